import { OutsideProblem, outsideProblem } from '../workflow/problems.ts';
import { isProblem, mayHaveHappened } from './failures.ts';
import type { Rest } from './rest.ts';
import { onlyIfUnchanged, readTicket, type Ticket, type UpdateAnswer, updateTicket } from './ticket-answers.ts';

/** What has to change on a ticket as it is; null where nothing has to. */
export type Decide = (ticket: Ticket) => Record<string, unknown> | null;

const TRIES = 2;
/** How often a change is worked out anew where colleagues keep changing the ticket. */
const ANEW = 3;

/**
 * A change of what a ticket holds now: read, changed, and read again where somebody was faster or the answer got lost, so that no change
 * is made twice.
 * @returns Zendesk's answer; null where nothing had to change (any more)
 */
export async function changeTicket(rest: Rest, ticketId: number, decide: Decide): Promise<UpdateAnswer | null> {
  let lost: OutsideProblem | null = null;
  for (let tries = 1; ; tries += 1) {
    const ticket = await readTicket(rest, ticketId).catch((thrown: unknown) => {
      // What can't be looked at any more after a change that may have happened is not known, rather than refused.
      throw lost && isProblem(thrown, 'Refused', 'Gone') ? new OutsideProblem('AnswerLost', lost) : thrown;
    });
    const wanted = decide(ticket);
    if (wanted === null) return null;
    try {
      return await updateTicket(rest, ticketId, { ...wanted, ...onlyIfUnchanged(ticket.updated_at) });
    } catch (thrown) {
      // Decided anew, so a change whose answer got lost is seen and not made twice.
      const again = isProblem(thrown, 'Conflict') ? tries < ANEW : mayHaveHappened(thrown) && tries < TRIES;
      if (!again) throw thrown;
      if (mayHaveHappened(thrown)) lost = outsideProblem(thrown);
    }
  }
}
