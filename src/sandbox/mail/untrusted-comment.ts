import type { Account, Ticket } from '../api/account.ts';
import type { Actor } from '../api/session.ts';
import type { CommentInput } from '../api/tickets/input.ts';
import type { ChangeOptions } from '../api/tickets/options.ts';
import { updateTicket } from '../api/tickets/update.ts';

/** Zendesk's number for "the author was not part of the conversation". */
const NOT_A_PARTICIPANT = 2;

/**
 * Adds what somebody wrote who is neither requester nor CC: an internal comment with Zendesk's flag. No trigger runs,
 * so nobody outside gets to see it.
 */
export function addUntrustedComment(
  account: Account,
  actor: Actor,
  ticketId: number,
  input: CommentInput,
  options: ChangeOptions,
): Ticket {
  const { ticket, audit } = updateTicket(account, actor, ticketId, { comment: input }, { ...options, silent: true });
  if (audit === null) return ticket;
  audit.metadata.flags = [NOT_A_PARTICIPANT];
  audit.metadata.flags_options = { [NOT_A_PARTICIPANT]: { trusted: false } };
  audit.metadata.trusted = false;
  for (const comment of account.comments.values()) if (comment.audit_id === audit.id) comment.public = false;
  return ticket;
}
