import { Hono } from 'hono';
import { describe, expect, test, vi } from 'vitest';
import { createCallLog } from '../../../src/sandbox/api/calls.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { aTicket, callerOf, recordIn, smallAccount } from '../builders.ts';

describe('who is signed in', () => {
  test('without credentials users/me is an anonymous user and everything else 401', async () => {
    const { account, customer } = smallAccount();
    const nobody = callerOf(createApi({ account }), null);
    const me = await nobody('GET', '/users/me.json');
    expect(me.status).toBe(200);
    expect(recordIn(me, 'user').id).toBeNull();
    const other = await nobody('GET', `/users/${customer.id}`);
    expect(other.status).toBe(401);
    expect(other.body).toEqual({ error: "Couldn't authenticate you" });
  });

  test('wrong credentials are 401, even at users/me', async () => {
    const { account } = smallAccount();
    const nobody = callerOf(createApi({ account }), null);
    const Authorization = `Basic ${btoa('nobody@example.com/token:x')}`;
    expect((await nobody('GET', '/users/me', undefined, { Authorization })).status).toBe(401);
  });

  test('Basic with email/token is that user, in any capitals', async () => {
    const { account, agent } = smallAccount();
    const nobody = callerOf(createApi({ account }), null);
    const Authorization = `Basic ${btoa('Mara@jxsupport.com/token:anything')}`;
    const me = await nobody('GET', '/users/me', undefined, { Authorization });
    expect(recordIn(me, 'user').id).toBe(agent.id);
  });

  test('a suspended or deleted user can no longer sign in', async () => {
    const { account, agent, light } = smallAccount();
    agent.suspended = true;
    light.active = false;
    const api = createApi({ account });
    expect((await callerOf(api, agent)('GET', '/users')).status).toBe(401);
    expect((await callerOf(api, light)('GET', '/users')).status).toBe(401);
  });

  test('an end user may see nothing but users/me', async () => {
    const { account, customer } = smallAccount();
    const ada = callerOf(createApi({ account }), customer);
    expect((await ada('GET', '/users/me')).status).toBe(200);
    const refused = await ada('GET', '/tickets');
    expect(refused.status).toBe(403);
    expect(refused.body).toEqual({
      error: { title: 'Forbidden', message: 'You do not have access to this page.' },
    });
  });
});

describe('every route', () => {
  test('is there with and without .json', async () => {
    const { account, agent, customer } = smallAccount();
    const mara = callerOf(createApi({ account }), agent);
    const plain = await mara('GET', `/users/${customer.id}`);
    const json = await mara('GET', `/users/${customer.id}.json`);
    expect(plain.body).toEqual(json.body);
    expect(plain.status).toBe(200);
  });

  test('that is unknown is a loud InvalidEndpoint, and so is a known one with another method', async () => {
    const { account, agent } = smallAccount();
    const mara = callerOf(createApi({ account }), agent);
    for (const [method, path] of [
      ['GET', '/webhooks'],
      ['PATCH', '/users/1'],
      ['GET', '/users/someone'],
    ] as const) {
      const answer = await mara(method, path);
      expect(answer.status).toBe(404);
      expect(answer.body).toEqual({ error: 'InvalidEndpoint', description: 'Not found' });
    }
  });

  test('takes JSON only', async () => {
    const { account, agent } = smallAccount();
    const mara = callerOf(createApi({ account }), agent);
    expect((await mara('POST', '/users', '{"user":')).status).toBe(400);
    expect((await mara('POST', '/users', { person: {} })).status).toBe(400);
  });

  test('whose code fails is 500 and is printed', async () => {
    const { account, agent, customer } = smallAccount();
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    Object.defineProperty(account.users, 'get', {
      value: (id: number) => {
        if (id === customer.id) throw new Error('broken');
        return Map.prototype.get.call(account.users, id);
      },
    });
    const answer = await callerOf(createApi({ account }), agent)('GET', `/users/${customer.id}`);
    expect(answer.status).toBe(500);
    expect(print).toHaveBeenCalledOnce();
    print.mockRestore();
  });

  test('is reached below /api/v2 of a larger server', async () => {
    const { account, agent } = smallAccount();
    const server = new Hono().route('/api/v2', createApi({ account }));
    const answer = await callerOf(server, agent)('GET', '/users/me.json');
    expect(recordIn(answer, 'user').url).toBe(`http://localhost:4700/api/v2/users/${agent.id}.json`);
  });
});

test('the call log has method, path, status and caller of each call', async () => {
  const { account, agent } = smallAccount();
  const calls = createCallLog();
  const api = createApi({ account, calls });
  await callerOf(api, agent)('GET', '/users/search.json?query=ada', undefined, { 'X-Zendesk-App-Id': '1' });
  await callerOf(api, null)('GET', '/nothing');
  expect(calls.list()).toMatchObject([
    { method: 'GET', path: '/api/v2/users/search.json', status: 200, user_id: agent.id, from_app: true },
    { method: 'GET', path: '/api/v2/nothing', status: 401, user_id: null, from_app: false },
  ]);
});

test('a change is told after a successful mutating call only', async () => {
  const { account, agent, customer } = smallAccount();
  const onChange = vi.fn();
  const mara = callerOf(createApi({ account, onChange }), agent);
  await mara('GET', '/users');
  await mara('PUT', '/users/1', { user: { name: 'X' } });
  expect(onChange).not.toHaveBeenCalled();
  await mara('PUT', `/users/${customer.id}`, { user: { name: 'Ada M.' } });
  expect(onChange).toHaveBeenCalledOnce();
});

test('tickets are there too', async () => {
  const { account, agent, customer } = smallAccount();
  const ticket = aTicket(account, customer);
  const answer = await callerOf(createApi({ account }), agent)('GET', `/tickets/${ticket.id}`);
  expect(recordIn(answer, 'ticket').id).toBe(ticket.id);
});
