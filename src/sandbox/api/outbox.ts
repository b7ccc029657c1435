import { type Account, nextId, type OutgoingMail, type User } from './account.ts';
import { commentsOf } from './tickets/comments.ts';
import type { Happening } from './triggers/happening.ts';
import { fillIn } from './triggers/placeholders.ts';

/** The line that Zendesk puts over every mail, so that it can cut a reply there. */
const REPLY_LINE = '##- Please type your reply above this line -##';

/**
 * Puts a mail into the outbox and notes its message id, by which a reply finds its ticket. Only rules send mail: triggers to customers,
 * with the attachments of the newest public comment; automations, which no comment sets off, without any.
 */
export function sendMail(
  account: Account,
  happening: Happening,
  mail: { to: User[]; cc: User[]; subject: string; body: string; automation?: string },
): OutgoingMail {
  const { ticket, audit } = happening;
  const body = fillIn(account, mail.body, happening);
  const newest =
    mail.automation === undefined ? commentsOf(account, ticket.id).findLast((comment) => comment.public) : undefined;
  const id = nextId(account);
  const sent: OutgoingMail = {
    id,
    ticket_id: ticket.id,
    audit_id: audit.id,
    from: { name: account.name, address: ticket.recipient ?? account.support_address },
    to: addressed(mail.to),
    cc: addressed(mail.cc),
    subject: fillIn(account, mail.subject, happening).text.replaceAll(/\s+/g, ' ').trim(),
    text: `${REPLY_LINE}\n\n${body.text}\n`,
    html: `<p>${REPLY_LINE}</p><div>${body.html}</div>`,
    attachment_ids: [...(newest?.attachment_ids ?? [])],
    message_id: `<${account.subdomain}-${ticket.id}-${id}@mail.example.com>`,
    in_reply_to: account.references.findLast((reference) => reference.ticket_id === ticket.id)?.message_id ?? null,
    sent_at: audit.created_at,
    ...(mail.automation === undefined ? {} : { automation: mail.automation }),
  };
  account.outbox.push(sent);
  account.references.push({ message_id: sent.message_id, ticket_id: ticket.id });
  return sent;
}

function addressed(users: User[]): { name: string; address: string }[] {
  return users.flatMap((user) => (user.email === null ? [] : [{ name: user.name, address: user.email }]));
}
