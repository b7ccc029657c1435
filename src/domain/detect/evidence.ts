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

type Span = { from: number; to: number; rules: Pick<Rule, 'name' | 'weight'>[] };

/** The words that speak for what was found, with their place and the rules that they fulfil: strongest first. */
export function evidenceOf(
  found: readonly Output[],
  scores: ReadonlyMap<Output, Scored | null>,
  sentences: readonly ReadSentence[],
  mail: Mail,
): Evidence[] {
  const evidence: Evidence[] = [];
  for (const kind of found) {
    const spans = (scores.get(kind)?.spoken ?? []).flatMap((spoken) =>
      spansOf(spoken).map((span) => quote(kind, spoken.sentence, span, mail)),
    );
    spans.sort((a, b) => b.weight - a.weight);
    evidence.push(...spans.filter(({ weight }) => weight >= LEAST_WEIGHT).slice(0, MOST_PER_KIND));
  }
  if (found.some((one) => REQUEST_KINDS.some((kind) => kind === one))) evidence.push(...laws(sentences, mail));
  return evidence.sort((a, b) => b.weight - a.weight);
}

/** Where rules overlap, their words are quoted as one. */
function spansOf({ fired }: Spoken): Span[] {
  const spans: Span[] = [];
  const shown = fired
    .filter(({ places }) => places.length > 0)
    .map(({ rule, places, share }) => ({
      ...extentOf(places),
      rules: [{ name: rule.name, weight: share * rule.weight }],
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

function extentOf(places: readonly Place[]): { from: number; to: number } {
  return { from: Math.min(...places.map(({ from }) => from)), to: Math.max(...places.map(({ to }) => to)) };
}

function quote(
  kind: Evidence['kind'],
  { field, tokens }: ReadSentence,
  { from, to, rules }: Span,
  mail: Mail,
): Evidence {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    kind,
    text: mail[field].slice(start, end),
    field,
    start,
    end,
    weight: Math.round(together(rules.map(({ weight }) => weight)) * 100) / 100,
    rules: namesOf(rules),
  };
}

/** Those that speak for it, strongest first: what speaks against it is none of its evidence. */
function namesOf(rules: Span['rules']): string[] {
  const forIt = rules.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  return [...new Set(forIt.map(({ name }) => name))];
}

function laws(sentences: readonly ReadSentence[], mail: Mail): Evidence[] {
  const seen: Evidence[] = [];
  for (const sentence of sentences) {
    for (const { concept, from, to } of sentence.places) {
      if (seen.length === MOST_PER_KIND) return seen;
      if (LAWS.has(concept)) seen.push(quote('law', sentence, { from, to, rules: [] }, mail));
    }
  }
  return seen;
}
