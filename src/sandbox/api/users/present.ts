import type { Context } from 'hono';
import type { Account, Identity, User } from '../account.ts';
import { urlOf } from '../urls.ts';

/** A user as the API shows one to staff. */
export function presentUser(c: Context, account: Account, user: User): Record<string, unknown> {
  const { permanently_deleted: _, ...shown } = user;
  const groups = [...account.memberships.values()].filter(({ user_id }) => user_id === user.id);
  return {
    ...shown,
    url: urlOf(c, `users/${user.id}`),
    alias: null,
    signature: null,
    photo: null,
    shared: false,
    shared_agent: false,
    shared_phone_number: null,
    locale_id: localeId(user.locale),
    custom_role_id: null,
    default_group_id: groups.find((membership) => membership.default)?.group_id ?? null,
    only_private_comments: user.role_type === 1,
    restricted_agent: user.role !== 'admin' && user.ticket_restriction !== null,
    two_factor_auth_enabled: null,
    chat_only: false,
    report_csv: false,
  };
}

/** A user as GET deleted_users shows one. */
export function presentDeletedUser(c: Context, user: User): Record<string, unknown> {
  return {
    id: user.id,
    url: urlOf(c, `deleted_users/${user.id}`),
    name: user.name,
    email: user.email,
    created_at: user.created_at,
    updated_at: user.updated_at,
    time_zone: user.time_zone,
    phone: user.phone,
    shared_phone_number: null,
    photo: null,
    locale_id: localeId(user.locale),
    locale: user.locale,
    organization_id: user.organization_id,
    role: user.role,
    active: false,
  };
}

export function presentIdentity(c: Context, identity: Identity): Record<string, unknown> {
  return {
    ...identity,
    url: urlOf(c, `users/${identity.user_id}/identities/${identity.id}`),
    verification_method: identity.verified ? 'low' : 'none',
    verified_at: identity.verified ? identity.updated_at : null,
  };
}

/** Zendesk's number for a locale; those that it has not in this short list get US English's. */
function localeId(locale: string): number {
  return LOCALE_IDS[locale.toLowerCase()] ?? LOCALE_IDS[locale.split('-')[0] ?? ''] ?? 1;
}

const LOCALE_IDS: Record<string, number> = { 'en-us': 1, es: 2, de: 8, fr: 16, it: 22, pl: 13, nl: 1005 };
