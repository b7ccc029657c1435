import { Hono } from 'hono';
import type { Automation } from '../account.ts';
import { createAutomation, updateAutomation } from '../automations/create.ts';
import type { ApiContext, ApiEnv, ApiRequest } from '../context.ts';
import { recordNotFound } from '../errors.ts';
import { idIn, recordIn } from '../input.ts';
import { pageOf } from '../paging.ts';
import { requireAdmin } from '../permissions.ts';
import { urlOf } from '../urls.ts';

/** Automations: everybody on the staff reads them, administrators make and change them (below the Enterprise plans). */
export function automationRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  const automations = (c: ApiRequest, active?: string): Response => {
    const list = [...account.automations.values()]
      .filter((automation) => active === undefined || String(automation.active) === active)
      .sort((one, other) => one.position - other.position);
    const { items, paging } = pageOf(c, list);
    return c.json({ automations: items.map((automation) => presentAutomation(c, automation)), ...paging });
  };
  const automationIn = (c: ApiRequest): Automation => {
    const automation = account.automations.get(idIn(c));
    if (!automation) throw recordNotFound();
    return automation;
  };

  routes.get('/automations', (c) => automations(c, c.req.query('active')));
  routes.get('/automations/active', (c) => automations(c, 'true'));
  routes.post('/automations', async (c) => {
    requireAdmin(c.get('actor').user);
    const automation = createAutomation(account, await recordIn(c, 'automation'));
    return c.json({ automation: presentAutomation(c, automation) }, 201);
  });
  routes.get('/automations/:id{[0-9]+}', (c) => c.json({ automation: presentAutomation(c, automationIn(c)) }));
  routes.put('/automations/:id{[0-9]+}', async (c) => {
    requireAdmin(c.get('actor').user);
    const automation = updateAutomation(account, automationIn(c), await recordIn(c, 'automation'));
    return c.json({ automation: presentAutomation(c, automation) });
  });
  routes.delete('/automations/:id{[0-9]+}', (c) => {
    requireAdmin(c.get('actor').user);
    account.automations.delete(automationIn(c).id);
    return c.body(null, 204);
  });

  return routes;
}

function presentAutomation(c: ApiRequest, automation: Automation): Record<string, unknown> {
  return {
    ...automation,
    url: urlOf(c, `automations/${automation.id}`),
    raw_title: automation.title,
    default: false,
  };
}
