import { REQUEST_KINDS } from '../request.ts';
import { conceptNumber } from './concepts.ts';
import type { Output } from './model.ts';
import type { Rule } from './rules.ts';
import { type Scored, type Spoken, together } from './score.ts';
import type { Place, ReadSentence } from './sentences.ts';
import type { Evidence, Mail } from './verdict.ts';

const LEAST_WEIGHT = 0.5;
const MOST_PER_KIND = 4;
const LAWS = new Set(
  (
    [
      'law',
      'accessRight',
      'correctionRight',
      'deletionRight',
      'restrictionRight',
      'portabilityRight',
      'objectionRight',
    ] as const
  ).map(conceptNumber),
);

type Span = { from: number; to: number; rules: (Pick<Rule, 'name' | 'weight'> & { places: readonly Place[] })[] };

/** Names the lexicon's entries that a place of a sentence was found by. */
type EntriesOf = (place: Place, sentence: ReadSentence) => readonly string[];

/** The words that speak for what was found, with their place and the rules that they fulfil: strongest first. */
export function evidenceOf(
  found: readonly Output[],
  scores: ReadonlyMap<Output, Scored | null>,
  sentences: readonly ReadSentence[],
  mail: Mail,
  entriesOf: EntriesOf,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const kind of found) {
    const spans = (scores.get(kind)?.spoken ?? []).flatMap(({ sentence, fired }) =>
      spansOf(fired).map((span) => ({ sentence, span, weight: weightOf(span) })),
    );
    const strongest = spans.filter(({ weight }) => weight >= LEAST_WEIGHT).sort((a, b) => b.weight - a.weight);
    // Only what is kept is worth a look into the lexicon: a long mail has thousands.
    for (const { sentence, span } of strongest.slice(0, MOST_PER_KIND))
      evidence.push(quote(kind, sentence, span, mail, entriesOf));
  }
  if (found.some((one) => REQUEST_KINDS.some((kind) => kind === one)))
    evidence.push(...laws(sentences, mail, entriesOf));
  return evidence.sort((a, b) => b.weight - a.weight);
}

/** Where rules overlap, their words are quoted as one. */
function spansOf(fired: Spoken['fired']): Span[] {
  const spans: Span[] = [];
  const shown = fired
    .filter(({ places }) => places.length > 0)
    .map(({ rule, places, share }) => ({
      ...extentOf(places),
      rules: [{ name: rule.name, weight: share * rule.weight, places }],
    }))
    .sort((a, b) => a.from - b.from);
  for (const span of shown) {
    const last = spans.at(-1);
    if (last !== undefined && span.from < last.to) {
      last.to = Math.max(last.to, span.to);
      last.rules.push(...span.rules);
    } else spans.push(span);
  }
  return spans;
}

function weightOf({ rules }: Pick<Span, 'rules'>): number {
  return Math.round(together(rules.map(({ weight }) => weight)) * 100) / 100;
}

function extentOf(places: readonly Place[]): { from: number; to: number } {
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}

function quote(
  kind: Evidence['kind'],
  sentence: ReadSentence,
  { from, to, rules }: Span,
  mail: Mail,
  entriesOf: EntriesOf,
): Evidence {
  const { field, tokens } = sentence;
  const forIt = rules.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const entries = forIt.flatMap(({ places }) => places.flatMap((place) => entriesOf(place, sentence)));
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    kind,
    text: mail[field].slice(start, end),
    field,
    start,
    end,
    weight: weightOf({ rules }),
    // Those that speak for it, strongest first: what speaks against it is none of its evidence.
    rules: [...new Set(forIt.map(({ name }) => name))],
    entries: [...new Set(entries)],
  };
}

function laws(sentences: readonly ReadSentence[], mail: Mail, entriesOf: EntriesOf): Evidence[] {
  const seen: Evidence[] = [];
  for (const sentence of sentences) {
    for (const place of sentence.places) {
      if (seen.length === MOST_PER_KIND) return seen;
      if (!LAWS.has(place.concept)) continue;
      const law = quote('law', sentence, { from: place.from, to: place.to, rules: [] }, mail, entriesOf);
      seen.push({ ...law, entries: [...entriesOf(place, sentence)] });
    }
  }
  return seen;
}
