import * as z from 'zod/mini';
import type { ApiClient } from '../api/client.ts';
import { type User, UserSchema } from '../api/schemas.ts';
import { createStore, type Store } from './store.ts';

/** The users seen so far, by id. */
export interface People {
  store: Store<Map<number, User>>;
  nameOf(id: number | null | undefined): string;
  /** Fetches those not known yet, or all of them again. Users that are gone are left out. */
  load(ids: (number | null | undefined)[], again?: boolean): Promise<void>;
  remember(user: User): void;
}

const UsersSchema = z.object({ users: z.array(UserSchema) });

/** Zendesk takes at most a hundred ids in one show_many. */
const MANY = 100;

export function createPeople(api: ApiClient): People {
  const store = createStore(new Map<number, User>());
  return {
    store,
    nameOf: (id) => (id === null || id === undefined ? '–' : (store.get().get(id)?.name ?? `User ${id}`)),
    async load(ids, again = false) {
      const known = store.get();
      const wanted = [...new Set(ids)].filter((id) => typeof id === 'number' && (again || !known.has(id)));
      for (let start = 0; start < wanted.length; start += MANY) {
        const part = wanted.slice(start, start + MANY);
        const { users } = await api.get(`/api/v2/users/show_many?ids=${part.join(',')}`, UsersSchema);
        store.update((before) => new Map([...before, ...users.map((user): [number, User] => [user.id, user])]));
      }
    },
    remember: (user) => store.update((before) => new Map(before).set(user.id, user)),
  };
}
