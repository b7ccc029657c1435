import type { Account, User } from '../account.ts';

/** How much there is of a user in the whole account, whatever the caller may see of it. */
export function relatedOf(account: Account, user: User): Record<string, number> {
  const tickets = [...account.tickets.values()].filter(({ status }) => status !== 'deleted');
  return {
    assigned_tickets: tickets.filter(({ assignee_id }) => assignee_id === user.id).length,
    requested_tickets: tickets.filter(({ requester_id }) => requester_id === user.id).length,
    ccd_tickets: tickets.filter(
      ({ email_cc_ids, collaborator_ids }) => email_cc_ids.includes(user.id) || collaborator_ids.includes(user.id),
    ).length,
    organization_subscriptions: 0,
  };
}
