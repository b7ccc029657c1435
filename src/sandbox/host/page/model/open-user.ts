import * as z from 'zod/mini';
import { type ApiClient, ApiFailure } from '../api/client.ts';
import { type Identity, IdentitySchema, type Ticket, TicketSchema, type User, UserSchema } from '../api/schemas.ts';
import type { People } from './people.ts';
import { createStore, type Store } from './store.ts';

export type UserState =
  | { phase: 'loading' }
  | { phase: 'failed'; message: string }
  | { phase: 'ready'; user: User; identities: Identity[]; tickets: Ticket[] };

/** A user's page in a tab. `guid` is the id of the app's instance in its side panel. */
export interface OpenUser {
  guid: string;
  state: Store<UserState>;
  refresh(): Promise<void>;
}

const OneUser = z.object({ user: UserSchema });

export function openUser(id: number, room: { api: ApiClient; people: People }): OpenUser {
  const { api, people } = room;
  const state = createStore<UserState>({ phase: 'loading' });
  return {
    guid: crypto.randomUUID(),
    state,
    async refresh() {
      try {
        const { user } = await api.get(`/api/v2/users/${id}.json`, OneUser);
        const [identities, tickets] = await Promise.all([
          api.list(`/api/v2/users/${id}/identities.json`, 'identities', IdentitySchema),
          api.list(`/api/v2/users/${id}/tickets/requested.json`, 'tickets', TicketSchema),
        ]);
        people.remember(user);
        await people.load(tickets.map((ticket) => ticket.assignee_id));
        state.set({ phase: 'ready', user, identities, tickets });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        const missing = error.status === 404 || error.status === 403;
        state.set({ phase: 'failed', message: missing ? 'This user does not exist any more.' : error.message });
      }
    },
  };
}
