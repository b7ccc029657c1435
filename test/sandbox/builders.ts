import type { Hono } from 'hono';
import {
  type Account,
  type Comment,
  emptyAccount,
  type Group,
  nextId,
  now,
  type SuspendedTicket,
  type Ticket,
  type User,
  type Via,
} from '../../src/sandbox/api/account.ts';
import { createUser } from '../../src/sandbox/api/users/create.ts';

export const VIA_EMAIL: Via = {
  channel: 'email',
  source: {
    from: { address: 'ada@example.com', name: 'Ada Moreau' },
    to: { address: 'privacy@jxsupport.com', name: 'JX Support' },
    rel: null,
  },
};

/** A small account: two groups, an owner and one of each staff role, one customer, no tickets. */
export interface SmallAccount {
  account: Account;
  support: Group;
  privacy: Group;
  owner: User;
  agent: User;
  restricted: User;
  dpo: User;
  light: User;
  customer: User;
}

export function smallAccount(): SmallAccount {
  const account = emptyAccount('jxsupport', 'JX Support, Inc.');
  const support = aGroup(account, 'Support', true);
  const privacy = aGroup(account, 'Privacy', false);
  const staff = (name: string, part: Partial<User>): User => {
    const email = `${name.split(' ')[0]?.toLowerCase()}@jxsupport.com`;
    return Object.assign(createUser(account, { name, email, verified: true, role: 'agent' }), part);
  };
  const owner = staff('Olga Berg', { role: 'admin', role_type: 4 });
  const agent = staff('Mara Lindqvist', {});
  const restricted = staff('Tomas Novak', { ticket_restriction: 'groups' });
  const dpo = staff('Jonas Schaeffer', { role: 'admin', role_type: 4 });
  const light = staff('Lea Brandt', { role_type: 1 });
  member(account, agent, support);
  member(account, restricted, support);
  member(account, dpo, privacy);
  const customer = createUser(account, { name: 'Ada Moreau', email: 'ada@example.com', verified: true });
  return { account, support, privacy, owner, agent, restricted, dpo, light, customer };
}

export function aGroup(account: Account, name: string, isDefault = false): Group {
  const at = now(account);
  const group: Group = {
    id: nextId(account),
    name,
    description: '',
    default: isDefault,
    is_public: true,
    deleted: false,
    created_at: at,
    updated_at: at,
  };
  account.groups.set(group.id, group);
  return group;
}

export function member(account: Account, user: User, group: Group): void {
  const at = now(account);
  const id = nextId(account);
  const shown = { id, user_id: user.id, group_id: group.id, default: true, created_at: at, updated_at: at };
  account.memberships.set(id, shown);
}

/** A whole ticket of a requester, put into the account as it is: no audit, no trigger. */
export function aTicket(account: Account, requester: User, part: Partial<Ticket> = {}): Ticket {
  account.next.ticket += 1;
  const at = now(account);
  const ticket: Ticket = {
    id: account.next.ticket,
    external_id: null,
    subject: 'Where is my parcel?',
    description: 'It was to come on Monday.',
    type: null,
    priority: null,
    status: 'open',
    requester_id: requester.id,
    submitter_id: requester.id,
    assignee_id: null,
    group_id: null,
    organization_id: null,
    brand_id: 360_000_000_001,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    tags: [],
    custom_fields: {},
    due_at: null,
    problem_id: null,
    recipient: 'privacy@jxsupport.com',
    via: VIA_EMAIL,
    is_public: true,
    followup_source_id: null,
    followup_ids: [],
    merged_into_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null,
    ...part,
  };
  account.tickets.set(ticket.id, ticket);
  return ticket;
}

export function aComment(account: Account, ticket: Ticket, body: string): Comment {
  const comment: Comment = {
    id: nextId(account),
    ticket_id: ticket.id,
    audit_id: nextId(account),
    author_id: ticket.requester_id,
    public: true,
    body,
    html_body: `<div class="zd-comment"><p>${body}</p></div>`,
    attachment_ids: [],
    via: VIA_EMAIL,
    created_at: now(account),
  };
  account.comments.set(comment.id, comment);
  return comment;
}

export function aSuspendedTicket(account: Account, part: Partial<SuspendedTicket> = {}): SuspendedTicket {
  const at = now(account);
  const suspended: SuspendedTicket = {
    id: nextId(account),
    author: { id: null, name: 'Ada Moreau', email: 'ada@example.com' },
    subject: 'Please delete my data',
    content: 'I ask you to delete everything that you hold about me.',
    cause: 'Detected as spam',
    cause_id: 0,
    recipient: 'privacy@jxsupport.com',
    ticket_id: null,
    message_id: '<1@mail.example.com>',
    via: VIA_EMAIL,
    attachment_ids: [],
    created_at: at,
    updated_at: at,
    ...part,
  };
  account.suspended_tickets.set(suspended.id, suspended);
  return suspended;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Calls the API as a user signed in on the page (null: as nobody); `/users/me` means `/api/v2/users/me`. */
export function callerOf(api: Hono, user: User | null): Call {
  return async (method, path, body, headers = {}) => {
    const signedIn: Record<string, string> = user ? { Cookie: `sandbox_user=${user.id}` } : {};
    const response = await api.request(`http://localhost:4700/api/v2${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...signedIn, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: asRecord(text) };
  };
}

function asRecord(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? Object.fromEntries(Object.entries(parsed)) : { text };
  } catch {
    return { text };
  }
}

/** The records under a key of an answer's body. */
export function listIn(answer: Answer, key: string): Record<string, unknown>[] {
  const list = answer.body[key];
  if (!Array.isArray(list)) throw new Error(`no list ${key} in the answer ${answer.status}`);
  return list;
}

/** The record under a key of an answer's body. */
export function recordIn(answer: Answer, key: string): Record<string, unknown> {
  const record = answer.body[key];
  if (typeof record !== 'object' || record === null) throw new Error(`no ${key} in the answer ${answer.status}`);
  return Object.fromEntries(Object.entries(record));
}
