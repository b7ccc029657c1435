import nodemailer, { type SendMailOptions } from 'nodemailer';
import { makeEmptyAccount } from '../../../src/sandbox/accounts/make-account.ts';
import type { Account, Comment, Ticket } from '../../../src/sandbox/api/account.ts';
import { commentsOf } from '../../../src/sandbox/api/tickets/comments.ts';
import { type MailOutcome, mailToTicket } from '../../../src/sandbox/mail/mail-to-ticket.ts';

/** An account that only has its staff. */
export function quietAccount(): Account {
  return makeEmptyAccount({ seed: 1, today: new Date().toISOString().slice(0, 10) });
}

export const FROM_ADA = { name: 'Ada Moreau', address: 'ada@example.com' };

/** A whole mail to privacy@jxsupport.com, as bytes. */
export async function rawMail(mail: SendMailOptions): Promise<Uint8Array> {
  const writer = nodemailer.createTransport({ streamTransport: true, buffer: true });
  const { message } = await writer.sendMail({
    from: FROM_ADA,
    to: 'privacy@jxsupport.com',
    subject: 'My data',
    ...mail,
  });
  if (!Buffer.isBuffer(message)) throw new Error('The mail was not written');
  return message;
}

/** Takes a mail in. */
export async function receive(account: Account, mail: SendMailOptions): Promise<MailOutcome> {
  return mailToTicket(account, await rawMail(mail));
}

/** The ticket that a mail became or went into. */
export function ticketOf(outcome: MailOutcome): Ticket {
  if (outcome.result === 'suspended') throw new Error(`Suspended: ${outcome.suspended.cause}`);
  return outcome.ticket;
}

export function lastComment(account: Account, ticket: Ticket): Comment {
  const comment = commentsOf(account, ticket.id).at(-1);
  if (!comment) throw new Error('The ticket has no comment');
  return comment;
}
