import type { CompiledElement, CompiledPattern, Entry, Lexicon, Phrase } from './compile.ts';
import type { Token } from './tokens.ts';

/** A pattern found: from token `from` up to, not including, token `to`. */
export type Hit = { entry: Entry; from: number; to: number };

/** Counts how often a token is looked at, so that a test can show that the work grows linearly. */
export type Meter = { visits: number };

/** A phrase of a group, found at a token; `to` is the token after it. */
type Found = { group: number; to: number };

// Bounds the work that a hostile mail can cause: so many hits of one entry, so many ways to read one pattern.
const MOST_HITS_PER_ENTRY = 40;
const MOST_WAYS = 12;

/** Finds all patterns of the lexicon in a text. Each token is visited a bounded number of times. */
export function findHits(tokens: readonly Token[], lexicon: Lexicon, meter?: Meter): Hit[] {
  const found = findPhrases(tokens, lexicon, meter);
  const hits: Hit[] = [];
  const hitsByEntry = new Map<number, number>();
  for (const [from, phrases] of found.entries()) {
    if (phrases === undefined) continue;
    for (const group of new Set(phrases.map((phrase) => phrase.group))) {
      for (const pattern of lexicon.patternsByFirst.get(group) ?? []) {
        const soFar = hitsByEntry.get(pattern.entry.id) ?? 0;
        if (soFar >= MOST_HITS_PER_ENTRY) continue;
        const to = matchPattern(pattern, from, tokens, found, meter);
        if (to === undefined) continue;
        hits.push({ entry: pattern.entry, from, to });
        hitsByEntry.set(pattern.entry.id, soFar + 1);
      }
    }
  }
  return hits;
}

function findPhrases(tokens: readonly Token[], lexicon: Lexicon, meter: Meter | undefined): (Found[] | undefined)[] {
  const candidates = new Map<string, Phrase[]>();
  return tokens.map(({ word }, index) => {
    let phrases = candidates.get(word);
    if (phrases === undefined) {
      phrases = phrasesBeginningWith(word, lexicon);
      candidates.set(word, phrases);
    }
    if (meter !== undefined) meter.visits += 1;
    if (phrases.length === 0) return undefined;
    const found: Found[] = [];
    for (const { group, rest } of phrases) {
      if (restFollows(rest, index + 1, tokens, meter)) found.push({ group, to: index + 1 + rest.length });
    }
    return found.length === 0 ? undefined : found;
  });
}

function phrasesBeginningWith(word: string, lexicon: Lexicon): Phrase[] {
  const phrases = [...(lexicon.wholeWords.get(word) ?? [])];
  for (const length of lexicon.stemLengths) {
    if (length > word.length) break;
    phrases.push(...(lexicon.stems.get(word.slice(0, length)) ?? []));
  }
  return phrases;
}

function restFollows(rest: Phrase['rest'], start: number, tokens: readonly Token[], meter: Meter | undefined): boolean {
  const sentence = tokens[start - 1]?.sentence;
  return rest.every(({ text, isStem }, offset) => {
    const token = tokens[start + offset];
    if (meter !== undefined) meter.visits += 1;
    if (token === undefined || token.sentence !== sentence) return false;
    return isStem ? token.word.startsWith(text) : token.word === text;
  });
}

/** The end of the shortest reading of a pattern that begins at `from`. */
function matchPattern(
  pattern: CompiledPattern,
  from: number,
  tokens: readonly Token[],
  found: readonly (Found[] | undefined)[],
  meter: Meter | undefined,
): number | undefined {
  const sentence = tokens[from]?.sentence;
  if (pattern.from === 'text' && from > 0) return undefined;
  if (pattern.from === 'sentence' && tokens[from - 1]?.sentence === sentence) return undefined;
  let ends = [from];
  for (const { group, gap, within, optional } of pattern.elements) {
    const next: number[] = optional ? [...ends] : [];
    for (const end of ends) {
      for (let at = end; at <= end + gap; at += 1) {
        const token = tokens[at];
        if (meter !== undefined) meter.visits += 1;
        if (token === undefined || !isWithin(within, token, tokens[Math.max(from, end - 1)] ?? token)) break;
        for (const phrase of found[at] ?? []) {
          if (phrase.group === group && next.length < MOST_WAYS && !next.includes(phrase.to)) next.push(phrase.to);
        }
      }
    }
    if (next.length === 0) return undefined;
    ends = next;
  }
  const whole = ends.filter((end) => {
    if (pattern.to === 'text') return end === tokens.length;
    return pattern.to === 'anywhere' || tokens[end]?.sentence !== tokens[end - 1]?.sentence;
  });
  return whole.length === 0 ? undefined : Math.min(...whole);
}

function isWithin(within: CompiledElement['within'], token: Token, previous: Token): boolean {
  if (within === 'nextSentence') return token.sentence <= previous.sentence + 1;
  return token.sentence === previous.sentence && !(within === 'clause' && token.opensClause);
}
