import { conceptNumber } from './concepts.ts';
import type { Spoken } from './score.ts';
import type { Place, ReadSentence } from './sentences.ts';
import type { Field, Mail, RequestedValue } from './verdict.ts';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu;
const PHONE = /(?<![\p{L}\p{N}@])(?:\+|00)?\d(?:[ ()/.-]{0,2}\d){6,14}(?![\p{L}\p{N}@])/gu;
const DATE =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:\. ?|[/-])\d{1,2}(?:\. ?|[/-])\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]|\d{1,2}(?:st|nd|rd|th|\.|º)?,? (?:de |d')?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,9} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\p{N}])/giu;
const QUOTED = /^["“”„«»'‘‚「『](?<value>[^"“”„«»'‘’‚「」『』\n]{1,80})["“”«»'’」』]/u;
/** A name begins with capitals; particles between them need none. */
const NAME = /^\p{Lu}[\p{L}'’-]*(?: (?:\p{Lu}[\p{L}'’-]*|de|da|di|van|von|der|den|ten|la|le|al|bin|ibn)){0,4}/u;
const UNCASED_NAME = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}]{2,12}/u;
/** An address runs to the end of its line or sentence and has a number in it. */
const ADDRESS = /^[^\n!?;]{6,120}/u;
const LINK = /^[\s:=>–—-]{1,12}/u;

const NEW_VALUE = conceptNumber('newValue');
const OLD_VALUE = conceptNumber('oldValue');
const FARTHEST = 160;
const MOST_VALUES = 6;

/**
 * What a correction asks to be written instead, where the mail says so: suggestions for the agent, each with its place.
 * Addresses of mails, phone numbers and dates are known by their form, names and postal addresses by the words before them.
 */
export function requestedValues(
  sentences: readonly ReadSentence[],
  spoken: readonly Spoken[],
  mail: Mail,
): RequestedValue[] {
  const found: RequestedValue[] = [];
  const add = (value: RequestedValue) => {
    const isTold = found.some(
      (other) => other.field === value.field && value.start < other.end && other.start < value.end,
    );
    if (!isTold && found.length < MOST_VALUES) found.push(value);
  };
  const asking = new Set(spoken.map(({ sentence }) => sentence));
  for (const [index, sentence] of sentences.entries()) {
    const { places, tokens, field } = sentence;
    // "My name is misspelt. It is Ólafsdóttir.": the value often stands in the sentence after.
    const before = sentences[index - 1];
    if (!asking.has(sentence) && !(before !== undefined && asking.has(before))) continue;
    for (const cue of places.filter(({ concept }) => concept === NEW_VALUE)) {
      const from = tokens[cue.to - 1]?.end ?? 0;
      const value = valueAfter(mail[field], field, from);
      if (value !== undefined && !isOld(value.start, places, sentence)) add(value);
    }
    const first = tokens[places[0]?.from ?? 0]?.start ?? 0;
    for (const value of formed(mail[field], field, first)) if (!isOld(value.start, places, sentence)) add(value);
  }
  return found;
}

/** A value right after the words that announce it. */
function valueAfter(text: string, field: Field, from: number): RequestedValue | undefined {
  const link = LINK.exec(text.slice(from, from + FARTHEST))?.[0].length ?? 0;
  const start = from + link;
  const rest = text.slice(start, start + FARTHEST);
  const known = formed(rest, field, 0).find((value) => value.start === 0);
  if (known !== undefined) return { ...known, start, end: start + known.text.length };
  const quoted = QUOTED.exec(rest)?.groups?.value;
  if (quoted !== undefined) return valueAt('name', quoted, field, start + 1);
  const address = ADDRESS.exec(rest)?.[0].replace(/[.\s]+$/u, '') ?? '';
  if (/\d/u.test(address) && /\p{L}{3}/u.test(address)) return valueAt('address', address, field, start);
  const name = (NAME.exec(rest) ?? UNCASED_NAME.exec(rest))?.[0];
  return name === undefined ? undefined : valueAt('name', name, field, start);
}

/** Values that are known by their form alone. */
function formed(text: string, field: Field, from: number): RequestedValue[] {
  const part = text.slice(from, from + 3 * FARTHEST);
  const values: RequestedValue[] = [];
  for (const [sort, pattern] of [
    ['email', EMAIL],
    ['date', DATE],
    ['phone', PHONE],
  ] as const) {
    for (const match of part.matchAll(pattern)) {
      const value = valueAt(sort, match[0], field, from + match.index);
      if (!values.some((other) => value.start < other.end && other.start < value.end)) values.push(value);
    }
  }
  return values.sort((a, b) => a.start - b.start);
}

function valueAt(sort: RequestedValue['sort'], text: string, field: Field, start: number): RequestedValue {
  return { sort, text, field, start, end: start + text.length };
}

/** "Instead of" or "not" right before it: what is wrong now, not what is wanted. */
function isOld(start: number, places: readonly Place[], { tokens }: ReadSentence): boolean {
  const cue = places.findLast(({ to }) => (tokens[to - 1]?.end ?? 0) <= start && to > 0);
  return cue?.concept === OLD_VALUE && start - (tokens[cue.to - 1]?.end ?? 0) < 12;
}
