import { Hono } from 'hono';
import type { SuspendedTicket } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { idIn, idsIn } from '../input.ts';
import { pageOf } from '../paging.ts';
import { requireUnrestricted } from '../permissions.ts';
import { recover } from '../suspended/recover.ts';
import { BRAND_ID } from '../tickets/create.ts';
import { presentAttachment, presentTicket } from '../tickets/present.ts';
import { urlOf } from '../urls.ts';

const SORT_KEYS = ['subject', 'cause', 'created_at'] as const;

/** Mails that did not become tickets; for administrators and agents without a ticket restriction. */
export function suspendedRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  routes.use('/suspended_tickets/*', async (c, next) => {
    requireUnrestricted(c.get('actor').user);
    return next();
  });
  const suspendedIn = (c: ApiRequest): SuspendedTicket => {
    const suspended = account.suspended_tickets.get(idIn(c));
    if (!suspended) throw recordNotFound();
    return suspended;
  };
  const present = (c: ApiRequest, suspended: SuspendedTicket): Record<string, unknown> => {
    const { attachment_ids, ...shown } = suspended;
    return {
      ...shown,
      url: urlOf(c, `suspended_tickets/${suspended.id}`),
      attachments: attachment_ids.flatMap((id) => {
        const attachment = account.attachments.get(id);
        return attachment ? [presentAttachment(c, attachment)] : [];
      }),
      brand_id: BRAND_ID,
      error_messages: null,
    };
  };

  routes.get('/suspended_tickets', (c) => {
    const sortBy = SORT_KEYS.find((key) => key === c.req.query('sort_by')) ?? 'created_at';
    const sign = c.req.query('sort_order') === 'desc' ? -1 : 1;
    const list = [...account.suspended_tickets.values()].sort(
      (one, other) => sign * one[sortBy].localeCompare(other[sortBy]),
    );
    const { items, paging } = pageOf(c, list);
    return c.json({ suspended_tickets: items.map((suspended) => present(c, suspended)), ...paging });
  });

  routes.put('/suspended_tickets/recover_many', (c) => {
    const list = idsIn(c).map((id) => account.suspended_tickets.get(id));
    const tickets = list.filter((one) => one !== undefined).map((one) => recover(account, one, null));
    return c.json({ tickets: tickets.map((ticket) => presentTicket(c, account, ticket)) });
  });

  routes.delete('/suspended_tickets/destroy_many', (c) => {
    for (const id of idsIn(c)) account.suspended_tickets.delete(id);
    return c.body(null, 204);
  });

  routes.get('/suspended_tickets/:id{[0-9]+}', (c) => c.json({ suspended_ticket: present(c, suspendedIn(c)) }));

  routes.put('/suspended_tickets/:id{[0-9]+}/recover', (c) => {
    const ticket = recover(account, suspendedIn(c), c.get('actor').user);
    return c.json({ ticket: [presentTicket(c, account, ticket)] });
  });

  routes.delete('/suspended_tickets/:id{[0-9]+}', (c) => {
    account.suspended_tickets.delete(suspendedIn(c).id);
    return c.body(null, 204);
  });

  return routes;
}
