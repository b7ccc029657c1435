import type { RequestEvent, StoredEvent } from '../../src/domain/request.ts';

/** People of the tests, by id. */
export const AGENT = 11;
export const DPO = 22;
export const SUBJECT = 33;

type NewEvent = RequestEvent extends infer E
  ? E extends { id: string }
    ? Omit<E, 'id'> & { id?: string }
    : never
  : never;

/** A stored event, whole and valid: the n-th audit, by the agent, with a comment unless it is an approval. */
export function stored(
  auditId: number,
  event: NewEvent,
  about: Partial<Omit<StoredEvent, 'event' | 'auditId'>> = {},
): StoredEvent {
  const approval = event.type === 'plan_approved' || event.type === 'refusal_approved';
  return {
    event: { ...event, id: event.id ?? `event-${auditId}` },
    auditId,
    authorId: approval ? DPO : AGENT,
    at: new Date(Date.UTC(2026, 2, 2, 9, auditId)).toISOString(),
    hasComment: !approval,
    byRule: false,
    ...about,
  };
}

/** The confirmation that every request begins with. */
export function confirmed(
  kinds: RequestEvent & { type: 'confirmed' } extends { kinds: infer K } ? K : never,
): StoredEvent {
  return stored(1, {
    type: 'confirmed',
    ticketId: 7,
    dataSubjectId: SUBJECT,
    kinds,
    receivedAt: '2026-03-02T08:00:00Z',
    language: 'en',
    how: 'detected',
  });
}
