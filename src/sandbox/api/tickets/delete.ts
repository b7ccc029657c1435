import { type Account, type Audit, nextId, now, type Ticket, type User } from '../account.ts';
import { forbidden, recordNotFound } from '../errors.ts';
import { canDeleteTicket, visibleTicket } from '../permissions.ts';
import type { Actor } from '../session.ts';
import { addAudit, auditsOf, newAuditId } from './audits.ts';
import { type ChangeOptions, viaOfChange } from './options.ts';

/** A soft-deleted ticket can be restored for so long; then Zendesk deletes it for good. */
const KEPT_DAYS = 30;

/** A row of GET deleted_tickets. */
export interface DeletedTicket {
  id: number;
  subject: string;
  actor: { id: number; name: string };
  deleted_at: string;
  previous_state: string;
}

/**
 * The first step of a deletion: the ticket is gone from every list and can be restored for 30 days.
 * @throws ApiError 404 unknown or deleted already, 403 without the right
 */
export function deleteTicket(account: Account, actor: Actor, ticketId: number, options: ChangeOptions = {}): void {
  const ticket = visibleTicket(account, actor.user, ticketId);
  if (!canDeleteTicket(account, actor.user, ticket)) throw forbidden();
  const at = options.at ?? now(account);
  changeStatus(account, actor, ticket, 'deleted', { ...options, at });
  ticket.deleted_at = at;
}

/** Brings a soft-deleted ticket back in the state that it had. @throws ApiError 404 where there is none to restore */
export function restoreTicket(account: Account, actor: Actor, ticketId: number): void {
  const ticket = deletedTicket(account, actor.user, ticketId);
  changeStatus(account, actor, ticket, previousStatus(account, ticket), {});
  ticket.deleted_at = null;
}

/**
 * The second step: ticket, comments, audits and attachments go for good. (Zendesk keeps a husk of ids and times that
 * only its exports show; the sandbox has no exports of that kind.)
 * @throws ApiError 404 for a ticket that is not soft-deleted
 */
export function deleteTicketPermanently(account: Account, actor: Actor, ticketId: number): void {
  const ticket = deletedTicket(account, actor.user, ticketId);
  for (const comment of [...account.comments.values()]) {
    if (comment.ticket_id !== ticket.id) continue;
    for (const id of comment.attachment_ids)
      if (!isUsedElsewhere(account, id, ticket.id)) account.attachments.delete(id);
    account.comments.delete(comment.id);
  }
  for (const audit of [...account.audits.values()]) {
    if (audit.ticket_id === ticket.id) account.audits.delete(audit.id);
  }
  account.references = account.references.filter((reference) => reference.ticket_id !== ticket.id);
  account.tickets.delete(ticket.id);
}

/** The soft-deleted tickets that a staff member may see, in the order of their creation. */
export function deletedTickets(account: Account, user: User): DeletedTicket[] {
  return [...account.tickets.values()]
    .filter((ticket) => isDeleted(account, ticket) && canDeleteTicket(account, user, ticket))
    .sort((one, other) => one.id - other.id)
    .map((ticket) => {
      const deleter = account.users.get(deletionOf(account, ticket)?.author_id ?? 0);
      return {
        id: ticket.id,
        subject: ticket.subject,
        actor: { id: deleter?.id ?? 0, name: deleter?.name ?? '' },
        deleted_at: ticket.deleted_at ?? ticket.updated_at,
        previous_state: previousStatus(account, ticket),
      };
    });
}

/** @throws ApiError 404 unless the ticket is soft-deleted, 403 without the right to delete it */
export function deletedTicket(account: Account, user: User, ticketId: number): Ticket {
  const ticket = account.tickets.get(ticketId);
  if (!ticket || !isDeleted(account, ticket)) throw recordNotFound();
  if (!canDeleteTicket(account, user, ticket)) throw forbidden();
  return ticket;
}

function isDeleted(account: Account, ticket: Ticket): boolean {
  if (ticket.status !== 'deleted' || ticket.deleted_at === null) return false;
  return Date.parse(ticket.deleted_at) > Date.parse(now(account)) - KEPT_DAYS * 86_400_000;
}

function changeStatus(
  account: Account,
  actor: Actor,
  ticket: Ticket,
  status: Ticket['status'],
  options: ChangeOptions,
): void {
  const at = options.at ?? now(account);
  addAudit(account, {
    id: newAuditId(account),
    ticketId: ticket.id,
    author: actor.user,
    at,
    via: viaOfChange(actor, options),
    events: [
      { id: nextId(account), type: 'Change', field_name: 'status', value: status, previous_value: ticket.status },
    ],
    custom: {},
    system: options.system,
  });
  ticket.status = status;
  ticket.updated_at = at;
}

function deletionOf(account: Account, ticket: Ticket): Audit | undefined {
  return auditsOf(account, ticket.id).findLast((audit) =>
    audit.events.some((event) => event.type === 'Change' && event.field_name === 'status' && event.value === 'deleted'),
  );
}

function previousStatus(account: Account, ticket: Ticket): Ticket['status'] {
  for (const event of deletionOf(account, ticket)?.events ?? []) {
    if (event.type === 'Change' && event.field_name === 'status') return knownStatus(event.previous_value);
  }
  return 'open';
}

function knownStatus(value: unknown): Ticket['status'] {
  switch (value) {
    case 'new':
    case 'open':
    case 'pending':
    case 'hold':
    case 'solved':
    case 'closed':
      return value;
    default:
      return 'open';
  }
}

/** A merge copies attachments: the copy in the other ticket stays. */
function isUsedElsewhere(account: Account, attachmentId: number, ticketId: number): boolean {
  return [...account.comments.values()].some(
    (comment) => comment.ticket_id !== ticketId && comment.attachment_ids.includes(attachmentId),
  );
}
