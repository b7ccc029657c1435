import type { Lexicon, Phrase } from './compile.ts';
import { COMPOSED, CONCEPTS } from './concepts.ts';
import type { Place } from './sentences.ts';
import type { Token } from './tokens.ts';

/**
 * What an entry of the lexicon is called: language, meaning and the words as the lexicon has them (`en delete: delet*`), our own text and
 * never the mail's. By its form alone: whether there is such an entry only the lexicon knows (`known-entries.ts`).
 */
export const ENTRY_NAME = new RegExp(
  `^(?:[a-z]{2}|common) (?:${[...CONCEPTS, ...Object.keys(COMPOSED)].join('|')}): (?=.{1,40}$)\\*?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Mn}\\d][\\p{Ll}\\p{Lo}\\p{Lm}\\p{Mn}\\d'*]*(?: (?:\\.\\.|[\\p{Ll}\\p{Lo}\\p{Lm}\\p{Mn}\\d'*]+))*$`,
  'u',
);

/**
 * The entries that a place of a text was found by.
 * @param languages of its sentence, the likeliest first: a word may stand in several
 */
export function entriesAt(
  { concept, from, meaning }: Place,
  tokens: readonly Token[],
  languages: readonly string[],
  lexicon: Lexicon,
): string[] {
  const phrases = isPhrase(meaning) ? [meaning] : wordsThatMean(concept, tokens[from]?.word ?? '', lexicon);
  const names = phrases.map(({ name }) => name.normalize('NFC'));
  const of = (language: string) => names.filter((name) => name.startsWith(`${language} `));
  const likeliest = languages.find((language) => of(language).length > 0);
  const own = likeliest === undefined ? [] : of(likeliest);
  return [...new Set(own.length > 0 ? own : of('common').length > 0 ? of('common') : names.slice(0, 1))];
}

function isPhrase(meaning: Place['meaning']): meaning is Phrase {
  return 'name' in meaning;
}

/** Words that mean something by themselves are kept without their entries, which are found again where they are asked for. */
function wordsThatMean(concept: number, word: string, { index }: Lexicon): Phrase[] {
  return index.find(word).filter(({ rest, concepts }) => rest.length === 0 && concepts.includes(concept));
}
