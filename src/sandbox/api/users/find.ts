import type { Account, Identity, User } from '../account.ts';
import { recordNotFound } from '../errors.ts';

/** The active user who has this e-mail address, as the primary or any other identity. */
export function findUserByEmail(account: Account, email: string): User | null {
  const identity = findIdentity(account, 'email', email);
  return identity ? (account.users.get(identity.user_id) ?? null) : null;
}

/** The identity of an active user with this value; a deleted user's address is free again. */
export function findIdentity(account: Account, type: Identity['type'], value: string): Identity | null {
  const wanted = value.trim().toLowerCase();
  for (const identity of account.identities.values()) {
    if (identity.type !== type || identity.value.toLowerCase() !== wanted) continue;
    if (account.users.get(identity.user_id)?.active) return identity;
  }
  return null;
}

/** The active user with this external id; Zendesk does not look at capitals. */
export function findUserByExternalId(account: Account, externalId: string): User | null {
  const wanted = externalId.toLowerCase();
  return [...account.users.values()].find((user) => user.active && user.external_id?.toLowerCase() === wanted) ?? null;
}

/** A user's identities, the oldest first. */
export function identitiesOf(account: Account, userId: number): Identity[] {
  return [...account.identities.values()].filter((identity) => identity.user_id === userId);
}

/** The user of that id, soft-deleted ones included; 404 for none and for a permanently deleted one. */
export function userOfId(account: Account, id: number): User {
  const user = account.users.get(id);
  if (!user || user.permanently_deleted) throw recordNotFound();
  return user;
}

/** The account's owner: the administrator who was there first. */
export function isOwner(account: Account, user: User): boolean {
  const admins = [...account.users.values()].filter(({ role, active }) => role === 'admin' && active);
  return user.id === Math.min(...admins.map(({ id }) => id));
}
