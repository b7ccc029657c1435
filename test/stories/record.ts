import type { Account } from '../../src/sandbox/api/account.ts';

/** What the account holds as the record of a ticket: the sandbox's own state, not the app's word for it. */
export function recordOf(account: Account, ticketId: number) {
  const ticket = [...account.tickets.values()].find((item) => item.external_id === `privacy-request:${ticketId}`);
  if (!ticket) throw new Error(`Ticket ${ticketId} has no record.`);
  const audits = [...account.audits.values()].filter((audit) => audit.ticket_id === ticket.id);
  const events: { type: string }[] = audits
    .map((audit) => audit.metadata.custom.privacy_event)
    .filter((text) => typeof text === 'string')
    .map((text) => JSON.parse(text));
  return { id: ticket.id, status: ticket.status, subject: ticket.subject, tags: ticket.tags, events };
}
