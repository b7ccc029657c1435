import type { LetterName, RequestKind } from '../request.ts';

const ANSWER_OF: Record<RequestKind, LetterName> = {
  access: 'access_answer',
  portability: 'portability_answer',
  correction: 'correction_done',
  deletion: 'deletion_done',
  objection: 'objection_done',
  restriction: 'restriction_done',
};

/**
 * The letters that together answer a request, one for each right it invokes, in the order of the kinds. Never empty.
 * @example answerLetters(['deletion', 'access'])  //=> ['deletion_done', 'access_answer']
 */
export function answerLetters(kinds: readonly RequestKind[]): [LetterName, ...LetterName[]] {
  const [first, ...rest] = kinds.map((kind) => ANSWER_OF[kind]);
  return first === undefined ? ['no_data_found'] : [first, ...rest];
}
