import { Hono } from 'hono';
import type { Ticket, View } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { idIn, invalidAttribute } from '../input.ts';
import { pageOf } from '../paging.ts';
import { inOrder } from '../search/order.ts';
import { presentTicket } from '../tickets/present.ts';
import { urlOf } from '../urls.ts';
import { ticketsOfView } from '../views/matches.ts';

const COLUMNS = [
  { id: 'subject', title: 'Subject' },
  { id: 'requester', title: 'Requester' },
  { id: 'created', title: 'Requested' },
  { id: 'status', title: 'Status' },
];

/** Views and the tickets in them. */
export function viewRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  const views = (c: ApiRequest, active?: string): Response => {
    const list = [...account.views.values()]
      .filter((view) => active === undefined || String(view.active) === active)
      .sort((one, other) => one.position - other.position);
    const { items, paging } = pageOf(c, list);
    return c.json({ views: items.map((view) => presentView(c, view)), ...paging });
  };
  const viewIn = (c: ApiRequest): View => {
    const view = account.views.get(idIn(c));
    if (!view) throw recordNotFound();
    return view;
  };
  const ticketsIn = (c: ApiRequest, view: View): Ticket[] =>
    inOrder(
      ticketsOfView(account, c.get('actor').user, view),
      c.req.query('sort_by') ?? 'created_at',
      c.req.query('sort_order') ?? 'desc',
    );

  routes.get('/views', (c) => views(c, c.req.query('active')));
  routes.get('/views/active', (c) => views(c, 'true'));

  routes.get('/views/count_many', (c) => {
    const ids = (c.req.query('ids') ?? '').split(',').map(Number);
    if (ids.length > 20) throw invalidAttribute('ids', 'takes at most 20');
    const found = ids.map((id) => account.views.get(id)).filter((view) => view !== undefined);
    return c.json({ view_counts: found.map((view) => countOf(c, view, ticketsIn(c, view).length)) });
  });

  routes.get('/views/:id{[0-9]+}', (c) => c.json({ view: presentView(c, viewIn(c)) }));

  routes.get('/views/:id{[0-9]+}/count', (c) => {
    const view = viewIn(c);
    return c.json({ view_count: countOf(c, view, ticketsIn(c, view).length) });
  });

  routes.get('/views/:id{[0-9]+}/tickets', (c) => {
    const { items, paging } = pageOf(c, ticketsIn(c, viewIn(c)));
    return c.json({ tickets: items.map((ticket) => presentTicket(c, account, ticket)), ...paging });
  });

  routes.get('/views/:id{[0-9]+}/execute', (c) => {
    const view = viewIn(c);
    const { items, paging } = pageOf(c, ticketsIn(c, view));
    const rows = items.map((ticket) => ({
      ticket: presentTicket(c, account, ticket),
      subject: ticket.subject,
      requester_id: ticket.requester_id,
      created: ticket.created_at,
      status: ticket.status,
    }));
    return c.json({ view: presentView(c, view), columns: COLUMNS, groups: [], rows, ...paging });
  });

  return routes;
}

function presentView(c: ApiRequest, view: View): Record<string, unknown> {
  return {
    ...view,
    url: urlOf(c, `views/${view.id}`),
    description: '',
    default: false,
    restriction: null,
    execution: { columns: COLUMNS, group: null, sort: { id: 'created', order: 'desc', title: 'Requested' } },
  };
}

function countOf(c: ApiRequest, view: View, value: number): Record<string, unknown> {
  return {
    view_id: view.id,
    url: urlOf(c, `views/${view.id}/count`),
    value,
    pretty: String(value),
    fresh: true,
    active: view.active,
  };
}
