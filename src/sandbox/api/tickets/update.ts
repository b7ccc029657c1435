import { type Account, type Audit, type Comment, now, type Ticket } from '../account.ts';
import { conflict, recordInvalid, recordNotFound } from '../errors.ts';
import type { Actor } from '../session.ts';
import { runTriggers } from '../triggers.ts';
import { applyInput, checkInput } from './apply.ts';
import { addAudit, newAuditId } from './audits.ts';
import { changeEvents } from './changes.ts';
import { addComment, authorOf, hasContent, isPublicComment } from './comments.ts';
import type { TicketInput } from './input.ts';
import { type ChangeOptions, viaOfChange } from './options.ts';
import { namedRequester } from './people.ts';

export interface UpdateOptions extends ChangeOptions {
  /** Changes that no body can ask for (closing on a merge); made after those of the body. */
  alter?: (ticket: Ticket) => void;
}

/**
 * Changes a ticket as PUT tickets/{id} does: properties, comment, one audit for all of it, triggers. An update that
 * changes nothing makes no audit (null), leaves `updated_at` alone and loses its metadata.
 * @throws ApiError 404 unknown or deleted, 422 closed or refused, 409 for a safe update that comes too late
 */
export function updateTicket(
  account: Account,
  actor: Actor,
  ticketId: number,
  input: TicketInput,
  options: UpdateOptions = {},
): { ticket: Ticket; audit: Audit | null } {
  const ticket = account.tickets.get(ticketId);
  if (!ticket || ticket.status === 'deleted') throw recordNotFound();
  checkStamp(ticket, input);
  if (ticket.status === 'closed') {
    throw recordInvalid({ status: { description: 'closed prevents ticket update', error: 'InvalidValue' } });
  }
  checkInput(account, actor.user, ticket, input, options.silent === true);
  const said = input.comment;
  const author = authorOf(account, actor, said);

  const before = structuredClone(ticket);
  const draft = structuredClone(ticket);
  const requester = namedRequester(account, input);
  if (requester && requester.id !== draft.requester_id) {
    draft.requester_id = requester.id;
    draft.organization_id = requester.organization_id;
  }
  applyInput(account, actor, draft, input);
  options.alter?.(draft);

  const at = options.at ?? now(account);
  const via = viaOfChange(actor, options);
  const auditId = newAuditId(account);
  let comment: Comment | null = null;
  if (hasContent(account, said) || (options.attachmentIds ?? []).length > 0) {
    const isPublic = isPublicComment(account, draft, actor, said ?? {});
    const made = { ticket: draft, auditId, author, isPublic, input: said ?? {}, at, via };
    comment = addComment(account, { ...made, attachmentIds: options.attachmentIds ?? [] });
    if (isPublic) draft.is_public = true;
    if (author.role === 'end-user' && input.status === undefined) reopen(draft);
  }

  const changes = changeEvents(account, before, draft);
  if (comment === null && changes.length === 0) return { ticket, audit: null };
  draft.updated_at = at;
  Object.assign(ticket, draft);
  const audit = addAudit(account, {
    id: auditId,
    ticketId: ticket.id,
    // Whether a comment in another author's name moves the audit's author too could not be verified. It does here:
    // that is the reading under which an approval can be forged, so the app has to be safe against it.
    author: comment === null ? actor.user : author,
    at,
    via,
    events: comment ? [{ id: comment.id, type: 'Comment', comment_id: comment.id }, ...changes] : changes,
    custom: input.metadata,
    system: options.system,
  });
  if (options.silent !== true) runTriggers(account, { ticket, before, audit, comment, actor });
  return { ticket, audit };
}

/** Zendesk's own words: "a value of false has the same effect as true", so that only the name counts. */
function checkStamp(ticket: Ticket, input: TicketInput): void {
  if (input.safe_update === undefined || !input.updated_stamp) return;
  if (Date.parse(input.updated_stamp) !== Date.parse(ticket.updated_at)) {
    throw conflict(
      'Safe Update prevented due to outdated ticket data. Please fetch the latest ticket data and try again.',
    );
  }
}

/** A customer's answer opens a ticket that waited or was solved. */
function reopen(ticket: Ticket): void {
  if (ticket.status === 'pending' || ticket.status === 'hold' || ticket.status === 'solved') ticket.status = 'open';
}
