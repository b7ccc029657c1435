import { COMPOSED, CONCEPTS, conceptNumber } from './concepts.ts';
import { packLexicons, unpackLexicons } from './lexicon/packed.ts';
import type { LanguageLexicon } from './lexicon/shape.ts';
import { listOf } from './lexicon/table.ts';
import { type Model, type PackedModel, unpackModel } from './model.ts';
import { anyOf, byFirstLetters, type QuoteMarks } from './quoted-mail.ts';
import { type Place, WordIndex } from './word-index.ts';

/** A word of a phrase; `gap` words may stand before it. */
export type WordTest = { text: string; place: Place; gap: number };
/** What words say, and in which languages, one bit each; `concepts` holds numbers, none for a footer. */
export type Meaning = {
  concepts: readonly number[];
  languages: number;
};
/** A word or phrase of a language; `rest` is what must follow the first word. */
export type Phrase = Meaning & {
  /** Where it stands in the lexicon: language, concept and the item as it is packed. */
  name: string;
  rest: readonly WordTest[];
};
/** What a word means by itself, and the phrases that may begin with it. */
export type Beginnings = { meanings: readonly Meaning[]; phrases: readonly Phrase[] };

/** All languages, ready to be matched. */
export type Lexicon = {
  /** ISO 639-1 by the bit that stands for the language. */
  languages: string[];
  index: WordIndex;
  /** Which languages a common word belongs to, one bit each. */
  commonWords: Map<string, number>;
  quoteMarks: QuoteMarks;
  model: Model;
  /** What was found out of a word before. Bounded. */
  memory: Map<string, Beginnings>;
};

const ALL_LANGUAGES = -1;
const MOST_LANGUAGES = 32;

/** Makes one matcher of all languages' lexicons and what was learnt of them. Throws where a lexicon is not well formed. */
export function compileLexicon(languages: readonly LanguageLexicon[], learnt: PackedModel): Lexicon {
  return readLexicon(packLexicons(languages), learnt);
}

/** The same of lexicons that are packed already, which takes the browser a few milliseconds. */
export function readLexicon(packed: string, learnt: PackedModel): Lexicon {
  const { text, languages } = unpackLexicons(packed);
  const index = new WordIndex(text, CONCEPTS_OF_LISTS);
  const known: string[] = [];
  const commonWords = new Map<string, number>();
  const marks: LanguageLexicon['quoteMarks'][] = [];
  for (const { language, lists, ...rest } of languages) {
    const bits = language === null ? ALL_LANGUAGES : 1 << known.length;
    if (language !== null) known.push(language);
    if (known.length > MOST_LANGUAGES) throw new Error('There are more languages than bits');
    index.add(lists, language ?? 'common', bits);
    for (const word of rest.commonWords) commonWords.set(word, (commonWords.get(word) ?? 0) | bits);
    marks.push(rest.quoteMarks);
  }
  return {
    languages: known,
    index,
    commonWords,
    quoteMarks: quoteMarksOf(marks),
    model: unpackModel(learnt),
    memory: new Map(),
  };
}

/** By the number of a list, what its items mean. */
const CONCEPTS_OF_LISTS: readonly (readonly number[])[] = [
  ...CONCEPTS.map((concept) => [conceptNumber(concept)]),
  ...Object.values(COMPOSED).map((concepts) => concepts.map(conceptNumber)),
  [],
];

function quoteMarksOf(languages: readonly LanguageLexicon['quoteMarks'][]): QuoteMarks {
  const all = (name: keyof LanguageLexicon['quoteMarks']) => languages.flatMap((marks) => listOf(marks[name]));
  return {
    wrote: anyOf(all('wrote')),
    headers: new Set(all('headers')),
    forwards: all('forwards'),
    programLines: byFirstLetters(all('programLines')),
  };
}
