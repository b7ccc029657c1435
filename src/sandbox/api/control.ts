import { Hono } from 'hono';
import { type Account, now } from './account.ts';
import { runDueAutomations } from './automations.ts';
import type { CallLog } from './calls.ts';
import type { Faults } from './faults.ts';
import { isObject } from './input.ts';
import type { Limits } from './limits.ts';

export interface ControlOptions {
  account: Account;
  limits: Limits;
  faults: Faults;
  calls: CallLog;
  onChange?: () => void;
}

/** What a test or the host page may order of the API: a hono app for `app.route('/sandbox', createControl({…}))`. */
export function createControl({ account, limits, faults, calls, onChange = () => {} }: ControlOptions): Hono {
  const control = new Hono();
  control.get('/faults', (c) => c.json({ faults: faults.list() }));
  control.post('/faults', async (c) => c.json({ fault: faults.order(await jsonOf(c.req.raw)) }, 201));
  control.delete('/faults', (c) => {
    faults.clear();
    return c.body(null, 204);
  });
  control.get('/limits', (c) => c.json({ limits: limits.settings }));
  control.post('/limits', async (c) => {
    const changes = await jsonOf(c.req.raw);
    if (!isObject(changes)) throw new TypeError('limits are an object');
    limits.set(changes);
    limits.clear();
    return c.json({ limits: limits.settings });
  });
  control.get('/calls', (c) => c.json({ calls: calls.list() }));
  control.delete('/calls', (c) => {
    calls.clear();
    return c.body(null, 204);
  });
  control.post('/clock', async (c) => {
    const body = await jsonOf(c.req.raw);
    if (!isObject(body) || typeof body.offset_seconds !== 'number') throw new TypeError('offset_seconds is a number');
    const before = now(account);
    account.clock_offset_seconds = body.offset_seconds;
    runDueAutomations(account, before);
    onChange();
    return c.json({ offset_seconds: account.clock_offset_seconds });
  });
  control.onError((error, c) => {
    if (error instanceof TypeError || error instanceof SyntaxError) return c.json({ error: error.message }, 400);
    console.error(error);
    return c.json({ error: 'The sandbox itself failed' }, 500);
  });
  return control;
}

async function jsonOf(request: Request): Promise<unknown> {
  const parsed: unknown = await request.json();
  return parsed;
}
