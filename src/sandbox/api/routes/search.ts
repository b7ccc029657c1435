import { Hono } from 'hono';
import { now } from '../account.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { invalidParameter, unprocessable } from '../errors.ts';
import { invalidAttribute } from '../input.ts';
import { asksForCursor, pageOf } from '../paging.ts';
import { createSearchIndex } from '../search/index-lag.ts';
import { type SearchHit, search } from '../search/run.ts';
import { presentTicket } from '../tickets/present.ts';
import { presentUser } from '../users/present.ts';
import { presentGroup } from './groups.ts';

/** The first results of a search; GET search/export has the rest. */
const RESULT_LIMIT = 1000;
const TYPES = ['ticket', 'user', 'group', 'organization'] as const;

/** Search over tickets, users, groups and organizations. */
export function searchRoutes({ account, limits }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const clock = () => Date.parse(now(account));
  const index = createSearchIndex(account, clock, () => limits.settings.search_lag_seconds);
  // Before and after each change, so that the index knows both what was there and since when it is otherwise.
  routes.use(async (c, next) => {
    if (c.req.method !== 'GET') index.look();
    await next();
    if (c.req.method !== 'GET') index.look();
  });

  const present = (c: ApiRequest, hit: SearchHit): Record<string, unknown> => {
    switch (hit.type) {
      case 'ticket':
        return { ...presentTicket(c, account, hit.ticket), result_type: 'ticket' };
      case 'user':
        return { ...presentUser(c, account, hit.user), result_type: 'user' };
      case 'group':
        return { ...presentGroup(c, hit.group), result_type: 'group' };
      case 'organization':
        return { ...hit.organization, result_type: 'organization' };
    }
  };

  routes.get('/search', (c) => {
    if (asksForCursor(c)) {
      throw invalidParameter('InvalidPaginationParameter', 'search pages by offset only: page and per_page');
    }
    const sortBy = c.req.query('sort_by');
    const sortOrder = c.req.query('sort_order');
    const hits = search(account, c.get('actor').user, index, {
      query: c.req.query('query'),
      ...(sortBy === undefined || sortBy === 'relevance' ? {} : { sortBy }),
      ...(sortOrder === undefined ? {} : { sortOrder }),
    });
    refuseBeyondLimit(c);
    const { items, paging } = pageOf(c, hits);
    return c.json({ results: items.map((hit) => present(c, hit)), facets: null, ...paging });
  });

  routes.get('/search/count', (c) => {
    const hits = search(account, c.get('actor').user, index, { query: c.req.query('query') });
    return c.json({ count: hits.length });
  });

  routes.get('/search/export', (c) => {
    const type = TYPES.find((known) => known === c.req.query('filter[type]'));
    if (!type) throw invalidAttribute('filter[type]', `must be one of ${TYPES.join(', ')}`);
    const query = c.req.query('query');
    if (/(?<!\S)-?type:/i.test(query ?? '')) {
      throw unprocessable('invalid', 'Invalid search: the type belongs into filter[type], not into the query');
    }
    const hits = search(account, c.get('actor').user, index, { query, type });
    const { items, paging } = pageOf(c, hits, {
      max: 1000,
      cursorByDefault: true,
      cursorLife: { seconds: 3600, at: clock() },
    });
    return c.json({ results: items.map((hit) => present(c, hit)), facets: null, ...paging });
  });

  return routes;
}

function refuseBeyondLimit(c: ApiRequest): void {
  const page = Number(c.req.query('page') ?? '1');
  const perPage = Math.min(Number(c.req.query('per_page') ?? '100'), 100);
  if (page * perPage > RESULT_LIMIT) {
    throw unprocessable('Search Response Limits', `Requested response size was greater than ${RESULT_LIMIT} results`);
  }
}
