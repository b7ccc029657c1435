import type { Account, Ticket, User } from './account.ts';
import { forbidden, recordNotFound } from './errors.ts';

/** A light agent: sees tickets, may write private comments, and nothing else. */
export function isLightAgent(user: User): boolean {
  return user.role === 'agent' && user.role_type === 1;
}

export function isAdmin(user: User): boolean {
  return user.role === 'admin';
}

/** The groups that a user belongs to. */
export function groupIdsOf(account: Account, user: User): Set<number> {
  const ids = new Set<number>();
  for (const membership of account.memberships.values()) {
    if (membership.user_id === user.id) ids.add(membership.group_id);
  }
  return ids;
}

/** Whether somebody's access ends with the tickets of their own groups, or with those assigned to them. */
export function seesGroupsOnly(user: User): boolean {
  return user.role === 'agent' && (user.ticket_restriction === 'groups' || user.ticket_restriction === 'assigned');
}

/**
 * Whether a staff member may see a ticket: administrators see all; of the others nobody outside a private group sees its
 * tickets, unless as requester, CC or follower; an agent restricted to groups sees those of his groups and those assigned
 * to him; one restricted to an organization sees that organization's; and so on. Lists leave the rest out without a word,
 * as Zendesk does.
 */
export function canSeeTicket(account: Account, user: User, ticket: Ticket): boolean {
  return ticketFilter(account, user)(ticket);
}

/** `canSeeTicket` for a whole list: the groups are looked up once. */
export function ticketFilter(account: Account, user: User): (ticket: Ticket) => boolean {
  if (user.role === 'end-user') return () => false;
  if (user.role === 'admin') return () => true;
  const within = restrictionFilter(account, user);
  const hidden = privateGroupsWithout(account, user);
  if (hidden.size === 0) return within;
  return (ticket) => within(ticket) && (!hidden.has(ticket.group_id ?? 0) || takesPart(ticket, user));
}

/** The private groups that a user does not belong to. */
function privateGroupsWithout(account: Account, user: User): Set<number> {
  const own = groupIdsOf(account, user);
  const hidden = [...account.groups.values()].filter((group) => !group.is_public && !own.has(group.id));
  return new Set(hidden.map(({ id }) => id));
}

function takesPart(ticket: Ticket, { id }: User): boolean {
  return ticket.requester_id === id || ticket.email_cc_ids.includes(id) || ticket.follower_ids.includes(id);
}

function restrictionFilter(account: Account, user: User): (ticket: Ticket) => boolean {
  const mine = (ticket: Ticket) => ticket.assignee_id === user.id;
  switch (user.ticket_restriction) {
    case null:
      return () => true;
    case 'groups': {
      const groups = groupIdsOf(account, user);
      return (ticket) => mine(ticket) || (ticket.group_id !== null && groups.has(ticket.group_id));
    }
    case 'organization':
      return (ticket) =>
        mine(ticket) || (ticket.organization_id !== null && ticket.organization_id === user.organization_id);
    case 'assigned':
      return mine;
    case 'requested':
      return (ticket) => ticket.requester_id === user.id;
  }
}

/** Whether a staff member may change a ticket's properties and write public comments in it. */
export function canEditTicket(account: Account, user: User, ticket: Ticket): boolean {
  return canSeeTicket(account, user, ticket) && !isLightAgent(user);
}

/** Whether a staff member may delete a ticket ("agents can delete tickets" is on in this account). */
export function canDeleteTicket(account: Account, user: User, ticket: Ticket): boolean {
  return canEditTicket(account, user, ticket);
}

/** The ticket of that id; 404 where there is none (or it is deleted), 403 where the caller may not see it. */
export function visibleTicket(account: Account, user: User, id: number): Ticket {
  const ticket = account.tickets.get(id);
  if (!ticket || ticket.status === 'deleted') throw recordNotFound();
  if (!canSeeTicket(account, user, ticket)) throw forbidden();
  return ticket;
}

/** Refuses light agents; end users do not get as far as to a route. */
export function requireAgent(user: User): void {
  if (isLightAgent(user)) throw forbidden();
}

/** Refuses everybody but administrators. */
export function requireAdmin(user: User): void {
  if (!isAdmin(user)) throw forbidden();
}

/** Refuses agents who see only a part of the tickets: suspended tickets are for unrestricted ones. */
export function requireUnrestricted(user: User): void {
  requireAgent(user);
  if (user.role === 'agent' && user.ticket_restriction !== null) throw forbidden();
}
