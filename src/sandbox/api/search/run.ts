import type { Account, Group, Organization, Ticket, User } from '../account.ts';
import { invalidAttribute } from '../input.ts';
import { ticketFilter } from '../permissions.ts';
import { userMatches } from '../users/search.ts';
import { meetsDate } from './dates.ts';
import type { SearchIndex } from './index-lag.ts';
import { ticketMatches } from './match-ticket.ts';
import { inOrder } from './order.ts';
import { meetsAll, parseQuery, type Term } from './query.ts';
import { holdsWords, indexed } from './words.ts';

export type SearchHit =
  | { id: number; type: 'ticket'; ticket: Ticket }
  | { id: number; type: 'user'; user: User }
  | { id: number; type: 'group'; group: Group }
  | { id: number; type: 'organization'; organization: Organization };

export interface SearchRequest {
  query: string | undefined;
  /** Only this type, whatever the query says (`filter[type]`). */
  type?: SearchHit['type'];
  sortBy?: string;
  sortOrder?: string;
}

/**
 * What a search finds of all that the caller may see: tickets first, then users, groups and organizations.
 * @throws ApiError 400 without a query, 422 for a date or an order that makes no sense
 */
export function search(account: Account, caller: User, index: SearchIndex, request: SearchRequest): SearchHit[] {
  if (request.query === undefined || request.query.trim() === '') throw invalidAttribute('query', 'is required');
  const terms = parseQuery(request.query);
  const wants = (type: SearchHit['type']) => request.type === undefined || request.type === type;
  const hits: SearchHit[] = [];
  if (wants('ticket')) hits.push(...ticketHits(account, caller, index, terms, request));
  if (wants('user')) hits.push(...userHits(account, terms));
  if (wants('group')) {
    const groups = [...account.groups.values()].filter(
      (group) => !group.deleted && namedMatches('group', group, terms),
    );
    hits.push(...groups.map((group): SearchHit => ({ id: group.id, type: 'group', group })));
  }
  if (wants('organization')) {
    const found = [...account.organizations.values()].filter((one) => namedMatches('organization', one, terms));
    hits.push(...found.map((one): SearchHit => ({ id: one.id, type: 'organization', organization: one })));
  }
  return hits;
}

function ticketHits(
  account: Account,
  caller: User,
  index: SearchIndex,
  terms: readonly Term[],
  request: SearchRequest,
): SearchHit[] {
  const sees = ticketFilter(account, caller);
  const found: Ticket[] = [];
  for (const { ticket, comments } of index.tickets()) {
    if (ticket.status === 'deleted' || !sees(ticket)) continue;
    if (ticketMatches(account, caller, terms, ticket, comments)) found.push(ticket);
  }
  const ordered = inOrder(found, request.sortBy ?? 'created_at', request.sortOrder ?? 'desc');
  return ordered.map((ticket) => ({ id: ticket.id, type: 'ticket', ticket }));
}

function userHits(account: Account, terms: readonly Term[]): SearchHit[] {
  const users = [...account.users.values()].filter((user) => user.active && meetsAll(terms, userTerm(account, user)));
  return users.map((user) => ({ id: user.id, type: 'user', user }));
}

function userTerm(account: Account, user: User): (term: Term) => boolean {
  return (term) => {
    if (term.keyword === 'created' || term.keyword === 'created_at') return meetsDate(account, user.created_at, term);
    if (term.keyword === 'updated' || term.keyword === 'updated_at') return meetsDate(account, user.updated_at, term);
    if (term.keyword !== undefined && !USER_KEYWORDS.has(term.keyword)) return false;
    return userMatches(account, user, term.keyword, term.value.toLowerCase());
  };
}

const USER_KEYWORDS = new Set([
  'type',
  'email',
  'phone',
  'name',
  'role',
  'external_id',
  'tags',
  'organization',
  'organization_id',
  'notes',
  'details',
]);

function namedMatches(type: string, named: { name: string }, terms: readonly Term[]): boolean {
  return meetsAll(terms, ({ keyword, value }) => {
    if (keyword === 'type') return value === type;
    return (keyword === undefined || keyword === 'name') && holdsWords(indexed(named.name), value);
  });
}
