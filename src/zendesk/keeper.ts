import * as z from 'zod/mini';
import { isProblem, mayHaveHappened } from './failures.ts';
import { KEEPER } from './names.ts';
import type { Rest } from './rest.ts';

const users = z.object({ users: z.array(z.object({ id: z.number(), external_id: z.nullish(z.string()) })) });

/**
 * The id of the user in whose name records stand: no address, so nothing is ever mailed. Made on the first run, found again
 * by its external id, which Zendesk keeps unique.
 */
export function createKeeper(rest: Rest): () => Promise<number> {
  let known: number | null = null;

  async function find(): Promise<number | null> {
    const answer = await rest.get('/api/v2/users/show_many.json', {
      query: { external_ids: KEEPER.externalId },
      schema: users,
    });
    return answer.users.find((user) => user.external_id === KEEPER.externalId)?.id ?? null;
  }

  async function make(): Promise<number> {
    const user = { name: KEEPER.name, external_id: KEEPER.externalId, role: 'end-user' };
    try {
      const schema = z.object({ user: z.object({ id: z.number() }) });
      return (await rest.post('/api/v2/users.json', { body: { user }, schema })).user.id;
    } catch (thrown) {
      // Another agent was faster, or the answer got lost.
      const found = isProblem(thrown, 'Invalid', 'Conflict') || mayHaveHappened(thrown) ? await find() : null;
      if (found === null) throw thrown;
      return found;
    }
  }

  return async () => {
    known ??= (await find()) ?? (await make());
    return known;
  };
}
