import type { Ticket } from '../account.ts';
import { unprocessable } from '../errors.ts';

const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'];

const ORDERS: Record<string, (one: Ticket, other: Ticket) => number> = {
  id: (one, other) => one.id - other.id,
  created_at: (one, other) => one.created_at.localeCompare(other.created_at),
  updated_at: (one, other) => one.updated_at.localeCompare(other.updated_at),
  due_date: (one, other) => (one.due_at ?? '9999').localeCompare(other.due_at ?? '9999'),
  subject: (one, other) => one.subject.localeCompare(other.subject),
  priority: (one, other) => PRIORITIES.indexOf(one.priority ?? '') - PRIORITIES.indexOf(other.priority ?? ''),
  status: (one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status),
  ticket_type: (one, other) => (one.type ?? '').localeCompare(other.type ?? ''),
};

const SYNONYMS: Record<string, string> = {
  created: 'created_at',
  updated: 'updated_at',
  nice_id: 'id',
  due_at: 'due_date',
};

/**
 * Tickets in the order that `sort_by` and `sort_order` name; equal ones by id.
 * @throws ApiError 422 for an order that there is not
 */
export function inOrder(tickets: readonly Ticket[], sortBy: string, sortOrder: string): Ticket[] {
  const order = ORDERS[SYNONYMS[sortBy] ?? sortBy];
  if (!order) throw unprocessable('invalid', `Invalid search: can't sort by ${sortBy}`);
  const sign = sortOrder === 'asc' ? 1 : -1;
  return [...tickets].sort((one, other) => sign * (order(one, other) || one.id - other.id));
}
