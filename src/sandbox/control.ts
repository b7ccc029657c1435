import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Account, User } from './api/account.ts';
import { isObject } from './api/input.ts';
import { USER_COOKIE } from './api/session.ts';
import { appListing } from './host/app-listing.ts';

export interface SiteControlOptions {
  account: Account;
  /** The built package of the app. */
  dist: string;
  appOrigin: () => string;
  reset: () => void;
}

/** What the host page asks of the sandbox beside the API: who may sign in, and which app is installed. */
export function siteControl({ account, dist, appOrigin, reset }: SiteControlOptions): Hono {
  const routes = new Hono();
  routes.get('/sandbox/staff', (c) =>
    c.json({
      staff: staffOf(account).map(({ id, name, email, role, role_type }) => ({ id, name, email, role, role_type })),
    }),
  );
  routes.post('/sandbox/sign-in', async (c) => {
    const body: unknown = await c.req.json().catch(() => null);
    const user = staffOf(account).find(({ id }) => isObject(body) && body.user_id === id);
    if (!user) return c.json({ error: 'user_id must be the id of somebody on the staff' }, 422);
    setCookie(c, USER_COOKIE, String(user.id), { path: '/', httpOnly: true, sameSite: 'Lax' });
    return c.json({ user: { id: user.id, name: user.name, role: user.role } });
  });
  routes.get('/sandbox/app.json', async (c) => c.json(await appListing(account, dist, appOrigin())));
  routes.post('/sandbox/reset', (c) => {
    reset();
    return c.json({ tickets: account.tickets.size });
  });
  return routes;
}

function staffOf(account: Account): User[] {
  return [...account.users.values()].filter(
    ({ role, active, suspended }) => role !== 'end-user' && active && !suspended,
  );
}
