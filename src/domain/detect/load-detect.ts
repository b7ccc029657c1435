import type { Mail, Verdict } from './verdict.ts';

/** Says of a mail what it asks for: `detect` with all languages' lexicons at hand. */
export type Detect = (mail: Mail) => Verdict;

let loading: Promise<Detect> | undefined;

/**
 * Detection for the browser: two chunks of its own, fetched and made ready once, so that the first screen waits for neither.
 * What failed is tried anew the next time.
 */
export function loadDetect(): Promise<Detect> {
  loading ??= Promise.all([
    import('./detect.ts'),
    import('./load-lexicon.ts').then((module) => module.loadLexicon()),
    // Asked for at once, so that one file does not wait for the other.
    import('./lexicon/lexicons.ts'),
  ]).then(
    ([{ detect }, lexicon]): Detect =>
      (mail) =>
        detect(mail, lexicon),
    (thrown: unknown) => {
      loading = undefined;
      throw thrown;
    },
  );
  return loading;
}
