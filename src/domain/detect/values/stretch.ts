import { conceptNumber } from '../concepts.ts';
import type { Place, ReadSentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { STREETS } from './forms.ts';
import { type Link, type Links, linksOf, namedBy, namedInUnspaced, type ValueSort } from './words.ts';

/** A stretch of what the writer wrote: a sentence that asks for a correction and the one after it, tokens `from` to `to`. */
export type Stretch = {
  tokens: readonly Token[];
  from: number;
  to: number;
  /** The text from `start` on, for patterns. */
  text: string;
  start: number;
  /** What the sentence that asks is about, and the token behind its last. */
  about: ReadonlySet<ValueSort>;
  asksTo: number;
  /** The same with the sentence before: "My name is misspelt. Correct is …" */
  spokenOf: ReadonlySet<ValueSort>;
  places: readonly Place[];
  links: readonly Links[];
};

const NEW_VALUE = conceptNumber('newValue');

/** What is read, so that the work is bounded: values stand near what asks for them. */
const MOST_WORDS = 60;
const MOST_CHARACTERS = 1200;
const MOST_LABELS = 8;
const LONGEST_LABEL = 12;
const SHORT_LABEL = 3;
const LONGEST_GAP = 40;

export const COLON = /[:：=→＞>]/u;

/**
 * The stretch that belongs to a sentence; undefined where none of it is short enough to be read.
 * @param languagesOf the languages of a sentence, by its number
 */
export function stretchOf(
  { tokens, places }: ReadSentence,
  sentences: readonly ReadSentence[],
  text: string,
  languagesOf: (sentence: number) => readonly string[],
): Stretch | undefined {
  const at = places[0]?.from ?? 0;
  const from = beginOfSentence(tokens, at);
  const asksTo = endOfSentence(tokens, at);
  const near = sentences.filter(
    (one) => one.tokens === tokens && isWithin(one, from, asksTo + MOST_LABELS * MOST_WORDS),
  );
  let to = asksTo;
  // "It should be: …" goes on behind the colon, and so does a list of labels.
  for (let count = 0; count < MOST_LABELS && goesOn(tokens, to, text, near, count); count += 1)
    to = endOfSentence(tokens, to);
  while (to > from && (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) > MOST_CHARACTERS) to -= 1;
  if (to === from) return undefined;
  const start = backOverMarks(text, tokens[from]?.start ?? 0);
  const numbers = new Set(tokens.slice(from, to).map(({ sentence }) => sentence));
  const stretch = {
    tokens,
    from,
    to,
    text: text.slice(start, overMarks(text, tokens[to - 1]?.end ?? 0)),
    start,
    asksTo,
    places: near.flatMap((one) => one.places.filter((place) => place.from >= from && place.to <= to)),
    links: [...new Set([...numbers].flatMap(languagesOf))].map(linksOf),
  };
  const about = sortsIn(stretch, from, Math.min(asksTo, to));
  const before = from === 0 ? [] : sortsIn({ ...stretch, text, start: 0 }, beginOfSentence(tokens, from - 1), from);
  return { ...stretch, about, spokenOf: new Set([...about, ...before]) };
}

function isWithin({ places }: ReadSentence, from: number, to: number): boolean {
  const at = places[0]?.from ?? -1;
  return at >= from && at < to;
}

/** The first token of the sentence that the token `at` stands in; not farther back than half of what is read of it. */
export function beginOfSentence(tokens: readonly Token[], at: number): number {
  let from = at;
  while (at - from < MOST_WORDS / 2 && from > 0 && tokens[from - 1]?.sentence === tokens[at]?.sentence) from -= 1;
  return from;
}

/** The token behind the last of the sentence that the token `at` stands in. */
export function endOfSentence(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to - at < MOST_WORDS && to < tokens.length && tokens[to]?.sentence === tokens[at]?.sentence) to += 1;
  return to;
}

/** Whether what follows belongs to the request as well: the sentence after, and what follows a colon. */
function goesOn(
  tokens: readonly Token[],
  to: number,
  text: string,
  sentences: readonly ReadSentence[],
  count: number,
): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  if (last === undefined || next === undefined || last.sentence === next.sentence) return false;
  const between = betweenTokens(text, last, next);
  // Words between are not the writer's: a quoted mail, say.
  if (between === undefined) return false;
  if (/^\s{0,3}[:：]/u.test(between) || isAbbreviation(last, next, between)) return true;
  if (count > 0) return isLabel(tokens, to, text);
  if (!/\n\s{0,9}\n/u.test(between)) return true;
  // A signature follows behind an empty line, and so may "My new address: …".
  return sentences.some(
    ({ places }) =>
      tokens[places[0]?.from ?? 0]?.sentence === next.sentence && places.some(({ concept }) => concept === NEW_VALUE),
  );
}

/** "… Correct: …" */
function isLabel(tokens: readonly Token[], from: number, text: string): boolean {
  const to = endOfSentence(tokens, from);
  return to - from <= SHORT_LABEL && /^\s{0,3}[:：]/u.test(text.slice(tokens[to - 1]?.end, tokens[to]?.start));
}

/** "Bahnhofstr. 5", "ul. Polna": no sentence ends there. */
export function isAbbreviation(last: Token | undefined, next: Token | undefined, between: string | undefined): boolean {
  return between === '. ' && (/^\d/u.test(next?.word ?? '') || STREETS.has(last?.word ?? ''));
}

/** What stands between two words; undefined where that is more than marks and spaces. */
function betweenTokens(text: string, last: Token, next: Token): string | undefined {
  if (next.start - last.end > LONGEST_GAP) return undefined;
  const between = text.slice(last.end, next.start);
  return /[\p{L}\p{N}>]/u.test(between) ? undefined : between;
}

function backOverMarks(text: string, start: number): number {
  let from = start;
  while (start - from < 2 && from > 0 && /[+("“„«‘‚「『']/u.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

function overMarks(text: string, end: number): number {
  let to = end;
  while (to - end < 2 && /["”“»」』'’)]/u.test(text[to] ?? '')) to += 1;
  return to;
}

/** What the words from one token to another call by name. "E-mail address" is no postal address. */
export function sortsIn(
  { tokens, text, start }: Pick<Stretch, 'tokens' | 'text' | 'start'>,
  from: number,
  to: number,
): Set<ValueSort> {
  const named = new Set<ValueSort>();
  const isMail = (index: number) => namedBy(tokens[index]?.word ?? '').includes('email');
  for (let index = from; index < to; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.isUnspaced) continue;
    for (const sort of namedBy(token.word)) {
      const isOfMail = sort === 'address' && [-2, -1, 1, 2].some((step) => isMail(index + step));
      if (!isOfMail) named.add(sort);
    }
  }
  const [first, last] = [(tokens[from]?.start ?? 0) - start, (tokens[to - 1]?.end ?? 0) - start];
  for (const sort of namedInUnspaced(text.slice(Math.max(0, first), Math.max(0, last)))) named.add(sort);
  return named;
}

/** A token as it was written. */
export function writtenAt({ tokens, text, start }: Stretch, index: number): string {
  return text.slice((tokens[index]?.start ?? 0) - start, (tokens[index]?.end ?? 0) - start);
}

/** What stands between the token `at` and the one before; undefined at the beginning of the stretch. */
export function gapBefore({ tokens, from, text, start }: Stretch, at: number): string | undefined {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (at <= from || last === undefined || next === undefined) return undefined;
  return text.slice(last.end - start, next.start - start);
}

const NEAR = /^[\s:=>＞→"“„«»'‘‚「『()+–—-]{0,12}$/u;

/** Whether the word before stands right before the token `at`: no comma, no end of a sentence. */
export function isNear(stretch: Stretch, at: number): boolean {
  return NEAR.test(gapBefore(stretch, at) ?? '.');
}

/** The first token of the label that ends before `at`; a value before it is no part of it. */
export function labelBefore(
  { tokens, from }: Stretch,
  at: number,
  ends: (at: number) => boolean = () => false,
): number {
  let index = at - 1;
  while (index > from && at - index < LONGEST_LABEL && tokens[index - 1]?.sentence === tokens[at - 1]?.sentence) {
    if (ends(index)) break;
    index -= 1;
  }
  return index;
}

/** How many words a link that ends right before `at` has; 0 for none. */
export function linkBefore(stretch: Stretch, at: number, ...which: (keyof Links)[]): number {
  let longest = 0;
  for (const { words, written } of linksIn(stretch, which)) {
    const first = at - words.length;
    if (first < stretch.from || words.length <= longest) continue;
    if (!words.every((word, index) => stretch.tokens[first + index]?.word === word)) continue;
    if (isWritten(stretch, at - 1, written)) longest = words.length;
  }
  return longest;
}

/** How many words a link that begins at the token `at` has; 0 for none. */
export function linkAt(stretch: Stretch, at: number, ...which: (keyof Links)[]): number {
  const found = linksIn(stretch, which).filter(
    ({ words, written }) =>
      words.every((word, index) => stretch.tokens[at + index]?.word === word) && isWritten(stretch, at, written),
  );
  return Math.max(0, ...found.map(({ words }) => words.length));
}

function linksIn({ links }: Stretch, which: readonly (keyof Links)[]): Link[] {
  return links.flatMap((one) => which.flatMap((list) => one[list]));
}

function isWritten(stretch: Stretch, at: number, written: string | null): boolean {
  return written === null || writtenAt(stretch, at).toLowerCase().normalize('NFC') === written;
}
