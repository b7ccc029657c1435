import { CONCEPTS, type Concept, conceptNumber } from './concepts.ts';
import { BEFORE, HERE, MANNER, type Place, type Sentence } from './sentences.ts';

/** A meaning that a rule asks for: one of several, in the sentence or, if `isBefore`, in the one before. */
type Part = { concepts: readonly number[]; isBefore: boolean };

/** Meanings that must stand together, within so many words, and what that weighs in log-odds. */
export type Rule = {
  name: string;
  parts: readonly Part[];
  within: number;
  weight: number;
};

/**
 * Reads the rules of one kind, as `lexicon/rules.ts` explains them.
 * @throws Error where one is not well formed: a fault of the file.
 */
export function parseRules(table: string): Rule[] {
  const [before, ...rows] = table.split(/(-?\d+(?:\.\d+)?):/u);
  if (before?.trim() !== '') throw new Error(`No weight before: ${before?.trim()}`);
  const rules: Rule[] = [];
  for (let index = 0; index < rows.length; index += 2) {
    const items = (rows[index + 1] ?? '').split(',').filter((item) => item.trim() !== '');
    for (const item of items) rules.push(ruleOf(item.trim().replaceAll(/\s+/gu, ' '), Number(rows[index])));
  }
  return rules;
}

function ruleOf(name: string, weight: number): Rule {
  const words = name.split(' ');
  const within = Number(words.pop());
  if (!(within > 0) || words.length === 0) throw new Error(`Rule cannot be read: ${JSON.stringify(name)}`);
  return { name, within, weight, parts: words.map(partOf) };
}

function partOf(word: string): Part {
  const isBefore = word.startsWith('^');
  return { isBefore, concepts: word.replaceAll('^', '').split('|').map(numberOf) };
}

function numberOf(name: string): number {
  const number = CONCEPTS.indexOf(name as Concept);
  if (number === -1) throw new Error(`There is no concept ${JSON.stringify(name)}`);
  return number;
}

/** A rule that holds in a sentence, where, and how much of its weight counts there. */
export type Fired = { rule: Rule; places: readonly Place[]; share: number };

/** People put more words between than a rule allows for: so many times its width it still holds, but counts less. */
const STRETCH = 1.7;
const STRETCHED_SHARE = 0.6;

/** Concepts that stand in most sentences: looking for rules by them would find all. */
const COMMON = new Set(
  (['my', 'data', 'you', 'want', 'give', 'hold', 'all', 'me', 'what', 'not'] as const).map(conceptNumber),
);

/** Rules, filed so that a sentence needs to look only at those that it has a concept for. */
export class RuleIndex {
  private readonly byConcept: Rule[][] = CONCEPTS.map(() => []);
  private readonly others: Rule[] = [];

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      const key = rule.parts.find(({ isBefore, concepts }) => !isBefore && concepts.every((one) => !COMMON.has(one)));
      if (key === undefined) this.others.push(rule);
      else for (const concept of key.concepts) this.byConcept[concept]?.push(rule);
    }
  }

  /** The rules that hold in a sentence, each once. */
  firedIn(sentence: Sentence): Fired[] {
    const fired: Fired[] = [];
    const look = (rule: Rule) => {
      const shown = shownBy(rule, sentence);
      if (shown !== undefined && !fired.some((other) => other.rule === rule)) fired.push({ rule, ...shown });
    };
    for (const concept of sentence.present) for (const rule of this.byConcept[concept] ?? []) look(rule);
    for (const rule of this.others) look(rule);
    return fired;
  }
}

/** The places that show a rule in a sentence, those that stand closest together; undefined where it does not hold. */
function shownBy(rule: Rule, sentence: Sentence): Omit<Fired, 'rule'> | undefined {
  const { flags } = sentence;
  for (let index = 0; index < rule.parts.length; index += 1) {
    const part = rule.parts[index];
    if (part !== undefined && !isThere(part, flags)) return undefined;
  }
  // How a sentence stands there has no place in it.
  const here = rule.parts.filter(
    ({ concepts, isBefore }) => !isBefore && concepts.some((one) => (flags[one] ?? 0) & HERE),
  );
  if (here.length === 0) return { places: [], share: 1 };
  const found = closest(here, sentence);
  if (found === undefined || found.extent > rule.within * (rule.weight > 0 ? STRETCH : 1)) return undefined;
  return { places: found.places, share: found.extent > rule.within ? STRETCHED_SHARE : 1 };
}

function isThere({ concepts, isBefore }: Part, flags: Uint8Array): boolean {
  const wanted = isBefore ? BEFORE : HERE | MANNER;
  for (let index = 0; index < concepts.length; index += 1) if ((flags[concepts[index] ?? 0] ?? 0) & wanted) return true;
  return false;
}

function closest(
  parts: readonly Part[],
  { places, positions }: Sentence,
): { places: Place[]; extent: number } | undefined {
  let best: { places: Place[]; extent: number } | undefined;
  for (const [index, first] of places.entries()) {
    const start = positions[first.from] ?? 0;
    if (!parts.some(({ concepts }) => concepts.includes(first.concept))) continue;
    const shown: Place[] = [];
    let end = start;
    for (const { concepts } of parts) {
      const place = nextOf(concepts, places, index, shown);
      if (place === undefined) break;
      end = Math.max(end, (positions[place.to - 1] ?? 0) + 1);
      shown.push(place);
    }
    const extent = end - start;
    if (shown.length === parts.length && (best === undefined || extent < best.extent)) best = { places: shown, extent };
  }
  return best;
}

/** "My data" in one word. */
function saysBoth(one: Place, other: Place): boolean {
  return [one, other].some(
    ({ meaning }) => meaning.concepts.includes(one.concept) && meaning.concepts.includes(other.concept),
  );
}

/** The next place that says one of the concepts with words of its own: a word that could mean two things means one. */
function nextOf(
  concepts: readonly number[],
  places: readonly Place[],
  from: number,
  taken: readonly Place[],
): Place | undefined {
  for (let index = from; index < places.length; index += 1) {
    const place = places[index];
    if (place === undefined || !concepts.includes(place.concept)) continue;
    const isTaken = taken.some((other) => other.from === place.from && !saysBoth(other, place));
    if (!isTaken) return place;
  }
  return undefined;
}
