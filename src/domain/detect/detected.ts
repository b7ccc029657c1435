import { type Detected, REQUEST_KINDS, type RequestKind, type RulesByKind } from '../request.ts';
import type { Evidence, Verdict } from './verdict.ts';

/** What a rule is called: meanings, `a|b` for one of them, `^a` for one of the sentence before, and a number of words. */
export const RULE_NAME = /^(?=.{1,80}$)[A-Za-z|^]+(?: [A-Za-z|^]+)* \d{1,2}$/;

/** Zendesk keeps 1 kB of metadata with an update; the rest of an event, and its wrapping, take up to 400 bytes of it. */
const MOST_BYTES = 560;

/**
 * What a verdict said, as it is kept with an event: kinds and rules, no text. Each kind's strongest rule comes first, then each kind's
 * second, as long as there is room; the others are counted.
 */
export function detectedOf({ language, kinds, possible, evidence }: Verdict): Detected {
  const detected = { language, kinds: withoutRules(kinds), possible: withoutRules(possible) };
  const ranked = [
    ...kinds.flatMap(({ kind }) => ranking(kind, evidence, detected.kinds)),
    ...possible.flatMap(({ kind }) => ranking(kind, evidence, detected.possible)),
  ].sort((a, b) => a.rank - b.rank);
  for (const [index, { kind, name, among }] of ranked.entries()) {
    const before = among[kind] ?? [];
    among[kind] = [...before, name];
    if (bytesOf({ ...detected, leftOut: ranked.length }) > MOST_BYTES) {
      among[kind] = before;
      return { ...detected, leftOut: ranked.length - index };
    }
  }
  return detected;
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
  among: RulesByKind;
}

function ranking(kind: RequestKind, evidence: readonly Evidence[], among: RulesByKind): Ranked[] {
  const names = evidence.filter((one) => one.kind === kind).flatMap(({ rules }) => rules);
  return [...new Set(names)].map((name, rank) => ({ kind, name, rank, among }));
}

/** As it is stored: a text within JSON, so that each quotation mark takes two. */
function bytesOf(detected: Detected): number {
  return JSON.stringify(JSON.stringify(detected)).length;
}
