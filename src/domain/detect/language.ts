import type { Lexicon } from './compile.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** Votes for languages, by their bit. */
type Votes = Float32Array;

/** How the words of a mail speak for languages, sentence by sentence. */
export type Tally = { sentences: Map<number, Votes>; mail: Votes; words: number };

/** A language is read in a sentence where it has this share of the most votes there. */
const SHARE_TO_READ = 0.55;
/** How many votes the rest of the mail gives to a sentence's language, shared as its own words have it. */
const VOTES_OF_MAIL = 1.5;
/** Votes that a mail must have for each of its words to be of a known language. */
const LEAST_SHARE = 0.1;
const ALL_LANGUAGES = -1;

const NO_TOKEN = { word: '', sentence: 0 };

export function newTally(lexicon: Lexicon): Tally {
  return { sentences: new Map(), mail: new Float32Array(lexicon.languages.length), words: 0 };
}

/** Counts the votes of a text's words, each once. A word shared by many languages says little for each. */
export function addVotes(tally: Tally, tokens: readonly Token[], mentions: readonly Mention[], lexicon: Lexicon): void {
  tally.words += tokens.length;
  let next = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const { word, sentence } = tokens[index] ?? NO_TOKEN;
    let languages = lexicon.commonWords.get(word) ?? 0;
    for (let mention = mentions[next]; mention?.from === index; mention = mentions[next]) {
      if (mention.meaning.languages !== ALL_LANGUAGES) languages |= mention.meaning.languages;
      next += 1;
    }
    if (languages !== 0) vote(tally, sentence, languages, lexicon.languages.length);
  }
}

function vote(tally: Tally, sentence: number, languages: number, count: number): void {
  let votes = tally.sentences.get(sentence);
  if (votes === undefined) {
    votes = new Float32Array(count);
    tally.sentences.set(sentence, votes);
  }
  const share = 1 / bitsOf(languages);
  for (let left = languages; left !== 0; left &= left - 1) {
    const bit = 31 - Math.clz32(left & -left);
    votes[bit] = (votes[bit] ?? 0) + share;
    tally.mail[bit] = (tally.mail[bit] ?? 0) + share;
  }
}

function bitsOf(languages: number): number {
  let bits = 0;
  for (let left = languages; left !== 0; left &= left - 1) bits += 1;
  return bits;
}

/** The languages, one bit each, whose words count in a sentence: its own, and in a mixed one each that is well spoken for. */
export function languagesOfSentence({ sentences, mail }: Tally, sentence: number): number {
  const votes = sentences.get(sentence);
  if (votes === undefined) return ALL_LANGUAGES;
  const fromMail = VOTES_OF_MAIL / Math.max(1, sumOf(mail));
  let most = 0;
  for (let bit = 0; bit < votes.length; bit += 1) most = Math.max(most, together(votes, mail, fromMail, bit));
  let languages = 0;
  for (let bit = 0; bit < votes.length; bit += 1)
    if (together(votes, mail, fromMail, bit) >= SHARE_TO_READ * most && (votes[bit] ?? 0) > 0) languages |= 1 << bit;
  return languages;
}

function together(votes: Votes, mail: Votes, fromMail: number, bit: number): number {
  const own = votes[bit] ?? 0;
  return own > 0 ? own + fromMail * (mail[bit] ?? 0) : 0;
}

function sumOf(votes: Votes): number {
  let sum = 0;
  for (const count of votes) sum += count;
  return sum;
}

/** ISO 639-1 of the language that most words speak for; null where none is known. */
export function languageOf({ mail, words }: Tally, lexicon: Lexicon): string | null {
  let best = -1;
  for (let bit = 0; bit < mail.length; bit += 1) if ((mail[bit] ?? 0) > (mail[best] ?? 0)) best = bit;
  return (mail[best] ?? 0) > LEAST_SHARE * words ? (lexicon.languages[best] ?? null) : null;
}
