import { COMPOSED, CONCEPTS, type Concept, conceptNumber } from './concepts.ts';
import { fold } from './fold.ts';
import type { LanguageLexicon } from './lexicon/shape.ts';
import { listOf } from './lexicon/table.ts';
import { type Model, type PackedModel, unpackModel } from './model.ts';
import { tokenise } from './tokens.ts';
import { type Place, WordIndex } from './word-index.ts';
import { firstWordsOf, type QuoteMarks } from './written.ts';

/** A word of a phrase; `gap` words may stand before it. */
export type WordTest = { text: string; place: Place; gap: number };
/** What words say, and in which languages, one bit each; `concepts` holds numbers, none for a footer. */
export type Meaning = {
  concepts: readonly number[];
  languages: number;
};
/** A word or phrase of a language; `rest` is what must follow the first word. */
export type Phrase = Meaning & {
  /** Where it stands in the lexicon: language, concept and the item as written there. */
  name: string;
  first: WordTest;
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

/** A gap written `..` in a phrase. */
const WIDEST_GAP = 5;
const ALL_LANGUAGES = -1;
const MOST_LANGUAGES = 32;

/** Makes one matcher of all languages' lexicons and what was learnt of them. Throws where a lexicon is not well formed. */
export function compileLexicon(languages: readonly LanguageLexicon[], packed: PackedModel): Lexicon {
  const compiler = new Compiler();
  for (const language of languages) compiler.add(language);
  return compiler.finish(unpackModel(packed));
}

class Compiler {
  private readonly languages: string[] = [];
  private readonly index = new WordIndex();
  private readonly commonWords = new Map<string, number>();
  private readonly quoteMarks: QuoteMarks = {
    wrote: new Map(),
    headers: new Set(),
    dateHeaders: new Set(),
    dividers: [],
    programLines: [],
    firstWords: new Set(),
  };

  add(lexicon: LanguageLexicon): void {
    const languages = lexicon.language === null ? ALL_LANGUAGES : 1 << this.languages.length;
    if (lexicon.language !== null) this.languages.push(lexicon.language);
    if (this.languages.length > MOST_LANGUAGES) throw new Error('There are more languages than bits');
    for (const word of lexicon.commonWords.split(/\s+/u).filter(Boolean)) {
      for (const { word: folded } of tokenise(word))
        this.commonWords.set(folded, (this.commonWords.get(folded) ?? 0) | languages);
    }
    for (const [name, list] of Object.entries(lexicon.concepts)) {
      const concepts = numbersOf(name);
      for (const item of listOf(list))
        this.addPhrase(item, `${lexicon.language ?? 'common'} ${name}`, concepts, languages);
    }
    for (const item of listOf(lexicon.footers)) this.addPhrase(item, `${lexicon.language} footers`, [], languages);
    this.addQuoteMarks(lexicon);
  }

  finish(model: Model): Lexicon {
    const { wrote, headers, dividers, programLines } = this.quoteMarks;
    this.quoteMarks.firstWords = firstWordsOf([...wrote.keys(), ...headers, ...dividers, ...programLines]);
    return {
      languages: this.languages,
      index: this.index,
      commonWords: this.commonWords,
      quoteMarks: this.quoteMarks,
      model,
      memory: new Map(),
    };
  }

  private addPhrase(item: string, place: string, concepts: readonly number[], languages: number): void {
    const [first, ...rest] = wordTestsOf(item);
    if (first === undefined) throw new Error(`Nothing to look for in ${JSON.stringify(item)}`);
    this.index.add({ name: `${place}: ${item}`, concepts, languages, first, rest });
  }

  private addQuoteMarks({ quoteMarks }: LanguageLexicon): void {
    const own = this.quoteMarks;
    for (const pair of listOf(quoteMarks.wrote)) {
      const [first = '', last = ''] = fold(pair).split(' ');
      own.wrote.set(first, [...(own.wrote.get(first) ?? []), last]);
    }
    for (const name of ['headers', 'dateHeaders'] as const)
      for (const header of listOf(quoteMarks[name])) own[name].add(fold(header));
    for (const name of ['dividers', 'programLines'] as const) own[name].push(...listOf(quoteMarks[name]).map(fold));
  }
}

function numbersOf(name: string): number[] {
  const names: readonly Concept[] = isComposed(name) ? COMPOSED[name] : CONCEPTS.filter((concept) => concept === name);
  if (names.length === 0) throw new Error(`There is no concept ${JSON.stringify(name)}`);
  return names.map(conceptNumber);
}

function isComposed(name: string): name is keyof typeof COMPOSED {
  return name in COMPOSED;
}

/** One word of plain letters, as most items are: no need to cut it. */
const PLAIN_ITEM = /^(\*?)([a-z\d]+)(\*?)$/u;

/** Reads `take .. off*` as three words of which the middle is a gap. */
function wordTestsOf(item: string): WordTest[] {
  const plain = PLAIN_ITEM.exec(item);
  if (plain !== null) {
    const [, before, text = '', after] = plain;
    return [{ text, place: placeOf(before === '*', after === '*'), gap: 0 }];
  }
  const tests: WordTest[] = [];
  let gap = 0;
  for (const chunk of item.split(' ')) {
    if (chunk === '..') {
      gap = WIDEST_GAP;
      continue;
    }
    const words = wordsOf(chunk);
    for (const [index, text] of words.entries()) {
      const isLooseBefore = chunk.startsWith('*') && index === 0;
      const isLooseAfter = chunk.endsWith('*') && index === words.length - 1;
      tests.push({ text, place: placeOf(isLooseBefore, isLooseAfter), gap });
      gap = 0;
    }
  }
  return tests;
}

function placeOf(isLooseBefore: boolean, isLooseAfter: boolean): Place {
  if (isLooseBefore) return isLooseAfter ? 'inside' : 'end';
  return isLooseAfter ? 'start' : 'whole';
}

/** The words that a text is cut into, as those of mails are. */
function wordsOf(chunk: string): string[] {
  const plain = chunk.replaceAll('*', '');
  if (/^[a-z\d]+$/u.test(plain)) return [plain];
  // Written as it is compared already, in a script with spaces: no need to cut it letter by letter.
  return /^[а-яґєії\u0370-\u03ff\u0621-\u064a]+$/u.test(plain) && fold(plain) === plain
    ? [plain]
    : tokenise(chunk).map(({ word }) => word);
}
