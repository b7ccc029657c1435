import type { Account, User } from '../account.ts';
import { identitiesOf } from './find.ts';

/**
 * The active users that a query of GET users/search finds: `email:ada@example.com`, `name:ada`, `role:agent`,
 * `phone:…`, `external_id:…`, or words that all begin a word of the name, an address or a number.
 */
export function searchUsers(account: Account, query: string): User[] {
  const terms = [...query.matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)].map(([, keyword, quoted, plain]) => ({
    keyword: keyword?.toLowerCase(),
    value: (quoted ?? plain ?? '').toLowerCase(),
  }));
  if (terms.length === 0) return [];
  return [...account.users.values()].filter(
    (user) => user.active && terms.every(({ keyword, value }) => userMatches(account, user, keyword, value)),
  );
}

/** Whether one term of a query fits a user; the keyword is undefined for a free word. */
export function userMatches(account: Account, user: User, keyword: string | undefined, value: string): boolean {
  switch (keyword) {
    case 'type':
      return value === 'user';
    case 'email':
      return valuesOf(account, user, 'email').some((address) => wildcardMatches(address, value));
    case 'phone':
      return digits(user.phone ?? '') !== '' && digits(user.phone ?? '') === digits(value);
    case 'name':
      return value.split(/\s+/).every((word) => hasWord(user.name, word));
    case 'role':
      return user.role === value;
    case 'external_id':
      return user.external_id?.toLowerCase() === value;
    case 'tags':
      return user.tags.includes(value);
    case 'organization':
    case 'organization_id':
      return String(user.organization_id ?? 'none') === value;
    case 'notes':
      return user.notes.toLowerCase().includes(value);
    case 'details':
      return user.details.toLowerCase().includes(value);
    case undefined:
      return anyValue(account, user, value);
    default:
      return anyValue(account, user, `${keyword}:${value}`);
  }
}

function anyValue(account: Account, user: User, value: string): boolean {
  const identities = identitiesOf(account, user.id).map((identity) => identity.value);
  return [user.name, user.notes, user.details, user.phone ?? '', ...identities].some((text) => hasWord(text, value));
}

function valuesOf(account: Account, user: User, type: string): string[] {
  const values = identitiesOf(account, user.id).filter((identity) => identity.type === type);
  return [user.email ?? '', ...values.map((identity) => identity.value)].map((value) => value.toLowerCase());
}

function hasWord(text: string, start: string): boolean {
  const lower = text.toLowerCase();
  const wanted = start.replace(/\*$/, '');
  return lower.startsWith(wanted) || lower.split(/[\s.,;@<>()"]+/).some((word) => word.startsWith(wanted));
}

function wildcardMatches(text: string, pattern: string): boolean {
  if (!pattern.includes('*')) return text === pattern;
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`).test(text);
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
