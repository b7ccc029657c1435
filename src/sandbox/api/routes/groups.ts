import { Hono } from 'hono';
import type { Account, Group } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { idIn } from '../input.ts';
import { pageOf } from '../paging.ts';
import { groupIdsOf, seesGroupsOnly } from '../permissions.ts';
import { urlOf } from '../urls.ts';
import { userOfId } from '../users/find.ts';
import { presentUser } from '../users/present.ts';

/** Groups, who is in them, and organizations. */
export function groupRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const groups = () => [...account.groups.values()].filter((group) => !group.deleted);

  routes.get('/groups', (c) => groupPage(c, groups()));
  routes.get('/groups/assignable', (c) => {
    const { user } = c.get('actor');
    const own = groupIdsOf(account, user);
    return groupPage(
      c,
      groups().filter(({ id }) => !seesGroupsOnly(user) || own.has(id)),
    );
  });
  routes.get('/groups/:id{[0-9]+}', (c) => c.json({ group: presentGroup(c, groupIn(c, account)) }));
  routes.get('/groups/:id{[0-9]+}/memberships', (c) => {
    const { id } = groupIn(c, account);
    return membershipPage(c, account, ({ group_id }) => group_id === id);
  });
  routes.get('/groups/:id{[0-9]+}/users', (c) => {
    const { id } = groupIn(c, account);
    const members = [...account.memberships.values()].filter(({ group_id }) => group_id === id);
    const users = [...account.users.values()].filter(
      (user) => user.active && members.some(({ user_id }) => user_id === user.id),
    );
    const { items, paging } = pageOf(c, users);
    return c.json({ users: items.map((user) => presentUser(c, account, user)), ...paging });
  });

  routes.get('/group_memberships', (c) => membershipPage(c, account, () => true));
  routes.get('/group_memberships/:id{[0-9]+}', (c) => {
    const membership = account.memberships.get(idIn(c));
    if (!membership) throw recordNotFound();
    return c.json({ group_membership: { ...membership, url: urlOf(c, `group_memberships/${membership.id}`) } });
  });

  routes.get('/users/:id{[0-9]+}/groups', (c) => {
    const { id } = userOfId(account, idIn(c));
    const mine = [...account.memberships.values()].filter(({ user_id }) => user_id === id);
    return groupPage(
      c,
      groups().filter((group) => mine.some(({ group_id }) => group_id === group.id)),
    );
  });
  routes.get('/users/:id{[0-9]+}/group_memberships', (c) => {
    const { id } = userOfId(account, idIn(c));
    return membershipPage(c, account, ({ user_id }) => user_id === id);
  });

  routes.get('/organizations/:id{[0-9]+}', (c) => {
    const organization = account.organizations.get(idIn(c));
    if (!organization) throw recordNotFound();
    return c.json({
      organization: {
        ...organization,
        url: urlOf(c, `organizations/${organization.id}`),
        details: '',
        notes: '',
        tags: [],
        external_id: null,
        group_id: null,
        shared_comments: false,
        shared_tickets: false,
        organization_fields: {},
      },
    });
  });

  return routes;
}

function groupIn(c: ApiRequest, account: Account): Group {
  const group = account.groups.get(idIn(c));
  if (!group) throw recordNotFound();
  return group;
}

function groupPage(c: ApiRequest, groups: Group[]): Response {
  const { items, paging } = pageOf(c, groups);
  return c.json({ groups: items.map((group) => presentGroup(c, group)), ...paging });
}

function membershipPage(
  c: ApiRequest,
  account: Account,
  belongs: (membership: { user_id: number; group_id: number }) => boolean,
): Response {
  const { items, paging } = pageOf(c, [...account.memberships.values()].filter(belongs));
  const shown = items.map((membership) => ({ ...membership, url: urlOf(c, `group_memberships/${membership.id}`) }));
  return c.json({ group_memberships: shown, ...paging });
}

/** A group as the API shows it. */
export function presentGroup(c: ApiRequest, group: Group): Record<string, unknown> {
  return { ...group, url: urlOf(c, `groups/${group.id}`) };
}
