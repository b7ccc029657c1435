import { REQUEST_KINDS, type RequestKind } from '../../../src/domain/request.ts';

/** What should have been said of a mail and what was. */
export type Judged = { wanted: ReadonlySet<RequestKind>; said: ReadonlySet<RequestKind>; isOrdinary: boolean };

export type Scores = {
  precision: number;
  recall: number;
  macroF1: number;
  sixKindsF1: number;
  falseAlarms: number;
};
export type Interval = readonly [low: number, high: number];

const MAIN: readonly RequestKind[] = ['access', 'correction', 'deletion', 'portability'];
const RESAMPLES = 1000;

/** The figures of the labelled mails' own scorer, worked out anew. */
export function scoresOf(judged: readonly Judged[]): Scores {
  const main = count(judged, (kinds) => MAIN.some((kind) => kinds.has(kind)));
  const six = count(judged, (kinds) => REQUEST_KINDS.some((kind) => kinds.has(kind)));
  const f1s = MAIN.map((kind) => count(judged, (kinds) => kinds.has(kind)).f1);
  const ordinary = judged.filter(({ isOrdinary }) => isOrdinary);
  return {
    precision: main.precision,
    recall: main.recall,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
    sixKindsF1: six.f1,
    falseAlarms: ordinary.filter(({ said }) => said.size > 0).length / Math.max(1, ordinary.length),
  };
}

export type Counts = { hits: number; alarms: number; misses: number; precision: number; recall: number; f1: number };

/** Counts what is of a sort and what was said to be. */
export function count(judged: readonly Judged[], is: (kinds: ReadonlySet<RequestKind>) => boolean): Counts {
  let [hits, alarms, misses] = [0, 0, 0];
  for (const { wanted, said } of judged) {
    if (is(wanted) && is(said)) hits += 1;
    else if (is(said)) alarms += 1;
    else if (is(wanted)) misses += 1;
  }
  return {
    hits,
    alarms,
    misses,
    precision: hits / Math.max(1, hits + alarms),
    recall: hits / Math.max(1, hits + misses),
    f1: (2 * hits) / Math.max(1, 2 * hits + alarms + misses),
  };
}

/** Between which values 95 % of the scores lie when mails are drawn anew from these; the same draws each time. */
export function intervalsOf(judged: readonly Judged[]): Record<keyof Scores, Interval> {
  const chance = chanceFrom(7);
  const draws = Array.from({ length: RESAMPLES }, () =>
    scoresOf(judged.map((one) => judged[Math.floor(chance() * judged.length)] ?? one)),
  );
  const middle = (name: keyof Scores): Interval => {
    const values = draws.map((scores) => scores[name]).sort((a, b) => a - b);
    return [values[Math.floor(0.025 * RESAMPLES)] ?? 0, values[Math.floor(0.975 * RESAMPLES)] ?? 0];
  };
  return {
    precision: middle('precision'),
    recall: middle('recall'),
    macroF1: middle('macroF1'),
    sixKindsF1: middle('sixKindsF1'),
    falseAlarms: middle('falseAlarms'),
  };
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
