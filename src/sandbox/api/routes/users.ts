import { Hono } from 'hono';
import type { Role, User } from '../account.ts';
import type { ApiContext, ApiEnv } from '../context.ts';
import { forbidden, recordNotFound } from '../errors.ts';
import { idIn, idsIn, invalidAttribute, recordIn, textOf } from '../input.ts';
import { presentJob, queueJob } from '../jobs.ts';
import { pageOf } from '../paging.ts';
import { isAdmin, requireAgent } from '../permissions.ts';
import { urlOf } from '../urls.ts';
import { complianceRows } from '../users/compliance.ts';
import { createUser } from '../users/create.ts';
import { deleteUserPermanently, softDeleteUser } from '../users/delete.ts';
import { findUserByEmail, findUserByExternalId, userOfId } from '../users/find.ts';
import { parseUser, type UserInput } from '../users/input.ts';
import { presentDeletedUser, presentUser } from '../users/present.ts';
import { relatedOf } from '../users/related.ts';
import { searchUsers } from '../users/search.ts';
import { requireUserEdit, updateUser } from '../users/update.ts';

/** Users, deleted users and what became of their deletion. */
export function userRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const active = () => [...account.users.values()].filter((user) => user.active);

  routes.get('/users/me', (c) => c.json({ user: presentUser(c, account, c.get('actor').user) }));

  routes.get('/users', (c) => {
    const roles = [...(c.req.queries('role[]') ?? []), ...(c.req.queries('role') ?? [])];
    const externalId = c.req.query('external_id')?.toLowerCase();
    const users = active().filter(
      (user) =>
        (roles.length === 0 || roles.includes(user.role)) &&
        (externalId === undefined || user.external_id?.toLowerCase() === externalId),
    );
    const { items, paging } = pageOf(c, users);
    return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
  });

  routes.get('/users/count', (c) => {
    const value = active().length;
    return c.json({ count: { value, refreshed_at: new Date().toISOString() } });
  });

  routes.get('/users/show_many', (c) => {
    const externalIds = c.req.query('external_ids')?.split(',');
    const users = externalIds
      ? externalIds.map((id) => findUserByExternalId(account, id.trim()))
      : idsIn(c).map((id) => account.users.get(id));
    const { items, paging } = pageOf(c, users.filter(isThere));
    return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
  });

  routes.get('/users/search', (c) => {
    const externalId = c.req.query('external_id');
    const query = c.req.query('query');
    if (externalId === undefined && query === undefined) throw invalidAttribute('query', 'is required');
    const users =
      externalId === undefined
        ? searchUsers(account, query ?? '')
        : [findUserByExternalId(account, externalId)].filter(isThere);
    const { items, paging } = pageOf(c, users);
    return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
  });

  routes.get('/users/autocomplete', (c) => {
    const name = c.req.query('name') ?? c.req.query('phone') ?? '';
    if (name.trim().length < 2) return c.json({ error: 'Please enter at least two characters' }, 400);
    const { items, paging } = pageOf(c, searchUsers(account, name));
    return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
  });

  routes.post('/users', async (c) => {
    const input = parseUser(account, await recordIn(c, 'user'));
    requireCreation(c.get('actor').user, input);
    return c.json({ user: presentUser(c, account, createUser(account, input)) }, 201);
  });

  routes.post('/users/create_or_update', async (c) => {
    const body = await recordIn(c, 'user');
    const input = parseUser(account, body);
    const email = textOf(body, 'email');
    const externalId = textOf(body, 'external_id');
    const found =
      (externalId ? findUserByExternalId(account, externalId) : null) ??
      (email ? findUserByEmail(account, email) : null);
    if (!found) {
      requireCreation(c.get('actor').user, input);
      return c.json({ user: presentUser(c, account, createUser(account, input)) }, 201);
    }
    requireUserEdit(c.get('actor').user, found, input);
    updateUser(account, found, input);
    return c.json({ user: presentUser(c, account, found) });
  });

  routes.delete('/users/destroy_many', (c) => {
    const caller = c.get('actor').user;
    requireAgent(caller);
    const items = idsIn(c).map((id) => ({
      id,
      action: 'delete',
      done: 'Deleted',
      run: () => softDeleteUser(account, caller, userOfId(account, id)),
    }));
    const job = queueJob(account, 'Bulk Delete Users', items);
    return c.json({ job_status: presentJob(job, urlOf(c, `job_statuses/${job.id}`)) });
  });

  routes.get('/users/:id{[0-9]+}', (c) => c.json({ user: presentUser(c, account, userOfId(account, idIn(c))) }));

  routes.put('/users/:id{[0-9]+}', async (c) => {
    const user = userOfId(account, idIn(c));
    const input = parseUser(account, await recordIn(c, 'user'));
    requireUserEdit(c.get('actor').user, user, input);
    updateUser(account, user, input);
    return c.json({ user: presentUser(c, account, user) });
  });

  routes.delete('/users/:id{[0-9]+}', (c) => {
    const user = userOfId(account, idIn(c));
    softDeleteUser(account, c.get('actor').user, user);
    return c.json({ user: presentUser(c, account, user) });
  });

  routes.get('/users/:id{[0-9]+}/related', (c) =>
    c.json({ user_related: relatedOf(account, userOfId(account, idIn(c))) }),
  );

  routes.get('/users/:id{[0-9]+}/compliance_deletion_statuses', (c) => {
    const id = idIn(c);
    requireAgent(c.get('actor').user);
    if (!account.users.has(id)) throw recordNotFound();
    const application = c.req.query('application');
    const { items, paging } = pageOf(c, complianceRows(account, id, application));
    const rows = items.map(({ id: _, ...row }) => row);
    return c.json({ compliance_deletion_statuses: rows, ...paging });
  });

  routes.get('/deleted_users', (c) => {
    const { items, paging } = pageOf(
      c,
      [...account.users.values()].filter((user) => !user.active),
    );
    return c.json({ deleted_users: items.map((user) => presentDeletedUser(c, user)), ...paging });
  });

  routes.get('/deleted_users/count', (c) => {
    const value = [...account.users.values()].filter((user) => !user.active).length;
    return c.json({ count: { value, refreshed_at: new Date().toISOString() } });
  });

  routes.get('/deleted_users/:id{[0-9]+}', (c) => {
    const user = userOfId(account, idIn(c));
    if (user.active) throw recordNotFound();
    return c.json({ deleted_user: presentDeletedUser(c, user) });
  });

  routes.delete('/deleted_users/:id{[0-9]+}', (c) => {
    const user = userOfId(account, idIn(c));
    deleteUserPermanently(account, c.get('actor').user, user);
    return c.json({ deleted_user: presentDeletedUser(c, user) });
  });

  return routes;
}

function requireCreation(caller: User, input: UserInput): void {
  requireAgent(caller);
  const role: Role = input.role ?? 'end-user';
  if (role !== 'end-user' && !isAdmin(caller)) throw forbidden();
}

function isThere(user: User | null | undefined): user is User {
  return user !== null && user !== undefined && !user.permanently_deleted;
}
