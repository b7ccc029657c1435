import type { Case } from '../../../workflow/case.ts';

/** When the request was answered: by its answer, or by its ending where none was due; null while it runs. */
export function answeredAt({ request, steps }: Pick<Case, 'request' | 'steps'>): string | null {
  if (!request.ended) return null;
  const answer = steps.find((step) => step.id === 'answer');
  return answer?.state === 'done' ? answer.done.at : request.ended.at;
}

/** Whether that was within the period (Art. 12(3) GDPR: the information is what must be in time, not the closing). */
export function isInTime(current: Pick<Case, 'request' | 'steps' | 'clock'>): boolean {
  const at = answeredAt(current);
  return at !== null && Date.parse(at) < Date.parse(current.clock.current.dueAt);
}
