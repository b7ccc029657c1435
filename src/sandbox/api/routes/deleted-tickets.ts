import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { idIn, idsIn } from '../input.ts';
import { type JobItem, presentJob, queueJob } from '../jobs.ts';
import { pageOf } from '../paging.ts';
import { requireAgent } from '../permissions.ts';
import { deletedTicket, deletedTickets, deleteTicketPermanently, restoreTicket } from '../tickets/delete.ts';
import { urlOf } from '../urls.ts';

/** Soft-deleted tickets: listed for 30 days, restored, or deleted for good by a job. */
export function deletedTicketRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.get('/deleted_tickets', (c) => {
    requireAgent(c.get('actor').user);
    const { items, paging } = pageOf(c, deletedTickets(account, c.get('actor').user));
    return c.json({ deleted_tickets: items, ...paging });
  });

  routes.put('/deleted_tickets/restore_many', (c) => {
    const actor = c.get('actor');
    const ids = idsIn(c);
    for (const id of ids) deletedTicket(account, actor.user, id);
    for (const id of ids) restoreTicket(account, actor, id);
    return c.body('', 200);
  });

  routes.put('/deleted_tickets/:id{[0-9]+}/restore', (c) => {
    restoreTicket(account, c.get('actor'), idIn(c));
    return c.body('', 200);
  });

  routes.delete('/deleted_tickets/destroy_many', (c) => {
    requireAgent(c.get('actor').user);
    return queued(c, idsIn(c));
  });

  routes.delete('/deleted_tickets/:id{[0-9]+}', (c) =>
    queued(c, [deletedTicket(account, c.get('actor').user, idIn(c)).id]),
  );

  function queued(c: ApiRequest, ids: number[]): Response {
    const actor = c.get('actor');
    const items = ids.map(
      (id): JobItem => ({
        id,
        action: 'delete',
        done: 'Deleted',
        run: () => deleteTicketPermanently(account, actor, id),
      }),
    );
    const job = queueJob(account, 'Delete Tickets Permanently', items);
    return c.json({ job_status: presentJob(job, urlOf(c, `job_statuses/${job.id}`)) });
  }

  return routes;
}
