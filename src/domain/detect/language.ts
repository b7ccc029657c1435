import type { Lexicon } from './compile.ts';
import type { Standing } from './score.ts';
import type { Token } from './tokens.ts';

// Enough to tell: language shows early, and long mails are long.
const WORDS_READ = 400;
const LEAST_SHARE = 0.12;
const WORDS_OF_A_HIT = 2;

/** The language a mail is written in, told by its most common words and by the patterns found; null where none shows. */
export function languageOf(
  texts: readonly (readonly Token[])[],
  standing: readonly Standing[],
  lexicon: Lexicon,
): string | null {
  const counts = new Map<string, number>();
  const add = (language: string, count: number) => counts.set(language, (counts.get(language) ?? 0) + count);
  let read = 0;
  for (const tokens of texts) {
    for (const { word } of tokens.slice(0, WORDS_READ)) {
      read += 1;
      for (const language of lexicon.commonWords.get(word) ?? []) add(language, 1);
    }
  }
  for (const { hit } of standing.slice(0, 8)) if (hit.entry.language !== null) add(hit.entry.language, WORDS_OF_A_HIT);
  let best: string | null = null;
  let most = Math.max(0, LEAST_SHARE * read);
  for (const [language, count] of counts) {
    if (language !== '' && count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
