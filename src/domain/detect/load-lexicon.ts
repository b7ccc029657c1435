import { compileLexicon, type Lexicon } from './compile.ts';

export type { Lexicon } from './compile.ts';

let loading: Promise<Lexicon> | undefined;

/** The lexicon of all languages. A chunk of its own in the browser, fetched and compiled once. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= import('./lexicon/index.ts').then(({ LANGUAGES }) => compileLexicon(LANGUAGES));
  return loading;
}
