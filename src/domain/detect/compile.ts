import { REQUEST_KINDS, type RequestKind } from '../request.ts';
import { fold } from './fold.ts';
import { type LanguageLexicon, OPPOSING_SCOPES, type OpposingScope } from './lexicon/shape.ts';
import { listOf, rowsOf } from './lexicon/table.ts';
import { type Anchor, beginnings, type Element, parsePattern } from './pattern.ts';
import { tokenise } from './tokens.ts';
import { SIGNALS, type Signal } from './verdict.ts';
import type { QuoteMarks } from './written.ts';

/** What a pattern is good for. */
type Role =
  | { role: 'for'; kind: RequestKind; weight: number }
  | { role: 'supports'; kind: RequestKind | 'any'; weight: number }
  | { role: 'against'; kind: RequestKind | 'any'; weight: number; scope: OpposingScope }
  | { role: 'signal'; signal: Signal; weight: number }
  | { role: 'footer' };

/** A line of a lexicon: patterns that say the same thing. */
export type Entry = Role & { id: number; language: string | null };

export type CompiledElement = Omit<Element, 'group'> & { group: number };
export type CompiledPattern = {
  entry: Entry;
  elements: CompiledElement[];
  from: Anchor;
  to: Anchor;
  /** Groups that a text must hold, or the pattern need not be tried. */
  needs: number[];
};

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
  return compiler.finish();
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
    for (const word of language.commonWords.split(/\s+/u).filter(Boolean)) {
      const folded = fold(word);
      this.lexicon.commonWords.set(folded, [...(this.lexicon.commonWords.get(folded) ?? []), language.language ?? '']);
    }
    for (const kind of REQUEST_KINDS) {
      this.addTable(language, language.speaksFor[kind], (weight) => ({ role: 'for', kind, weight }));
    }
    for (const kind of [...REQUEST_KINDS, 'any'] as const) {
      this.addTable(language, language.supports[kind], (weight) => ({ role: 'supports', kind, weight }));
      for (const scope of OPPOSING_SCOPES) {
        const table = language.speaksAgainst[scope]?.[kind];
        this.addTable(language, table, (weight) => ({ role: 'against', kind, weight, scope }));
      }
    }
    for (const signal of SIGNALS) {
      this.addTable(language, language.signals[signal], (weight) => ({ role: 'signal', signal, weight }));
    }
    this.addEntry(language, { role: 'footer' }, listOf(language.footers));
    this.addQuoteMarks(language);
  }

  finish(): Lexicon {
    const lengths = new Set([...this.lexicon.stems.keys()].map((stem) => stem.length));
    return { ...this.lexicon, stemLengths: [...lengths].sort((a, b) => a - b) };
  }

  private addQuoteMarks({ quoteMarks }: LanguageLexicon): void {
    for (const pair of listOf(quoteMarks.wrote)) {
      const [first = '', last = ''] = pair.split(' ');
      this.lexicon.quoteMarks.wrote.push([first, last]);
    }
    for (const name of ['headers', 'dateHeaders', 'dividers', 'programLines'] as const) {
      this.lexicon.quoteMarks[name].push(...listOf(quoteMarks[name]).map(fold));
    }
  }

  private addTable(language: LanguageLexicon, table: string | undefined, roleOf: (weight: number) => Role): void {
    for (const { weight, patterns } of rowsOf(table ?? '')) this.addEntry(language, roleOf(weight), patterns);
  }

  private addEntry(language: LanguageLexicon, role: Role, patterns: readonly string[]): void {
    const entry: Entry = { ...role, id: this.entries, language: language.language };
    this.entries += 1;
    for (const source of patterns) {
      const { elements, from, to } = parsePattern(source);
      for (const variant of beginnings(elements)) {
        const compiled = variant.map(({ group, ...rest }) => ({
          ...rest,
          group: this.groupId(language, group, source),
        }));
        const needs = compiled.filter(({ optional }) => !optional).map(({ group }) => group);
        this.addPattern({ entry, elements: compiled, from, to, needs });
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
    const phrases = isNamed ? groupOf(language, group) : group;
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

function groupOf({ groups }: LanguageLexicon, name: string): string[] | undefined {
  const text = groups[name];
  return text === undefined ? undefined : listOf(text);
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
