import { isRefused } from '../domain/fulfil/steps.ts';
import { append, type Case, matterTickets, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';
import { outsideProblem } from './problems.ts';
import { type LetterDraft, type SendRefusal, sendLetter } from './send-letter.ts';

export type CloseRefusal = 'overtaken' | 'steps_open';

/** The result of an ending: the record is done; the customer's ticket is solved too where Zendesk lets it. */
export type EndOutcome<Refusal extends string> = Outcome<Refusal> & { ticketSolved?: boolean };

/** Closes the request once every step is done: fulfilled, or refused where the refusal's letter was the answer. */
export async function closeRequest(ports: Ports, current: Case): Promise<EndOutcome<CloseRefusal>> {
  if (current.steps.find((step) => step.id === 'close')?.state !== 'open') {
    return { ok: false, why: 'steps_open', case: current };
  }
  return end(ports, current, isRefused(current.request, ports.settings) ? 'refused' : 'fulfilled');
}

/**
 * The data subject has taken the request back. They are told so first, by the letter, where one can reach them.
 * @param draft null ends it without a letter
 */
export function withdraw(
  ports: Ports,
  current: Case,
  draft: LetterDraft | null,
): Promise<EndOutcome<'overtaken' | SendRefusal>> {
  return tellAndEnd(ports, current, draft, 'withdrawn');
}

export type LapseRefusal = SendRefusal | 'nothing_asked';

/**
 * The data subject was asked who they are and never answered: nothing can be done for a person who can't be identified (Art. 12(2) GDPR).
 * That nothing is done must be told, with the remedies (Art. 12(4) GDPR).
 * @param draft null ends it without a letter, where nobody can be reached
 */
export async function lapse(ports: Ports, current: Case, draft: LetterDraft | null): Promise<EndOutcome<LapseRefusal>> {
  const asked = current.request.letters.identity_check?.mailed ?? false;
  if (!asked || current.request.identity) return { ok: false, why: 'nothing_asked', case: current };
  return tellAndEnd(ports, current, draft, 'lapsed');
}

async function tellAndEnd(
  ports: Ports,
  current: Case,
  draft: LetterDraft | null,
  ending: 'withdrawn' | 'lapsed',
): Promise<EndOutcome<'overtaken' | SendRefusal>> {
  if (!draft) return end(ports, current, ending);
  const sent = await sendLetter(ports, current, draft);
  return sent.ok ? end(ports, sent.case, ending) : sent;
}

async function end(
  ports: Ports,
  current: Case,
  ending: 'fulfilled' | 'refused' | 'withdrawn' | 'lapsed',
): Promise<EndOutcome<'overtaken'>> {
  const outcome = await append(ports, current, { type: 'ended', ending }, { note: `Request ${ending}.` });
  if (!outcome.ok) return outcome;
  // The request has ended whatever becomes of the tickets: a required field or a missing right may keep one open.
  let ticketSolved = true;
  for (const ticketId of matterTickets(outcome.case)) {
    const isSolved = await quietly(() => ports.tickets.solve(ticketId));
    ticketSolved = ticketSolved && isSolved;
  }
  return { ...outcome, ticketSolved };
}

/** Takes an ended request up again; its steps are done anew, its period is the old one. */
export async function reopen(
  ports: Ports,
  current: Case,
): Promise<Outcome<'overtaken' | 'record_closed' | 'person_gone'>> {
  if (current.request.lastDeleted) return { ok: false, why: 'person_gone', case: current };
  if (current.record.status === 'closed') return { ok: false, why: 'record_closed', case: current };
  const outcome = await append(ports, current, { type: 'reopened' }, { note: 'Request taken up again.' });
  if (outcome.ok) await quietly(() => ports.tickets.takeUp(current.request.ticketId));
  return outcome;
}

/** The request's own state is on record already: a ticket that can't follow it is no failure of the act. */
async function quietly(act: () => Promise<boolean>): Promise<boolean> {
  try {
    return await act();
  } catch (thrown) {
    if (outsideProblem(thrown)) return false;
    throw thrown;
  }
}
