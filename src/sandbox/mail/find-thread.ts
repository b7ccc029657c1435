import type { Account, Ticket } from '../api/account.ts';
import { ownAddress } from './addresses.ts';
import { bareMessageId, type IncomingMail } from './parse-mail.ts';

/** The token that a person may see in a subject or below a mail. */
const TOKEN = /\[JX-(\d{1,12})\]/;

/**
 * The ticket that a mail answers, by the address's plus part, by the mails that it refers to, or by a `[JX-123]` in it;
 * null for a mail that starts something new. A merged ticket leads to the one that it went into.
 */
export function findThread(account: Account, mail: IncomingMail, recipients: string[]): Ticket | null {
  const ids = [...idsOfAddresses(recipients), ...idsOfReferences(account, mail), ...idsOfToken(mail)];
  for (const id of ids) {
    const ticket = account.tickets.get(id);
    if (ticket) return whereItWent(account, ticket);
  }
  return null;
}

/** The ticket that a mail with this very message id became or went into. */
export function ticketOfMessage(account: Account, messageId: string): number | null {
  const wanted = bareMessageId(messageId);
  return account.references.find((known) => bareMessageId(known.message_id) === wanted)?.ticket_id ?? null;
}

function idsOfAddresses(recipients: string[]): number[] {
  return recipients.flatMap((address) => ownAddress(address)?.ticketId ?? []);
}

function idsOfReferences(account: Account, mail: IncomingMail): number[] {
  return mail.references.flatMap((reference) => ticketOfMessage(account, reference) ?? []);
}

function idsOfToken(mail: IncomingMail): number[] {
  const id = TOKEN.exec(mail.subject)?.[1] ?? TOKEN.exec(mail.text)?.[1];
  return id === undefined ? [] : [Number(id)];
}

function whereItWent(account: Account, ticket: Ticket): Ticket {
  const target = ticket.merged_into_id === null ? undefined : account.tickets.get(ticket.merged_into_id);
  return target ? whereItWent(account, target) : ticket;
}
