/** Faults that a test orders over HTTP: the n-th matching call from now on answers wrongly, late or not at all. */

export type FaultEffect =
  | { status: number; body?: unknown; headers?: Record<string, string> }
  | { delayMs: number }
  | { drop: 'before' | 'after' };

interface Fault {
  /** Any method where it is not given. */
  method?: string;
  /** Below the origin, as `/api/v2/tickets/12` or, for all that begins so, `/api/v2/tickets*`. `.json` is ignored. */
  path: string;
  /** The n-th matching call from now; 1 is the next. */
  nth: number;
  /** How many calls from the n-th on. */
  times: number;
  effect: FaultEffect;
}

export interface Faults {
  /** Adds a fault from a request body; throws a TypeError that says what is wrong with it. */
  order(body: unknown): Fault;
  clear(): void;
  list(): Fault[];
  /** The effect that this call is to have, or null. Counts the call. */
  effectOn(method: string, path: string): FaultEffect | null;
}

export function createFaults(): Faults {
  let ordered: { fault: Fault; seen: number }[] = [];
  return {
    order(body) {
      const fault = parseFault(body);
      ordered.push({ fault, seen: 0 });
      return fault;
    },
    clear() {
      ordered = [];
    },
    list() {
      return ordered.map(({ fault }) => fault);
    },
    effectOn(method, path) {
      let effect: FaultEffect | null = null;
      for (const entry of ordered) {
        if (!matches(entry.fault, method, path)) continue;
        entry.seen += 1;
        if (effect === null && entry.seen >= entry.fault.nth) effect = entry.fault.effect;
      }
      ordered = ordered.filter(({ fault, seen }) => seen < fault.nth + fault.times - 1);
      return effect;
    },
  };
}

function matches(fault: Fault, method: string, path: string): boolean {
  if (fault.method !== undefined && fault.method !== method) return false;
  const plain = path.replace(/\.json$/, '');
  return fault.path.endsWith('*') ? plain.startsWith(fault.path.slice(0, -1)) : plain === fault.path;
}

function parseFault(body: unknown): Fault {
  if (!isRecord(body)) throw new TypeError('a fault is an object');
  const { method, path, nth = 1, times = 1, effect } = body;
  if (typeof path !== 'string' || !path.startsWith('/api/v2')) throw new TypeError('path must begin with /api/v2');
  if (method !== undefined && typeof method !== 'string') throw new TypeError('method must be a text');
  if (!isCount(nth) || !isCount(times)) throw new TypeError('nth and times must be whole numbers of 1 and more');
  const fault = { path: path.replace(/\.json$/, ''), nth, times, effect: parseEffect(effect) };
  return method === undefined ? fault : { ...fault, method: method.toUpperCase() };
}

function parseEffect(effect: unknown): FaultEffect {
  if (!isRecord(effect)) throw new TypeError('effect must be an object');
  const { status, delayMs, drop } = effect;
  if (typeof delayMs === 'number' && delayMs >= 0) return { delayMs };
  if (drop === 'before' || drop === 'after') return { drop };
  if (typeof status !== 'number' || status < 200 || status > 599) {
    throw new TypeError('effect must be {status, body?, headers?}, {delayMs} or {drop: "before" | "after"}');
  }
  return {
    status,
    ...('body' in effect ? { body: effect.body } : {}),
    ...(isRecord(effect.headers) ? { headers: textsOf(effect.headers) } : {}),
  };
}

function textsOf(headers: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
