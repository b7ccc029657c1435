import { useCallback, useState } from 'preact/hooks';
import * as z from 'zod/mini';
import { type User, UserSchema } from '../api/schemas.ts';
import { roleTitle } from '../model/session.ts';
import { useWorkspace } from './context.ts';
import { Icon } from './icons.tsx';
import { Avatar, PlaceLink, Problem } from './parts.tsx';
import { useFresh } from './use-fresh.ts';

const Found = z.object({ users: z.array(UserSchema) });

/** The customers, by name or address. */
export function UsersPage() {
  const { api } = useWorkspace();
  const [query, setQuery] = useState('');
  const load = useCallback(async (): Promise<User[]> => {
    if (query.trim() === '') return api.list('/api/v2/users.json?role=end-user', 'users', UserSchema);
    return (await api.get(`/api/v2/users/search.json?query=${encodeURIComponent(query)}`, Found)).users;
  }, [api, query]);
  const users = useFresh(load);
  return (
    <section class="view-content" aria-labelledby="users-title">
      <header class="page-header">
        <h1 id="users-title">Customers</h1>
        <label class="search">
          <Icon name="search" />
          <input
            class="input"
            type="search"
            aria-label="Search customers"
            placeholder="Name or e-mail address"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      </header>
      {users.problem && <Problem text={users.problem} />}
      <div class="table-holder">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">Role</th>
              <th scope="col">Language</th>
            </tr>
          </thead>
          <tbody>
            {(users.value ?? []).map((user) => (
              <tr key={user.id}>
                <td class="table-main">
                  <span class="table-person">
                    <Avatar name={user.name} />
                    <PlaceLink to={{ place: 'user', id: user.id }}>{user.name}</PlaceLink>
                  </span>
                </td>
                <td>{user.email ?? '–'}</td>
                <td>{roleTitle(user)}</td>
                <td class="muted">{user.locale ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
