import { type Lexicon, readLexicon } from './compile.ts';

export type { Lexicon } from './compile.ts';

let loading: Promise<Lexicon> | undefined;

/** The lexicon of all languages. A chunk of its own in the browser, fetched and compiled once; what failed is tried anew the next time. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= import('./lexicon/lexicons.ts').then(
    ({ PACKED, LEARNT }) => readLexicon(PACKED, LEARNT),
    (thrown: unknown) => {
      loading = undefined;
      throw thrown;
    },
  );
  return loading;
}
