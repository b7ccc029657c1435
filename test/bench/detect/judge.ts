import type { Lexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import type { Item } from './corpus.ts';
import type { Judged } from './scores.ts';

/** What detection says of each mail, beside what it should say. */
export function judge(items: readonly Item[], lexicon: Lexicon): Judged[] {
  return items.map(({ mail, kinds, isOrdinary }) => ({
    wanted: kinds,
    said: new Set(detect(mail, lexicon).kinds.map(({ kind }) => kind)),
    isOrdinary,
  }));
}
