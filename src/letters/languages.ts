import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';

const LANGUAGES: ReadonlyMap<string, Language> = new Map([en, de].map((language) => [language.code, language]));

/** The languages that letters are written in, as an agent may choose them. */
export const LETTER_LANGUAGES: readonly string[] = [...LANGUAGES.keys()];

/**
 * The language to write in: the data subject's, or English where there is no text in it, which must then be announced.
 * @example letterLanguage('de-AT') //=> { language: 'de', isFallback: false }
 * @example letterLanguage('eu') //=> { language: 'en', isFallback: true }
 */
export function letterLanguage(wished: string | null): { language: string; isFallback: boolean } {
  const base = wished?.toLowerCase().split(/[-_]/)[0] ?? '';
  return LANGUAGES.has(base) ? { language: base, isFallback: false } : { language: 'en', isFallback: true };
}

/** The texts of a language that `letterLanguage` named; English for any other. */
export function languageOf(code: string): Language {
  return LANGUAGES.get(code) ?? en;
}
