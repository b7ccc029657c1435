import { foldRequest } from '../domain/fold.ts';
import type { RequestEvent, RequestKind } from '../domain/request.ts';
import { append, type Case, caseOf, mirrorQuietly, type Outcome, recordTags } from './case.ts';
import { recordDueAt, requestClock } from './clock.ts';
import type { OpenTicket, Ports } from './ports.ts';

/** What a person says when confirming, or when starting a request by hand. */
export interface Confirmation {
  kinds: RequestKind[];
  /** Instant, ISO 8601: when it was really received, by whatever way. */
  receivedAt: string;
  /** Language of the data subject, ISO 639-1. */
  language: string;
  how: 'detected' | 'by_hand';
}

/** Zendesk's clock and this machine's may differ a little. */
const CLOCK_SKEW_MS = 5 * 60_000;

export type ConfirmRefusal = 'no_kind' | 'no_requester' | 'received_in_future';

/**
 * Opens the record of a request with its first event and mirrors it onto the customer's ticket. Two people confirming at once end with one record.
 * @throws OutsideProblem where the record could not be opened; nothing was started then.
 */
export async function confirmRequest(
  ports: Ports,
  ticket: OpenTicket,
  confirmation: Confirmation,
): Promise<{ ok: true; case: Case; isMirrored: boolean } | { ok: false; why: ConfirmRefusal }> {
  if (confirmation.kinds.length === 0) return { ok: false, why: 'no_kind' };
  if (!ticket.requester) return { ok: false, why: 'no_requester' };
  const receivedAt = Date.parse(confirmation.receivedAt);
  if (!(receivedAt <= ports.now().getTime() + CLOCK_SKEW_MS)) return { ok: false, why: 'received_in_future' };

  const event: RequestEvent = {
    id: ports.newId(),
    type: 'confirmed',
    ticketId: ticket.id,
    dataSubjectId: ticket.requester.id,
    ...confirmation,
  };
  const draft = foldRequest([
    { event, auditId: 1, authorId: ports.me.id, at: ports.now().toISOString(), hasComment: true, byRule: false },
  ]);
  if (!draft) throw new Error('a confirmation always begins a request');
  const record = await ports.records.open(ticket.id, event, {
    // Whoever confirms keeps it in view: Zendesk's own lists and reminders go by the assignee.
    assigneeId: ports.me.id,
    subject: `Privacy request of ticket ${ticket.id}: ${confirmation.kinds.join(', ')}`,
    note: `Privacy request confirmed: ${confirmation.kinds.join(', ')}. It came in on ticket #${ticket.id}.`,
    tags: recordTags({ request: draft, stage: 'in_progress', isFlagged: false }),
    dueAt: recordDueAt(requestClock(draft, ports.timeZone, ports.now())),
  });
  const opened = caseOf(ports, record);
  if (!opened) throw new Error('an opened record always holds a confirmation');
  return { ok: true, case: opened, isMirrored: await mirrorQuietly(ports, opened) };
}

/** Corrects which rights the request invokes; the steps follow, the clock stays. */
export async function changeKinds(
  ports: Ports,
  current: Case,
  kinds: RequestKind[],
): Promise<Outcome<'no_kind' | 'overtaken'>> {
  if (kinds.length === 0) return { ok: false, why: 'no_kind', case: current };
  return append(ports, current, { type: 'kinds_changed', kinds }, { note: `Kinds changed to: ${kinds.join(', ')}.` });
}
