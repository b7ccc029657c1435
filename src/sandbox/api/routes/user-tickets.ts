import { Hono } from 'hono';
import { now, type Ticket, type User } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { idIn } from '../input.ts';
import { ticketFilter } from '../permissions.ts';
import { ticketPage } from '../tickets/list.ts';
import { userOfId } from '../users/find.ts';

const LISTS: Record<string, (ticket: Ticket, user: User) => boolean> = {
  requested: (ticket, user) => ticket.requester_id === user.id,
  ccd: (ticket, user) => ticket.collaborator_ids.includes(user.id) || ticket.email_cc_ids.includes(user.id),
  assigned: (ticket, user) => ticket.assignee_id === user.id,
  followed: (ticket, user) => ticket.follower_ids.includes(user.id),
};

/** A user's tickets, as far as the caller may see them: a restricted agent's lists are shorter, without a word. */
export function userTicketRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  for (const [name, isListed] of Object.entries(LISTS)) {
    const listed = (c: ApiRequest) => {
      const user = userOfId(account, idIn(c));
      const mayKnow = ticketFilter(account, c.get('actor').user);
      return [...account.tickets.values()].filter(
        (ticket) => ticket.status !== 'deleted' && isListed(ticket, user) && mayKnow(ticket),
      );
    };
    routes.get(`/users/:id{[0-9]+}/tickets/${name}`, (c) => ticketPage(c, account, listed(c)));
    routes.get(`/users/:id{[0-9]+}/tickets/${name}/count`, (c) =>
      c.json({ count: { value: listed(c).length, refreshed_at: now(account) } }),
    );
  }
  return routes;
}
