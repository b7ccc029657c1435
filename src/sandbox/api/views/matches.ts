import { type Account, type Condition, now, type Ticket, type User, type View } from '../account.ts';
import { groupIdsOf, ticketFilter } from '../permissions.ts';

const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'];
const PRIORITY_ORDER = ['', 'low', 'normal', 'high', 'urgent'];

/** The tickets of a view that the caller may see, as the view's conditions have them. */
export function ticketsOfView(account: Account, caller: User, view: View): Ticket[] {
  const holds = (ticket: Ticket) => (condition: Condition) => meets(account, caller, ticket, condition);
  return [...account.tickets.values()].filter(ticketFilter(account, caller)).filter((ticket) => {
    if (ticket.status === 'deleted') return false;
    const { all, any } = view.conditions;
    return all.every(holds(ticket)) && (any.length === 0 || any.some(holds(ticket)));
  });
}

function meets(account: Account, caller: User, ticket: Ticket, { field, operator, value }: Condition): boolean {
  if (field === 'current_tags') return meetsTags(ticket, operator, value);
  if (field === 'created_at' || field === 'NEW') return meetsHours(account, ticket.created_at, operator, value);
  if (field === 'updated_at') return meetsHours(account, ticket.updated_at, operator, value);
  if (field === 'due_date') return meetsHours(account, ticket.due_at, operator, value);
  const actual = fieldValue(ticket, field);
  const wanted = wantedValues(account, caller, field, value);
  switch (operator) {
    case 'is':
    case 'value':
      return wanted.includes(actual);
    case 'is_not':
    case 'not_value':
      return !wanted.includes(actual);
    case 'present':
      return actual !== '';
    case 'not_present':
      return actual === '';
    case 'includes':
      return wanted.some((text) => actual.includes(text));
    case 'not_includes':
      return !wanted.some((text) => actual.includes(text));
    case 'less_than':
      return rank(field, actual) < rank(field, wanted[0] ?? '');
    case 'greater_than':
      return rank(field, actual) > rank(field, wanted[0] ?? '');
    default:
      throw new Error(`The sandbox knows no operator ${operator} of the view condition ${field}`);
  }
}

function fieldValue(ticket: Ticket, field: string): string {
  const customId = /^(?:custom_fields_|ticket_fields_)(\d+)$/.exec(field)?.[1];
  if (customId !== undefined) return asText(ticket.custom_fields[Number(customId)]);
  switch (field) {
    case 'status':
    case 'type':
    case 'priority':
    case 'assignee_id':
    case 'group_id':
    case 'requester_id':
    case 'organization_id':
    case 'recipient':
    case 'subject':
    case 'description':
    case 'external_id':
      return asText(ticket[field]);
    case 'ticket_type_id':
      return asText(ticket.type);
    case 'via_id':
    case 'via':
      return ticket.via.channel;
    default:
      throw new Error(`The sandbox knows no view condition ${field}`);
  }
}

function wantedValues(account: Account, caller: User, field: string, value: unknown): string[] {
  if (value === 'current_user') return [String(caller.id)];
  if (value === 'current_groups') return [...groupIdsOf(account, caller)].map(String);
  if (field === 'group_id' && value === 'all') return [...account.groups.keys()].map(String);
  return (Array.isArray(value) ? value : [value]).map(asText);
}

function meetsTags(ticket: Ticket, operator: string, value: unknown): boolean {
  const wanted = (Array.isArray(value) ? value.map(asText) : asText(value).split(/\s+/)).filter((tag) => tag !== '');
  const has = wanted.some((tag) => ticket.tags.includes(tag));
  return operator.startsWith('not') ? !has : has;
}

/** Conditions on an instant count hours: `less_than 24` is "in the last 24 hours". */
function meetsHours(account: Account, at: string | null, operator: string, value: unknown): boolean {
  if (operator === 'present') return at !== null;
  if (operator === 'not_present') return at === null;
  if (at === null) return false;
  const hours = Math.abs(Date.parse(now(account)) - Date.parse(at)) / 3_600_000;
  return operator.includes('less') || operator.startsWith('within') ? hours < Number(value) : hours > Number(value);
}

function rank(field: string, value: string): number {
  if (field === 'status') return STATUS_ORDER.indexOf(value);
  if (field === 'priority') return PRIORITY_ORDER.indexOf(value);
  return Number(value);
}

function asText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
