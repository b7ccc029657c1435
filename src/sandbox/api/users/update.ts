import { type Account, now, type User } from '../account.ts';
import { forbidden, recordInvalid } from '../errors.ts';
import { isAdmin, isLightAgent } from '../permissions.ts';
import { checkUser } from './create.ts';
import { findIdentity } from './find.ts';
import { addIdentity } from './identities.ts';
import type { UserInput } from './input.ts';

/** Refuses a caller who may not change this user: agents change end users and themselves, admins everybody. */
export function requireUserEdit(caller: User, user: User, input: UserInput): void {
  if (isAdmin(caller)) return;
  if (isLightAgent(caller)) throw forbidden();
  if (user.id !== caller.id && user.role !== 'end-user') throw forbidden();
  if (input.role !== undefined && input.role !== user.role) throw forbidden();
}

/**
 * Changes a user. An e-mail address that is new is added as a secondary identity and does not replace the primary
 * one, as in Zendesk; to replace it, the identities' own endpoints are there.
 * @throws ApiError 422 for what no user may have, and for a deleted user
 */
export function updateUser(account: Account, user: User, input: UserInput): void {
  if (!user.active) throw recordInvalid({ base: 'User is deleted and cannot be changed' });
  checkUser(account, user, input);
  const { email, identities = [], user_fields, role, ...plain } = input;
  if (email !== undefined && email !== '' && findIdentity(account, 'email', email)?.user_id !== user.id) {
    addIdentity(account, user, { type: 'email', value: email, verified: input.verified ?? false });
  }
  Object.assign(user, plain);
  if (user_fields) user.user_fields = { ...user.user_fields, ...user_fields };
  if (role !== undefined && role !== user.role) {
    user.role = role;
    user.role_type = role === 'admin' ? 4 : null;
    user.ticket_restriction = role === 'end-user' ? 'requested' : null;
  }
  for (const identity of identities) {
    if (findIdentity(account, identity.type, identity.value)?.user_id !== user.id) addIdentity(account, user, identity);
  }
  user.updated_at = now(account);
}
