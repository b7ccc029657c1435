import { type Account, now, type SuspendedTicket, type Ticket, type User, type Via } from '../api/account.ts';
import { createTicket } from '../api/tickets/create.ts';
import type { TicketInput } from '../api/tickets/input.ts';
import type { ChangeOptions } from '../api/tickets/options.ts';
import { updateTicket } from '../api/tickets/update.ts';
import { createUser, findUserByEmail } from '../api/users/create.ts';
import { type MailAddress, ownAddress } from './addresses.ts';
import { commentOf, keepFiles } from './comment-of-mail.ts';
import { findThread, ticketOfMessage } from './find-thread.ts';
import { type IncomingMail, parseMail } from './parse-mail.ts';
import { suspend } from './suspend.ts';
import { recentMailsOf, suspensionCause } from './suspension.ts';
import { addUntrustedComment } from './untrusted-comment.ts';

/** What became of a mail. */
export type MailOutcome =
  | { result: 'created' | 'commented' | 'followed_up' | 'repeated'; ticket: Ticket }
  | { result: 'suspended'; suspended: SuspendedTicket };

export interface Envelope {
  /** The addresses that the mail was handed over for; those of its To and Cc where they are not known. */
  recipients?: string[];
  ipAddress?: string;
}

/** Zendesk takes no more than 48 CCs on a ticket. */
const MAX_CCS = 48;

/** Turns a raw mail (RFC 822) into a ticket, a comment or a suspended ticket, as Zendesk does. */
export async function mailToTicket(account: Account, raw: Uint8Array, envelope: Envelope = {}): Promise<MailOutcome> {
  const mail = await parseMail(raw);
  const known = mail.messageId === null ? null : ticketOfMessage(account, mail.messageId);
  const repeated = known === null ? undefined : account.tickets.get(known);
  if (repeated) return { result: 'repeated', ticket: repeated };

  const written = envelope.recipients ?? [...mail.to, ...mail.cc].map(({ address }) => address);
  const recipient = written.flatMap((address) => ownAddress(address)?.address ?? [])[0] ?? account.support_address;
  const thread = findThread(account, mail, written);
  const sender = mail.from ? findUserByEmail(account, mail.from.address) : null;
  const via = viaOf(account, mail.from, recipient);
  const at = now(account);
  const cause = suspensionCause(mail, sender, sender ? recentMailsOf(account, sender.id, at) : 0);
  if (cause !== null || !mail.from || thread?.status === 'deleted') {
    const suspended = suspend(
      account,
      {
        from: mail.from,
        authorId: sender?.id ?? null,
        subject: mail.subject,
        content: mail.text,
        recipient,
        messageId: mail.messageId,
        ticketId: thread?.id ?? null,
        attachmentIds: keepFiles(account, mail.files, at).map(({ id }) => id),
        via,
      },
      cause ?? DELETED_THREAD,
      at,
    );
    return { result: 'suspended', suspended };
  }

  const author = sender ?? createUser(account, { name: nameOf(mail.from), email: mail.from.address });
  const options: ChangeOptions = { at, via, system: systemOf(mail, envelope) };
  const outcome = place(account, mail, author, recipient, thread, options);
  if (mail.messageId !== null) {
    account.references.push({ message_id: mail.messageId, ticket_id: outcome.ticket.id });
  }
  return outcome;
}

const DELETED_THREAD = { id: 19, text: 'Automatic email processing failed' };

type Placed = Extract<MailOutcome, { ticket: Ticket }>;

function place(
  account: Account,
  mail: IncomingMail,
  author: User,
  recipient: string,
  thread: Ticket | null,
  options: ChangeOptions,
): Placed {
  const files = keepFiles(account, mail.files, options.at ?? now(account));
  const withFiles = { ...options, attachmentIds: files.map(({ id }) => id) };
  const actor = { user: author, via: 'email' as const };
  const email_ccs = ccsOf(mail, author);

  if (thread && thread.status !== 'closed') {
    const comment = commentOf(mail, files, true);
    if (!belongsTo(thread, author)) {
      return { result: 'commented', ticket: addUntrustedComment(account, actor, thread.id, comment, withFiles) };
    }
    const input: TicketInput = { comment: { ...comment, public: true }, email_ccs };
    return { result: 'commented', ticket: updateTicket(account, actor, thread.id, input, withFiles).ticket };
  }

  const input: TicketInput = {
    subject: mail.subject === '' ? '(no subject)' : mail.subject,
    comment: { ...commentOf(mail, files, thread !== null), public: true },
    requester_id: author.id,
    recipient,
    email_ccs,
    ...(thread ? { via_followup_source_id: thread.id } : {}),
  };
  const { ticket } = createTicket(account, actor, input, withFiles);
  return { result: thread ? 'followed_up' : 'created', ticket };
}

/** Requester, CCs and staff take part in a conversation; what anybody else writes into it is not trusted. */
function belongsTo(ticket: Ticket, author: User): boolean {
  if (author.role !== 'end-user') return true;
  return ticket.requester_id === author.id || ticket.email_cc_ids.includes(author.id);
}

/** Everybody else that the mail was sent to, ourselves left out. */
function ccsOf(mail: IncomingMail, author: User): { user_email: string; user_name: string; action: 'put' }[] {
  return [...mail.to, ...mail.cc]
    .filter(({ address }) => ownAddress(address) === null && address !== author.email && address !== mail.from?.address)
    .slice(0, MAX_CCS)
    .map((cc) => ({ user_email: cc.address, user_name: nameOf(cc), action: 'put' }));
}

function nameOf({ name, address }: MailAddress): string {
  return name !== '' ? name : (address.split('@')[0] ?? address);
}

function viaOf(account: Account, from: MailAddress | null, recipient: string): Via {
  return {
    channel: 'email',
    source: {
      from: { address: from?.address ?? null, name: from?.name ?? null },
      to: { address: recipient, name: account.name },
      rel: null,
    },
  };
}

function systemOf(mail: IncomingMail, { ipAddress }: Envelope): Record<string, unknown> {
  return {
    ...(mail.messageId === null ? {} : { message_id: mail.messageId }),
    client: mail.headers.get('user-agent') ?? mail.headers.get('x-mailer') ?? 'E-mail',
    ...(ipAddress === undefined ? {} : { ip_address: ipAddress }),
  };
}
