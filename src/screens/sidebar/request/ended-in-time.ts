import type { Case } from '../../../workflow/case.ts';

/** How a request met its period: by its answer, or by its ending where no answer went out. */
export interface Punctuality {
  by: 'answered' | 'ended';
  at: string;
  isInTime: boolean;
}

/** Whether the request was in time (Art. 12(3) GDPR: the information is what must be in time, not the closing); null while it runs. */
export function punctualityOf({
  request,
  steps,
  clock,
}: Pick<Case, 'request' | 'steps' | 'clock'>): Punctuality | null {
  if (!request.ended) return null;
  const answer = steps.find((step) => step.id === 'answer');
  const by = answer?.state === 'done' ? 'answered' : 'ended';
  const at = answer?.state === 'done' ? answer.done.at : request.ended.at;
  return { by, at, isInTime: Date.parse(at) < Date.parse(clock.current.dueAt) };
}
