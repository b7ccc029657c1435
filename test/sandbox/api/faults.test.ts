import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { createFaults } from '../../../src/sandbox/api/faults.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { callerOf, smallAccount } from '../builders.ts';

function apiWithFaults() {
  const small = smallAccount();
  const faults = createFaults();
  const api = createApi({ account: small.account, faults });
  return { ...small, faults, api, mara: callerOf(api, small.agent) };
}

test('a status is answered instead of the call, once, with body and headers', async () => {
  const { mara, faults, customer } = apiWithFaults();
  faults.order({
    method: 'PUT',
    path: `/api/v2/users/${customer.id}`,
    effect: { status: 503, body: { error: 'down' }, headers: { 'Retry-After': 7 } },
  });
  const rename = () => mara('PUT', `/users/${customer.id}.json`, { user: { name: 'Ada M.' } });
  const refused = await rename();
  expect(refused.status).toBe(503);
  expect(refused.body).toEqual({ error: 'down' });
  expect(refused.headers.get('Retry-After')).toBe('7');
  expect(customer.name).toBe('Ada Moreau');
  expect((await rename()).status).toBe(200);
});

test('the n-th call from now on, so many times, of a path or of all that begin so', async () => {
  const { mara, faults } = apiWithFaults();
  faults.order({ path: '/api/v2/users*', nth: 2, times: 2, effect: { status: 500 } });
  const seen: number[] = [];
  for (const path of ['/users/me', '/groups', '/users', '/users/me', '/users/me'])
    seen.push((await mara('GET', path)).status);
  expect(seen).toEqual([200, 200, 500, 500, 200]);
});

test('nonsense with status 200', async () => {
  const { mara, faults } = apiWithFaults();
  faults.order({ path: '/api/v2/users/me', effect: { status: 200, body: '<html>' } });
  expect((await mara('GET', '/users/me')).body).toEqual({ text: '<html>' });
});

test('another method and another path are left alone, and clear takes the fault back', async () => {
  const { mara, faults } = apiWithFaults();
  faults.order({ method: 'POST', path: '/api/v2/users/me', effect: { status: 500 } });
  faults.order({ path: '/api/v2/groups', effect: { status: 500 } });
  expect((await mara('GET', '/users/me')).status).toBe(200);
  faults.clear();
  expect((await mara('GET', '/groups')).status).toBe(200);
});

test('a delay comes before the answer', async () => {
  const { mara, faults } = apiWithFaults();
  faults.order({ path: '/api/v2/users/me', effect: { delayMs: 60 } });
  const before = performance.now();
  expect((await mara('GET', '/users/me')).status).toBe(200);
  expect(performance.now() - before).toBeGreaterThan(50);
});

test.each([
  [null],
  [{ path: '/sandbox/reset', effect: { status: 500 } }],
  [{ path: '/api/v2/users', nth: 0, effect: { status: 500 } }],
  [{ path: '/api/v2/users', effect: { status: 99 } }],
  [{ path: '/api/v2/users', effect: {} }],
  [{ path: '/api/v2/users' }],
  [{ path: '/api/v2/users', method: 5, effect: { status: 500 } }],
])('%j is not a fault', (body) => {
  expect(() => createFaults().order(body)).toThrow(TypeError);
});

describe('a dropped connection', () => {
  const open: { close: () => void }[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  async function listening() {
    const parts = apiWithFaults();
    const app = new Hono().route('/api/v2', parts.api);
    const port = await new Promise<number>((resolve) => {
      open.push(serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port)));
    });
    const rename = () =>
      fetch(`http://127.0.0.1:${port}/api/v2/users/${parts.customer.id}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json', Cookie: `sandbox_user=${parts.agent.id}` },
        body: JSON.stringify({ user: { name: 'Ada M.' } }),
      });
    return { ...parts, rename };
  }

  test('before the effect: no answer, nothing changed, the server lives on', async () => {
    const { faults, customer, rename } = await listening();
    faults.order({ path: '/api/v2/users*', effect: { drop: 'before' } });
    await expect(rename()).rejects.toThrow();
    expect(customer.name).toBe('Ada Moreau');
    expect((await rename()).status).toBe(200);
  });

  test('after the effect: no answer, but it is done', async () => {
    const { faults, customer, rename } = await listening();
    faults.order({ path: '/api/v2/users*', effect: { drop: 'after' } });
    await expect(rename()).rejects.toThrow();
    expect(customer.name).toBe('Ada M.');
  });
});
