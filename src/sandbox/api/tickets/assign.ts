import type { Account, Ticket, User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { groupIdsOf, isLightAgent, seesGroupsOnly } from '../permissions.ts';
import { findUserByEmail } from '../users/create.ts';
import type { TicketInput } from './input.ts';

/**
 * 422 where a body names an assignee or a group that can't have the ticket, or that the caller may not give it to.
 * @param before the ticket as it is; null for a new one
 */
export function checkAssignment(account: Account, caller: User, before: Ticket | null, input: TicketInput): void {
  const assignee = namedAssignee(account, input);
  if (assignee && !isAssignable(assignee)) throw invalid('assignee', 'Assignee');
  if (input.group_id && !isGroup(account, input.group_id)) throw invalid('group', 'Group');
  if (assignee && input.group_id && !groupIdsOf(account, assignee).has(input.group_id)) {
    throw recordInvalid({ assignee: { description: 'Assignee: is not a member of the group', error: 'InvalidValue' } });
  }
  checkReach(account, caller, before, { groupId: input.group_id, assignee });
}

/**
 * Whoever sees the tickets of their own groups only can give a ticket to these groups and their members only ("unless an agent is
 * assigned to a role that allows these agents to assign tickets to any group"). How the API refuses is not documented: like any
 * other group that can't have the ticket, here.
 */
function checkReach(
  account: Account,
  caller: User,
  before: Ticket | null,
  wanted: { groupId: number | null | undefined; assignee: User | null | undefined },
): void {
  if (!seesGroupsOnly(caller)) return;
  const own = groupIdsOf(account, caller);
  const { groupId, assignee } = wanted;
  if (groupId && groupId !== before?.group_id && !own.has(groupId)) throw invalid('group', 'Group');
  if (!assignee || assignee.id === caller.id || assignee.id === before?.assignee_id) return;
  if (![...groupIdsOf(account, assignee)].some((id) => own.has(id))) throw invalid('assignee', 'Assignee');
}

/**
 * Sets assignee and group as a body says. An assignee brings his own default group along and opens a new ticket;
 * a group of which the assignee is no member takes him off.
 */
export function setAssignment(account: Account, ticket: Ticket, input: TicketInput): void {
  const assignee = namedAssignee(account, input);
  if (input.group_id !== undefined) ticket.group_id = input.group_id;
  if (assignee !== undefined) {
    ticket.assignee_id = assignee?.id ?? null;
    if (assignee && input.group_id === undefined) ticket.group_id = groupFor(account, assignee, ticket.group_id);
  } else if (input.group_id !== undefined && ticket.assignee_id !== null) {
    const current = account.users.get(ticket.assignee_id);
    const isMember = current && input.group_id !== null && groupIdsOf(account, current).has(input.group_id);
    if (!isMember) ticket.assignee_id = null;
  }
  if (ticket.status === 'new' && ticket.assignee_id !== null) ticket.status = 'open';
}

/** Gives the ticket to that agent, with a group of his. */
export function assignTo(account: Account, ticket: Ticket, assignee: User): void {
  ticket.assignee_id = assignee.id;
  ticket.group_id = groupFor(account, assignee, ticket.group_id);
}

/** Whether tickets can be given to that user: agents and administrators, light agents not. */
export function isAssignable(user: User): boolean {
  return user.active && user.role !== 'end-user' && !isLightAgent(user);
}

function groupFor(account: Account, assignee: User, current: number | null): number | null {
  const memberships = [...account.memberships.values()].filter((membership) => membership.user_id === assignee.id);
  if (memberships.some((membership) => membership.group_id === current)) return current;
  const first = memberships.find((membership) => membership.default) ?? memberships[0];
  return first?.group_id ?? current;
}

/** Undefined: nothing is said; null: nobody. */
function namedAssignee(account: Account, input: TicketInput): User | null | undefined {
  if (input.assignee_id === null) return null;
  const named =
    input.assignee_id !== undefined
      ? account.users.get(input.assignee_id)
      : input.assignee_email !== undefined
        ? findUserByEmail(account, input.assignee_email)
        : undefined;
  if (named === undefined && input.assignee_id === undefined) return undefined;
  if (!named) throw invalid('assignee', 'Assignee');
  return named;
}

function isGroup(account: Account, id: number): boolean {
  return account.groups.get(id)?.deleted === false;
}

function invalid(field: string, title: string) {
  return recordInvalid({ [field]: { description: `${title}: is invalid`, error: 'InvalidValue' } });
}
