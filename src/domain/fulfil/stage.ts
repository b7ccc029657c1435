import type { PrivacyRequest } from '../request.ts';
import { type FulfilmentSettings, isRefused, type Step } from './steps.ts';

/** Where a request stands, in one word: what lists, tags and the mirror show. */
export const STAGES = ['in_progress', 'waiting_for_data_subject', 'waiting_for_dpo', 'done'] as const;
export type Stage = (typeof STAGES)[number];

/** Whether something waits for the DPO: an approval, a proposed refusal, or a flag. */
export function isFlagged(request: PrivacyRequest, steps: readonly Step[], settings: FulfilmentSettings): boolean {
  return (
    !request.ended &&
    (Object.keys(request.flags).length > 0 ||
      (request.refusal !== null && !isRefused(request, settings)) ||
      steps.some((step) => step.state === 'waiting' && step.for === 'dpo'))
  );
}

/** @example stageOf(request, stepsOf(request, settings), settings)  //=> 'in_progress' */
export function stageOf(request: PrivacyRequest, steps: readonly Step[], settings: FulfilmentSettings): Stage {
  if (request.ended) return 'done';
  if (isFlagged(request, steps, settings)) return 'waiting_for_dpo';
  return steps.some((step) => step.state === 'waiting' && step.for === 'data_subject')
    ? 'waiting_for_data_subject'
    : 'in_progress';
}
