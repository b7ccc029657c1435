import type { Account, User, Via } from './account.ts';

/** Who calls, and the channel that their changes are attributed to. */
export interface Actor {
  user: User;
  via: Via['channel'];
}

/** The header that the host page adds to calls that an app makes through `client.request`. */
export const APP_HEADER = 'X-Zendesk-App-Id';

/** The cookie that POST /sandbox/sign-in sets on the host page's origin. */
export const USER_COOKIE = 'sandbox_user';

/**
 * Who is signed in: by HTTP Basic (`email/token:anything`, as an outside client does) or by the host page's cookie.
 * Null is anonymous: no credentials, or those of nobody active.
 */
export function actorOf(account: Account, headers: Headers): Actor | null {
  const authorization = headers.get('Authorization');
  if (authorization !== null) {
    const user = userOfBasic(account, authorization);
    return user ? { user, via: 'api' } : null;
  }
  const user = userOfCookie(account, headers.get('Cookie') ?? '');
  if (!user) return null;
  return { user, via: headers.has(APP_HEADER) ? 'api' : 'web' };
}

/** The answer of GET users/me to a caller without credentials: 200, and a user without an id. */
export function anonymousUser(): Record<string, unknown> {
  return {
    user: {
      id: null,
      url: '',
      name: 'Anonymous user',
      email: 'invalid@example.com',
      role: 'end-user',
      verified: false,
      created_at: null,
      updated_at: null,
      time_zone: 'Berlin',
      iana_time_zone: 'Europe/Berlin',
      locale: 'en-US',
      locale_id: 1,
      organization_id: null,
      active: false,
      suspended: false,
      tags: [],
      user_fields: {},
    },
  };
}

function userOfBasic(account: Account, authorization: string): User | null {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return null;
  const name = Buffer.from(encoded, 'base64').toString('utf8').split(':')[0] ?? '';
  const email = name.replace(/\/token$/, '').toLowerCase();
  const found = [...account.users.values()].find((user) => user.email?.toLowerCase() === email);
  return found && maySignIn(found) ? found : null;
}

function userOfCookie(account: Account, cookies: string): User | null {
  const id = new RegExp(`(?:^|;\\s*)${USER_COOKIE}=(\\d+)`).exec(cookies)?.[1];
  const found = id === undefined ? undefined : account.users.get(Number(id));
  return found && maySignIn(found) ? found : null;
}

function maySignIn(user: User): boolean {
  return user.active && !user.suspended;
}
