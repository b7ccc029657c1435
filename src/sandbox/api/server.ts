import { Hono, type MiddlewareHandler } from 'hono';
import { type Account, now as timeOf } from './account.ts';
import { type CallLog, createCallLog } from './calls.ts';
import type { ApiContext, ApiEnv } from './context.ts';
import { ApiError, forbidden, invalidEndpoint, unauthorized } from './errors.ts';
import { faultEffects } from './fault-effects.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLimits, type Limits } from './limits.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { automationRoutes } from './routes/automations.ts';
import { configRoutes } from './routes/config.ts';
import { deletedTicketRoutes } from './routes/deleted-tickets.ts';
import { fieldRoutes } from './routes/fields.ts';
import { groupRoutes } from './routes/groups.ts';
import { identityRoutes } from './routes/identities.ts';
import { searchRoutes } from './routes/search.ts';
import { suspendedRoutes } from './routes/suspended.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { userRoutes } from './routes/users.ts';
import { viewRoutes } from './routes/views.ts';
import { type Actor, APP_HEADER, actorOf, anonymousUser } from './session.ts';

export interface ApiOptions {
  account: Account;
  /** Milliseconds since the epoch, for the rate limits; the account's clock by default. */
  now?: () => number;
  limits?: Limits;
  faults?: Faults;
  calls?: CallLog;
  /** Called after each call that may have changed the account. */
  onChange?: () => void;
}

/**
 * The emulated Support API: a hono app for `app.route('/api/v2', createApi({…}))`. It answers full paths
 * (`/api/v2/…`, with and without `.json`), so it can also be asked directly, as the tests do.
 */
export function createApi(options: ApiOptions): Hono {
  const { account, faults = createFaults(), calls = createCallLog(), onChange = () => {} } = options;
  const limits = options.limits ?? createLimits(options.now ?? (() => Date.parse(timeOf(account))));
  const context: ApiContext = { account, limits, faults };

  const api = new Hono<ApiEnv>({ getPath: (request) => new URL(request.url).pathname.replace(/\.json$/, '') }).basePath(
    '/api/v2',
  );
  api.use(logged(account, calls));
  api.use(faultEffects(faults));
  api.use(signedIn(account));
  api.use(limited(limits));
  api.use(async (c, next) => {
    await next();
    // Asking for a job's status moves the job on.
    const mayChange = c.req.method !== 'GET' || pathBelow(c.req.path).startsWith('/job_statuses');
    if (mayChange && c.res.status < 400) onChange();
  });
  // Search first: its middleware watches the other routes' changes while search lags.
  for (const routes of [
    searchRoutes,
    ticketRoutes,
    deletedTicketRoutes,
    attachmentRoutes,
    userRoutes,
    identityRoutes,
    groupRoutes,
    fieldRoutes,
    viewRoutes,
    automationRoutes,
    suspendedRoutes,
    configRoutes,
  ]) {
    api.route('/', routes(context));
  }
  api.notFound(() => answerOf(invalidEndpoint()));
  api.onError((error) => {
    if (error instanceof ApiError) return answerOf(error);
    console.error(error);
    return Response.json({ error: 'InternalError', description: 'The sandbox itself failed' }, { status: 500 });
  });

  return new Hono().all('*', (c) => api.fetch(c.req.raw, c.env));
}

function answerOf(error: ApiError): Response {
  return Response.json(error.body, { status: error.status, headers: error.headers });
}

function logged(account: Account, calls: CallLog): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const url = new URL(c.req.url);
    calls.add({
      at: timeOf(account),
      method: c.req.method,
      path: url.pathname,
      query: url.search,
      status: c.res.status,
      user_id: actorOf(account, c.req.raw.headers)?.user.id ?? null,
      from_app: c.req.header(APP_HEADER) !== undefined,
    });
  };
}

/** 401 without an active user, except that users/me answers an anonymous caller; 403 for an end user. */
function signedIn(account: Account): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const actor = actorOf(account, c.req.raw.headers);
    const asksWhoAmI = c.req.method === 'GET' && pathBelow(c.req.path) === '/users/me';
    if (!actor) {
      if (asksWhoAmI && c.req.header('Authorization') === undefined) return c.json(anonymousUser());
      throw unauthorized();
    }
    if (actor.user.role === 'end-user' && !asksWhoAmI) throw forbidden();
    c.set('actor', actor);
    return next();
  };
}

function limited(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const actor: Actor = c.get('actor');
    const headers = limits.take({
      method: c.req.method,
      path: pathBelow(c.req.path),
      userId: actor.user.id,
      fromApp: c.req.header(APP_HEADER) !== undefined,
    });
    await next();
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
  };
}

function pathBelow(path: string): string {
  return path.replace(/^\/api\/v2/, '').replace(/\.json$/, '');
}
