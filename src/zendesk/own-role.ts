import * as z from 'zod/mini';
import type { Rest } from './rest.ts';

const answer = z.object({
  user: z.object({ role: z.string(), ticket_restriction: z.nullish(z.string()), role_type: z.nullish(z.number()) }),
});

/** Whether the signed-in person's role shows every ticket of the account, or only a part. */
export async function seesAllTickets(rest: Rest): Promise<boolean> {
  const { user } = await rest.get('/api/v2/users/me.json', { schema: answer });
  return user.role === 'admin' || (user.ticket_restriction ?? null) === null;
}

/** Whether the signed-in person's role may delete people: administrators, and custom roles that were given the right. */
export async function mayDelete(rest: Rest): Promise<boolean> {
  const { user } = await rest.get('/api/v2/users/me.json', { schema: answer });
  // Zendesk's role_type 0 is a custom role: whether it has the right shows only when it is used.
  return user.role === 'admin' || user.role_type === 0;
}
