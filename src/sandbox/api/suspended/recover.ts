import type { Account, SuspendedTicket, Ticket, User } from '../account.ts';
import type { Actor } from '../session.ts';
import { createTicket } from '../tickets/create.ts';
import { updateTicket } from '../tickets/update.ts';
import { createUser, findUserByEmail } from '../users/create.ts';

/**
 * Makes a ticket (or, for a reply, a comment) of a suspended mail and takes the mail off the list.
 * @param requester the calling agent for GET …/recover; null keeps the mail's own author, as recover_many does
 */
export function recover(account: Account, suspended: SuspendedTicket, requester: User | null): Ticket {
  const author = requester ?? authorOf(account, suspended);
  const actor: Actor = { user: author, via: suspended.via.channel };
  const options = { via: suspended.via, attachmentIds: suspended.attachment_ids };
  const thread = suspended.ticket_id === null ? undefined : account.tickets.get(suspended.ticket_id);
  const isOpen = thread !== undefined && thread.status !== 'closed' && thread.status !== 'deleted';
  const comment = { body: suspended.content, public: true, author_id: author.id };
  const ticket =
    isOpen && thread
      ? updateTicket(account, actor, thread.id, { comment }, options).ticket
      : createTicket(
          account,
          actor,
          { subject: suspended.subject, comment, requester_id: author.id, recipient: suspended.recipient },
          options,
        ).ticket;
  if (suspended.message_id !== null) {
    account.references.push({ message_id: suspended.message_id, ticket_id: ticket.id });
  }
  account.suspended_tickets.delete(suspended.id);
  return ticket;
}

function authorOf(account: Account, { author }: SuspendedTicket): User {
  const known = author.id === null ? undefined : account.users.get(author.id);
  if (known?.active) return known;
  const name = author.name.trim() || author.email;
  return findUserByEmail(account, author.email) ?? createUser(account, { name, email: author.email });
}
