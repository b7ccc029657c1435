import { expect, test, vi } from 'vitest';
import { now } from '../../../src/sandbox/api/account.ts';
import { createAutomation } from '../../../src/sandbox/api/automations/create.ts';
import { createCallLog } from '../../../src/sandbox/api/calls.ts';
import { createControl } from '../../../src/sandbox/api/control.ts';
import { createFaults } from '../../../src/sandbox/api/faults.ts';
import { createLimits } from '../../../src/sandbox/api/limits.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { aTicket, callerOf, smallAccount } from '../builders.ts';

function control() {
  const small = smallAccount();
  const parts = { account: small.account, limits: createLimits(), faults: createFaults(), calls: createCallLog() };
  const onChange = vi.fn();
  const app = createControl({ ...parts, onChange });
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { ...small, ...parts, onChange, send, mara: callerOf(createApi(parts), small.agent) };
}

test('a fault ordered over HTTP takes effect, and can be taken back', async () => {
  const { send, mara } = control();
  expect((await send('POST', '/faults', { path: '/api/v2/groups', times: 5, effect: { status: 500 } })).status).toBe(
    201,
  );
  expect((await mara('GET', '/groups')).status).toBe(500);
  expect((await send('DELETE', '/faults')).status).toBe(204);
  expect((await mara('GET', '/groups')).status).toBe(200);
});

test('an order that makes no sense is 400 and says why', async () => {
  const { send } = control();
  const answer = await send('POST', '/faults', { path: '/api/v2/groups', effect: {} });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: expect.stringContaining('effect') });
  expect((await send('POST', '/limits', { nonsense: 1 })).status).toBe(400);
  expect((await send('POST', '/clock', {})).status).toBe(400);
});

test('limits are set over HTTP and begin anew', async () => {
  const { send, mara } = control();
  await send('POST', '/limits', { account_per_minute: 1 });
  expect((await mara('GET', '/groups')).status).toBe(200);
  expect((await mara('GET', '/groups')).status).toBe(429);
  await send('POST', '/limits', { enabled: false, search_lag_seconds: 60 });
  expect((await mara('GET', '/groups')).status).toBe(200);
  expect(await (await send('GET', '/limits')).json()).toMatchObject({
    limits: { enabled: false, account_per_minute: 1, search_lag_seconds: 60 },
  });
});

test('the calls so far can be read and forgotten', async () => {
  const { send, mara } = control();
  await mara('GET', '/groups');
  expect(await (await send('GET', '/calls')).json()).toMatchObject({ calls: [{ path: '/api/v2/groups' }] });
  await send('DELETE', '/calls');
  expect(await (await send('GET', '/calls')).json()).toEqual({ calls: [] });
});

test('the account’s clock can be set ahead, and that is a change to save', async () => {
  const { send, account, onChange } = control();
  await send('POST', '/clock', { offset_seconds: 86_400 });
  expect(Date.parse(now(account)) - Date.now()).toBeGreaterThan(86_000_000);
  expect(onChange).toHaveBeenCalledOnce();
});

test('a clock that is set ahead brings the automations of the hours in between', async () => {
  const { send, account, customer, privacy } = control();
  const ticket = aTicket(account, customer, { group_id: privacy.id });
  createAutomation(account, {
    title: 'Old',
    all: [
      { field: 'group_id', operator: 'is', value: String(privacy.id) },
      { field: 'NEW', operator: 'greater_than', value: '24' },
      { field: 'current_tags', operator: 'not_includes', value: 'old' },
    ],
    actions: [{ field: 'current_tags', value: 'old' }],
  });
  await send('POST', '/clock', { offset_seconds: 23 * 3600 });
  expect(ticket.tags).toEqual([]);
  await send('POST', '/clock', { offset_seconds: 3 * 86_400 });
  expect(ticket.tags).toEqual(['old']);
  const ranAt = Date.parse(ticket.updated_at) - Date.parse(ticket.created_at);
  expect(ranAt).toBeGreaterThan(24 * 3_600_000);
  expect(ranAt).toBeLessThanOrEqual(25 * 3_600_000);
});
