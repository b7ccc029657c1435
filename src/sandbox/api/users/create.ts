import { type Account, nextId, now, type User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { findIdentity, findUserByExternalId } from './find.ts';
import { addIdentity, checkIdentityValue } from './identities.ts';
import type { UserInput } from './input.ts';

export { findUserByEmail } from './find.ts';

/**
 * Makes a user, with an e-mail identity where there is an address and a phone identity where there is a number that
 * nobody else has (a shared number stays a mere property).
 * @param options.at back-dates the user (made-up accounts)
 * @throws ApiError 422 without a name, or with an address or external id that another user has
 */
export function createUser(account: Account, input: UserInput, options: { at?: string } = {}): User {
  const at = options.at ?? now(account);
  checkUser(account, null, input);
  if (input.name === undefined) throw blankName();
  const email = input.email?.trim() || null;
  if (email !== null) checkIdentityValue(account, 'email', email, 'email');
  const role = input.role ?? 'end-user';
  const user: User = {
    id: nextId(account),
    name: input.name.trim(),
    email: null,
    phone: input.phone ?? null,
    role,
    role_type: input.role_type ?? (role === 'admin' ? 4 : null),
    ticket_restriction: input.ticket_restriction ?? (role === 'end-user' ? 'requested' : null),
    locale: input.locale ?? account.locale,
    time_zone: input.time_zone ?? account.iana_time_zone,
    iana_time_zone: input.iana_time_zone ?? account.iana_time_zone,
    active: true,
    suspended: input.suspended ?? false,
    verified: input.verified ?? false,
    moderator: input.moderator ?? role !== 'end-user',
    organization_id: input.organization_id ?? organizationOf(account, email),
    external_id: input.external_id ?? null,
    tags: input.tags ?? [],
    details: input.details ?? '',
    notes: input.notes ?? '',
    user_fields: input.user_fields ?? {},
    created_at: at,
    updated_at: at,
    last_login_at: null,
    permanently_deleted: false,
  };
  account.users.set(user.id, user);
  const verified = input.verified ?? false;
  if (email !== null) addIdentity(account, user, { type: 'email', value: email, verified }, { at });
  if (user.phone !== null && !findIdentity(account, 'phone_number', user.phone)) {
    addIdentity(account, user, { type: 'phone_number', value: user.phone }, { at });
  }
  for (const identity of input.identities ?? []) addIdentity(account, user, identity, { at });
  return user;
}

/** Refuses what no user may have, new (`user` null) or changed. */
export function checkUser(account: Account, user: User | null, input: UserInput): void {
  if (input.name !== undefined && input.name.trim() === '') throw blankName();
  if (typeof input.external_id === 'string') {
    const holder = findUserByExternalId(account, input.external_id);
    if (holder && holder.id !== user?.id) {
      throw recordInvalid({
        external_id: { description: 'External has already been taken', error: 'DuplicateValue' },
      });
    }
  }
}

function blankName(): Error {
  return recordInvalid({ name: { description: 'Name: is too short (minimum one character)', error: 'BlankValue' } });
}

/** Zendesk puts a new user into the organization that has the address's domain. */
function organizationOf(account: Account, email: string | null): number | null {
  const domain = email?.split('@')[1]?.toLowerCase();
  const found = [...account.organizations.values()].find(
    ({ domain_names }) => domain !== undefined && domain_names.includes(domain),
  );
  return found?.id ?? null;
}
