import { type Case, caseOf, findCase, mirrorOf, mirrorQuietly } from './case.ts';
import { caseOfRecord, earlierRequests } from './earlier-requests.ts';
import type { Mirror, OpenTicket, Ports } from './ports.ts';
import { OutsideProblem } from './problems.ts';
import { DISMISSED_TAG, KIND_TAG_PREFIX, RECORD_TAG, REQUEST_TAG } from './tags.ts';

/** What the record and its surroundings say of a ticket. */
export type TicketCase =
  | { state: 'none' }
  | { state: 'dismissed'; by: number; at: string }
  | { state: 'request'; case: Case; isMirrored: boolean };

/**
 * What is on record for a ticket. The record wins over the mirror: a mirror that says something else is repaired, quietly where it can be.
 * @param shownRecordId the record that is on screen for it: the host's view of a ticket that was just linked lags behind
 * @throws OutsideProblem where Zendesk did not answer: nothing is known then, which is not the same as "none".
 */
export async function lookUp(
  ports: Ports,
  ticket: OpenTicket,
  shownRecordId: number | null = null,
): Promise<TicketCase> {
  if (ticket.tags.includes(RECORD_TAG)) {
    const own = caseOf(ports, await ports.records.read(ticket.id));
    return own ? { state: 'request', case: own, isMirrored: true } : { state: 'none' };
  }
  const found = (await findCase(ports, ticket.id)) ?? (await linkedCase(ports, ticket, shownRecordId));
  if (found) {
    return {
      state: 'request',
      case: found,
      isMirrored: shows(ticket, mirrorOf(found)) || (await mirrorQuietly(ports, found, ticket.id)),
    };
  }
  if (ticket.tags.includes(DISMISSED_TAG)) {
    const dismissal = await ports.tickets.dismissal(ticket.id);
    if (dismissal) return { state: 'dismissed', ...dismissal };
  }
  if (ticket.tags.includes(REQUEST_TAG) && !(await ports.people.seesAllTickets())) {
    // A restricted agent doesn't see every record. Saying "none" would let a second one be opened.
    throw new OutsideProblem('Refused', { codes: ['record_not_visible'] });
  }
  return { state: 'none' };
}

/** Whether the ticket's tags and fields say what the record says. A field that is not installed says nothing. */
function shows(ticket: OpenTicket, mirror: Mirror): boolean {
  return (
    ticket.tags.includes(REQUEST_TAG) &&
    mirror.kinds.every((kind) => ticket.tags.includes(`${KIND_TAG_PREFIX}${kind}`)) &&
    ticket.mirroredRecordId === mirror.recordId &&
    ticket.mirroredDueOn === mirror.dueOn &&
    ticket.mirroredStage === mirror.stage
  );
}

/** A further ticket of the same matter has no record of its own: its mirror names the one that it was linked to. */
async function linkedCase(ports: Ports, ticket: OpenTicket, shownRecordId: number | null): Promise<Case | null> {
  const hasIt = (found: Case | null) => found?.request.linkedTicketIds.includes(ticket.id) ?? false;
  const recordId = ticket.mirroredRecordId ?? shownRecordId;
  const named = recordId === null ? null : await caseOfRecord(ports, recordId);
  if (hasIt(named)) return named;
  // An account without the field knows only by its tag that a ticket belongs to some request of the person.
  if (ticket.mirroredRecordId !== null || !ticket.tags.includes(REQUEST_TAG)) return null;
  return (await earlierRequests(ports, ticket)).cases.find(hasIt) ?? null;
}
