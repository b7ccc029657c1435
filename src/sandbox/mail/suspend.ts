import { type Account, nextId, type SuspendedTicket, type Via } from '../api/account.ts';
import type { MailAddress } from './addresses.ts';
import type { SuspensionCause } from './suspension.ts';

export interface SuspendedMail {
  from: MailAddress | null;
  authorId: number | null;
  subject: string;
  content: string;
  recipient: string;
  messageId: string | null;
  ticketId: number | null;
  attachmentIds: number[];
  via: Via;
}

/** Puts a mail among the suspended tickets. */
export function suspend(account: Account, mail: SuspendedMail, cause: SuspensionCause, at: string): SuspendedTicket {
  const suspended: SuspendedTicket = {
    id: nextId(account),
    author: {
      id: mail.authorId,
      name: mail.from?.name || mail.from?.address.split('@')[0] || 'Unknown',
      email: mail.from?.address ?? '',
    },
    subject: mail.subject,
    content: mail.content,
    cause: cause.text,
    cause_id: cause.id,
    recipient: mail.recipient,
    ticket_id: mail.ticketId,
    message_id: mail.messageId,
    via: mail.via,
    attachment_ids: mail.attachmentIds,
    created_at: at,
    updated_at: at,
  };
  account.suspended_tickets.set(suspended.id, suspended);
  return suspended;
}
