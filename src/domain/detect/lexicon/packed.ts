import { COMPOSED, CONCEPTS } from '../concepts.ts';
import { fold } from '../fold.ts';
import type { LanguageLexicon } from './shape.ts';

const NAMES = [...CONCEPTS, ...Object.keys(COMPOSED)];
const MARKS = ['wrote', 'headers', 'dateHeaders', 'dividers', 'programLines'] as const;

/**
 * All lexicons in one text, as small as they can be: the lists by their place instead of their name, folded where that is
 * shorter, without the spaces between items. Made when the app is built; means the same.
 */
export function packLexicons(languages: readonly LanguageLexicon[]): string {
  return languages
    .map(({ language, commonWords, concepts, footers, quoteMarks }) => {
      const lists = new Map(Object.entries(concepts));
      const meanings = NAMES.map((name) => compact(lists.get(name) ?? '')).join(';');
      const marks = MARKS.map((name) => compact(quoteMarks[name]));
      return [language ?? '', compact(commonWords), meanings, compact(footers), ...marks].join('|');
    })
    .join('\n');
}

/** The lexicons of a packed text. */
export function unpackLexicons(packed: string): LanguageLexicon[] {
  return packed.split('\n').map((line) => {
    const [language = '', commonWords = '', meanings = '', footers = '', ...marks] = line.split('|');
    const lists = meanings.split(';');
    const [wrote = '', headers = '', dateHeaders = '', dividers = '', programLines = ''] = marks;
    return {
      language: language === '' ? null : language,
      commonWords,
      concepts: Object.fromEntries(NAMES.map((name, index) => [name, lists[index] ?? ''])),
      footers,
      quoteMarks: { wrote, headers, dateHeaders, dividers, programLines },
    };
  });
}

function compact(list: string): string {
  const plain = list
    .replaceAll(/\s*,\s*/gu, ',')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  const folded = fold(plain);
  const bytes = (text: string) => new TextEncoder().encode(text).length;
  return bytes(folded) < bytes(plain) ? folded : plain;
}
