import type { Account, Attachment, Ticket, User, Via } from '../api/account.ts';
import type { Actor } from '../api/session.ts';
import { createTicket } from '../api/tickets/create.ts';
import { escapeHtml, htmlOfText } from '../api/tickets/html.ts';
import type { CommentInput, TicketInput } from '../api/tickets/input.ts';
import { mergeTicket } from '../api/tickets/merge.ts';
import { updateTicket } from '../api/tickets/update.ts';
import { storeAttachment } from '../api/uploads.ts';
import { suspend } from '../mail/suspend.ts';
import { CAUSES } from '../mail/suspension.ts';
import type { Company, Person } from './cast.ts';
import type { Conversation, FileName, Reply } from './conversation.ts';
import { smallFile } from './files.ts';
import { fill, type Slots, slotsOf } from './fill.ts';
import type { Moments } from './moments.ts';
import type { Random } from './random.ts';

/** What telling a conversation needs. */
export interface Teller {
  account: Account;
  company: Company;
  random: Random;
  moments: Moments;
  /** The tickets told so far, by the conversation's key. */
  told: Map<string, Ticket>;
}

/** Closed by Zendesk's own automation, four days after it was solved. */
const HOURS_TO_CLOSED = 96;
const OFFICES = [
  'Berlin, BE, Germany',
  'Lyon, ARA, France',
  'Utrecht, UT, Netherlands',
  'Leeds, ENG, United Kingdom',
] as const;

/** Turns a conversation into a ticket with its comments and history, or into a suspended ticket. */
export function tell(teller: Teller, conversation: Conversation, language: string, at: string): void {
  const { account, company, random, told } = teller;
  const person = company.person(conversation.from ?? conversation.key, language, at);
  const slots = slotsOf(random, person);
  const say = (text: string) => fill(text, slots, (key) => company.castMember(key, at));
  if (conversation.suspended) {
    tellSuspended(teller, conversation, person, say, at);
    return;
  }
  const ticket = tellFirst(teller, conversation, slots, say, at);
  told.set(conversation.key, ticket);
  let last = at;
  for (const reply of conversation.replies ?? []) {
    last = teller.moments.after(last, reply.after);
    tellReply(teller, ticket, reply, slots, say, last);
  }
  settle(teller, conversation, ticket, last);
  const target = conversation.mergedInto === undefined ? undefined : told.get(conversation.mergedInto);
  if (target) {
    const merged = { at: teller.moments.after(last, 1), silent: true };
    mergeTicket(
      account,
      { user: staffOf(company, 'oskar'), via: 'web' },
      target.id,
      ticket.id,
      { ids: [ticket.id] },
      merged,
    );
  }
}

function tellFirst(
  { account, company, random, told }: Teller,
  conversation: Conversation,
  slots: Slots,
  say: (text: string) => string,
  at: string,
): Ticket {
  const channel = conversation.channel ?? 'email';
  const { person } = slots;
  const recipient = `${conversation.to ?? 'privacy'}@jxsupport.com`;
  const isCall = channel === 'phone';
  const source = conversation.followUpOf === undefined ? undefined : told.get(conversation.followUpOf);
  const group = [...account.groups.values()].find(({ name }) => name === 'Support');
  const input: TicketInput = {
    subject: say(conversation.subject),
    comment: { ...commentOf(conversation, say), public: !isCall },
    requester_id: person.user.id,
    priority: random.pick([null, null, 'low', 'normal', 'normal', 'high']),
    ...(channel === 'email' ? { recipient } : {}),
    ...(conversation.to ? { group_id: group?.id ?? null } : {}),
    ...(source ? { via_followup_source_id: source.id } : {}),
    email_ccs: (conversation.cc ?? []).map((key) => ({ user_id: company.castMember(key, at).user.id })),
  };
  const actor: Actor = { user: isCall ? staffOf(company, conversation.assignee ?? 'mara') : person.user, via: channel };
  const from = conversation.fromSecondAddress ? (person.secondEmail ?? person.email) : person.email;
  return createTicket(account, actor, input, {
    at,
    silent: true,
    system: { client: 'Mail', ip_address: `192.0.2.${random.whole(1, 254)}`, location: random.pick(OFFICES) },
    attachmentIds: keep(account, conversation.files ?? [], slots, at),
    ...(channel === 'email' ? { via: emailVia(from, person.name, recipient, account.name) } : {}),
  }).ticket;
}

function tellReply(
  { account, company }: Teller,
  ticket: Ticket,
  reply: Reply,
  slots: Slots,
  say: (text: string) => string,
  at: string,
): void {
  const staff = company.staff(reply.by);
  const writer = staff ?? (reply.by === 'requester' ? slots.person.user : company.castMember(reply.by, at).user);
  const takes = staff && !reply.note && ticket.assignee_id === null ? { assignee_id: staff.id } : {};
  const options = { at, silent: true, attachmentIds: keep(account, reply.files ?? [], slots, at) };
  const comment: CommentInput = { body: say(reply.text), public: !reply.note };
  if (staff) {
    updateTicket(account, { user: staff, via: 'web' }, ticket.id, { comment, ...takes }, options);
  } else {
    const to = ticket.recipient ?? account.support_address;
    const via = emailVia(writer.email ?? '', writer.name, to, account.name);
    updateTicket(account, { user: writer, via: 'email' }, ticket.id, { comment }, { ...options, via });
  }
}

/** Gives the ticket the state that the conversation ends in. */
function settle({ account, company, moments }: Teller, conversation: Conversation, ticket: Ticket, last: string): void {
  const { status, assignee } = conversation;
  if (status === undefined && assignee === undefined) return;
  const user = staffOf(company, assignee ?? answererOf(company, conversation) ?? 'mara');
  const solves = status === 'closed' ? 'solved' : status;
  const input: TicketInput = {
    ...(solves === undefined ? {} : { status: solves }),
    ...(ticket.assignee_id === null && status !== 'new' ? { assignee_id: user.id } : {}),
  };
  const solvedAt = moments.after(last, 1);
  updateTicket(account, { user, via: 'web' }, ticket.id, input, { at: solvedAt, silent: true });
  if (status !== 'closed') return;
  const via: Via = {
    channel: 'rule',
    source: { from: { title: 'Close ticket 4 days after solved' }, to: {}, rel: 'automation' },
  };
  const at = moments.after(solvedAt, HOURS_TO_CLOSED);
  updateTicket(account, { user, via: 'rule' }, ticket.id, { status: 'closed' }, { at, silent: true, via });
}

/** Who of the staff answered first. */
function answererOf(company: Company, { replies = [] }: Conversation): string | undefined {
  return replies.find(({ by, note }) => !note && company.staff(by) !== null)?.by;
}

function tellSuspended(
  { account }: Teller,
  conversation: Conversation,
  person: Person,
  say: (text: string) => string,
  at: string,
): void {
  const cause = { spam: CAUSES.spam, out_of_office: CAUSES.outOfOffice, no_reply: CAUSES.noReply }[
    conversation.suspended ?? 'spam'
  ];
  const recipient = `${conversation.to ?? 'privacy'}@jxsupport.com`;
  const from = { name: person.name, address: person.email };
  suspend(
    account,
    {
      from,
      authorId: person.user.id,
      subject: say(conversation.subject),
      content: say(conversation.text),
      recipient,
      messageId: `<${conversation.key}@mail.example.com>`,
      ticketId: null,
      attachmentIds: [],
      via: emailVia(person.email, person.name, recipient, account.name),
    },
    cause,
    at,
  );
}

/** An HTML mail has its text in paragraphs, and sometimes something before it that CSS hides. */
function commentOf(
  { text, html }: Conversation,
  say: (text: string) => string,
): { body: string } | { html_body: string } {
  const body = say(text);
  if (!html) return { body };
  const hidden = html.hidden ? `<div style="display:none;max-height:0">${escapeHtml(html.hidden)}</div>` : '';
  return { html_body: hidden + htmlOfText(body) };
}

function keep(account: Account, names: readonly FileName[], slots: Slots, at: string): number[] {
  return names.map((fileName) => {
    const attachment: Attachment = storeAttachment(account, { fileName, ...smallFile(fileName, slots) });
    attachment.created_at = at;
    return attachment.id;
  });
}

function emailVia(address: string, name: string, recipient: string, company: string): Via {
  return {
    channel: 'email',
    source: { from: { address, name }, to: { address: recipient, name: company }, rel: null },
  };
}

function staffOf(company: Company, key: string): User {
  const user = company.staff(key);
  if (!user) throw new Error(`Nobody on the staff is called ${key}`);
  return user;
}
