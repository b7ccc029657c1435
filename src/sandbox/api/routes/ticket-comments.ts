import { Hono } from 'hono';
import { now } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { idIn, invalidAttribute } from '../input.ts';
import { asksForCursor, pageOf } from '../paging.ts';
import { visibleTicket } from '../permissions.ts';
import { auditsOf } from '../tickets/audits.ts';
import { commentsOf } from '../tickets/comments.ts';
import { found } from '../tickets/list.ts';
import { presentAudit, presentComment } from '../tickets/present.ts';
import { presentUser } from '../users/present.ts';

/** What was said in a ticket, what happened to it, and who else gets its mails. */
export function ticketCommentRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const ticketOf = (c: ApiRequest) => visibleTicket(account, c.get('actor').user, idIn(c));

  routes.get('/tickets/:id{[0-9]+}/comments', (c) => {
    const comments = commentsOf(account, ticketOf(c).id);
    const { items, paging } = pageOf(c, isDescending(c) ? comments.reverse() : comments);
    const withInline = c.req.query('include_inline_images') === 'true';
    const shown = items.map((comment) => presentComment(c, account, comment, withInline));
    if (!(c.req.query('include') ?? '').split(',').includes('users')) return c.json({ comments: shown, ...paging });
    const authors = found(
      account.users,
      items.map((comment) => comment.author_id),
    );
    return c.json({ comments: shown, ...paging, users: authors.map((user) => presentUser(c, account, user)) });
  });

  routes.get('/tickets/:id{[0-9]+}/comments/count', (c) => {
    const value = commentsOf(account, ticketOf(c).id).length;
    return c.json({ count: { value, refreshed_at: now(account) } });
  });

  routes.get('/tickets/:id{[0-9]+}/audits', (c) => {
    const types = c.req.queries('filter_events[]') ?? [];
    const audits = auditsOf(account, ticketOf(c).id)
      .map((audit) => ({
        ...audit,
        events: audit.events.filter(({ type }) => types.length === 0 || types.includes(type)),
      }))
      .filter((audit) => types.length === 0 || audit.events.length > 0);
    const { items, paging } = pageOf(c, isDescending(c) ? audits.reverse() : audits);
    return c.json({ audits: items.map((audit) => presentAudit(c, account, audit)), ...paging });
  });

  routes.get('/tickets/:id{[0-9]+}/audits/count', (c) => {
    const value = auditsOf(account, ticketOf(c).id).length;
    return c.json({ count: { value, refreshed_at: now(account) } });
  });

  routes.get('/tickets/:id{[0-9]+}/audits/:audit{[0-9]+}', (c) => {
    const audit = account.audits.get(idIn(c, 'audit'));
    if (audit?.ticket_id !== ticketOf(c).id) throw recordNotFound();
    return c.json({ audit: presentAudit(c, account, audit) });
  });

  for (const [path, idsOf] of [
    ['collaborators', 'collaborator_ids'],
    ['email_ccs', 'email_cc_ids'],
    ['followers', 'follower_ids'],
  ] as const) {
    routes.get(`/tickets/:id{[0-9]+}/${path}`, (c) => {
      const users = found(account.users, ticketOf(c)[idsOf]);
      const { items, paging } = pageOf(c, users);
      return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
    });
  }

  return routes;
}

/** Cursor paging sorts with `sort`, offset paging with `sort_order`; each ignores the other's. */
function isDescending(c: ApiRequest): boolean {
  if (!asksForCursor(c)) return c.req.query('sort_order') === 'desc';
  const sort = c.req.query('sort') ?? 'created_at';
  if (sort !== 'created_at' && sort !== '-created_at')
    throw invalidAttribute('sort', 'must be created_at or -created_at');
  return sort === '-created_at';
}
