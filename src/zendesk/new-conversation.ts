import * as z from 'zod/mini';
import type { LetterPosted, NewConversation } from '../workflow/ports.ts';
import { OutsideProblem } from '../workflow/problems.ts';
import { REQUEST_TAG } from '../workflow/tags.ts';
import { auditsOf, wasMailedTo } from './audits.ts';
import { mayHaveHappened } from './failures.ts';
import { metadataOf } from './marks.ts';
import { letterExternalId } from './names.ts';
import type { Rest } from './rest.ts';
import { type Ticket, ticketAnswer, ticketSchema } from './ticket-answers.ts';

const TRIES = 2;

/**
 * Opens a ticket with a letter as its first public comment: the way on where the customer's ticket is closed, merged or deleted. Once: the
 * letter's id is the ticket's external id, by which one that is there already is found.
 */
export async function startConversation(
  rest: Rest,
  { requesterId, followUpOf, subject, letter }: NewConversation,
): Promise<LetterPosted & { ticketId: number }> {
  const externalId = letterExternalId(letter.eventId);
  const ticket = (await find(rest, externalId)) ?? (await post());
  const audits = await auditsOf(rest, ticket.id);
  const first = audits[0];
  if (!first) throw new OutsideProblem('UnexpectedAnswer', { codes: ['audits'] });
  return {
    ticketId: ticket.id,
    auditId: first.id,
    mailed: audits.some((audit) => audit.created_at === first.created_at && wasMailedTo(audit, requesterId)),
  };

  async function post(): Promise<Ticket> {
    const body = {
      ticket: {
        subject,
        requester_id: requesterId,
        comment: { body: letter.text, public: true, uploads: letter.uploads },
        external_id: externalId,
        tags: [REQUEST_TAG],
        metadata: metadataOf({ id: letter.eventId, type: 'letter' }),
        ...(followUpOf === null ? {} : { via_followup_source_id: followUpOf }),
      },
    };
    for (let tries = 1; ; tries += 1) {
      try {
        return (await rest.post('/api/v2/tickets.json', { body, schema: ticketAnswer })).ticket;
      } catch (thrown) {
        if (!mayHaveHappened(thrown)) throw thrown;
        const found = await find(rest, externalId);
        if (found) return found;
        if (tries === TRIES) throw thrown;
      }
    }
  }
}

async function find(rest: Rest, externalId: string): Promise<Ticket | null> {
  const { tickets } = await rest.get('/api/v2/tickets.json', {
    query: { external_id: externalId },
    schema: z.object({ tickets: z.array(ticketSchema) }),
  });
  return tickets.find((ticket) => ticket.external_id === externalId && ticket.status !== 'deleted') ?? null;
}
