import type { Time } from './time.ts';

export interface Allowance {
  calls: number;
  milliseconds: number;
}

/** Zendesk lets an app make 100 calls a minute and 700 in five minutes for each agent; other tabs need some of them. */
const ALLOWANCES: readonly Allowance[] = [
  { calls: 90, milliseconds: 60_000 },
  { calls: 650, milliseconds: 300_000 },
];

/**
 * Books a place in time for each call, so that no allowance is overdrawn. It delays, and never fails.
 * @returns a function that gives the milliseconds to wait before the call may go
 */
export function createBudget(time: Time, allowances: readonly Allowance[] = ALLOWANCES): () => number {
  const longest = Math.max(...allowances.map(({ calls }) => calls));
  let booked: number[] = [];
  return () => {
    const now = time.now();
    const free = allowances.map(
      ({ calls, milliseconds }) => (booked.at(-calls) ?? Number.NEGATIVE_INFINITY) + milliseconds,
    );
    const at = Math.max(now, booked.at(-1) ?? now, ...free);
    booked = [...booked, at].slice(-longest);
    return at - now;
  };
}
