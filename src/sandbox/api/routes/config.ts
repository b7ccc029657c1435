import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { invalidAttribute } from '../input.ts';
import { advanceJob, presentJob } from '../jobs.ts';
import { pageOf } from '../paging.ts';
import { ticketFilter } from '../permissions.ts';
import { urlOf } from '../urls.ts';

/** Triggers, tags and jobs: small lists that are only read. */
export function configRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  const triggers = (c: ApiRequest, active?: string): Response => {
    const list = [...account.triggers.values()]
      .filter((trigger) => active === undefined || String(trigger.active) === active)
      .sort((one, other) => one.position - other.position);
    const { items, paging } = pageOf(c, list);
    const shown = items.map((trigger) => ({
      ...trigger,
      url: urlOf(c, `triggers/${trigger.id}`),
      raw_title: trigger.title,
      description: '',
      default: false,
    }));
    return c.json({ triggers: shown, ...paging });
  };
  routes.get('/triggers', (c) => triggers(c, c.req.query('active')));
  routes.get('/triggers/active', (c) => triggers(c, 'true'));

  routes.get('/tags', (c) => {
    const counts = new Map<string, number>();
    for (const ticket of [...account.tickets.values()].filter(ticketFilter(account, c.get('actor').user))) {
      if (ticket.status === 'deleted') continue;
      for (const tag of ticket.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    const tags = [...counts]
      .map(([name, count]) => ({ id: name, name, count }))
      .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
    const { items, paging } = pageOf(c, tags);
    return c.json({ tags: items.map(({ name, count }) => ({ name, count })), ...paging });
  });

  routes.get('/job_statuses', (c) => {
    const { items, paging } = pageOf(c, [...account.job_statuses.values()], { cursorByDefault: true });
    return c.json({ job_statuses: items.map((job) => presentJob(job, urlOf(c, `job_statuses/${job.id}`))), ...paging });
  });

  routes.get('/job_statuses/show_many', (c) => {
    const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '');
    if (ids.length === 0) throw invalidAttribute('ids', 'is required');
    const jobs = ids.map((id) => advanceJob(account, id)).filter((job) => job !== null);
    return c.json({ job_statuses: jobs.map((job) => presentJob(job, urlOf(c, `job_statuses/${job.id}`))) });
  });

  routes.get('/job_statuses/:id', (c) => {
    const job = advanceJob(account, c.req.param('id'));
    if (!job) throw recordNotFound();
    return c.json({ job_status: presentJob(job, urlOf(c, `job_statuses/${job.id}`)) });
  });

  return routes;
}
