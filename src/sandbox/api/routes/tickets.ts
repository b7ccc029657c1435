import { Hono } from 'hono';
import type { Ticket } from '../account.ts';
import { now } from '../account.ts';
import type { ApiContext, ApiEnv } from '../context.ts';
import { forbidden } from '../errors.ts';
import { idIn, idsIn, recordIn } from '../input.ts';
import { canEditTicket, requireAgent, ticketFilter, visibleTicket } from '../permissions.ts';
import { createTicket } from '../tickets/create.ts';
import { deleteTicket } from '../tickets/delete.ts';
import { parseTicketInput, type TicketInput } from '../tickets/input.ts';
import { ticketPage, withSideloads } from '../tickets/list.ts';
import { presentAudit, presentTicket } from '../tickets/present.ts';
import { systemMetadata } from '../tickets/system.ts';
import { updateTicket } from '../tickets/update.ts';
import { urlOf } from '../urls.ts';
import { ticketCommentRoutes } from './ticket-comments.ts';
import { ticketJobRoutes } from './ticket-jobs.ts';
import { ticketTagRoutes } from './ticket-tags.ts';
import { userTicketRoutes } from './user-tickets.ts';

/** Everything below /tickets, and the ticket lists of a user. */
export function ticketRoutes(context: ApiContext): Hono<ApiEnv> {
  const { account } = context;
  const routes = new Hono<ApiEnv>();
  const isThere = (ticket: Ticket | undefined): ticket is Ticket => ticket !== undefined && ticket.status !== 'deleted';

  routes.get('/tickets', (c) => {
    const externalId = c.req.query('external_id');
    const mayKnow = ticketFilter(account, c.get('actor').user);
    const tickets = [...account.tickets.values()].filter(
      (ticket) => isThere(ticket) && mayKnow(ticket) && (externalId === undefined || ticket.external_id === externalId),
    );
    return ticketPage(c, account, tickets);
  });

  routes.post('/tickets', async (c) => {
    const actor = c.get('actor');
    requireAgent(actor.user);
    const input = parseTicketInput(await recordIn(c, 'ticket'));
    const { ticket, audit } = createTicket(account, actor, input, { system: systemMetadata(c) });
    const body = { ticket: presentTicket(c, account, ticket), audit: presentAudit(c, account, audit) };
    return c.json(body, 201, { Location: urlOf(c, `tickets/${ticket.id}`) });
  });

  routes.get('/tickets/count', (c) => {
    const mayKnow = ticketFilter(account, c.get('actor').user);
    const value = [...account.tickets.values()].filter((ticket) => isThere(ticket) && mayKnow(ticket)).length;
    return c.json({ count: { value, refreshed_at: now(account) } });
  });

  routes.get('/tickets/show_many', (c) => {
    const mayKnow = ticketFilter(account, c.get('actor').user);
    const tickets = idsIn(c).map((id) => account.tickets.get(id));
    return ticketPage(
      c,
      account,
      tickets.filter(isThere).filter((ticket) => mayKnow(ticket)),
    );
  });

  routes.get('/tickets/:id{[0-9]+}', (c) => {
    const ticket = visibleTicket(account, c.get('actor').user, idIn(c));
    return c.json(withSideloads(c, account, [ticket], { ticket: presentTicket(c, account, ticket) }));
  });

  routes.put('/tickets/:id{[0-9]+}', async (c) => {
    const actor = c.get('actor');
    const ticket = visibleTicket(account, actor.user, idIn(c));
    const input = parseTicketInput(await recordIn(c, 'ticket'));
    if (!canEditTicket(account, actor.user, ticket) && !isMereNote(input)) throw forbidden();
    const { audit } = updateTicket(account, actor, ticket.id, input, { system: systemMetadata(c) });
    const shown = { ticket: presentTicket(c, account, ticket) };
    // No change, no audit: the answer then holds the ticket alone, and the metadata is lost.
    return c.json(audit ? { ...shown, audit: presentAudit(c, account, audit) } : shown);
  });

  routes.delete('/tickets/:id{[0-9]+}', (c) => {
    deleteTicket(account, c.get('actor'), idIn(c), { system: systemMetadata(c) });
    return c.body(null, 204);
  });

  for (const part of [ticketJobRoutes, ticketCommentRoutes, ticketTagRoutes, userTicketRoutes]) {
    routes.route('/', part(context));
  }
  return routes;
}

/** What a light agent may send: a comment (it becomes a note) and what goes with any update. */
function isMereNote(input: TicketInput): boolean {
  const allowed = new Set(['comment', 'metadata', 'safe_update', 'updated_stamp']);
  return input.comment?.public !== true && Object.keys(input).every((name) => allowed.has(name));
}
