import type { LetterPosted } from '../workflow/ports.ts';
import { OutsideProblem, outsideProblem } from '../workflow/problems.ts';
import { type Audit, auditsOf, wasMailedTo } from './audits.ts';
import { isProblem, mayHaveHappened } from './failures.ts';
import { markOf, metadataOf } from './marks.ts';
import type { Rest } from './rest.ts';
import { onlyIfUnchanged, readTicket, updateTicket } from './ticket-answers.ts';

export interface Letter {
  /** The letter's own: what finds it again. */
  eventId: string;
  text: string;
  /** Tokens of files that go with it. */
  uploads: readonly string[];
}

const TRIES = 3;

/**
 * Posts a letter as a public comment, once: one with the same event id that is there already is not posted again.
 * @throws `AnswerLost` where it may be posted and nobody could look; the same call again finds out
 */
export async function postLetter(rest: Rest, ticketId: number, letter: Letter): Promise<LetterPosted> {
  const comment = { body: letter.text, public: true, uploads: letter.uploads };
  const metadata = metadataOf({ id: letter.eventId, type: 'letter' });
  let seen = await look(rest, ticketId, letter.eventId);
  for (let tries = 1; seen.posted === null; tries += 1) {
    const lost = await updateTicket(rest, ticketId, { comment, metadata, ...onlyIfUnchanged(seen.updatedAt) }).then(
      () => null,
      (thrown: unknown) => {
        if (isProblem(thrown, 'Conflict') || mayHaveHappened(thrown)) return { thrown };
        throw thrown;
      },
    );
    // Where this look fails, whether the letter is there stays unknown, whatever it failed of.
    seen = await look(rest, ticketId, letter.eventId).catch((thrown: unknown) => {
      const problem = outsideProblem(thrown);
      throw problem ? new OutsideProblem('AnswerLost', problem) : thrown;
    });
    if (seen.posted) break;
    if (!lost) throw new OutsideProblem('UnexpectedAnswer', { codes: ['letter_not_kept'] });
    if (tries === TRIES) throw lost.thrown;
  }
  return seen.posted;
}

/** The letter with this event id where the ticket holds it already; null where it does not, is gone, or can't be seen. */
export async function postedLetter(rest: Rest, ticketId: number, eventId: string): Promise<LetterPosted | null> {
  try {
    return (await look(rest, ticketId, eventId)).posted;
  } catch (thrown) {
    if (isProblem(thrown, 'Gone', 'Refused')) return null;
    throw thrown;
  }
}

/**
 * The ticket's stamp, and the letter where it is there. Read in this order: a letter that comes to light after the look makes the
 * update a conflict, not a second letter.
 */
async function look(rest: Rest, ticketId: number, eventId: string) {
  const { requester_id, updated_at } = await readTicket(rest, ticketId);
  const audits = await auditsOf(rest, ticketId);
  const letter = audits.find((audit) => isLetter(audit, eventId));
  const posted = letter ? { auditId: letter.id, mailed: mailedWith(audits, letter, requester_id) } : null;
  return { updatedAt: updated_at, posted };
}

function isLetter(audit: Audit, eventId: string): boolean {
  const mark = markOf(audit);
  return mark?.type === 'letter' && mark.id === eventId;
}

/** A trigger's notification stands in the letter's own audit, or in one that the trigger made right after it. */
function mailedWith(audits: readonly Audit[], letter: Audit, requesterId: number): boolean {
  return audits.some(
    (audit) =>
      wasMailedTo(audit, requesterId) &&
      (audit.id === letter.id ||
        (audit.id > letter.id && audit.created_at === letter.created_at && audit.via?.channel === 'rule')),
  );
}
