import * as z from 'zod/mini';
import type { PersonStore } from '../workflow/ports.ts';
import { REQUEST_TAG } from '../workflow/tags.ts';
import type { DpoGroup } from './dpo-group.ts';
import { isProblem } from './failures.ts';
import type { FieldIds } from './names.ts';
import { mayDelete, seesAllTickets } from './own-role.ts';
import { inBatches, listAll } from './paging.ts';
import { gatherPerson } from './person-data.ts';
import { anything, type Rest } from './rest.ts';
import { deleteUser } from './user-deletion.ts';
import { idOf } from './values.ts';

const userSchema = z.object({
  id: z.number(),
  name: z.string(),
  email: z.nullish(z.string()),
  role: z.string(),
  active: z.optional(z.boolean()),
  created_at: z.string(),
});
const userAnswer = z.object({ user: userSchema });
const taggedAnswer = z.object({ user: z.object({ tags: z.array(z.string()) }) });
const usersAnswer = z.object({ users: z.array(z.object({ id: z.number(), name: z.string() })) });
const related = z.object({ user_related: z.object({ requested_tickets: z.number() }) });
const markedTicket = z.object({
  id: z.number(),
  tags: z.array(z.string()),
  created_at: z.string(),
  custom_fields: z.nullish(z.array(z.object({ id: z.number(), value: z.optional(z.unknown()) }))),
});
const withId = z.object({ id: z.number() });

/** Data subjects and colleagues. */
export function createPersonStore(rest: Rest, dpoGroup: DpoGroup, fields: FieldIds): PersonStore {
  async function requestedInAll(userId: number): Promise<number> {
    const answer = await rest.get(`/api/v2/users/${userId}/related.json`, { schema: related });
    return answer.user_related.requested_tickets;
  }

  return {
    isDpo: (userId) => dpoGroup.has(userId),
    deleteUser: (userId) => deleteUser(rest, userId),
    seesAllTickets: () => seesAllTickets(rest),
    mayDelete: () => mayDelete(rest),

    async names(userIds) {
      const names = new Map<number, string>();
      // -1 is Zendesk itself, as the author of what rules do.
      const ids = [...new Set(userIds)].filter((id) => id > 0);
      for (const batch of inBatches(ids)) {
        const query = { ids: batch.join(',') };
        const { users } = await rest.get('/api/v2/users/show_many.json', { query, schema: usersAnswer });
        for (const user of users) names.set(user.id, user.name);
      }
      return names;
    },

    /** Null for a deleted one too: Zendesk goes on showing such a user, without a name. */
    async read(userId) {
      try {
        const { user } = await rest.get(`/api/v2/users/${userId}.json`, { schema: userAnswer });
        if (user.active === false) return null;
        return { id: user.id, name: user.name, email: user.email ?? null, role: user.role, createdAt: user.created_at };
      } catch (thrown) {
        if (isProblem(thrown, 'Gone')) return null;
        throw thrown;
      }
    },

    async rename(userId, name) {
      await rest.put(`/api/v2/users/${userId}.json`, { body: { user: { name } }, schema: anything, idempotent: true });
    },

    async tag(userId, tag) {
      const path = `/api/v2/users/${userId}.json`;
      const { tags } = (await rest.get(path, { schema: taggedAnswer })).user;
      if (tags.includes(tag)) return;
      await rest.put(path, { body: { user: { tags: [...tags, tag] } }, schema: anything, idempotent: true });
    },

    gather: async (userId) => gatherPerson(rest, userId, await requestedInAll(userId)),

    async requestsOf(userId) {
      const path = `/api/v2/users/${userId}/tickets/requested.json`;
      const tickets = await listAll(rest, path, { key: 'tickets', item: markedTicket });
      return tickets
        .filter((ticket) => ticket.tags.includes(REQUEST_TAG))
        .map((ticket) => ({
          ticketId: ticket.id,
          recordId: idOf(ticket.custom_fields?.find(({ id }) => id === fields.privacy_record)?.value),
          tags: ticket.tags,
          createdAt: ticket.created_at,
        }))
        .sort((one, other) => other.ticketId - one.ticketId);
    },

    async ticketsOf(userId) {
      const user = `/api/v2/users/${userId}`;
      const listed = { key: 'tickets', item: withId } as const;
      const requested = await listAll(rest, `${user}/tickets/requested.json`, listed);
      const copied = await listAll(rest, `${user}/tickets/ccd.json`, { ...listed, by: 'offset' });
      return {
        requested: requested.map(({ id }) => id),
        copied: copied.map(({ id }) => id),
        requestedInAll: await requestedInAll(userId),
      };
    },
  };
}
