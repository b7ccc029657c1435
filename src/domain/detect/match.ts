import type { CompiledElement, CompiledPattern, Entry, Lexicon, Phrase } from './compile.ts';
import type { Token } from './tokens.ts';

/** A pattern found: from token `from` up to, not including, token `to`. */
export type Hit = { entry: Entry; from: number; to: number };

/** Counts how often a token is looked at, so that a test can show that the work grows linearly. */
export type Meter = { visits: number };

/** Where a group's words and phrases stand, in order: first token, and the token after the last. */
type Places = { froms: number[]; tos: number[] };

// Bounds the work that a hostile mail can cause: so many hits of one entry, so many ways to read one pattern.
const MOST_HITS_PER_ENTRY = 40;
const MOST_WAYS = 12;

/** Finds the patterns of the lexicon in a text, in the text's order. Each token is visited a bounded number of times. */
export function findHits(tokens: readonly Token[], lexicon: Lexicon, meter: Meter = { visits: 0 }): Hit[] {
  const places = findPhrases(tokens, lexicon, meter);
  const matcher = new PatternMatcher(tokens, places, meter);
  const hitsByEntry = new Map<number, number>();
  const hits: Hit[] = [];
  for (const [group, { froms }] of places) {
    for (const pattern of lexicon.patternsByFirst.get(group) ?? []) {
      if (!pattern.needs.every((needed) => places.has(needed))) continue;
      const { entry } = pattern;
      let soFar = hitsByEntry.get(entry.id) ?? 0;
      for (let index = 0; index < froms.length && soFar < MOST_HITS_PER_ENTRY; index += 1) {
        const from = froms[index] ?? 0;
        const to = froms[index - 1] === from ? undefined : matcher.endOf(pattern, from);
        if (to === undefined) continue;
        hits.push({ entry, from, to });
        soFar += 1;
      }
      hitsByEntry.set(entry.id, soFar);
    }
  }
  return hits.sort((a, b) => a.from - b.from);
}

function findPhrases(tokens: readonly Token[], lexicon: Lexicon, meter: Meter): Map<number, Places> {
  const places = new Map<number, Places>();
  const candidates = new Map<string, Phrase[]>();
  for (const [index, { word }] of tokens.entries()) {
    let phrases = candidates.get(word);
    if (phrases === undefined) {
      phrases = phrasesBeginningWith(word, lexicon);
      candidates.set(word, phrases);
    }
    meter.visits += 1;
    for (const { group, rest } of phrases) {
      if (rest.length > 0 && !restFollows(rest, index + 1, tokens, meter)) continue;
      let place = places.get(group);
      if (place === undefined) {
        place = { froms: [], tos: [] };
        places.set(group, place);
      }
      place.froms.push(index);
      place.tos.push(index + 1 + rest.length);
    }
  }
  return places;
}

function phrasesBeginningWith(word: string, lexicon: Lexicon): Phrase[] {
  const phrases = [...(lexicon.wholeWords.get(word) ?? [])];
  for (const length of lexicon.stemLengths) {
    if (length > word.length) break;
    phrases.push(...(lexicon.stems.get(word.slice(0, length)) ?? []));
  }
  return phrases;
}

function restFollows(rest: Phrase['rest'], start: number, tokens: readonly Token[], meter: Meter): boolean {
  const sentence = tokens[start - 1]?.sentence;
  for (const [offset, { text, isStem }] of rest.entries()) {
    const token = tokens[start + offset];
    meter.visits += 1;
    if (token === undefined || token.sentence !== sentence) return false;
    if (isStem ? !token.word.startsWith(text) : token.word !== text) return false;
  }
  return true;
}

class PatternMatcher {
  private readonly tokens: readonly Token[];
  private readonly places: ReadonlyMap<number, Places>;
  private readonly meter: Meter;

  constructor(tokens: readonly Token[], places: ReadonlyMap<number, Places>, meter: Meter) {
    this.tokens = tokens;
    this.places = places;
    this.meter = meter;
  }

  /** The end of the shortest reading of a pattern that begins at `from`; undefined where there is none. */
  endOf(pattern: CompiledPattern, from: number): number | undefined {
    if (pattern.from === 'text' && from > 0) return undefined;
    if (pattern.from === 'sentence' && this.sentenceAt(from - 1) === this.sentenceAt(from)) return undefined;
    let ends = [from];
    for (const element of pattern.elements) {
      const next: number[] = element.optional ? [...ends] : [];
      for (const end of ends) this.extend(element, from, end, next);
      if (next.length === 0) return undefined;
      ends = next;
    }
    if (pattern.to === 'text') return ends.includes(this.tokens.length) ? this.tokens.length : undefined;
    if (pattern.to === 'sentence') ends = ends.filter((end) => this.sentenceAt(end) !== this.sentenceAt(end - 1));
    return ends.length === 0 ? undefined : Math.min(...ends);
  }

  /** Adds to `next` where the element's words can end if they begin within its gap after `end`. */
  private extend(element: CompiledElement, from: number, end: number, next: number[]): void {
    const places = this.places.get(element.group);
    if (places === undefined) return;
    const { froms, tos } = places;
    const previous = this.tokens[Math.max(from, end - 1)];
    for (let index = firstAtLeast(froms, end); index < froms.length; index += 1) {
      const at = froms[index] ?? 0;
      if (at > end + element.gap) return;
      this.meter.visits += 1;
      if (!isWithin(element.within, this.tokens[at], previous)) return;
      const to = tos[index] ?? 0;
      if (next.length < MOST_WAYS && !next.includes(to)) next.push(to);
    }
  }

  private sentenceAt(index: number): number {
    return this.tokens[index]?.sentence ?? -1;
  }
}

function isWithin(within: CompiledElement['within'], token: Token | undefined, previous: Token | undefined): boolean {
  if (token === undefined || previous === undefined) return false;
  if (within === 'nextSentence') return token.sentence <= previous.sentence + 1;
  return within === 'clause' ? token.clause === previous.clause : token.sentence === previous.sentence;
}

/** Index of the first number that is at least `least`, in an ascending list. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
