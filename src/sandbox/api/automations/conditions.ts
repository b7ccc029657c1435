import type { Account, Automation, Condition, Ticket } from '../account.ts';
import { dayIn, noonAt } from '../local-time.ts';

/** The conditions on passing time: hours since something was, or until it will be. */
export const TIME_FIELDS: ReadonlySet<string> = new Set(['NEW', 'updated_at', 'due_date', 'until_due_date']);
export const TIME_OPERATORS: ReadonlySet<string> = new Set(['is', 'less_than', 'greater_than']);

const EQUALITY = ['is', 'is_not'];
const ORDER = [...EQUALITY, 'less_than', 'greater_than'];

/** The other conditions that the sandbox knows, with their operators, as Zendesk's conditions reference has them. */
const PLAIN_OPERATORS: Record<string, readonly string[]> = {
  status: ORDER,
  type: EQUALITY,
  priority: ORDER,
  group_id: EQUALITY,
  assignee_id: EQUALITY,
  requester_id: EQUALITY,
  organization_id: EQUALITY,
  brand_id: EQUALITY,
  current_tags: ['includes', 'not_includes'],
};

const RANKS: Record<string, readonly string[]> = {
  status: ['new', 'open', 'pending', 'hold', 'solved', 'closed'],
  priority: ['', 'low', 'normal', 'high', 'urgent'],
};

const MS_PER_HOUR = 3_600_000;

/** The operators of a condition; null for one that the sandbox doesn't know. */
export function operatorsOf(field: string): readonly string[] | null {
  if (/^custom_fields_\d+$/.test(field)) return EQUALITY;
  return PLAIN_OPERATORS[field] ?? null;
}

/** Whether all of `all` and, if there are any, at least one of `any` hold for a ticket at an instant (epoch ms). */
export function automationHolds(account: Account, { conditions }: Automation, ticket: Ticket, at: number): boolean {
  const { all, any } = conditions;
  if (!all.every((condition) => holds(account, condition, ticket, at))) return false;
  return any.length === 0 || any.some((condition) => holds(account, condition, ticket, at));
}

function holds(account: Account, condition: Condition, ticket: Ticket, at: number): boolean {
  const { field, operator } = condition;
  if (TIME_FIELDS.has(field)) return timeHolds(account, condition, ticket, at);
  const wanted = textOf(condition.value);
  if (field === 'current_tags') return includesTag(ticket, wanted) === (operator === 'includes');
  const actual = fieldValue(ticket, field);
  if (operator === 'is') return actual === wanted;
  if (operator === 'is_not') return actual !== wanted;
  const rank = (value: string) => RANKS[field]?.indexOf(value) ?? Number.NaN;
  return operator === 'less_than' ? rank(actual) < rank(wanted) : rank(actual) > rank(wanted);
}

/**
 * Whole hours are what a rule may name; what has passed is compared as it is, so that "greater than 24" comes true in the run after the
 * 24th hour, and "is 2" for the one run in which two whole hours and less than three have passed. "Until, less than" takes the hour itself
 * in; all other comparisons leave it out (Zendesk's automation conditions reference).
 */
function timeHolds(account: Account, { field, operator, value }: Condition, ticket: Ticket, at: number): boolean {
  const moment = momentOf(account, ticket, field);
  if (moment === null) return false;
  const isUntil = field === 'until_due_date';
  const hours = (isUntil ? moment - at : at - moment) / MS_PER_HOUR;
  const limit = Number(value);
  if (operator === 'is') return Math.floor(hours) === limit;
  if (operator === 'greater_than') return hours > limit;
  return isUntil ? hours <= limit : hours < limit;
}

function momentOf(account: Account, ticket: Ticket, field: string): number | null {
  if (field === 'NEW') return Date.parse(ticket.created_at);
  if (field === 'updated_at') return Date.parse(ticket.updated_at);
  // "For tickets with the type set to Task."
  if (ticket.due_at === null || ticket.type !== 'task') return null;
  return dueNoonOf(ticket.due_at, account.iana_time_zone);
}

const noons = new Map<string, number>();

/** "Due date refers to 12 PM in your account's timezone on the date specified", whatever the time of day that was given. */
function dueNoonOf(dueAt: string, timeZone: string): number {
  const key = `${dueAt} ${timeZone}`;
  const known = noons.get(key);
  if (known !== undefined) return known;
  const noon = Date.parse(noonAt(dayIn(dueAt, timeZone), timeZone));
  noons.set(key, noon);
  return noon;
}

function includesTag(ticket: Ticket, wanted: string): boolean {
  return wanted.split(/\s+/).some((tag) => tag !== '' && ticket.tags.includes(tag.toLowerCase()));
}

function fieldValue(ticket: Ticket, field: string): string {
  const custom = /^custom_fields_(\d+)$/.exec(field)?.[1];
  if (custom !== undefined) return textOf(ticket.custom_fields[Number(custom)]);
  switch (field) {
    case 'status':
    case 'type':
    case 'priority':
    case 'group_id':
    case 'assignee_id':
    case 'requester_id':
    case 'organization_id':
    case 'brand_id':
      return textOf(ticket[field]);
    default:
      throw new Error(`The sandbox knows no automation condition ${field}`);
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
