/** One call to the API, as GET /sandbox/calls lists it: what tests count. */
interface Call {
  at: string;
  method: string;
  path: string;
  query: string;
  status: number;
  user_id: number | null;
  /** Made by an app through `client.request`. */
  from_app: boolean;
}

export interface CallLog {
  add(call: Call): void;
  list(): Call[];
  clear(): void;
}

const KEPT = 10_000;

/** The latest calls, oldest first. */
export function createCallLog(): CallLog {
  let calls: Call[] = [];
  return {
    add(call) {
      calls.push(call);
      if (calls.length > KEPT) calls = calls.slice(-KEPT);
    },
    list: () => calls,
    clear() {
      calls = [];
    },
  };
}
