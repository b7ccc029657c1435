import { join } from 'node:path';
import { Hono, type MiddlewareHandler } from 'hono';
import type { Account } from './api/account.ts';
import { createCallLog } from './api/calls.ts';
import { createControl } from './api/control.ts';
import { createFaults } from './api/faults.ts';
import type { Limits } from './api/limits.ts';
import { attachmentFiles } from './api/routes/attachments.ts';
import { createApi } from './api/server.ts';
import { siteControl } from './control.ts';
import { outboxRoutes } from './mail/outbox.ts';
import { fileAnswer } from './serve.ts';

export interface SiteOptions {
  account: Account;
  limits: Limits;
  /** The built package of the app, and the folder of the built host page. */
  dist: string;
  hostFiles: string;
  /** The origin of the app's files; known once they are served. */
  appOrigin: () => string;
  onChange: () => void;
  reset: () => void;
}

/** The host page's origin: API, attachments, control routes, outbox, and the page itself. */
export function hostSite(options: SiteOptions): Hono {
  const { account, limits, onChange } = options;
  const faults = createFaults();
  const calls = createCallLog();
  const reset = () => {
    options.reset();
    faults.clear();
    calls.clear();
    limits.clear();
  };

  const site = new Hono();
  site.use(onlyOurOwnName);
  site.route('/api/v2', createApi({ account, limits, faults, calls, onChange }));
  site.route('/', attachmentFiles({ account }));
  site.route('/', outboxRoutes(account));
  site.route('/', siteControl({ account, dist: options.dist, appOrigin: options.appOrigin, reset }));
  site.route('/sandbox', createControl({ account, limits, faults, calls, onChange }));
  site.get('/', (c) => c.redirect('/agent/'));
  const page = () => fileAnswer(options.hostFiles, 'index.html') ?? notBuilt();
  site.get('/agent', page);
  site.get('/agent/*', page);
  site.get('/assets/*', (c) => fileAnswer(options.hostFiles, pathOf(c.req.path)) ?? c.notFound());
  return site;
}

/** The app's files, on an origin of their own, under the address that `zcli apps:server` gives them. */
export function appSite(dist: string): Hono {
  const site = new Hono();
  site.use(onlyOurOwnName);
  site.get('/0/assets/*', (c) => {
    const answer = fileAnswer(join(dist, 'assets'), pathOf(c.req.path).replace(/^\/0\/assets\//, ''));
    answer?.headers.set('Access-Control-Allow-Origin', '*');
    return answer ?? c.notFound();
  });
  return site;
}

/** Refuses what comes under another name: a web page elsewhere could make its own name point at this machine. */
const onlyOurOwnName: MiddlewareHandler = async (c, next) => {
  const { hostname } = new URL(c.req.url);
  if (!['localhost', '127.0.0.1', '[::1]'].includes(hostname))
    return c.text('The sandbox answers to localhost only', 421);
  return next();
};

function pathOf(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function notBuilt(): Response {
  return new Response('The workspace is not built yet; try again in a moment.', { status: 503 });
}
