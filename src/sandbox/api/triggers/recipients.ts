import type { Account, User } from '../account.ts';
import type { Happening } from './happening.ts';

/**
 * Whom a notification reaches. Nobody without an address, deleted or suspended gets any, nor does one whose address
 * is known to be dead; and customers get none about a ticket that has no public comment.
 * @param who `requester_id`, `requester_and_ccs`, `assignee_id`, `current_user`, `all_agents`, `group:<id>` or a user id
 */
export function recipientsOf(account: Account, who: string, happening: Happening): { to: User[]; cc: User[] } {
  const { ticket, actor } = happening;
  const reached = (ids: (number | null)[]) =>
    [...new Set(ids)]
      .map((id) => (id === null ? undefined : account.users.get(id)))
      .filter((user) => user !== undefined)
      .filter((user) => isReachable(account, user) && (user.role !== 'end-user' || ticket.is_public));
  switch (who) {
    case 'requester_id':
      return { to: reached([ticket.requester_id]), cc: [] };
    case 'requester_and_ccs':
      return { to: reached([ticket.requester_id]), cc: reached(ticket.email_cc_ids) };
    case 'assignee_id':
      return { to: reached([ticket.assignee_id]), cc: [] };
    case 'current_user':
      return { to: reached([actor.user.id]), cc: [] };
    case 'all_agents':
      return { to: reached(staffIds(account)), cc: [] };
    default:
      return { to: reached(who.startsWith('group:') ? groupMembers(account, who, happening) : [Number(who)]), cc: [] };
  }
}

function isReachable(account: Account, user: User): boolean {
  if (user.email === null || !user.active || user.suspended) return false;
  const address = user.email.toLowerCase();
  const identity = [...account.identities.values()].find(
    (each) => each.user_id === user.id && each.type === 'email' && each.value.toLowerCase() === address,
  );
  return identity?.deliverable_state !== 'undeliverable';
}

function staffIds(account: Account): number[] {
  return [...account.users.values()].filter((user) => user.role !== 'end-user').map((user) => user.id);
}

function groupMembers(account: Account, who: string, { ticket }: Happening): number[] {
  const named = who.slice('group:'.length);
  const groupId = named === 'group_id' ? ticket.group_id : Number(named);
  return [...account.memberships.values()]
    .filter((membership) => membership.group_id === groupId)
    .map((membership) => membership.user_id);
}
