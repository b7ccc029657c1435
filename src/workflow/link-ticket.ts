import { localDateAt } from '../domain/clock/time-zone.ts';
import type { Done, PrivacyRequest, UnlinkReason } from '../domain/request.ts';
import { append, type Case, mirrorQuietly, type Outcome, reread } from './case.ts';
import type { OpenTicket, Ports } from './ports.ts';
import { outsideProblem } from './problems.ts';
import type { TicketVerdict } from './sort-ticket.ts';

export type LinkRefusal = 'overtaken' | 'other_person' | 'came_first' | 'has_record' | 'link_closed';

/**
 * Makes a ticket a further one of an earlier request: a reminder, a duplicate, the follow-up of a closed ticket, a phone call. It opens no
 * record and no clock; from then on it shows the one request. A ticket that is linked already only gets its mirror back.
 * @throws OutsideProblem where the record could not be changed; nothing was linked then
 */
export async function linkTicket(
  ports: Ports,
  ticket: OpenTicket,
  found: TicketVerdict,
  earlier: Case,
): Promise<{ ok: true; case: Case; isMirrored: boolean } | { ok: false; why: LinkRefusal; case: Case }> {
  const current = await reread(ports, earlier);
  const why = await refusalToLink(ports, ticket, found, current);
  if (why) return { ok: false, why, case: current };
  const linked = isLinked(current, ticket.id)
    ? current
    : (
        await append(
          ports,
          current,
          { type: 'ticket_linked', ticketId: ticket.id, how: 'by_hand' },
          { note: `Ticket #${ticket.id} is a further one of this request. It opens no period of its own.` },
        )
      ).case;
  // A colleague who was faster has done the same.
  if (!isLinked(linked, ticket.id)) return { ok: false, why: 'overtaken', case: linked };
  return { ok: true, case: linked, isMirrored: await mirrorQuietly(ports, linked, ticket.id) };
}

async function refusalToLink(
  ports: Ports,
  ticket: OpenTicket,
  found: TicketVerdict,
  current: Case,
): Promise<LinkRefusal | null> {
  if (ticket.requester?.id !== current.request.dataSubjectId) return 'other_person';
  if (current.record.status === 'closed') return 'link_closed';
  if (cameFirst(ports, found, current.request)) return 'came_first';
  return (await ports.records.find(ticket.id)) ? 'has_record' : null;
}

/** Whether a mail asked before the request was received: the period runs from the first receipt (Art. 12(3) GDPR), so it is the request. */
export function cameFirst(
  { timeZone }: Pick<Ports, 'timeZone'>,
  found: TicketVerdict,
  request: Pick<PrivacyRequest, 'receivedAt'>,
): boolean {
  const dayOf = (instant: string) => localDateAt(Date.parse(instant), timeZone);
  return found.verdict.isRequest && dayOf(found.receivedAt) < dayOf(request.receivedAt);
}

/**
 * Takes a mistaken link back, with the reason: the request goes on without the ticket, and the ticket without our marks.
 * @returns `isCleared` says whether the marks are off; a closed ticket keeps them
 */
export async function unlinkTicket(
  ports: Ports,
  current: Case,
  ticketId: number,
  reason: UnlinkReason,
): Promise<Outcome<'overtaken'> & { isCleared?: boolean }> {
  const outcome = await append(
    ports,
    current,
    { type: 'ticket_unlinked', ticketId, reason },
    { note: `Ticket #${ticketId} is no ticket of this request: ${reason.replaceAll('_', ' ')}.` },
  );
  if (isLinked(outcome.case, ticketId)) return outcome;
  return { ok: true, case: outcome.case, isCleared: await clearQuietly(ports, ticketId) };
}

/** How a ticket came to be a further one of a request; null where it is none, or where a letter of ours went there. */
export function linkedByHand({ linkedTicketIds, history }: PrivacyRequest, ticketId: number): Done | null {
  if (!linkedTicketIds.includes(ticketId)) return null;
  const link = history.findLast(({ event }) => event.type === 'ticket_linked' && event.ticketId === ticketId);
  if (link?.event.type !== 'ticket_linked' || link.event.how !== 'by_hand') return null;
  return { by: link.authorId, at: link.at };
}

function isLinked({ request }: Case, ticketId: number): boolean {
  return request.linkedTicketIds.includes(ticketId);
}

/** The link is off the record already: a ticket that can't follow is no failure of the act. */
async function clearQuietly(ports: Ports, ticketId: number): Promise<boolean> {
  try {
    return await ports.tickets.unmirror(ticketId);
  } catch (thrown) {
    if (outsideProblem(thrown)) return false;
    throw thrown;
  }
}
