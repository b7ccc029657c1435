import { answerLetters, type Letters } from '../domain/fulfil/answer.ts';
import { sha256 } from '../domain/fulfil/deletion-plan.ts';
import { isRefused } from '../domain/fulfil/steps.ts';
import type { ExtensionReason, LetterName } from '../domain/request.ts';
import type { LetterFacts } from '../letters/letter.ts';
import type { LegalPart } from '../letters/parts.ts';
import { append, type Case, matterTickets, mirrorQuietly, type Outcome } from './case.ts';
import { exportFile, gatherExport } from './export-data.ts';
import { letterFacts } from './letter-facts.ts';
import type { LetterPosted, NewConversation, Ports, TicketRead } from './ports.ts';

/** A letter ready to be read, edited and sent. */
export interface LetterDraft {
  letters: Letters;
  language: string;
  /** True where there is no text in the data subject's language, so that another one is used. */
  isFallback: boolean;
  text: string;
  /** Whether the export of the person's data goes with it. */
  withExport: boolean;
  /** The address it will reach: Zendesk mails a public comment to the requester's primary address. */
  to: string | null;
  /** How many other people get it as a copy; none with an export, which goes into a conversation of its own then. */
  copies: number;
  /** Facts that only this letter has: the record holds them once it is sent. */
  about: { extensionReason?: ExtensionReason };
}

export type SendRefusal =
  | 'overtaken'
  | 'person_gone'
  | 'parts_missing'
  | 'not_mailed'
  | 'approver_not_dpo'
  | 'export_incomplete';
export type SendOutcome = Outcome<SendRefusal> & { missing?: LegalPart[] };

/**
 * The draft of one or several letters in the data subject's language, from the request's own facts.
 * @example (await draftLetter(ports, current, ['acknowledgement'])).language  //=> 'de'
 */
export async function draftLetter(
  ports: Ports,
  current: Case,
  letters: Letters,
  about: LetterDraft['about'] = {},
): Promise<LetterDraft> {
  const person = await ports.people.read(current.request.dataSubjectId);
  const facts: LetterFacts = { ...letterFacts(ports, current, person?.name ?? ''), ...about };
  const { compose } = await import('../letters/compose.ts');
  const composed = compose(letters, current.request.language, facts);
  const withExport = carriesExport(letters);
  const ticket = withExport ? null : await openTicketOf(ports, current);
  return {
    about,
    copies: ticket?.copies ?? 0,
    letters,
    language: composed.language,
    isFallback: composed.isFallback,
    text: composed.text,
    withExport,
    to: person?.email ?? null,
  };
}

/** The letters that answer this request as it stands: a refusal, or one for each right. */
export function answerOf(ports: Pick<Ports, 'settings'>, current: Case): Letters {
  return isRefused(current.request, ports.settings) ? ['refusal'] : answerLetters(current.request.kinds);
}

function carriesExport(letters: readonly LetterName[]): boolean {
  return letters.includes('access_answer') || letters.includes('portability_answer');
}

/**
 * Sends a letter as a public comment on the customer's ticket, once, and puts it on record. It counts as sent only when Zendesk says that a
 * mail went out; one that lost a part the law asks for is not sent.
 */
export async function sendLetter(ports: Ports, current: Case, draft: LetterDraft): Promise<SendOutcome> {
  const { missingParts } = await import('../letters/check.ts');
  const facts: LetterFacts = { ...letterFacts(ports, current, ''), ...draft.about };
  const missing = missingParts(draft.letters, draft.language, draft.text, facts);
  if (missing.length > 0) return { ok: false, why: 'parts_missing', missing, case: current };
  const person = await ports.people.read(current.request.dataSubjectId);
  if (!person) return { ok: false, why: 'person_gone', case: current };
  if (draft.letters.includes('refusal') && !(await mayRefuse(ports, current))) {
    return { ok: false, why: 'approver_not_dpo', case: current };
  }

  const uploads: string[] = [];
  let exportHash: string | null = null;
  if (draft.withExport) {
    const gathered = await gatherExport(ports, current);
    // Less than was looked at when it was prepared: something was deleted, or this agent sees a part only.
    const isLess = gathered.tickets < (current.request.exportPrepared?.tickets ?? 0);
    if (gathered.notSeen > 0 || isLess) return { ok: false, why: 'export_incomplete', case: current };
    const text = exportFile(gathered);
    exportHash = await sha256(text);
    const uploaded = await ports.tickets.upload('your-data.json', 'application/json', text);
    uploads.push(uploaded.token);
  }

  const letter = { eventId: letterId(current, draft.letters), text: draft.text, uploads };
  const posted = await post(ports, current, letter);
  const linked = posted.ticketId === null ? current : await link(ports, current, letter.eventId, posted.ticketId);
  const outcome = await append(
    ports,
    linked,
    {
      type: 'letter_sent',
      letters: draft.letters,
      auditId: posted.auditId,
      mailed: posted.mailed,
      ...(exportHash === null ? {} : { exportHash }),
      ...draft.about,
    },
    {
      note: `Letter ${draft.letters.join(', ')} ${posted.mailed ? 'sent' : 'posted, but Zendesk mailed it to nobody'}.`,
      id: letter.eventId,
    },
  );
  return outcome.ok && !posted.mailed ? { ok: false, why: 'not_mailed', case: outcome.case } : outcome;
}

/**
 * Into the newest ticket of the matter that still takes comments. A closed, merged or deleted one takes none; then a new conversation is
 * opened, because the data subject must be answered whatever became of the ticket. An export never goes where others get a copy.
 */
async function post(
  ports: Ports,
  current: Case,
  letter: NewConversation['letter'],
): Promise<LetterPosted & { ticketId: number | null }> {
  const ticket = await openTicketOf(ports, current);
  const before = await postedElsewhere(ports, current, letter.eventId, ticket?.id);
  if (before) return { ...before, ticketId: null };
  if (ticket && (ticket.copies === 0 || letter.uploads.length === 0)) {
    const isKnown = matterTickets(current).includes(ticket.id);
    return { ...(await ports.tickets.postLetter(ticket.id, letter)), ticketId: isKnown ? null : ticket.id };
  }
  const first = await ports.tickets.read(current.request.ticketId);
  return ports.tickets.startConversation({
    requesterId: current.request.dataSubjectId,
    followUpOf: first?.status === 'closed' ? first.id : null,
    subject: `${ports.settings.controllerName}: #${current.request.ticketId}`,
    letter,
  });
}

/** A letter whose answer got lost may stand in the ticket that was the newest then: one that was linked since must not get it again. */
async function postedElsewhere(
  ports: Ports,
  current: Case,
  eventId: string,
  newestId: number | undefined,
): Promise<LetterPosted | null> {
  for (const id of matterTickets(current).filter((known) => known !== newestId)) {
    const posted = await ports.tickets.postedLetter(id, eventId);
    if (posted) return posted;
  }
  return null;
}

/** The newest ticket of the matter that is the data subject's own and takes comments; a merged one leads on to where it went. */
async function openTicketOf(ports: Ports, current: Case): Promise<TicketRead | null> {
  for (const id of matterTickets(current).reverse()) {
    const ticket = await ports.tickets.read(id);
    const target = ticket?.isMerged ? await ports.tickets.mergedInto(id) : null;
    const last = target === null ? ticket : await ports.tickets.read(target);
    if (last?.requesterId === current.request.dataSubjectId && last.status !== 'closed') return last;
  }
  return null;
}

/** Whoever approved a refusal must belong to the DPO group when the approval is used. */
async function mayRefuse(ports: Ports, current: Case): Promise<boolean> {
  if (!isRefused(current.request, ports.settings)) return false;
  const approver = current.request.refusal?.approval?.by;
  return !ports.settings.refusalNeedsApproval || (approver !== undefined && ports.people.isDpo(approver));
}

/** Binds a new conversation to the record, both ways. */
async function link(ports: Ports, current: Case, letter: string, ticketId: number): Promise<Case> {
  const linked = await append(
    ports,
    current,
    { type: 'ticket_linked', ticketId },
    { id: `${letter}-ticket`, note: `The matter goes on in ticket #${ticketId}.` },
  );
  await mirrorQuietly(ports, linked.case, ticketId);
  return linked.case;
}

/** A letter's own id follows from the request, so that whoever tries again after a lost answer finds the one that is there already. */
function letterId(current: Case, letters: readonly LetterName[]): string {
  const name = letters.join('+');
  const before = current.request.history.filter(
    ({ event }) => event.type === 'letter_sent' && event.letters.join('+') === name,
  );
  return `${current.record.id}-${name}-${before.length + 1}`;
}
