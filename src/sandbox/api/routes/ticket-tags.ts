import { Hono } from 'hono';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { forbidden } from '../errors.ts';
import { bodyOf, idIn, invalidAttribute, type JsonObject, textsOf } from '../input.ts';
import { canEditTicket, visibleTicket } from '../permissions.ts';
import { parseTicketInput } from '../tickets/input.ts';
import { systemMetadata } from '../tickets/system.ts';
import { withoutTags, withTags } from '../tickets/tags.ts';
import { updateTicket } from '../tickets/update.ts';

/** A ticket's tags: POST replaces, PUT adds, DELETE removes. Each can be a safe update. */
export function ticketTagRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  const path = '/tickets/:id{[0-9]+}/tags';

  routes.get(path, (c) => c.json({ tags: visibleTicket(account, c.get('actor').user, idIn(c)).tags }));
  routes.post(path, async (c) => c.json({ tags: change(c, await bodyOf(c), (_, tags) => tags) }, 201));
  routes.put(path, async (c) => c.json({ tags: change(c, await bodyOf(c), withTags) }));
  routes.delete(path, async (c) => {
    const inQuery = c.req.query('tags');
    const body = inQuery === undefined ? await bodyOf(c) : { tags: inQuery };
    return c.json({ tags: change(c, body, withoutTags) });
  });

  function change(c: ApiRequest, body: JsonObject, combine: (old: string[], said: string[]) => string[]): string[] {
    const actor = c.get('actor');
    const ticket = visibleTicket(account, actor.user, idIn(c));
    if (!canEditTicket(account, actor.user, ticket)) throw forbidden();
    const tags = textsOf(body, 'tags');
    if (!tags) throw invalidAttribute('tags', 'is required');
    const { safe_update, updated_stamp } = body;
    const input = parseTicketInput({ tags: combine(ticket.tags, tags), safe_update, updated_stamp });
    updateTicket(account, actor, ticket.id, input, { system: systemMetadata(c) });
    return ticket.tags;
  }

  return routes;
}
