import type { Group, Identity, Membership, User } from '../api/schemas.ts';
import { zafTimeZone } from './zaf-time-zone.ts';

/** What a user's values are made from; identities only on demand, they cost a call. */
export interface UserSource {
  user: User;
  groups: Group[];
  memberships: Membership[];
  identities: () => Promise<Identity[]> | Identity[];
  now: Date;
}

/** A user as the apps framework shows one, as a tree (`currentUser`, `user`, `ticket.requester`). */
export function zafUser({ user, groups, memberships, identities, now }: UserSource): Record<string, unknown> {
  return {
    id: user.id,
    email: user.email ?? null,
    name: user.name,
    role: user.role,
    externalId: user.external_id ?? null,
    locale: user.locale ?? null,
    details: user.details ?? '',
    notes: user.notes ?? '',
    alias: user.alias ?? '',
    signature: user.signature ?? '',
    tags: user.tags,
    timeZone: zafTimeZone(user.iana_time_zone ?? 'Etc/UTC', user.time_zone ?? null, now),
    avatarUrl: null,
    groups: () => groupsOf(user.id, groups, memberships),
    organizations: () => (user.organization_id ? [{ id: user.organization_id }] : []),
    identities: async () =>
      (await identities()).map(({ id, type, value, verified, primary }) => ({ id, type, value, verified, primary })),
  };
}

function groupsOf(userId: number, groups: Group[], memberships: Membership[]): { id: number; name: string }[] {
  const ids = new Set(memberships.filter((one) => one.user_id === userId).map((one) => one.group_id));
  return groups.filter((group) => ids.has(group.id)).map(({ id, name }) => ({ id, name }));
}
