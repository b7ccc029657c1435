import { type Account, type Identity, nextId, now, type User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { findIdentity, identitiesOf } from './find.ts';

export interface IdentityInput {
  type: Identity['type'];
  value: string;
  verified?: boolean;
  primary?: boolean;
}

const TYPES: readonly Identity['type'][] = ['email', 'phone_number', 'twitter', 'facebook', 'google'];

/** The identity type of that name; undefined for one that can't be created over the API. */
export function identityType(name: unknown): Identity['type'] | undefined {
  return TYPES.find((type) => type === name);
}

/**
 * Adds an identity. The first of its type becomes the primary one; a primary e-mail identity is the user's e-mail.
 * @throws ApiError 422 for a value that makes no sense or that an active user has already
 */
export function addIdentity(
  account: Account,
  user: User,
  input: IdentityInput,
  options: { at?: string } = {},
): Identity {
  const value = input.type === 'email' ? input.value.trim().toLowerCase() : input.value.trim();
  checkIdentityValue(account, input.type, value, 'value');
  const at = options.at ?? now(account);
  const isFirst = !identitiesOf(account, user.id).some(({ type }) => type === input.type);
  const identity: Identity = {
    id: nextId(account),
    user_id: user.id,
    type: input.type,
    value,
    verified: input.verified ?? false,
    primary: isFirst,
    deliverable_state: 'deliverable',
    undeliverable_count: 0,
    created_at: at,
    updated_at: at,
  };
  account.identities.set(identity.id, identity);
  if (identity.primary) showPrimary(user, identity);
  else if (input.primary) makePrimary(account, user, identity);
  return identity;
}

/** Makes this the primary identity of its type. */
export function makePrimary(account: Account, user: User, identity: Identity): void {
  for (const other of identitiesOf(account, user.id)) {
    if (other.type === identity.type) other.primary = other.id === identity.id;
  }
  identity.updated_at = now(account);
  user.updated_at = identity.updated_at;
  showPrimary(user, identity);
}

/** Changes an identity's value or verification; `primary` has an endpoint of its own. */
export function changeIdentity(
  account: Account,
  user: User,
  identity: Identity,
  changes: { value?: string; verified?: boolean },
): void {
  if (changes.value !== undefined && changes.value.toLowerCase() !== identity.value.toLowerCase()) {
    checkIdentityValue(account, identity.type, changes.value, 'value');
    identity.value = changes.value;
    if (identity.primary) showPrimary(user, identity);
  }
  if (changes.verified !== undefined) setVerified(user, identity, changes.verified);
  identity.updated_at = now(account);
}

/** Marks an identity as verified or not; the user is verified when the primary e-mail address is. */
export function setVerified(user: User, identity: Identity, verified: boolean): void {
  identity.verified = verified;
  if (identity.primary && identity.type === 'email') user.verified = verified;
}

/**
 * Takes an identity away. Zendesk leaves `user.phone` as it is when its identity goes.
 * @throws ApiError 422 for the primary e-mail address while there are others: make another one primary first
 */
export function removeIdentity(account: Account, user: User, identity: Identity): void {
  const others = identitiesOf(account, user.id).filter(({ type, id }) => type === identity.type && id !== identity.id);
  if (identity.type === 'email' && identity.primary && others.length > 0) {
    throw recordInvalid({ base: 'Primary identity cannot be deleted' });
  }
  account.identities.delete(identity.id);
  if (identity.type === 'email' && identity.primary) user.email = null;
}

/** Refuses a malformed or taken value; `field` is the name under which the refusal is reported. */
export function checkIdentityValue(account: Account, type: Identity['type'], value: string, field: string): void {
  const label = field === 'email' ? 'Email' : 'Value';
  if (value.trim() === '')
    throw recordInvalid({ [field]: { description: `${label}: cannot be blank`, error: 'BlankValue' } });
  if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim())) {
    throw recordInvalid({
      [field]: { description: `${label}: is not properly formatted`, error: 'InvalidFormat' },
    });
  }
  if (findIdentity(account, type, value)) {
    throw recordInvalid({
      [field]: { description: `${label}: is already being used by another user`, error: 'DuplicateValue' },
    });
  }
}

function showPrimary(user: User, identity: Identity): void {
  if (identity.type === 'email') {
    user.email = identity.value;
    user.verified = identity.verified;
  }
  if (identity.type === 'phone_number') user.phone = identity.value;
}
