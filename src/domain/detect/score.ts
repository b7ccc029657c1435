import type { RequestKind } from '../request.ts';
import { REQUEST_KINDS } from '../request.ts';
import type { Entry } from './compile.ts';
import type { Hit } from './match.ts';
import type { Token } from './tokens.ts';
import type { Field, KindConfidence, Signal } from './verdict.ts';

/** The hits of one text of the mail. */
export type FieldHits = { field: Field; tokens: readonly Token[]; hits: readonly Hit[] };

/** A hit that still speaks for something after all that speaks against it. */
export type Standing = { kind: RequestKind | Signal; weight: number; hit: Hit; field: Field; tokens: readonly Token[] };

export type Scores = { confidences: KindConfidence[]; standing: Standing[]; signals: Set<Signal> };

/** Log-odds of a mail without any hint. */
const BIAS = -3;
const SURE = 5;
/** What a further pattern adds to the strongest, as a share of its weight, and the most that all of them add. */
const FURTHER_SHARE = 0.35;
const MOST_FURTHER = 2;
/** A law's name helps only where words of at least this weight ask for something. */
const SUPPORTABLE = 2;
const WEAKEST_SHOWN = 0.1;
const SIGNAL_COUNTS = 3;

type Of<Role extends Entry['role']> = Extract<Entry, { role: Role }>;

/** Weighs hits against each other: what is left, and how sure it makes us of each kind. */
export function score(fields: readonly FieldHits[]): Scores {
  const standing: Standing[] = [];
  const againstMail: Of<'against'>[] = [];
  const supports: { entry: Of<'supports'>; standing: Standing }[] = [];
  for (const { field, tokens, hits } of fields) {
    const footers = new Set(
      hits.filter(({ entry }) => entry.role === 'footer').map(({ from }) => tokens[from]?.sentence),
    );
    const written = hits.filter(({ from }) => !footers.has(tokens[from]?.sentence));
    const against = opposing(written, tokens);
    for (const hit of written) {
      const { entry } = hit;
      const at = { hit, field, tokens };
      if (entry.role === 'for') {
        const weight = entry.weight - weightAgainst(entry.kind, hit, tokens, against);
        if (weight > 0) standing.push({ kind: entry.kind, weight, ...at });
      } else if (entry.role === 'signal') {
        const weight = entry.weight - weightAgainst('any', hit, tokens, against);
        if (weight > 0) standing.push({ kind: entry.signal, weight, ...at });
      } else if (entry.role === 'supports')
        supports.push({ entry, standing: { kind: 'law', weight: entry.weight, ...at } });
      else if (entry.role === 'against' && entry.scope === 'mail') againstMail.push(entry);
    }
  }
  const confidences: KindConfidence[] = [];
  for (const kind of REQUEST_KINDS) {
    const confidence = confidenceOf(kind, standing, supports, againstMail);
    if (confidence >= WEAKEST_SHOWN) confidences.push({ kind, confidence });
  }
  standing.push(...supports.map((support) => support.standing));
  return {
    confidences: confidences.sort((a, b) => b.confidence - a.confidence),
    standing,
    signals: signalsOf(standing),
  };
}

function confidenceOf(
  kind: RequestKind,
  standing: readonly Standing[],
  supports: readonly { entry: Of<'supports'> }[],
  againstMail: readonly Of<'against'>[],
): number {
  const weights = weightsByEntry(standing.filter((one) => one.kind === kind));
  const [strongest, ...further] = weights;
  if (strongest === undefined) return 0;
  const support = supports
    .filter(({ entry }) => entry.kind === 'any' || entry.kind === kind)
    .map(({ entry }) => entry.weight);
  const sum =
    BIAS +
    strongest +
    Math.min(MOST_FURTHER, FURTHER_SHARE * total(further)) +
    (strongest >= SUPPORTABLE ? Math.max(0, ...support) : 0) -
    total(
      [...new Set(againstMail)]
        .filter((entry) => entry.kind === 'any' || entry.kind === kind)
        .map((entry) => entry.weight),
    );
  return Math.round(1000 / (1 + Math.exp(-Math.min(SURE, sum)))) / 1000;
}

/** One weight per entry, strongest first: saying the same thing twice adds nothing. */
function weightsByEntry(standing: readonly Standing[]): number[] {
  const best = new Map<number, number>();
  for (const { weight, hit } of standing) best.set(hit.entry.id, Math.max(weight, best.get(hit.entry.id) ?? 0));
  return [...best.values()].sort((a, b) => b - a);
}

function signalsOf(standing: readonly Standing[]): Set<Signal> {
  const weights = new Map<Signal, Map<number, number>>();
  for (const { hit, weight } of standing) {
    if (hit.entry.role !== 'signal') continue;
    const entries = weights.get(hit.entry.signal) ?? new Map<number, number>();
    weights.set(hit.entry.signal, entries.set(hit.entry.id, Math.max(weight, entries.get(hit.entry.id) ?? 0)));
  }
  return new Set(
    [...weights].filter(([, entries]) => total([...entries.values()]) >= SIGNAL_COUNTS).map(([signal]) => signal),
  );
}

/** Opposing hits, filed under the sentence that they stand in. */
type Against = Map<number, { entry: Of<'against'>; hit: Hit }[]>;

function opposing(hits: readonly Hit[], tokens: readonly Token[]): Against {
  const against: Against = new Map();
  for (const hit of hits) {
    if (hit.entry.role !== 'against' || hit.entry.scope === 'mail') continue;
    const sentence = tokens[hit.from]?.sentence ?? 0;
    const shelf = against.get(sentence);
    const found = { entry: hit.entry, hit };
    if (shelf === undefined) against.set(sentence, [found]);
    else shelf.push(found);
  }
  return against;
}

function weightAgainst(kind: RequestKind | 'any', hit: Hit, tokens: readonly Token[], against: Against): number {
  const best = new Map<number, number>();
  for (const { entry, hit: other } of against.get(tokens[hit.from]?.sentence ?? 0) ?? []) {
    if (entry.kind !== 'any' && entry.kind !== kind) continue;
    const overlaps = other.from < hit.to && hit.from < other.to;
    if (entry.scope === 'sentence' || overlaps) best.set(entry.id, entry.weight);
  }
  return total([...best.values()]);
}

function total(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0);
}
