import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { forbidden, invalidParameter } from '../errors.ts';
import { bodyOf, idIn, idsIn, invalidAttribute, isObject } from '../input.ts';
import { type JobItem, presentJob, queueJob } from '../jobs.ts';
import { canEditTicket, requireAgent, visibleTicket } from '../permissions.ts';
import { deleteTicket } from '../tickets/delete.ts';
import { parseTicketInput, type TicketInput } from '../tickets/input.ts';
import { mergeTicket, parseMerge } from '../tickets/merge.ts';
import { systemMetadata } from '../tickets/system.ts';
import { withoutTags, withTags } from '../tickets/tags.ts';
import { updateTicket } from '../tickets/update.ts';
import { urlOf } from '../urls.ts';

/** What Zendesk does to tickets in the background: many at once, and merging. */
export function ticketJobRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const queued = (c: ApiRequest, jobType: string, items: JobItem[]) => {
    const job = queueJob(account, jobType, items);
    return c.json({ job_status: presentJob(job, urlOf(c, `job_statuses/${job.id}`)) });
  };

  routes.put('/tickets/update_many', async (c) => {
    const actor = c.get('actor');
    requireAgent(actor.user);
    const system = systemMetadata(c);
    const items = wantedUpdates(c, await bodyOf(c)).map(([id, input]) => ({
      id,
      action: 'update',
      done: 'Updated',
      run: () => {
        const { tags } = visibleTicket(account, actor.user, id);
        updateTicket(account, actor, id, withTagChanges(input, tags), { system });
      },
    }));
    return queued(c, 'Bulk Update Ticket', items);
  });

  routes.delete('/tickets/destroy_many', (c) => {
    const actor = c.get('actor');
    requireAgent(actor.user);
    const items = idsIn(c).map((id) => ({
      id,
      action: 'delete',
      done: 'Deleted',
      run: () => deleteTicket(account, actor, id),
    }));
    return queued(c, 'Bulk Delete Ticket', items);
  });

  routes.post('/tickets/:id{[0-9]+}/merge', async (c) => {
    const actor = c.get('actor');
    const target = visibleTicket(account, actor.user, idIn(c));
    if (!canEditTicket(account, actor.user, target)) throw forbidden();
    const input = parseMerge(await bodyOf(c));
    const items = input.ids.map((id) => ({
      id,
      action: 'merge',
      done: 'Merged',
      run: () => mergeTicket(account, actor, target.id, id, input),
    }));
    return queued(c, 'Ticket Merge', items);
  });

  return routes;
}

/** Either one `ticket` for all of `?ids=`, or `tickets` that each name their id. At most 100. */
function wantedUpdates(c: ApiRequest, body: Record<string, unknown>): [number, TicketInput][] {
  if (c.req.query('ids') !== undefined) {
    const input = parseTicketInput(body.ticket);
    return idsIn(c).map((id) => [id, input]);
  }
  if (!Array.isArray(body.tickets)) throw invalidAttribute('tickets', 'is required');
  if (body.tickets.length > 100) throw invalidParameter('TooManyTickets', 'tickets takes at most 100');
  return body.tickets.map((each: unknown) => {
    const id = isObject(each) ? Number(each.id) : Number.NaN;
    if (!Number.isInteger(id)) throw invalidAttribute('tickets.id', 'is required');
    return [id, parseTicketInput(each)];
  });
}

/** `additional_tags` and `remove_tags` exist here only: they start from the tags that the ticket has when the job runs. */
function withTagChanges(input: TicketInput, current: string[]): TicketInput {
  if (!input.additional_tags && !input.remove_tags) return input;
  const tags = typeof input.tags === 'string' ? [input.tags] : (input.tags ?? current);
  return { ...input, tags: withoutTags(withTags(tags, input.additional_tags ?? []), input.remove_tags ?? []) };
}
