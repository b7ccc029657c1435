import { COMPOSED, CONCEPTS } from '../concepts.ts';
import { fold } from '../fold.ts';
import { tokenise } from '../tokens.ts';
import type { LanguageLexicon } from './shape.ts';
import { listOf } from './table.ts';

/** The lists of a language in their order: its meanings, then its footers. */
export const LISTS: readonly string[] = [...CONCEPTS, ...Object.keys(COMPOSED), 'footers'];
const MARKS = ['wrote', 'headers', 'forwards', 'programLines'] as const;

/** Character codes from here on are of scripts without spaces, once Korean is in its letters. */
export const UNSPACED = 0x2e80;

/** A language in the packed text: where its lists stand there, and the rest of it. */
export type PackedLanguage = Pick<LanguageLexicon, 'language' | 'quoteMarks'> & {
  commonWords: string[];
  /** From the first item of the first list up to the end of the last, exclusive. */
  lists: { start: number; end: number };
};

/**
 * All lexicons in one text, as small as they can be and as they are looked up: words as they are compared, lists by their place
 * instead of their name. Made when the app is built, so that opening it need not read what people wrote.
 * @throws Error where an item holds nothing to look for: a fault of the file.
 */
export function packLexicons(languages: readonly LanguageLexicon[]): string {
  return languages
    .map(({ language, commonWords, concepts, footers, quoteMarks }) => {
      const lists = new Map(Object.entries({ ...concepts, footers }));
      for (const name of lists.keys())
        if (!LISTS.includes(name)) throw new Error(`There is no concept ${JSON.stringify(name)}`);
      const items = LISTS.map((name) => listOf(lists.get(name) ?? '').map(packedItem)).map((list) => list.join(','));
      const marks = MARKS.map((name) => listOf(quoteMarks[name]).map(fold).join(','));
      return [language ?? '', wordsOf(commonWords).join(' '), items.join(';'), ...marks].join('|');
    })
    .join('\n')
    .normalize('NFC');
}

/** An item of a list as it is compared: `Kündig*` as `kundig*`. */
export function packedItem(item: string): string {
  const chunks = item.split(' ').map((chunk) => {
    if (chunk === '..') return chunk;
    const words = joined(wordsOf(chunk));
    return words === '' ? '' : `${chunk.startsWith('*') ? '*' : ''}${words}${chunk.endsWith('*') ? '*' : ''}`;
  });
  if (chunks.some((chunk) => /^\*..?\*$/u.test(chunk.normalize('NFD'))))
    throw new Error(`Too short to be looked for inside words: ${JSON.stringify(item)}`);
  if (chunks[0] === '' || chunks[0] === '..') throw new Error(`Nothing to look for in ${JSON.stringify(item)}`);
  return chunks.filter((chunk) => chunk !== '').join(' ');
}

/** The text with its letters in parts, as words of mails are compared, and what it holds of each language. */
export function unpackLexicons(packed: string): { text: string; languages: PackedLanguage[] } {
  const text = packed.normalize('NFD');
  let start = 0;
  const languages = text.split('\n').map((line) => {
    const [language = '', commonWords = '', items = '', ...marks] = line.split('|');
    const [wrote = '', headers = '', forwards = '', programLines = ''] = marks;
    const from = start + language.length + commonWords.length + 2;
    start += line.length + 1;
    return {
      language: language === '' ? null : language,
      commonWords: commonWords.split(' ').filter((word) => word !== ''),
      lists: { start: from, end: from + items.length },
      quoteMarks: { wrote, headers, forwards, programLines },
    };
  });
  return { text, languages };
}

function wordsOf(text: string): string[] {
  return tokenise(text).map(({ word }) => word);
}

/** Characters of scripts without spaces stand side by side, as they are written; other words need a space between them. */
function joined(words: readonly string[]): string {
  return words.reduce(
    (text, word) => (endsUnspaced(text) && word.charCodeAt(0) >= UNSPACED ? text : spaced(text)) + word,
    '',
  );
}

const endsUnspaced = (text: string) => text.charCodeAt(text.length - 1) >= UNSPACED;
const spaced = (text: string) => (text === '' ? '' : `${text} `);
