import type { Lexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import type { RequestKind } from '../../../src/domain/request.ts';

/** The kinds that a body alone is taken for, in alphabetical order. */
export function kindsOf(body: string, lexicon: Lexicon, subject = ''): RequestKind[] {
  return detect({ subject, body }, lexicon)
    .kinds.map(({ kind }) => kind)
    .sort();
}
