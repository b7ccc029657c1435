import type { Account, Comment, Ticket, User } from '../account.ts';
import { findIdentity } from '../users/find.ts';
import { meetsDate } from './dates.ts';
import { meetsAll, type Term } from './query.ts';
import { holdsWords, indexed } from './words.ts';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];

/** Whether a ticket meets a query. The ticket's comments come along, because only those that search knows of count. */
export function ticketMatches(
  account: Account,
  caller: User,
  terms: readonly Term[],
  ticket: Ticket,
  comments: readonly Comment[],
): boolean {
  let text: string | null = null;
  return meetsAll(terms, (term) => {
    if (term.keyword !== undefined) return meetsKeyword(account, caller, ticket, comments, term);
    text ??= indexed([ticket.subject, ticket.description, ...comments.map(({ body }) => body)].join('\n'));
    return holdsWords(text, term.value) || String(ticket.id) === term.value;
  });
}

function meetsKeyword(
  account: Account,
  caller: User,
  ticket: Ticket,
  comments: readonly Comment[],
  term: Term,
): boolean {
  const { keyword = '', value } = term;
  const person = (id: number | null) => isPerson(account, caller, id, value);
  switch (keyword) {
    case 'type':
      return value === 'ticket' || value === ticket.type;
    case 'status':
      return inRank(STATUSES, ticket.status, term);
    case 'priority':
      return inRank(PRIORITIES, ticket.priority, term);
    case 'ticket_type':
      return value === (ticket.type ?? 'none');
    case 'tags':
      return meetsTags(ticket, term);
    case 'requester':
    case 'requester_id':
      return person(ticket.requester_id);
    case 'assignee':
    case 'assignee_id':
      return person(ticket.assignee_id);
    case 'submitter':
      return person(ticket.submitter_id);
    case 'cc':
      return [...ticket.email_cc_ids, ...ticket.collaborator_ids].some(person);
    case 'commenter':
      return comments.some(({ author_id }) => person(author_id));
    case 'group':
    case 'group_id':
      return isNamed(account.groups, ticket.group_id, value);
    case 'organization':
    case 'organization_id':
      return isNamed(account.organizations, ticket.organization_id, value);
    case 'external_id':
      return (ticket.external_id ?? 'none').toLowerCase() === value.toLowerCase();
    case 'created':
    case 'created_at':
      return meetsDate(account, ticket.created_at, term);
    case 'updated':
    case 'updated_at':
      return meetsDate(account, ticket.updated_at, term);
    case 'due_date':
    case 'due_at':
      return meetsDate(account, ticket.due_at, term);
    case 'subject':
      return holdsWords(indexed(ticket.subject), value);
    case 'description':
      return holdsWords(indexed(ticket.description), value);
    case 'comment':
      return comments.some(({ body }) => holdsWords(indexed(body), value));
    case 'via':
      return ticket.via.channel === (value === 'mail' ? 'email' : value);
    case 'recipient':
      return ticket.recipient?.toLowerCase() === value.toLowerCase();
    case 'id':
      return String(ticket.id) === value;
    case 'has_attachment':
      return String(comments.some(({ attachment_ids }) => attachment_ids.length > 0)) === value;
    case 'fieldvalue':
      return Object.values(ticket.custom_fields).some((field) => String(field) === value);
    default:
      return meetsCustomField(ticket, keyword, value);
  }
}

function meetsCustomField(ticket: Ticket, keyword: string, value: string): boolean {
  const id = /^custom_field_(\d+)$/.exec(keyword)?.[1];
  if (id === undefined) return false;
  const actual = ticket.custom_fields[Number(id)];
  if (value === '*') return actual !== undefined && actual !== null && actual !== '';
  if (value === 'none') return actual === undefined || actual === null || actual === '';
  return Array.isArray(actual) ? actual.includes(value) : String(actual ?? '') === value;
}

/** `tags:"a b"` asks for both, `tags:a tags:b` for either, `tags:pri*` for any that begins so. */
function meetsTags(ticket: Ticket, { value, quoted }: Term): boolean {
  if (value === 'none') return ticket.tags.length === 0;
  const wanted = (quoted ? value.split(/\s+/) : value.split(',')).filter((tag) => tag !== '');
  const has = (tag: string) =>
    tag.endsWith('*') ? ticket.tags.some((own) => own.startsWith(tag.slice(0, -1))) : ticket.tags.includes(tag);
  return quoted ? wanted.every(has) : wanted.some(has);
}

function isPerson(account: Account, caller: User, id: number | null, value: string): boolean {
  if (value === 'none') return id === null;
  if (id === null) return false;
  if (value === 'me') return id === caller.id;
  if (/^\d+$/.test(value)) return id === Number(value);
  const user = account.users.get(id);
  if (value.includes('@')) {
    return findIdentity(account, 'email', value)?.user_id === id || user?.email?.toLowerCase() === value.toLowerCase();
  }
  return user !== undefined && holdsWords(indexed(user.name), value);
}

function isNamed(named: ReadonlyMap<number, { name: string }>, id: number | null, value: string): boolean {
  if (value === 'none') return id === null;
  if (id === null) return false;
  return String(id) === value || named.get(id)?.name.toLowerCase() === value.toLowerCase();
}

function inRank(ranks: readonly string[], actual: string | null, { operator, value }: Term): boolean {
  if (operator === ':') return (actual ?? 'none') === value;
  const difference = ranks.indexOf(actual ?? '') - ranks.indexOf(value);
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
}
