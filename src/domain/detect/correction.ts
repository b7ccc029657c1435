import type { Detected, EntriesByKind, RequestKind, RulesByKind } from '../request.ts';
import { kindsOf } from './detected.ts';

/** A verdict that an agent corrected: one line of the file that detection learns from. Nothing in it leads to a person. */
export interface Correction extends Detected {
  /** Calendar date: the day on which the agent said so. */
  on: string;
  /** The kinds that the agent chose; none where it is not a request. */
  decided: RequestKind[];
}

/**
 * What detection should not have said, with the rules behind it. A weaker guess is wrong only where it was all that was said of a ticket
 * that is no request.
 */
export function wronglySaid({ kinds, possible, decided }: Correction): RulesByKind {
  const said = decided.length === 0 && kindsOf(kinds).length === 0 ? possible : kinds;
  return Object.fromEntries(Object.entries(said).filter(([kind]) => !decided.some((one) => one === kind)));
}

/** The lexicon's entries that it rested on. */
export function entriesWronglySaid(correction: Correction): EntriesByKind {
  const wrong = wronglySaid(correction);
  return Object.fromEntries(Object.entries(correction.entries ?? {}).filter(([kind]) => Object.hasOwn(wrong, kind)));
}

/** A correction with those entries only that the lexicon has: anything else in their place is somebody's own text. */
export function withKnownEntries<T extends Detected>(detected: T, known: ReadonlySet<string>): T {
  if (detected.entries === undefined) return detected;
  const entries = Object.entries(detected.entries).map(([kind, names]) => [
    kind,
    names.filter((name) => known.has(name)),
  ]);
  return { ...detected, entries: Object.fromEntries(entries) };
}

/** What detection should have said. */
export function missedIn({ kinds, decided }: Correction): RequestKind[] {
  return decided.filter((kind) => kinds[kind] === undefined);
}
