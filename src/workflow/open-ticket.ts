import { detect } from '../domain/detect/detect.ts';
import type { Lexicon } from '../domain/detect/load-lexicon.ts';
import type { Verdict } from '../domain/detect/verdict.ts';
import { visibleText } from '../domain/detect/visible-text.ts';
import { type Case, caseOf, findCase, mirrorOf, mirrorQuietly, RECORD_TAG } from './case.ts';
import type { Mirror, OpenTicket, Ports } from './ports.ts';
import { OutsideProblem } from './problems.ts';

/** The verdict on a ticket, with the very text it speaks of and when that text came in. */
export interface TicketVerdict {
  verdict: Verdict;
  subject: string;
  body: string;
  /** Instant, ISO 8601: the receipt of the message that the verdict rests on. */
  receivedAt: string;
}

/** What the record and its surroundings say of a ticket. */
export type TicketCase =
  | { state: 'none' }
  | { state: 'dismissed'; by: number; at: string }
  | { state: 'request'; case: Case; isMirrored: boolean };

/**
 * Sorts the ticket in front of the agent: every message that an end user wrote is looked at, the first that is a request counts, because
 * the period runs from its receipt (Art. 12(3) GDPR), not from when it was noticed.
 */
export function sortTicket(ticket: OpenTicket, lexicon: Lexicon): TicketVerdict {
  const written = ticket.conversation.filter((message) => message.byEndUser);
  const first: TicketVerdict = look(
    ticket.subject,
    written[0] ? visibleText(written[0].html) : ticket.description,
    written[0]?.at,
  );
  if (first.verdict.isRequest) return first;
  for (const message of written.slice(1)) {
    const later = look('', visibleText(message.html), message.at);
    if (later.verdict.isRequest) return later;
  }
  return first;

  function look(subject: string, body: string, at: string | null | undefined): TicketVerdict {
    return { verdict: detect({ subject, body }, lexicon), subject, body, receivedAt: at ?? ticket.createdAt };
  }
}

/** Whether the account must be asked at all: a ticket without our tag and without a positive verdict costs no call. */
export function needsLookup(ticket: OpenTicket, verdict: TicketVerdict): boolean {
  return verdict.verdict.isRequest || ticket.tags.some((tag) => tag.startsWith('privacy_request')) || isRecord(ticket);
}

/** Whether the ticket in front of the agent is itself a record. */
function isRecord(ticket: OpenTicket): boolean {
  return ticket.tags.includes(RECORD_TAG);
}

/**
 * What is on record for a ticket. The record wins over the mirror: a mirror that says something else is repaired, quietly where it can be.
 * @throws OutsideProblem where Zendesk did not answer: nothing is known then, which is not the same as "none".
 */
export async function lookUp(ports: Ports, ticket: OpenTicket): Promise<TicketCase> {
  if (isRecord(ticket)) {
    const own = caseOf(ports, await ports.records.read(ticket.id));
    return own ? { state: 'request', case: own, isMirrored: true } : { state: 'none' };
  }
  const found = (await findCase(ports, ticket.id)) ?? (await linkedCase(ports, ticket));
  if (found) {
    return {
      state: 'request',
      case: found,
      isMirrored: shows(ticket, mirrorOf(found)) || (await mirrorQuietly(ports, found, ticket.id)),
    };
  }
  if (ticket.tags.includes('privacy_request_dismissed')) {
    const dismissal = await ports.tickets.dismissal(ticket.id);
    if (dismissal) return { state: 'dismissed', ...dismissal };
  }
  if (ticket.tags.includes('privacy_request') && !(await ports.people.seesAllTickets())) {
    // A restricted agent doesn't see every record. Saying "none" would let a second one be opened.
    throw new OutsideProblem('Refused', { codes: ['record_not_visible'] });
  }
  return { state: 'none' };
}

/** Whether the ticket's tags and fields say what the record says. A field that is not installed says nothing. */
function shows(ticket: OpenTicket, mirror: Mirror): boolean {
  return (
    ticket.tags.includes('privacy_request') &&
    mirror.kinds.every((kind) => ticket.tags.includes(`privacy_kind_${kind}`)) &&
    ticket.mirroredRecordId === mirror.recordId &&
    ticket.mirroredDueOn === mirror.dueOn &&
    ticket.mirroredStage === mirror.stage
  );
}

/** A further ticket of the same matter has no record of its own: its mirror names the one that it was linked to. */
async function linkedCase(ports: Ports, ticket: OpenTicket): Promise<Case | null> {
  if (ticket.mirroredRecordId === null) return null;
  const linked = caseOf(ports, await ports.records.read(ticket.mirroredRecordId));
  return linked?.request.linkedTicketIds.includes(ticket.id) ? linked : null;
}
