import type { Detect } from '../domain/detect/load-detect.ts';
import type { Circumstance, Verdict } from '../domain/detect/verdict.ts';
import { visibleText } from '../domain/detect/visible-text.ts';
import type { OpenTicket } from './ports.ts';
import type { Settings } from './settings.ts';
import { DISMISSED_TAG, RECORD_TAG, REQUEST_TAG } from './tags.ts';

/** The verdict on a ticket, with the very text it speaks of and when that text came in. */
export interface TicketVerdict {
  verdict: Verdict;
  subject: string;
  body: string;
  /** Instant, ISO 8601: the receipt of the message that the verdict rests on. */
  receivedAt: string;
}

/**
 * Sorts the ticket in front of the agent: every message that an end user wrote is looked at, the first that is a request counts, because
 * the period runs from its receipt (Art. 12(3) GDPR), not from when it was noticed.
 */
export function sortTicket(
  ticket: OpenTicket,
  detect: Detect,
  { privacyAddress }: Pick<Settings, 'privacyAddress'>,
): TicketVerdict {
  const written = ticket.conversation.filter((message) => message.byEndUser);
  const circumstances = circumstancesOf(ticket, written.length > 0, privacyAddress);
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
    return { verdict: detect({ subject, body, circumstances }), subject, body, receivedAt: at ?? ticket.createdAt };
  }
}

/** What is known of a ticket beside its text: where it was sent to, and whether staff wrote it. */
function circumstancesOf(ticket: OpenTicket, isByEndUser: boolean, privacyAddress: string): Circumstance[] {
  const circumstances: Circumstance[] = [];
  if (ticket.recipient?.toLowerCase() === privacyAddress.toLowerCase()) circumstances.push('privacy-address');
  if (!isByEndUser && ticket.conversation.length > 0) circumstances.push('staff');
  return circumstances;
}

const OURS = [REQUEST_TAG, RECORD_TAG, DISMISSED_TAG];

/** Whether the account must be asked at all: a ticket without our tag and without a positive verdict costs no call. */
export function needsLookup(ticket: OpenTicket, verdict: TicketVerdict): boolean {
  return verdict.verdict.isRequest || OURS.some((tag) => ticket.tags.includes(tag));
}
