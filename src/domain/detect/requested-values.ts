import { conceptNumber } from './concepts.ts';
import type { Meter } from './mentions.ts';
import type { Spoken } from './score.ts';
import type { Place, ReadSentence } from './sentences.ts';
import type { Token } from './tokens.ts';
import {
  addressLength,
  type Found,
  formedIn,
  isPhoneForCertain,
  mayBePhone,
  PATTERNS,
  UNSPACED,
  valuesOf,
} from './value-forms.ts';
import { type Link, type Links, linksOf, namedBy, namedInUnspaced, type ValueSort } from './value-words.ts';
import type { Mail, RequestedValue } from './verdict.ts';

const NEW_VALUE = conceptNumber('newValue');
const OLD_VALUE = conceptNumber('oldValue');
const NOT = conceptNumber('not');
const WRONG = conceptNumber('wrong');
const ACTING = new Set((['correct', 'change', 'wrong'] as const).map(conceptNumber));
const CORRECTING = new Set([...ACTING, NEW_VALUE]);
/** Concepts whose words are names as well: Neumann, Novák. */
const LOOSE = new Set((['may', 'behalf', 'newValue', 'oldValue'] as const).map(conceptNumber));
/** A longer phrase has gaps, and what stands in them is no part of it. */
const LONGEST_PHRASE = 2;
/** Between capitals they belong to a name, in some languages before it too. */
const PARTICLES = new Set('de da di do dos du van von der den ten ter la le al el bin ibn'.split(' '));
/** What may stand between the words that announce an address and its beginning. */
const PREPOSITIONS = new Set('in der dem den am an im at on to w na v u a i zu auf en the'.split(' '));

const MOST_VALUES = 6;
/** What is read, so that the work is bounded: values stand near what asks for them. */
const MOST_STRETCHES = 24;
const MOST_WORDS = 60;
const MOST_CHARACTERS = 1200;
const MOST_LABELS = 8;
/** Words between a cue and its value: "my old address is …". */
const CUE_WITHIN = 3;
const PHONE_WITHIN = 5;
const PAIR_WITHIN = 2;
const LONGEST_LABEL = 12;
const COLON = /[:：=→＞>]/u;

/** Whether a mail wants a value, says that it is wrong, or just names it. */
type Role = 'wanted' | 'wrong' | 'named';

/** A stretch of what the writer wrote: a sentence that asks for a correction and the one after it, tokens `from` to `to`. */
type Stretch = {
  sentence: ReadSentence;
  from: number;
  to: number;
  /** The text from `start` to `end`, for patterns. */
  text: string;
  start: number;
  /** What the sentence that asks is about; its last token. */
  about: ReadonlySet<ValueSort>;
  asksTo: number;
  places: readonly Place[];
  links: readonly Links[];
};

/** A value with its tokens; `start` and `end` count in the mail. */
type Placed = Found & { from: number; to: number };
type Candidate = Placed & { role: Role };

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
  const asking = [...new Set(spoken.map(({ sentence }) => sentence))].slice(0, MOST_STRETCHES);
  const values: (RequestedValue & { role: Role })[] = [];
  for (const sentence of asking) {
    const stretch = stretchOf(sentence, sentences, mail[sentence.field], languagesOf);
    if (stretch === undefined) continue;
    meter.visits += stretch.text.length;
    for (const { sort, start, end, role } of candidatesIn(stretch)) {
      const known = values.find((other) => other.field === sentence.field && start < other.end && other.start < end);
      if (known !== undefined) continue;
      values.push({ sort, text: mail[sentence.field].slice(start, end), field: sentence.field, start, end, role });
    }
  }
  // "It is ada@example.org now, please write zoe@example.org": where one is wanted for certain, the others are not.
  const certain = new Set(values.filter(({ role }) => role === 'wanted').map(({ sort }) => sort));
  const wrong = new Set(values.filter(({ role }) => role === 'wrong').map(({ text }) => text));
  const seen = new Set<string>();
  return values
    .filter(({ role, sort, text }) => {
      if (role === 'wrong' || (role === 'named' && certain.has(sort)) || wrong.has(text)) return false;
      const isNew = !seen.has(`${sort} ${text}`);
      seen.add(`${sort} ${text}`);
      return isNew;
    })
    .slice(0, MOST_VALUES)
    .map(({ role: _role, ...value }) => value);
}

// What is read

function stretchOf(
  sentence: ReadSentence,
  sentences: readonly ReadSentence[],
  text: string,
  languagesOf: (sentence: number) => readonly string[],
): Stretch | undefined {
  const { tokens, places } = sentence;
  const at = places[0]?.from ?? 0;
  const from = backTo(tokens, at);
  const asksTo = endOfSentence(tokens, at);
  let to = asksTo;
  // "It should be: …" goes on behind the colon, and so does a list of labels.
  for (let labels = 0; labels < MOST_LABELS && goesOn(tokens, to, text, sentences, labels); labels += 1)
    to = endOfSentence(tokens, to);
  while (to > from && (tokens[to - 1]?.end ?? 0) - (tokens[from]?.start ?? 0) > MOST_CHARACTERS) to -= 1;
  if (to === from) return undefined;
  const start = backOverMarks(text, tokens[from]?.start ?? 0);
  const end = overMarks(text, tokens[to - 1]?.end ?? 0);
  const numbers = new Set<number>();
  for (let index = from; index < to; index += 1) numbers.add(tokens[index]?.sentence ?? 0);
  return {
    sentence,
    from,
    to,
    text: text.slice(start, end),
    start,
    about: sortsNamed(tokens, from, Math.min(asksTo, to), text),
    asksTo,
    places: sentences
      .filter((one) => one.tokens === tokens)
      .flatMap((one) => one.places.filter((place) => place.from >= from && place.to <= to)),
    links: [...new Set([...numbers].flatMap(languagesOf))].map(linksOf),
  };
}

function backTo(tokens: readonly Token[], at: number): number {
  let from = at;
  while (at - from < MOST_WORDS / 2 && from > 0 && tokens[from - 1]?.sentence === tokens[at]?.sentence) from -= 1;
  return from;
}

function endOfSentence(tokens: readonly Token[], at: number): number {
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
  if (/^\s{0,3}[:：]/.test(between)) return true;
  // "Bahnhofstr. 5"
  if (between === '. ' && /^\d/.test(next.word)) return true;
  if (count > 0) return false;
  if (!/\n\s*\n/.test(between)) return true;
  // A signature follows behind an empty line, and so may "My new address: …".
  return sentences.some(
    (one) =>
      one.tokens === tokens &&
      tokens[one.places[0]?.from ?? 0]?.sentence === next.sentence &&
      one.places.some(({ concept }) => concept === NEW_VALUE),
  );
}

/** What stands between two words; undefined where that is more than marks and spaces. */
function betweenTokens(text: string, last: Token, next: Token): string | undefined {
  if (next.start - last.end > 40) return undefined;
  const between = text.slice(last.end, next.start);
  return /[\p{L}\p{N}>]/u.test(between) ? undefined : between;
}

function backOverMarks(text: string, start: number): number {
  let from = start;
  while (start - from < 2 && from > 0 && /[+("“„«‘‚「『']/.test(text[from - 1] ?? '')) from -= 1;
  return from;
}

function overMarks(text: string, end: number): number {
  let to = end;
  while (to - end < 2 && /["”“»」』'’)]/.test(text[to] ?? '')) to += 1;
  return to;
}

/** What the words of a sentence call by name. "E-mail address" is no postal address. */
function sortsNamed(tokens: readonly Token[], from: number, to: number, text: string, textStart = 0): Set<ValueSort> {
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
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const read = text.slice(Math.max(0, start - textStart), Math.max(0, end - textStart)).slice(0, MOST_CHARACTERS);
  for (const sort of namedInUnspaced(read)) named.add(sort);
  return named;
}

// What is found in it

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
  for (const { sort, isWanted, pattern } of UNSPACED) {
    take(valuesOf(text, pattern, sort), (one, role) => {
      if (!isAbout(stretch, one)) return null;
      return role === 'wrong' ? role : isWanted ? 'wanted' : 'named';
    });
  }
  take(addressesIn(stretch), (one, role) => (isAbout(stretch, one) ? (role ?? 'named') : null));
  take(valuesOf(text, PATTERNS.quoted, 'name'), (one, role) =>
    isAbout(stretch, one) && looksLikeName(textOf(stretch, one)) ? (role ?? 'named') : null,
  );
  // In capitals throughout, nothing tells a name.
  if (!isShouted(text))
    take(namesIn(stretch), (one, role) =>
      isAbout(stretch, one) ? (role ?? (isCalledBefore(stretch, one) ? 'named' : null)) : null,
    );
  return candidates.sort((one, other) => one.start - other.start);
}

/** With its tokens, and its place in the mail; undefined where it holds no word. */
function placedIn({ sentence: { tokens }, from, to, start }: Stretch, found: Found): Placed | undefined {
  const [first, last] = [start + found.start, start + found.end];
  let index = from;
  while (index < to && (tokens[index]?.end ?? 0) <= first) index += 1;
  let end = index;
  while (end < to && (tokens[end]?.start ?? last) < last) end += 1;
  return end === index ? undefined : { sort: found.sort, start: first, end: last, from: index, to: end };
}

const textOf = ({ text, start }: Stretch, one: Placed) => text.slice(one.start - start, one.end - start);

/** Whether the request, or the words around a value, are about such values. */
function isAbout(stretch: Stretch, one: Placed): boolean {
  const { about } = stretch;
  if (about.has(one.sort)) return true;
  const own = ownSorts(stretch, one);
  return own.has(one.sort) || (about.size === 0 && own.size === 0);
}

/** What a value's own line and its label speak of. */
function ownSorts(stretch: Stretch, { from, to }: Placed): Set<ValueSort> {
  const { tokens } = stretch.sentence;
  const isLabelled = COLON.test(gapBefore(stretch, from) ?? '');
  const first = isLabelled ? labelFrom(stretch, from, []) : Math.max(stretch.from, backTo(tokens, from));
  const end = endOfSentence(tokens, to - 1);
  let last = to;
  while (last < end && !gapBefore(stretch, last)?.includes('\n')) last += 1;
  return sortsIn(stretch, first, last);
}

function formedRole(stretch: Stretch, one: Placed, role: Role | null): Role | null {
  const { about, asksTo } = stretch;
  if (one.sort === 'phone' && !isPhone(stretch, one, role)) return null;
  if (role === 'wrong') return role;
  if (role === 'wanted') return isAbout(stretch, one) ? role : null;
  // What only stands there, in a signature say, counts where the request is about such values.
  const isInRequest =
    one.to <= asksTo && one.sort !== 'date' && stretch.places.some(({ concept }) => ACTING.has(concept));
  return about.has(one.sort) || (about.size === 0 && isInRequest) ? 'named' : null;
}

/** The digits of a customer number look the same as a telephone's. */
function isPhone(stretch: Stretch, one: Placed, role: Role | null): boolean {
  const text = textOf(stretch, one);
  if (isPhoneForCertain(text)) return true;
  if (sortsIn(stretch, Math.max(stretch.from, one.from - PHONE_WITHIN), one.from).has('phone')) return true;
  return mayBePhone(text) && (role === 'wanted' || (stretch.about.has('phone') && one.from >= stretch.asksTo));
}

function looksLikeName(text: string): boolean {
  return /^[\p{Lu}\p{Lo}][^\d@?!]{0,50}$/u.test(text) && text.split(' ').length <= 5;
}

function isShouted(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return capitals > 15 && capitals > letters / 2;
}

/** What the words from one token to another call by name. */
function sortsIn({ sentence: { tokens }, text, start }: Stretch, from: number, to: number): Set<ValueSort> {
  return sortsNamed(tokens, from, to, text, start);
}

// What stands around it

/** What the words around say of a value; null where they say nothing. */
function roleOf(stretch: Stretch, one: Placed, others: readonly Candidate[]): Role | null {
  const { from, to } = one;
  if (isFollowedBy(stretch, to, 'wrongBehind') || isSaidWrong(stretch, to, others)) return 'wrong';
  // "From Meier to Weber", "not Meier but Weber", "instead of Meier: Weber".
  const within = stretch.sentence.tokens[from]?.isUnspaced ? 3 * PAIR_WITHIN : PAIR_WITHIN;
  const last = others.find((other) => other.sort === one.sort && other.to <= from && from - other.to <= within);
  const isPair = last?.role === 'wrong' && !isEndBetween(stretch, last.to, from);
  if (isPair && isFollowedBy(stretch, last.to, 'wrongBehind')) return 'wanted';
  const before = roleBefore(stretch, from);
  if (before === 'wrong') return 'wrong';
  if (isPair) return 'wanted';
  const cue = cueBefore(stretch, from, others);
  if (cue === OLD_VALUE) return 'wrong';
  if (before === 'wanted' || (cue === NEW_VALUE && one.sort !== 'name')) return 'wanted';
  if (isFollowedBy(stretch, to, 'wantedBehind') || isFollowedBy(stretch, to, 'instead')) return 'wanted';
  return colonRole(stretch, one, others);
}

/** What the words right before a value say of it. The longest link counts: "not" is within "and not". */
function roleBefore(stretch: Stretch, at: number): Role | null {
  if (!isNear(stretch, at)) return null;
  const wrong = Math.max(lengthBefore(stretch, at, 'instead'), lengthBefore(stretch, at, 'from'));
  const wanted = lengthBefore(stretch, at, 'wanted');
  if (wrong > 0 || wanted > 0) return wrong >= wanted ? 'wrong' : 'wanted';
  const cues = stretch.places.filter((place) => place.to === at).map(({ concept }) => concept);
  if (cues.includes(OLD_VALUE) || cues.includes(NOT)) return 'wrong';
  return cues.includes(NEW_VALUE) ? 'wanted' : null;
}

/** The nearest cue of the lexicon within a few words of the same part of the sentence: "my new address here is …". */
function cueBefore(stretch: Stretch, at: number, others: readonly Candidate[]): number | null {
  const { tokens } = stretch.sentence;
  for (let index = at - 1; index >= Math.max(stretch.from, at - 1 - CUE_WITHIN); index -= 1) {
    if (tokens[index]?.clause !== tokens[at]?.clause || others.some((other) => other.to === index + 1)) return null;
    const cues = stretch.places.filter(({ to }) => to === index + 1).map(({ concept }) => concept);
    if (cues.includes(OLD_VALUE)) return OLD_VALUE;
    // A mere "to" counts right before its value only.
    if (cues.includes(NEW_VALUE) && lengthBefore(stretch, index + 1, 'wanted') === 0) return NEW_VALUE;
  }
  return null;
}

/** "Ada@example.org is wrong". */
function isSaidWrong(stretch: Stretch, at: number, others: readonly Candidate[]): boolean {
  const { tokens } = stretch.sentence;
  for (let index = at; index <= Math.min(stretch.to - 1, at + CUE_WITHIN - 1); index += 1) {
    if (tokens[index]?.clause !== tokens[at - 1]?.clause || others.some((other) => other.from === index)) return false;
    if (stretch.places.some(({ concept, from }) => concept === WRONG && from === index)) return true;
  }
  return false;
}

/** A label before a colon: "Surname: …", "Please correct it: …", "Old: …". */
function colonRole(stretch: Stretch, one: Placed, others: readonly Candidate[]): Role | null {
  if (!COLON.test(gapBefore(stretch, one.from) ?? '')) return null;
  const from = labelFrom(stretch, one.from, others);
  const places = stretch.places.filter((place) => place.from >= from && place.to <= one.from);
  const cue = places.findLast(({ concept }) => concept === OLD_VALUE || concept === NEW_VALUE);
  if (cue?.concept === OLD_VALUE) return 'wrong';
  const isLabel =
    sortsIn(stretch, from, one.from).has(one.sort) || places.some(({ concept }) => CORRECTING.has(concept));
  return isLabel ? 'wanted' : null;
}

function labelFrom({ sentence: { tokens }, from }: Stretch, at: number, others: readonly Candidate[]): number {
  let index = at - 1;
  while (index > from && at - index < LONGEST_LABEL && tokens[index - 1]?.sentence === tokens[at - 1]?.sentence) {
    if (others.some((other) => other.to === index)) break;
    index -= 1;
  }
  return index;
}

/** "The name Weber", "surname Wójcik": the word for it stands right before. */
function isCalledBefore(stretch: Stretch, { sort, from }: Placed): boolean {
  return from > stretch.from && isNear(stretch, from) && sortsIn(stretch, from - 1, from).has(sort);
}

/** Between two words, one of which stands at `at`; undefined at the beginning, and where others wrote between. */
function gapBefore({ sentence: { tokens, field }, from, text, start }: Stretch, at: number): string | undefined {
  const [last, next] = [tokens[at - 1], tokens[at]];
  if (at <= from || last === undefined || next === undefined || field === undefined) return undefined;
  return text.slice(last.end - start, next.start - start);
}

const NEAR = /^[\s:=>＞→"“„«»'‘‚「『()+–—-]{0,12}$/u;
const isNear = (stretch: Stretch, at: number) => NEAR.test(gapBefore(stretch, at) ?? '.');

function isEndBetween(stretch: Stretch, from: number, to: number): boolean {
  for (let index = from; index <= to; index += 1)
    if (/[.!?。！？\n]/u.test(gapBefore(stretch, index) ?? '.')) return true;
  return false;
}

/** How many words a link right before `at` has; 0 for none. */
function lengthBefore(
  { sentence: { tokens }, from, links, text, start }: Stretch,
  at: number,
  which: keyof Links,
): number {
  let longest = 0;
  for (const { words, written } of links.flatMap((one) => one[which])) {
    const first = at - words.length;
    if (first < from || words.length <= longest) continue;
    if (!words.every((word, index) => tokens[first + index]?.word === word)) continue;
    const last = tokens[at - 1];
    const raw = last
      ? text
          .slice(last.start - start, last.end - start)
          .toLowerCase()
          .normalize('NFC')
      : '';
    if (written === null || raw === written) longest = words.length;
  }
  return longest;
}

/** Whether a link follows right behind `at`, with more than a mark or a comma between. */
function isFollowedBy(
  { sentence: { tokens }, to, links, text, start }: Stretch,
  at: number,
  which: keyof Links,
): boolean {
  const gap = text.slice((tokens[at - 1]?.end ?? 0) - start, (tokens[at]?.start ?? 0) - start);
  if (at >= to || !/^[\s,，"“”»」』'’)]{0,4}$/u.test(gap)) return false;
  const isOther = (link: Link) => link.words.every((word, index) => tokens[at + index]?.word === word);
  return links.some((one) => one[which].some((link) => link.words.length > 0 && isOther(link)));
}

// Names and addresses

/** Words beside each other that begin with capitals, or stand behind a link in Arabic, as far as detection knows none of them. */
function namesIn(stretch: Stretch): Found[] {
  const { text, start, sentence } = stretch;
  const { tokens } = sentence;
  const names: Found[] = [];
  for (const run of valuesOf(text, PATTERNS.name, 'name')) {
    const placed = placedIn(stretch, run);
    if (placed === undefined) continue;
    let first: number | null = null;
    for (let index = placed.from; index <= placed.to; index += 1) {
      const isPart = index < placed.to && !isKnown(stretch, index);
      if (isPart) first ??= index;
      else if (first !== null) {
        const found = nameOf(stretch, first, index);
        if (found !== null) names.push(found);
        first = null;
      }
    }
  }
  for (let index = stretch.from; index < stretch.to; index += 1) {
    if (!isArabic(tokens[index]) || lengthBefore(stretch, index, 'wanted') === 0) continue;
    let end = index;
    while (end < Math.min(stretch.to, index + 3) && isArabic(tokens[end]) && !isKnown(stretch, end)) {
      if (end > index && gapBefore(stretch, end) !== ' ') break;
      if ((['wanted', 'from', 'instead'] as const).some((which) => lengthBefore(stretch, end + 1, which) > 0)) break;
      end += 1;
    }
    const last = tokens[end - 1]?.end ?? 0;
    if (end > index) names.push({ sort: 'name', start: (tokens[index]?.start ?? 0) - start, end: last - start });
  }
  return names;
}

/** From its first word with a capital, and particles before it where a link stands before those, to its last. */
function nameOf(stretch: Stretch, from: number, to: number): Found | null {
  const { sentence, start } = stretch;
  const { tokens } = sentence;
  let end = to;
  while (end > from && PARTICLES.has(writtenAt(stretch, end - 1))) end -= 1;
  let first = from;
  while (first < end && PARTICLES.has(writtenAt(stretch, first))) first += 1;
  if (first === end) return null;
  let particle = first;
  while (
    particle > stretch.from &&
    PARTICLES.has(writtenAt(stretch, particle - 1)) &&
    gapBefore(stretch, particle) === ' '
  )
    particle -= 1;
  if (
    particle < first &&
    (roleBefore(stretch, particle) === 'wanted' || COLON.test(gapBefore(stretch, particle) ?? ''))
  )
    first = particle;
  const [begin, last] = [tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0];
  return last - begin < 2 ? null : { sort: 'name', start: begin - start, end: last - start };
}

const writtenAt = ({ sentence: { tokens }, text, start }: Stretch, index: number) =>
  text.slice((tokens[index]?.start ?? 0) - start, (tokens[index]?.end ?? 0) - start);
const isArabic = (token: Token | undefined) => token !== undefined && /^\p{Script=Arabic}/u.test(token.word);

/** A word that means something to detection, calls a value or links to one: no part of a name. */
function isKnown(stretch: Stretch, index: number): boolean {
  const { sentence, places, links } = stretch;
  const { tokens } = sentence;
  const isLink = (link: Link) =>
    link.words.some(
      (word, place) =>
        tokens[index]?.word === word &&
        link.words.every((other, at) => tokens[index - place + at]?.word === other) &&
        (link.written === null || writtenAt(stretch, index).toLowerCase() === link.written),
    );
  return (
    places.some(
      ({ from, to, concept }) => from <= index && index < to && to - from <= LONGEST_PHRASE && !LOOSE.has(concept),
    ) ||
    namedBy(tokens[index]?.word ?? '').length > 0 ||
    links.some(({ wanted, instead }) => wanted.some(isLink) || instead.some(isLink))
  );
}

/** Addresses behind the words that announce one. */
function addressesIn(stretch: Stretch): Found[] {
  const { sentence, text, start, to } = stretch;
  const { tokens } = sentence;
  const found: Found[] = [];
  for (let at = stretch.from + 1; at < to; at += 1) {
    const place = { sort: 'address', from: at } as const;
    const isAnnounced =
      roleBefore(stretch, at) !== null ||
      COLON.test(gapBefore(stretch, at) ?? '') ||
      isCalledBefore(stretch, { ...place, to: at + 1, start: 0, end: 0 });
    if (!isAnnounced) continue;
    let first = at;
    while (first < Math.min(to, at + 2) && PREPOSITIONS.has(tokens[first]?.word ?? '')) first += 1;
    if (first >= to || isKnown(stretch, first) || lengthBefore(stretch, first + 1, 'wanted') > 0) continue;
    const begin = (tokens[first]?.start ?? 0) - start;
    const length = addressLength(text.slice(begin, (tokens[addressEnd(stretch, first) - 1]?.end ?? 0) - start));
    if (length > 0) found.push({ sort: 'address', start: begin, end: begin + length });
  }
  return found;
}

/** The end of its sentence, or where it goes on with something that detection knows: "…, please update it". */
function addressEnd(stretch: Stretch, from: number): number {
  const { tokens } = stretch.sentence;
  let end = from + 1;
  while (end < stretch.to) {
    const [last, next] = [tokens[end - 1], tokens[end]];
    // "Bahnhofstr. 5"
    const goesOn =
      last?.sentence === next?.sentence || (gapBefore(stretch, end) === '. ' && /^\d/.test(next?.word ?? ''));
    const isNewPart = last?.clause !== next?.clause || /^\p{Ll}/u.test(writtenAt(stretch, end));
    const isMeant = stretch.places.some((place) => place.from <= end && end < place.to);
    if (!goesOn || (isNewPart && isMeant)) break;
    end += 1;
  }
  while (end > from + 1 && /^\p{Ll}{1,4}$/u.test(writtenAt(stretch, end - 1))) end -= 1;
  return end;
}
