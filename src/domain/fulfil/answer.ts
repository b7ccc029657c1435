import type { LetterName, RequestKind } from '../request.ts';

const ANSWER_OF: Record<RequestKind, LetterName> = {
  access: 'access_answer',
  portability: 'portability_answer',
  correction: 'correction_done',
  deletion: 'deletion_done',
  objection: 'objection_done',
  restriction: 'restriction_done',
};

export type Letters = [LetterName, ...LetterName[]];

const EXPORTED: readonly RequestKind[] = ['access', 'portability'];

/**
 * The letters that together answer a request, one for each right it invokes, in the order of the kinds. Where data is both asked for
 * and to be deleted, those that carry it go before: see `exportLetters`. Never empty.
 * @example answerLetters(['access', 'objection'])  //=> ['access_answer', 'objection_done']
 * @example answerLetters(['deletion', 'access'])  //=> ['deletion_done']
 */
export function answerLetters(kinds: readonly RequestKind[]): Letters {
  const last = kinds.includes('deletion') ? kinds.filter((kind) => !EXPORTED.includes(kind)) : kinds;
  return lettersOf(last) ?? ['no_data_found'];
}

/** The letters that carry the export; null where no right asks for one. */
export function exportLetters(kinds: readonly RequestKind[]): Letters | null {
  return lettersOf(kinds.filter((kind) => EXPORTED.includes(kind)));
}

function lettersOf(kinds: readonly RequestKind[]): Letters | null {
  const [first, ...rest] = kinds.map((kind) => ANSWER_OF[kind]);
  return first === undefined ? null : [first, ...rest];
}
