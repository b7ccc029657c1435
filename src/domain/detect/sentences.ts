import type { Lexicon, Meaning } from './compile.ts';
import { ACTING, CONCEPTS, conceptNumber } from './concepts.ts';
import { addVotes, languagesOfSentence, newTally, type Tally } from './language.ts';
import { findMentions, type Mention, type Meter } from './mentions.ts';
import type { Token } from './tokens.ts';
import type { Field } from './verdict.ts';

/** One text of the mail and its words. Sentences are numbered through the mail. */
export type FieldTokens = { field: Field; text: string; tokens: readonly Token[] };

/** A concept where it stands in a text: from token `from` up to, not including, token `to`. */
export type Place = {
  concept: number;
  from: number;
  to: number;
  /** The same for concepts that one word says at once. */
  meaning: Meaning;
};

/** A sentence as the rules see it. */
export type Sentence = {
  /** In the order of the text. */
  places: readonly Place[];
  /** Where each token of the text stands, counted in words. */
  positions: readonly number[];
  /** For each concept how the sentence has it: `HERE`, `MANNER`, `BEFORE`. */
  flags: Uint8Array;
  /** The concepts that it has now, in the order of their numbers. */
  present: readonly number[];
};

/** A concept has a place in the sentence. */
export const HERE = 1;
/** It is how the sentence stands there: brief, asking. */
export const MANNER = 2;
/** It is in the sentence before, or in the subject for the first. */
export const BEFORE = 4;

/** A sentence with what is needed to quote from it. */
export type ReadSentence = Sentence & { field: Field; tokens: readonly Token[] };

export type Reading = { sentences: ReadSentence[]; tally: Tally };

const ASKING = conceptNumber('asking');
const QUESTION = conceptNumber('question');
const WANT = conceptNumber('want');
const BRIEF = conceptNumber('brief');
const HEADING = conceptNumber('heading');
const LENGTHY = conceptNumber('lengthy');
const IMPERSONAL = conceptNumber('impersonal');
const OWN = [conceptNumber('my'), conceptNumber('me')];
/** They stand in signatures as well. */
const NOUNS = [conceptNumber('marketing'), conceptNumber('contact')];
const SOMEBODYS = [...OWN, conceptNumber('behalf')];

/** A mail of so few words means nothing but them. */
const BRIEF_WORDS = 9;
/** With a greeting, a signature and a disclaimer it may be so long. */
const BRIEF_MAIL = 40;
const FOOTER = -1;
const RIGHT = conceptNumber('right');
const YOU = conceptNumber('you');
/** The rights of the GDPR, each by what it is called. */
const RIGHTS = (
  [
    ['access', 'give', 'copy'],
    ['correct', 'change'],
    ['delete', 'forget'],
    ['restrict'],
    ['object', 'withdraw'],
    ['move', 'portable'],
  ] as const
).map((concepts) => concepts.map(conceptNumber));
/** Requests are shorter; newsletters are not. */
const LENGTHY_WORDS = 150;
const MOST_PLACES = 40;
const UNSPACED_WORD = 0.4;
const COMMA = 1;
/** How far behind the last word a question mark may stand. */
const MARK_WITHIN = 3;
const GREEK = /\p{Script=Greek}/u;
/** Nobody's sentence is longer; a hostile one is cut, so that the work stays linear. */
const LONGEST_SENTENCE = 60;

/** Finds what the sentences of a mail mean, each in its own languages, without those that no writer means. */
export function readSentences(fields: readonly FieldTokens[], lexicon: Lexicon, meter: Meter): Reading {
  const tally = newTally(lexicon);
  const found = fields.map((field) => {
    const mentions = findMentions(field.tokens, lexicon, meter);
    addVotes(tally, field.tokens, mentions, lexicon);
    return { ...field, mentions, positions: positionsOf(field.tokens) };
  });
  const isLengthy = found.some(({ positions }) => (positions.at(-1) ?? 0) > LENGTHY_WORDS);
  const kept = found.flatMap((field) =>
    bySentence(field.mentions, field.tokens)
      .map((group) => ({ ...field, group, places: placesOf(group, field.tokens, tally) }))
      .filter(({ places }) => !isNobodys(places)),
  );
  const isBrief =
    wordsThatAct(kept) <= BRIEF_WORDS && found.every(({ positions }) => (positions.at(-1) ?? 0) <= BRIEF_MAIL);
  const sentences: Omit<ReadSentence, 'present'>[] = [];
  let before: readonly Place[] = [];
  for (const { field, text, tokens, positions, group, places } of kept) {
    const manner: number[] = [];
    if (isBrief) manner.push(BRIEF);
    if (isLengthy) manner.push(LENGTHY);
    if (field === 'subject') manner.push(HEADING);
    // "Could you …, please?" asks for something; "How long …?" only asks.
    if (isQuestion(group, tokens, text, meter)) {
      manner.push(QUESTION);
      if (!places.some(({ concept }) => concept === WANT)) manner.push(ASKING);
    }
    const flags = new Uint8Array(CONCEPTS.length);
    for (const { concept } of places) flags[concept] = HERE;
    for (const concept of manner) flags[concept] = MANNER;
    for (const { concept } of before) flags[concept] = (flags[concept] ?? 0) | BEFORE;
    sentences.push({ field, tokens, positions, places: places.slice(0, MOST_PLACES), flags });
    before = places;
  }
  // Whoever asks for their own data says "my" somewhere, unless they write a line or in a language that leaves it out.
  const isOwn = sentences.some(({ flags }) =>
    SOMEBODYS.some((concept) => flags[concept] === HERE || flags[concept] === (HERE | BEFORE)),
  );
  const leavesOut = fields.some(({ tokens }) => tokens.some(({ isUnspaced }) => isUnspaced));
  if (!isOwn && !isBrief && !leavesOut) for (const { flags } of sentences) flags[IMPERSONAL] = MANNER;
  return { sentences: sentences.map((sentence) => ({ ...sentence, present: presentIn(sentence.flags) })), tally };
}

function presentIn(flags: Uint8Array): number[] {
  const present: number[] = [];
  for (let concept = 0; concept < flags.length; concept += 1)
    if ((flags[concept] ?? 0) & (HERE | MANNER)) present.push(concept);
  return present;
}

function bySentence(mentions: readonly Mention[], tokens: readonly Token[]): Mention[][] {
  const groups: Mention[][] = [];
  let sentence = -1;
  let start = 0;
  for (const mention of mentions) {
    const own = tokens[mention.from]?.sentence ?? 0;
    if (own !== sentence || mention.from - start >= LONGEST_SENTENCE) {
      groups.push([]);
      sentence = own;
      start = mention.from;
    }
    groups.at(-1)?.push(mention);
  }
  return groups;
}

/** The words of the sentences that say something to be done: a greeting, a signature or a disclaimer makes no mail longer. */
function wordsThatAct(
  kept: readonly {
    group: readonly Mention[];
    places: readonly Place[];
    tokens: readonly Token[];
    positions: readonly number[];
  }[],
): number {
  let words = 0;
  for (const { group, places, tokens, positions } of kept) {
    if (!places.some(({ concept }) => ACTING.has(concept) && !NOUNS.includes(concept))) continue;
    let [first, last] = [group[0]?.from ?? 0, group.at(-1)?.from ?? 0];
    const sentence = tokens[first]?.sentence;
    while (words <= BRIEF_WORDS && tokens[first - 1]?.sentence === sentence && last - first <= LONGEST_SENTENCE)
      first -= 1;
    while (words <= BRIEF_WORDS && tokens[last + 1]?.sentence === sentence && last - first <= LONGEST_SENTENCE)
      last += 1;
    words += (positions[last] ?? 0) + 1 - (positions[first] ?? 0);
  }
  return words;
}

/** What no writer means: a footer, or one of those lists of the reader's rights that stand below mails. */
function isNobodys(places: readonly Place[]): boolean {
  if (places.some(({ meaning }) => meaning.concepts.length === 0)) return true;
  const said = new Set(places.map(({ concept }) => concept));
  if (OWN.some((concept) => said.has(concept))) return false;
  const rights = RIGHTS.filter((concepts) => concepts.some((concept) => said.has(concept))).length;
  const isTheReaders = said.has(RIGHT) && said.has(YOU);
  return (isTheReaders && rights >= 2) || (rights >= 3 && (said.has(YOU) || !said.has(WANT)));
}

/** The concepts of a sentence in its languages. What a footer says has none. */
function placesOf(mentions: readonly Mention[], tokens: readonly Token[], tally: Tally): Place[] {
  const languages = languagesOfSentence(tally, tokens[mentions[0]?.from ?? 0]?.sentence ?? 0);
  const places: Place[] = [];
  const lastOf = new Map<number, Place>();
  for (const { meaning, from, to } of mentions) {
    if ((meaning.languages & languages) === 0) continue;
    if (meaning.concepts.length === 0) return [{ concept: FOOTER, from, to, meaning }];
    for (const concept of meaning.concepts) {
      // Another language's same word, or a longer phrase with the same beginning, says nothing new.
      const last = lastOf.get(concept);
      if (last !== undefined && last.to > from) {
        last.to = Math.max(last.to, to);
        continue;
      }
      const place = { concept, from, to, meaning };
      lastOf.set(concept, place);
      places.push(place);
    }
  }
  return places;
}

function isQuestion(mentions: readonly Mention[], tokens: readonly Token[], text: string, meter: Meter): boolean {
  let last = mentions.at(-1)?.from ?? 0;
  const sentence = tokens[last]?.sentence;
  // A sentence without end is cut into many, and none of them may walk through all of it.
  const farthest = last + LONGEST_SENTENCE;
  while (last < farthest && tokens[last + 1]?.sentence === sentence) {
    meter.visits += 1;
    last += 1;
  }
  const end = tokens[last]?.end ?? 0;
  // Greek asks with a semicolon.
  const marks = GREEK.test(tokens[last]?.word ?? '') ? /[?;;]/u : /[?？؟]/u;
  return marks.test(text.slice(end, end + MARK_WITHIN));
}

/** Where each token stands, counted in words, a comma as one: as many as there are tokens and one more, for the end. */
function positionsOf(tokens: readonly Token[]): number[] {
  const positions: number[] = [];
  let at = 0;
  let clause = 0;
  for (const token of tokens) {
    if (token.clause !== clause) at += COMMA;
    clause = token.clause;
    positions.push(at);
    // A character of a script without spaces is a part of what other scripts call a word.
    at += token.isUnspaced ? UNSPACED_WORD : 1;
  }
  positions.push(at);
  return positions;
}
