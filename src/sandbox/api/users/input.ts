import type { Account, Identity, Role, User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { invalidAttribute, isObject, type JsonObject, textOf, textsOf } from '../input.ts';
import { identityType } from './identities.ts';

/** What a caller may say of a user, in POST and PUT; what is not said stays as it is. */
export interface UserInput {
  name?: string;
  email?: string;
  phone?: string | null;
  role?: Role;
  role_type?: number | null;
  ticket_restriction?: User['ticket_restriction'];
  locale?: string;
  time_zone?: string;
  iana_time_zone?: string;
  suspended?: boolean;
  verified?: boolean;
  moderator?: boolean;
  organization_id?: number | null;
  external_id?: string | null;
  tags?: string[];
  details?: string;
  notes?: string;
  user_fields?: Record<string, unknown>;
  identities?: { type: Identity['type']; value: string; verified?: boolean }[];
}

const RESTRICTIONS = ['organization', 'groups', 'assigned', 'requested'] as const;
const ROLES: readonly Role[] = ['end-user', 'agent', 'admin'];

/**
 * The `user` object of a request's body as input. Read-only and unknown properties are passed over, as in Zendesk.
 * @throws ApiError 400 for a value of the wrong kind, 422 for one that Zendesk does not know
 */
export function parseUser(account: Account, body: JsonObject): UserInput {
  const input: UserInput = {};
  for (const name of ['name', 'email', 'locale', 'time_zone', 'iana_time_zone', 'details', 'notes'] as const) {
    const value = textOf(body, name);
    if (value !== undefined) input[name] = value;
  }
  for (const name of ['phone', 'external_id'] as const) {
    const value = textOf(body, name);
    if (value !== undefined) input[name] = value === '' ? null : value;
  }
  for (const name of ['suspended', 'verified', 'moderator'] as const) {
    const value = body[name];
    if (value === undefined) continue;
    if (typeof value !== 'boolean') throw invalidAttribute(name, 'must be a boolean');
    input[name] = value;
  }
  const tags = textsOf(body, 'tags');
  if (tags) input.tags = tags.map((tag) => tag.toLowerCase());
  if (isObject(body.user_fields)) input.user_fields = body.user_fields;
  return { ...input, ...roleIn(body), ...organizationIn(account, body), ...identitiesIn(body) };
}

function roleIn(body: JsonObject): UserInput {
  const input: UserInput = {};
  if (body.role !== undefined) {
    const role = ROLES.find((known) => known === body.role);
    if (!role) throw recordInvalid({ role: { description: 'Role is invalid', error: 'InvalidValue' } });
    input.role = role;
  }
  if (body.ticket_restriction !== undefined) {
    input.ticket_restriction = RESTRICTIONS.find((known) => known === body.ticket_restriction) ?? null;
  }
  return input;
}

function organizationIn(account: Account, body: JsonObject): UserInput {
  const id = body.organization_id;
  if (id === undefined) return {};
  if (id === null) return { organization_id: null };
  if (typeof id !== 'number' || !account.organizations.has(id)) {
    throw recordInvalid({ organization_id: { description: 'Organization is invalid', error: 'InvalidValue' } });
  }
  return { organization_id: id };
}

function identitiesIn(body: JsonObject): UserInput {
  if (!Array.isArray(body.identities)) return {};
  const identities = body.identities.filter(isObject).map((entry) => {
    const type = identityType(entry.type);
    const value = textOf(entry, 'value');
    if (!type || value === undefined) throw recordInvalid({ identities: 'Identities are invalid' });
    return { type, value, ...(typeof entry.verified === 'boolean' ? { verified: entry.verified } : {}) };
  });
  return { identities };
}
