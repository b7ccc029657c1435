import { type Detected, type EntriesByKind, REQUEST_KINDS, type RequestKind, type RulesByKind } from '../request.ts';
import { CONCEPTS } from './concepts.ts';
import type { Evidence, Verdict } from './verdict.ts';

const MEANING = `\\^?(?:${CONCEPTS.join('|')})`;
/**
 * What a rule is called: known meanings, `a|b` for one of them, `^a` for one of the sentence before, and a number of words up to 20. Anything
 * else is somebody's own text.
 */
export const RULE_NAME = new RegExp(
  `^(?=.{1,80}$)${MEANING}(?:\\|${MEANING}){0,9}(?: ${MEANING}(?:\\|${MEANING}){0,9}){0,9} (?:[1-9]|1\\d|20)$`,
);

/** Zendesk keeps 1 kB of metadata with an update; the rest of an event, and its wrapping, take up to 400 bytes of it. */
const MOST_BYTES = 560;

/**
 * What a verdict said, as it is kept with an event: kinds, rules and entries of the lexicon, no text. Each kind's strongest rule comes first,
 * with the entry that it rests on first, then each kind's second, as long as there is room; the others are counted.
 */
export function detectedOf({ language, kinds, possible, evidence }: Verdict): Detected {
  const detected = { language, kinds: withoutRules(kinds), possible: withoutRules(possible) };
  const entries: EntriesByKind = {};
  const ranked = [
    ...kinds.flatMap(({ kind }) => ranking(kind, evidence, detected.kinds, entries)),
    ...possible.flatMap(({ kind }) => ranking(kind, evidence, detected.possible, entries)),
  ].sort((a, b) => a.rank - b.rank);
  const all = () => (Object.keys(entries).length === 0 ? detected : { ...detected, entries });
  for (const [index, { kind, name, among }] of ranked.entries()) {
    const before = among[kind];
    among[kind] = [...(before ?? []), name];
    if (bytesOf({ ...all(), leftOut: ranked.length }) > MOST_BYTES) {
      if (before === undefined) delete among[kind];
      else among[kind] = before;
      return { ...all(), leftOut: ranked.length - index };
    }
  }
  return all();
}

/** Whether an agent says otherwise than detection: other kinds, or none. Weaker guesses say nothing. */
export function isOtherwise(detected: Pick<Detected, 'kinds'>, decided: readonly RequestKind[]): boolean {
  const said = kindsOf(detected.kinds);
  return said.length !== decided.length || said.some((kind) => !decided.includes(kind));
}

/** The kinds that rules stand under. */
export function kindsOf(rules: RulesByKind): RequestKind[] {
  return REQUEST_KINDS.filter((kind) => rules[kind] !== undefined);
}

function withoutRules(kinds: Verdict['kinds']): RulesByKind {
  return Object.fromEntries(kinds.map(({ kind }) => [kind, []]));
}

interface Ranked {
  kind: RequestKind;
  name: string;
  rank: number;
  among: RulesByKind | EntriesByKind;
}

function ranking(
  kind: RequestKind,
  evidence: readonly Evidence[],
  rules: RulesByKind,
  entries: EntriesByKind,
): Ranked[] {
  const own = evidence.filter((one) => one.kind === kind);
  const rank = (names: readonly string[], among: RulesByKind | EntriesByKind, first: number): Ranked[] =>
    [...new Set(names)].map((name, index) => ({ kind, name, rank: first + index, among }));
  return [
    ...rank(
      own.flatMap((one) => one.rules),
      rules,
      0,
    ),
    ...rank(
      own.flatMap((one) => one.entries),
      entries,
      0.5,
    ),
  ];
}

/** As it is stored: a text within JSON, so that each quotation mark takes two; other letters than Latin ones take two or three. */
function bytesOf(detected: Detected): number {
  return new TextEncoder().encode(JSON.stringify(JSON.stringify(detected))).length;
}
