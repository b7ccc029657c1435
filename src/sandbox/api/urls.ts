import type { Context } from 'hono';

/** The absolute address of an API resource on the request's own origin: `tickets/12` -> `…/api/v2/tickets/12.json`. */
export function urlOf(c: Context, path: string): string {
  return `${new URL(c.req.url).origin}/api/v2/${path}.json`;
}
