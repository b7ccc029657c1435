import { describe, expect, test } from 'vitest';
import { createLimits, type LimitSettings } from '../../../src/sandbox/api/limits.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { createUser } from '../../../src/sandbox/api/users/create.ts';
import { aTicket, callerOf, smallAccount } from '../builders.ts';

function apiWith(settings: Partial<LimitSettings> = {}) {
  const small = smallAccount();
  const clock = { at: Date.parse('2026-03-01T09:00:00Z') };
  const limits = createLimits(() => clock.at, settings);
  const api = createApi({ account: small.account, limits });
  return { ...small, clock, limits, api, mara: callerOf(api, small.agent), jonas: callerOf(api, small.dpo) };
}

const FROM_APP = { 'X-Zendesk-App-Id': '1' };

async function statuses(count: number, call: () => Promise<{ status: number }>): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < count; index += 1) seen.push((await call()).status);
  return seen;
}

test('each answer says how much of the limit is left', async () => {
  const { mara } = apiWith({ account_per_minute: 3 });
  await mara('GET', '/users/me');
  const { headers } = await mara('GET', '/users/1');
  expect(headers.get('X-Rate-Limit')).toBe('3');
  expect(headers.get('X-Rate-Limit-Remaining')).toBe('1');
  expect(headers.get('ratelimit-limit')).toBe('3');
  expect(headers.get('ratelimit-remaining')).toBe('1');
  expect(headers.get('ratelimit-reset')).toBe('60');
});

test('beyond the account’s limit calls are 429 with Retry-After until the minute is over', async () => {
  const { mara, clock } = apiWith({ account_per_minute: 2 });
  expect(await statuses(3, () => mara('GET', '/users/me'))).toEqual([200, 200, 429]);
  clock.at += 20_000;
  const refused = await mara('GET', '/users/me');
  expect(refused.headers.get('Retry-After')).toBe('40');
  expect(refused.headers.get('X-Rate-Limit-Remaining')).toBe('0');
  clock.at += 40_000;
  expect((await mara('GET', '/users/me')).status).toBe(200);
});

describe('calls of an app', () => {
  test('are 100 a minute per user; other calls and other users are not counted with them', async () => {
    const { mara, jonas } = apiWith();
    const calls = await statuses(101, () => mara('GET', '/users/me', undefined, FROM_APP));
    expect(calls.filter((status) => status === 200)).toHaveLength(100);
    expect(calls.at(-1)).toBe(429);
    expect((await mara('GET', '/users/me')).status).toBe(200);
    expect((await jonas('GET', '/users/me', undefined, FROM_APP)).status).toBe(200);
  });

  test('are 700 in five minutes, however they are spread over the minutes', async () => {
    const { mara, clock } = apiWith({ app_per_minute: 1000, account_per_minute: 1000 });
    const call = () => mara('GET', '/users/me', undefined, FROM_APP);
    const start = clock.at;
    expect(await statuses(350, call)).not.toContain(429);
    clock.at = start + 200_000;
    expect(await statuses(350, call)).not.toContain(429);
    const refused = await call();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toBe('100');
    clock.at = start + 300_000;
    expect((await call()).status).toBe(200);
  });
});

test('one user updates one ticket 30 times in ten minutes, the 31st is 429', async () => {
  const { mara, jonas, account, customer, clock } = apiWith();
  const ticket = aTicket(account, customer);
  const other = aTicket(account, customer);
  let subject = 0;
  const update = (id: number, caller = mara) => {
    subject += 1;
    return caller('PUT', `/tickets/${id}`, { ticket: { subject: `${subject}` } });
  };
  expect(await statuses(31, () => update(ticket.id))).toEqual([...Array(30).fill(200), 429]);
  expect((await update(other.id)).status).toBe(200);
  expect((await update(ticket.id, jonas)).status).toBe(200);
  clock.at += 599_000;
  expect((await update(ticket.id)).status).toBe(429);
  clock.at += 1000;
  expect((await update(ticket.id)).status).toBe(200);
});

test('the account’s tickets are updated 100 times a minute', async () => {
  const { mara, account, customer } = apiWith();
  const tickets = Array.from({ length: 4 }, () => aTicket(account, customer));
  let turn = 0;
  const calls = await statuses(101, () => {
    turn += 1;
    return mara('PUT', `/tickets/${tickets[turn % 4]?.id}`, { ticket: { subject: `${turn}` } });
  });
  expect(calls.slice(0, 100)).not.toContain(429);
  expect(calls.at(-1)).toBe(429);
});

test('one user is updated 5 times a minute', async () => {
  const { mara, customer, account } = apiWith();
  const other = createUser(account, { name: 'Ben Ivers' });
  const update = (id: number) => mara('PUT', `/users/${id}`, { user: { notes: 'x' } });
  expect(await statuses(6, () => update(customer.id))).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await update(other.id)).status).toBe(200);
});

test.each([
  ['permanent user deletions', { permanent_user_deletions_per_ten_minutes: 1 }, 'DELETE', '/deleted_users/1'],
  ['ticket deletions', { ticket_deletions_per_minute: 1 }, 'DELETE', '/tickets/1'],
  ['lists of deleted tickets', { deleted_tickets_per_minute: 1 }, 'GET', '/deleted_tickets'],
  ['search exports', { search_export_per_minute: 1 }, 'GET', '/search/export?query=x&filter[type]=ticket'],
  ['executions of a view', { view_execute_per_minute: 1 }, 'GET', '/views/1/execute'],
] as const)('%s have a limit of their own', async (_, settings, method, path) => {
  const { mara } = apiWith(settings);
  expect((await mara(method, path)).status).not.toBe(429);
  expect((await mara(method, path)).status).toBe(429);
});

test('the limits of Zendesk are the defaults', () => {
  expect(createLimits().settings).toEqual({
    enabled: true,
    account_per_minute: 400,
    app_per_minute: 100,
    app_per_five_minutes: 700,
    ticket_update_per_ten_minutes: 30,
    ticket_updates_per_minute: 100,
    ticket_deletions_per_minute: 400,
    deleted_tickets_per_minute: 10,
    user_update_per_minute: 5,
    permanent_user_deletions_per_ten_minutes: 700,
    search_export_per_minute: 100,
    view_execute_per_minute: 5,
    search_lag_seconds: 0,
  });
});

test('switched off, limits are reported but refuse nothing', async () => {
  const { mara } = apiWith({ account_per_minute: 1, enabled: false });
  expect(await statuses(3, () => mara('GET', '/users/me'))).toEqual([200, 200, 200]);
  expect((await mara('GET', '/users/me')).headers.get('X-Rate-Limit-Remaining')).toBe('0');
});

test('a limit can be set, and one that makes no sense is refused', () => {
  const limits = createLimits();
  limits.set({ app_per_minute: 5, enabled: false });
  expect(limits.settings).toMatchObject({ app_per_minute: 5, enabled: false });
  expect(() => limits.set({ per_second: 5 })).toThrow(TypeError);
  expect(() => limits.set({ app_per_minute: 'many' })).toThrow(TypeError);
  expect(() => limits.set({ enabled: 1 })).toThrow(TypeError);
});
