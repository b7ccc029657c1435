import { detect } from '../domain/detect/detect.ts';
import type { Lexicon } from '../domain/detect/load-lexicon.ts';
import type { Verdict } from '../domain/detect/verdict.ts';
import { visibleText } from '../domain/detect/visible-text.ts';
import type { OpenTicket } from './ports.ts';
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

const OURS = [REQUEST_TAG, RECORD_TAG, DISMISSED_TAG];

/** Whether the account must be asked at all: a ticket without our tag and without a positive verdict costs no call. */
export function needsLookup(ticket: OpenTicket, verdict: TicketVerdict): boolean {
  return verdict.verdict.isRequest || OURS.some((tag) => ticket.tags.includes(tag));
}
