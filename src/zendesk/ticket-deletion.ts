import * as z from 'zod/mini';
import type { Whereabouts } from '../workflow/ports.ts';
import { OutsideProblem } from '../workflow/problems.ts';
import { isProblem } from './failures.ts';
import { jobAnswer, jobDone } from './jobs.ts';
import { inBatches, pages } from './paging.ts';
import { anything, type Rest } from './rest.ts';
import { readTicket } from './ticket-answers.ts';

const shown = z.object({
  tickets: z.array(z.object({ id: z.number(), status: z.string(), requester_id: z.number() })),
});
const deleted = z.object({ id: z.number() });
const me = z.object({ user: z.object({ ticket_restriction: z.nullish(z.string()) }) });

/**
 * Those of the tickets that are still there, and those that are deleted but can be restored; the rest is gone for good.
 * @throws `Refused` where tickets may be there that this agent can't see: those must not pass for gone
 */
export async function whereabouts(rest: Rest, ticketIds: readonly number[]): Promise<Whereabouts> {
  const there = new Map<number, number>();
  for (const ids of inBatches(ticketIds)) {
    const query = { ids: ids.join(',') };
    const { tickets } = await rest.get('/api/v2/tickets/show_many.json', { query, schema: shown });
    for (const ticket of tickets) if (ticket.status !== 'deleted') there.set(ticket.id, ticket.requester_id);
  }
  const missing = ticketIds.filter((id) => !there.has(id));
  const softDeleted = missing.length > 0 ? await softDeletedOf(rest, missing) : new Set<number>();
  const unseen = missing.filter((id) => !softDeleted.has(id));
  if (unseen.length > 0 && (await isRestricted(rest))) await requireGone(rest, unseen);
  return {
    there: [...there].map(([id, requesterId]) => ({ id, requesterId })).sort((one, other) => one.id - other.id),
    softDeleted: ticketIds.filter((id) => softDeleted.has(id)),
  };
}

/** The first step of a deletion. One that is deleted already is no failure. */
export async function softDelete(rest: Rest, ticketId: number): Promise<void> {
  try {
    await rest.delete(`/api/v2/tickets/${ticketId}.json`, { schema: anything, idempotent: true });
  } catch (thrown) {
    if (!isProblem(thrown, 'Gone')) throw thrown;
  }
}

/**
 * The second step, for tickets that went through the first.
 * @returns those that are gone: the job said so of each, or Zendesk has them no longer
 */
export async function deleteForGood(rest: Rest, ticketIds: readonly number[]): Promise<number[]> {
  const done = new Set<number>();
  for (const ids of inBatches(ticketIds)) {
    const { job_status } = await rest.delete('/api/v2/deleted_tickets/destroy_many.json', {
      query: { ids: ids.join(',') },
      schema: jobAnswer,
      idempotent: true,
    });
    for (const id of await jobDone(rest, job_status, ids)) done.add(id);
  }
  const open = ticketIds.filter((id) => !done.has(id));
  if (open.length > 0) {
    // An item fails as well because an earlier run has deleted it.
    const { there, softDeleted } = await whereabouts(rest, open);
    const still = new Set([...there.map(({ id }) => id), ...softDeleted]);
    for (const id of open) if (!still.has(id)) done.add(id);
  }
  return ticketIds.filter((id) => done.has(id));
}

async function softDeletedOf(rest: Rest, ticketIds: readonly number[]): Promise<Set<number>> {
  const wanted = new Set(ticketIds);
  const found = new Set<number>();
  const query = { sort_by: 'deleted_at', sort_order: 'desc' };
  const listed = { key: 'deleted_tickets', item: deleted, query, by: 'offset' } as const;
  for await (const { items } of pages(rest, '/api/v2/deleted_tickets.json', listed)) {
    for (const { id } of items) if (wanted.has(id)) found.add(id);
    if (found.size === wanted.size) break;
  }
  return found;
}

/** An agent with a ticket restriction silently sees less. */
async function isRestricted(rest: Rest): Promise<boolean> {
  const { user } = await rest.get('/api/v2/users/me.json', { schema: me });
  return (user.ticket_restriction ?? null) !== null;
}

async function requireGone(rest: Rest, ticketIds: readonly number[]): Promise<void> {
  for (const id of ticketIds) {
    const isThere = await readTicket(rest, id).then(
      () => true,
      (thrown: unknown) => {
        if (isProblem(thrown, 'Gone')) return false;
        throw thrown;
      },
    );
    if (isThere) throw new OutsideProblem('Refused', { codes: ['ticket_restriction'] });
  }
}
