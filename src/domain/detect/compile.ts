import type { RequestKind } from '../request.ts';
import { fold } from './fold.ts';
import type { LanguageLexicon, Opposing } from './lexicon/shape.ts';
import { type Anchor, beginnings, type Element, parsePattern } from './pattern.ts';
import { tokenise } from './tokens.ts';
import type { Signal } from './verdict.ts';
import type { QuoteMarks } from './written.ts';

/** What a pattern is good for. */
export type Role =
  | { role: 'for'; kind: RequestKind; weight: number }
  | { role: 'supports'; kind: RequestKind | 'any'; weight: number }
  | { role: 'against'; kind: RequestKind | 'any'; weight: number; scope: Opposing['scope'] }
  | { role: 'signal'; signal: Signal; weight: number }
  | { role: 'footer' };

/** A line of a lexicon: patterns that say the same thing. */
export type Entry = Role & { id: number; language: string | null };

export type CompiledElement = Omit<Element, 'group'> & { group: number };
export type CompiledPattern = { entry: Entry; elements: CompiledElement[]; from: Anchor; to: Anchor };

/** A word of a phrase: the word itself, or how it begins. */
type WordTest = { text: string; isStem: boolean };
/** A word or phrase of a group, filed under its first word; `rest` is what must follow. */
export type Phrase = { group: number; rest: WordTest[] };

/** All languages, ready to be matched. */
export type Lexicon = {
  wholeWords: Map<string, Phrase[]>;
  stems: Map<string, Phrase[]>;
  /** Lengths of the stems, ascending. */
  stemLengths: number[];
  /** Patterns by the group that they begin with. */
  patternsByFirst: Map<number, CompiledPattern[]>;
  commonWords: Map<string, string[]>;
  quoteMarks: QuoteMarks;
};

/** Makes one matcher of all languages' lexicons. Throws where one of them is not well formed. */
export function compileLexicon(languages: readonly LanguageLexicon[]): Lexicon {
  const compiler = new Compiler();
  for (const language of languages) compiler.addLanguage(language);
  return compiler.finish(languages.map(({ quoteMarks }) => quoteMarks));
}

class Compiler {
  private readonly lexicon: Lexicon = {
    wholeWords: new Map(),
    stems: new Map(),
    stemLengths: [],
    patternsByFirst: new Map(),
    commonWords: new Map(),
    quoteMarks: { wrote: [], headers: [], dateHeaders: [], dividers: [], programLines: [] },
  };
  private readonly groupIds = new Map<string, number>();
  private entries = 0;

  addLanguage(language: LanguageLexicon): void {
    for (const word of language.commonWords.split(' ')) {
      const folded = fold(word);
      this.lexicon.commonWords.set(folded, [...(this.lexicon.commonWords.get(folded) ?? []), language.language ?? '']);
    }
    for (const { match, ...role } of language.speaksFor) this.addEntry(language, { role: 'for', ...role }, match);
    for (const { match, ...role } of language.supports) this.addEntry(language, { role: 'supports', ...role }, match);
    for (const { match, ...role } of language.speaksAgainst)
      this.addEntry(language, { role: 'against', ...role }, match);
    for (const { match, ...role } of language.signals) this.addEntry(language, { role: 'signal', ...role }, match);
    this.addEntry(language, { role: 'footer' }, language.footers);
  }

  finish(marks: readonly QuoteMarks[]): Lexicon {
    const lengths = new Set([...this.lexicon.stems.keys()].map((stem) => stem.length));
    return {
      ...this.lexicon,
      stemLengths: [...lengths].sort((a, b) => a - b),
      quoteMarks: {
        wrote: marks.flatMap(({ wrote }) => wrote),
        headers: marks.flatMap(({ headers }) => headers),
        dateHeaders: marks.flatMap(({ dateHeaders }) => dateHeaders),
        dividers: marks.flatMap(({ dividers }) => dividers),
        programLines: marks.flatMap(({ programLines }) => programLines),
      },
    };
  }

  private addEntry(language: LanguageLexicon, role: Role, match: readonly string[]): void {
    const entry: Entry = { ...role, id: this.entries, language: language.language };
    this.entries += 1;
    for (const source of match) {
      const { elements, from, to } = parsePattern(source);
      for (const variant of beginnings(elements)) {
        const compiled = variant.map(({ group, ...rest }) => ({
          ...rest,
          group: this.groupId(language, group, source),
        }));
        this.addPattern({ entry, elements: compiled, from, to });
      }
    }
  }

  private addPattern(pattern: CompiledPattern): void {
    const first = pattern.elements[0]?.group ?? -1;
    const siblings = this.lexicon.patternsByFirst.get(first);
    if (siblings === undefined) this.lexicon.patternsByFirst.set(first, [pattern]);
    else siblings.push(pattern);
  }

  private groupId(language: LanguageLexicon, group: string | readonly string[], source: string): number {
    const isNamed = typeof group === 'string';
    const phrases = isNamed ? language.groups[group] : group;
    if (phrases === undefined) throw new Error(`No group {${String(group)}}: ${source}`);
    const key = `${language.language} ${isNamed ? group : group.join('|')} ${isNamed}`;
    const known = this.groupIds.get(key);
    if (known !== undefined) return known;
    const id = this.groupIds.size;
    this.groupIds.set(key, id);
    for (const phrase of phrases)
      for (const spelling of spellings(phrase, language.writtenOut ?? {})) this.addPhrase(id, spelling);
    return id;
  }

  private addPhrase(group: number, phrase: string): void {
    const tests = phrase.split(' ').flatMap(wordTests);
    const [first, ...rest] = tests;
    if (first === undefined) throw new Error(`Empty phrase in a group: ${phrase}`);
    const shelf = first.isStem ? this.lexicon.stems : this.lexicon.wholeWords;
    shelf.set(first.text, [...(shelf.get(first.text) ?? []), { group, rest }]);
  }
}

/** A word as the tokeniser would cut it: "don't" is two. */
function wordTests(word: string): WordTest[] {
  const isStem = word.endsWith('*');
  const words = tokenise(isStem ? word.slice(0, -1) : word).map((token) => token.word);
  return words.map((text, index) => ({ text, isStem: isStem && index === words.length - 1 }));
}

function spellings(phrase: string, writtenOut: Readonly<Record<string, string>>): string[] {
  let spelledOut = phrase;
  for (const [letter, letters] of Object.entries(writtenOut)) spelledOut = spelledOut.replaceAll(letter, letters);
  return spelledOut === phrase ? [phrase] : [phrase, spelledOut];
}
