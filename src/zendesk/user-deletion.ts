import * as z from 'zod/mini';
import { isProblem } from './failures.ts';
import { anything, type Rest } from './rest.ts';

type State = 'active' | 'deleted' | 'gone';

const userState = z.object({ user: z.object({ active: z.boolean() }) });

/**
 * Deletes a user, both steps, or what is left of them after a run that ended half-way.
 * @throws `Invalid` while the user is the requester of a ticket that isn't closed, `Refused` without the right
 */
export async function deleteUser(rest: Rest, userId: number): Promise<void> {
  await step(rest, `/api/v2/users/${userId}.json`, userId, 'active');
  await step(rest, `/api/v2/deleted_users/${userId}.json`, userId, 'deleted');
}

/**
 * One step. One that failed has succeeded all the same where the user isn't in the state any more that it leads out of: it was done by an
 * earlier run or a colleague, or the answer got lost.
 */
async function step(rest: Rest, path: string, userId: number, from: State): Promise<void> {
  try {
    await rest.delete(path, { schema: anything, idempotent: true });
  } catch (thrown) {
    const state = await stateOf(rest, userId).catch(() => from);
    if (state === from) throw thrown;
  }
}

async function stateOf(rest: Rest, userId: number): Promise<State> {
  const active = await found(rest.get(`/api/v2/users/${userId}.json`, { schema: userState }));
  if (active?.user.active === true) return 'active';
  // Shows only those that can still be deleted for good.
  return (await found(rest.get(`/api/v2/deleted_users/${userId}.json`, { schema: anything }))) === null
    ? 'gone'
    : 'deleted';
}

async function found<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (thrown) {
    if (isProblem(thrown, 'Gone')) return null;
    throw thrown;
  }
}
