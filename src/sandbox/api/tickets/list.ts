import type { Context } from 'hono';
import type { Account, Ticket } from '../account.ts';
import { invalidAttribute } from '../input.ts';
import { pageOf } from '../paging.ts';
import { urlOf } from '../urls.ts';
import { presentUser } from '../users/present.ts';
import { presentTicket } from './present.ts';

/** Answers with one page of tickets, sorted and sideloaded as the request asks. */
export function ticketPage(c: Context, account: Account, tickets: Ticket[]): Response {
  const { items, paging } = pageOf(c, sorted(c, account, tickets));
  if (c.req.query('exclude_count') === 'true') delete paging.count;
  const shown = { tickets: items.map((ticket) => presentTicket(c, account, ticket)), ...paging };
  return c.json(withSideloads(c, account, items, shown));
}

/** Adds `users`, `groups` and `organizations` of these tickets, as far as `include` names them. */
export function withSideloads(
  c: Context,
  account: Account,
  tickets: Ticket[],
  body: Record<string, unknown>,
): Record<string, unknown> {
  const wanted = new Set((c.req.query('include') ?? '').split(','));
  const extra: Record<string, unknown> = {};
  if (wanted.has('users')) {
    const ids = tickets.flatMap((ticket) => [
      ticket.requester_id,
      ticket.submitter_id,
      ticket.assignee_id,
      ...ticket.collaborator_ids,
    ]);
    extra.users = found(account.users, ids).map((user) => presentUser(c, account, user));
  }
  if (wanted.has('groups')) {
    const ids = tickets.map((ticket) => ticket.group_id);
    extra.groups = found(account.groups, ids).map((group) => ({ ...group, url: urlOf(c, `groups/${group.id}`) }));
  }
  if (wanted.has('organizations')) {
    const organizations = found(
      account.organizations,
      tickets.map((ticket) => ticket.organization_id),
    );
    extra.organizations = organizations.map((each) => ({ ...each, url: urlOf(c, `organizations/${each.id}`) }));
  }
  return { ...body, ...extra };
}

/** The records of these ids, each once; ids of nothing are left out. */
export function found<Item>(records: Map<number, Item>, ids: (number | null)[]): Item[] {
  return [...new Set(ids)]
    .map((id) => (id === null ? undefined : records.get(id)))
    .filter((record) => record !== undefined);
}

function sorted(c: Context, account: Account, tickets: Ticket[]): Ticket[] {
  const asked = c.req.query('sort') ?? c.req.query('sort_by');
  if (asked === undefined) return tickets;
  const name = asked.replace(/^-/, '');
  const isDescending = asked.startsWith('-') || c.req.query('sort_order') === 'desc';
  const keyOf = KEYS[name];
  if (!keyOf) throw invalidAttribute('sort_by', 'is not one of the sort keys');
  const direction = isDescending ? -1 : 1;
  return [...tickets].sort((one, other) => {
    const [left, right] = [keyOf(one, account), keyOf(other, account)];
    return (left < right ? -1 : left > right ? 1 : one.id - other.id) * direction;
  });
}

const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'];

const KEYS: Record<string, (ticket: Ticket, account: Account) => string | number> = {
  id: (ticket) => ticket.id,
  subject: (ticket) => ticket.subject,
  created_at: (ticket) => ticket.created_at,
  updated_at: (ticket) => ticket.updated_at,
  deleted_at: (ticket) => ticket.deleted_at ?? '',
  status: (ticket) => STATUS_ORDER.indexOf(ticket.status),
  requester: (ticket, account) => account.users.get(ticket.requester_id)?.name ?? '',
  'requester.name': (ticket, account) => account.users.get(ticket.requester_id)?.name ?? '',
  group: (ticket, account) => account.groups.get(ticket.group_id ?? 0)?.name ?? '',
  assignee: (ticket, account) => account.users.get(ticket.assignee_id ?? 0)?.name ?? '',
  'assignee.name': (ticket, account) => account.users.get(ticket.assignee_id ?? 0)?.name ?? '',
};
