import type { Beginnings, Lexicon, Meaning, Phrase, WordTest } from './compile.ts';
import type { Token } from './tokens.ts';

/** Words of the lexicon in a text: from token `from` up to, not including, token `to`. */
export type Mention = { meaning: Meaning; from: number; to: number };

/** Counts how often a token is looked at, so that a test can show that the work grows linearly. */
export type Meter = { visits: number };

const MEMORY_LIMIT = 30_000;
/** What one word may be the beginning of, at most: bounds the work that a hostile text could cause. */
const MOST_PHRASES = 60;

/** Finds the words and phrases of all languages, in the text's order. Each token is visited a bounded number of times. */
export function findMentions(tokens: readonly Token[], lexicon: Lexicon, meter: Meter): Mention[] {
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    meter.visits += 1;
    const { meanings, phrases } = beginningsOf(tokens[from]?.word ?? '', lexicon);
    for (const meaning of meanings) mentions.push({ meaning, from, to: from + 1 });
    for (const phrase of phrases) {
      const to = endOf(phrase.rest, from, tokens, meter);
      if (to !== undefined) mentions.push({ meaning: phrase, from, to });
    }
  }
  return mentions;
}

/** The token after the last of a phrase whose first word stands at `from`; undefined where the rest does not follow. */
function endOf(rest: readonly WordTest[], from: number, tokens: readonly Token[], meter: Meter): number | undefined {
  const sentence = tokens[from]?.sentence;
  let at = from + 1;
  for (const test of rest) {
    const latest = at + test.gap;
    while (at <= latest && !(tokens[at]?.sentence === sentence && passes(test, tokens[at]?.word ?? ''))) at += 1;
    meter.visits += 1;
    if (at > latest) return undefined;
    at += 1;
  }
  return at;
}

function passes({ text, place }: WordTest, word: string): boolean {
  if (place === 'whole') return word === text;
  if (place === 'start') return word.startsWith(text);
  return place === 'end' ? word.endsWith(text) : word.includes(text);
}

/** Most words say nothing of privacy. */
const NOTHING: Beginnings = { meanings: [], phrases: [] };

function beginningsOf(word: string, lexicon: Lexicon): Beginnings {
  const known = lexicon.memory.get(word);
  if (known !== undefined) return known;
  const all = lexicon.index.find(word);
  const found = all.length > MOST_PHRASES ? all.slice(0, MOST_PHRASES) : all;
  const beginnings =
    found.length === 0
      ? NOTHING
      : {
          meanings: merged(found.filter(({ rest }) => rest.length === 0)),
          phrases: found.filter(({ rest }) => rest.length > 0),
        };
  if (lexicon.memory.size >= MEMORY_LIMIT) lexicon.memory.clear();
  lexicon.memory.set(word, beginnings);
  return beginnings;
}

/** What a word means: the same meaning in several languages is one. */
function merged(phrases: readonly Phrase[]): Meaning[] {
  const meanings: { concepts: readonly number[]; languages: number }[] = [];
  for (const { concepts, languages } of phrases) {
    const known = meanings.find(({ concepts: [first, second] }) => first === concepts[0] && second === concepts[1]);
    if (known === undefined) meanings.push({ concepts, languages });
    else known.languages |= languages;
  }
  return meanings;
}
