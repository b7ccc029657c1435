import type { Hono } from 'hono';
import {
  type Account,
  type Audit,
  type Comment,
  emptyAccount,
  nextId,
  type Ticket,
  type TicketField,
  type User,
} from '../../../../src/sandbox/api/account.ts';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import type { Actor } from '../../../../src/sandbox/api/session.ts';
import { auditsOf } from '../../../../src/sandbox/api/tickets/audits.ts';
import { commentsOf } from '../../../../src/sandbox/api/tickets/comments.ts';
import { createTicket } from '../../../../src/sandbox/api/tickets/create.ts';
import type { TicketInput } from '../../../../src/sandbox/api/tickets/input.ts';
import { defaultTriggers } from '../../../../src/sandbox/api/triggers.ts';
import { createUser } from '../../../../src/sandbox/api/users/create.ts';

/** An answer of the API, and a way to look into it without knowing its type: `at('ticket.tags.0')`. */
export interface Reply {
  status: number;
  headers: Headers;
  text: string;
  body: unknown;
  at: (path: string) => unknown;
}

export interface Desk {
  account: Account;
  api: Hono;
  agent: User;
  restricted: User;
  admin: User;
  light: User;
  customer: User;
  support: number;
  privacy: number;
  call: (method: string, path: string, options?: CallOptions) => Promise<Reply>;
  /** A ticket that came by mail: public, from the customer, without running triggers. */
  mailTicket: (input?: TicketInput, options?: { silent?: boolean }) => Ticket;
  addField: (field: Partial<TicketField>) => TicketField;
  lastAudit: (ticket: Ticket) => Audit;
  lastComment: (ticket: Ticket) => Comment;
}

interface CallOptions {
  as?: User;
  json?: unknown;
  body?: string;
  headers?: Record<string, string>;
}

/** A small account with its staff, one customer, two groups and Zendesk's own triggers. */
export function openDesk(): Desk {
  const account = emptyAccount('jxsupport', 'JX Support');
  const support = addGroup(account, 'Support', true);
  const privacy = addGroup(account, 'Privacy', false);
  const agent = createUser(account, { name: 'Mara Lindqvist', email: 'mara@example.com', role: 'agent', role_type: 0 });
  const restricted = createUser(account, {
    name: 'Tomas Novak',
    email: 'tomas@example.com',
    role: 'agent',
    role_type: 0,
    ticket_restriction: 'groups',
  });
  const admin = createUser(account, { name: 'Jonas Schäffer', email: 'jonas@example.com', role: 'admin' });
  const light = createUser(account, { name: 'Lea Brandt', email: 'lea@example.com', role: 'agent', role_type: 1 });
  const customer = createUser(account, { name: 'Ines Duarte', email: 'ines@example.org' });
  join(account, agent, support);
  join(account, restricted, support);
  join(account, admin, privacy);
  defaultTriggers(account);
  const api = createApi({ account });

  return {
    account,
    api,
    agent,
    restricted,
    admin,
    light,
    customer,
    support,
    privacy,
    call: (method, path, options = {}) => call(api, method, path, options.as ?? agent, options),
    mailTicket: (input = {}, options = { silent: true }) => {
      const actor: Actor = { user: customer, via: 'email' };
      const mail = { subject: 'My data', comment: { body: 'Please delete my data.' }, ...input };
      const ticket = createTicket(account, actor, mail, {
        via: {
          channel: 'email',
          source: { from: { address: 'ines@example.org', name: 'Ines Duarte' }, to: {}, rel: null },
        },
        ...options,
      }).ticket;
      return ticket;
    },
    addField: (field) => {
      const whole: TicketField = {
        id: nextId(account),
        type: 'text',
        title: 'A field',
        description: '',
        position: 1,
        active: true,
        required: false,
        tag: null,
        removable: true,
        system: false,
        custom_field_options: [],
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
        ...field,
      };
      account.ticket_fields.set(whole.id, whole);
      return whole;
    },
    lastAudit: (ticket) => last(auditsOf(account, ticket.id)),
    lastComment: (ticket) => last(commentsOf(account, ticket.id)),
  };
}

async function call(api: Hono, method: string, path: string, user: User, options: CallOptions): Promise<Reply> {
  const credentials = Buffer.from(`${user.email}/token:anything`).toString('base64');
  const headers: Record<string, string> = { Authorization: `Basic ${credentials}`, ...options.headers };
  const init: RequestInit = { method, headers };
  if (options.json !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(options.json);
  } else if (options.body !== undefined) init.body = options.body;
  const response = await api.request(`http://localhost:4700/api/v2${path}`, init);
  const text = await response.text();
  const body: unknown = text === '' ? null : JSON.parse(text);
  return { status: response.status, headers: response.headers, text, body, at: (where) => dig(body, where) };
}

function dig(value: unknown, path: string): unknown {
  let found = value;
  for (const step of path.split('.')) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([name]) => name === step)?.[1];
  }
  return found;
}

function addGroup(account: Account, name: string, isDefault: boolean): number {
  const id = nextId(account);
  const at = '2026-01-01T00:00:00Z';
  account.groups.set(id, {
    id,
    name,
    description: '',
    default: isDefault,
    is_public: true,
    deleted: false,
    created_at: at,
    updated_at: at,
  });
  return id;
}

function join(account: Account, user: User, groupId: number): void {
  const id = nextId(account);
  const at = '2026-01-01T00:00:00Z';
  account.memberships.set(id, {
    id,
    user_id: user.id,
    group_id: groupId,
    default: true,
    created_at: at,
    updated_at: at,
  });
}

function last<Item>(items: Item[]): Item {
  const item = items.at(-1);
  if (item === undefined) throw new Error('there is none');
  return item;
}
