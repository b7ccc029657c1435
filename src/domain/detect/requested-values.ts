import { conceptNumber } from './concepts.ts';
import type { Meter } from './mentions.ts';
import type { Spoken } from './score.ts';
import type { ReadSentence } from './sentences.ts';
import { addressesIn } from './values/addresses.ts';
import { type Found, formedIn, isPhoneForCertain, mayBePhone, PATTERNS, UNSPACED, valuesOf } from './values/forms.ts';
import { namesIn } from './values/names.ts';
import { type Candidate, type Placed, type Role, roleOf, settlePairs } from './values/role.ts';
import {
  beginOfSentence,
  COLON,
  endOfSentence,
  gapBefore,
  labelBefore,
  type Stretch,
  sortsIn,
  stretchOf,
} from './values/stretch.ts';
import type { ValueSort } from './values/words.ts';
import type { Mail, RequestedValue } from './verdict.ts';

const ACTING = new Set((['correct', 'change', 'wrong'] as const).map(conceptNumber));
const MOST_VALUES = 6;
/** So many sentences that ask are read, which bounds the work. */
const MOST_STRETCHES = 24;
const PHONE_WITHIN = 5;

/**
 * What a correction asks to be written instead, where the mail says so: suggestions for the agent, each with its place. Only the sentence
 * that asks and the one after it are read, and nothing that the writer did not write. What is called wrong is left out.
 * @param languagesOf the languages of a sentence, by its number
 * @param meter counts the characters that are read, for tests
 */
export function requestedValues(
  sentences: readonly ReadSentence[],
  spoken: readonly Spoken[],
  mail: Mail,
  languagesOf: (sentence: number) => readonly string[],
  meter: Meter = { visits: 0 },
): RequestedValue[] {
  const values: (RequestedValue & { role: Role })[] = [];
  for (const { sentence } of spoken.slice(0, MOST_STRETCHES)) {
    const { field } = sentence;
    const stretch = stretchOf(sentence, sentences, mail[field], languagesOf);
    if (stretch === undefined) continue;
    meter.visits += stretch.text.length;
    for (const { sort, start, end, role } of settlePairs(stretch, candidatesIn(stretch))) {
      if (values.some((other) => other.field === field && start < other.end && other.start < end)) continue;
      values.push({ sort, text: mail[field].slice(start, end), field, start, end, role });
    }
  }
  return suggested(values).slice(0, MOST_VALUES);
}

/** Where one is wanted for certain, others of its sort that are only named are not; neither is what is called wrong somewhere. */
function suggested(values: readonly (RequestedValue & { role: Role })[]): RequestedValue[] {
  const wanted = new Set(values.filter(({ role }) => role.says === 'wanted').map(({ sort }) => sort));
  const wrong = new Set(values.filter(({ role }) => role.says === 'wrong').map(({ text }) => text));
  const isLeft = ({ role, sort, text }: RequestedValue & { role: Role }) =>
    role.says !== 'wrong' && !wrong.has(text) && (role.says === 'wanted' || !wanted.has(sort));
  return values
    .filter(isLeft)
    .filter(({ sort, text }, index, all) => all.findIndex((one) => one.sort === sort && one.text === text) === index)
    .map(({ role: _role, ...value }) => value);
}

/** The values of a stretch in its order, none within another. */
function candidatesIn(stretch: Stretch): Candidate[] {
  const candidates: Candidate[] = [];
  const { text } = stretch;
  const take = (founds: readonly Found[], roleIn: (one: Placed, role: Role | null) => Role | null) => {
    for (const found of founds) {
      const placed = placedIn(stretch, found);
      if (placed === undefined || candidates.some((one) => placed.from < one.to && one.from < placed.to)) continue;
      const role = roleIn(placed, roleOf(stretch, placed, candidates));
      if (role !== null) candidates.push({ ...placed, role });
    }
  };
  take(formedIn(text), (one, role) => formedRole(stretch, one, role));
  for (const { sort, pattern } of UNSPACED)
    take(valuesOf(text, pattern, sort), (one, role) => {
      if (!isAbout(stretch, one) || (sort === 'address' && !/\p{N}/u.test(textOf(stretch, one)))) return null;
      return role?.says === 'wrong' ? role : { says: 'wanted', by: 'cue' };
    });
  take(addressesIn(stretch), (one, role) => addressRole(stretch, one, role));
  take(valuesOf(text, PATTERNS.quoted, 'name'), (one, role) =>
    names(stretch, one) && looksLikeName(textOf(stretch, one)) ? (role ?? { says: 'named' }) : null,
  );
  // In capitals throughout, nothing tells a name.
  if (!isShouted(text)) take(namesIn(stretch), (one, role) => nameRole(stretch, one, role));
  return candidates.sort((one, other) => one.start - other.start);
}

/** With its tokens, and its place in the mail; undefined where it holds no word. */
function placedIn({ tokens, from, to, start }: Stretch, found: Found): Placed | undefined {
  const [first, last] = [start + found.start, start + found.end];
  let index = from;
  while (index < to && (tokens[index]?.end ?? 0) <= first) index += 1;
  let end = index;
  while (end < to && (tokens[end]?.start ?? last) < last) end += 1;
  return end === index ? undefined : { sort: found.sort, start: first, end: last, from: index, to: end };
}

const textOf = ({ text, start }: Stretch, one: Placed) => text.slice(one.start - start, one.end - start);

/** Whether the request, or the words around a value, speak of such values; or of none, so that it may be any. */
function isAbout(stretch: Stretch, one: Placed): boolean {
  return names(stretch, one) || (stretch.about.size === 0 && ownSorts(stretch, one).size === 0);
}

function names(stretch: Stretch, one: Placed): boolean {
  return stretch.spokenOf.has(one.sort) || ownSorts(stretch, one).has(one.sort);
}

/** What a value's own line and its label speak of. */
function ownSorts(stretch: Stretch, { from, to }: Placed): Set<ValueSort> {
  const isLabelled = COLON.test(gapBefore(stretch, from) ?? '');
  const first = isLabelled ? labelBefore(stretch, from) : Math.max(stretch.from, beginOfSentence(stretch.tokens, from));
  const end = endOfSentence(stretch.tokens, to - 1);
  let last = to;
  while (last < end && !gapBefore(stretch, last)?.includes('\n')) last += 1;
  return sortsIn(stretch, first, last);
}

/** An address of a mail, a telephone number or a date. What only stands there, in a signature say, counts where such values are asked for. */
function formedRole(stretch: Stretch, one: Placed, role: Role | null): Role | null {
  const { about, asksTo, places } = stretch;
  if (one.sort === 'phone' && !isPhone(stretch, one, role)) return null;
  if (role?.says === 'wrong') return role;
  if (role?.says === 'wanted') return isAbout(stretch, one) ? role : null;
  const isInRequest = one.to <= asksTo && one.sort !== 'date' && places.some(({ concept }) => ACTING.has(concept));
  return about.has(one.sort) || (about.size === 0 && isInRequest) ? { says: 'named' } : null;
}

/** The digits of a customer number look the same as a telephone's. */
function isPhone(stretch: Stretch, one: Placed, role: Role | null): boolean {
  const text = textOf(stretch, one);
  if (isPhoneForCertain(text)) return true;
  if (sortsIn(stretch, Math.max(stretch.from, one.from - PHONE_WITHIN), one.from).has('phone')) return true;
  const isAsked = stretch.about.has('phone') && one.from >= stretch.asksTo;
  return mayBePhone(text) && (role?.says === 'wanted' || isAsked);
}

function addressRole(stretch: Stretch, one: Placed, role: Role | null): Role | null {
  if (role === null) return names(stretch, one) && /\p{Lu}/u.test(textOf(stretch, one)) ? { says: 'named' } : null;
  return isAbout(stretch, one) ? role : null;
}

/** A name is a name only where words lead up to it. Where the mail does not speak of names, the lexicon's own words for a new value must. */
function nameRole(stretch: Stretch, one: Placed, role: Role | null): Role | null {
  if (role === null) return null;
  const isSure = role.says === 'wanted' && (role.by === 'cue' || role.by === 'colon' || role.by === 'pair');
  return names(stretch, one) || (isSure && isAbout(stretch, one)) ? role : null;
}

function looksLikeName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}][^\d@?!]{0,50}$/u.test(text) && text.split(' ').length <= 5;
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return capitals > 15 && capitals > letters / 2;
}
