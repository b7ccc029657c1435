import { describe, expect, test } from 'vitest';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { createUser } from '../../../src/sandbox/api/users/create.ts';
import { type Call, callerOf, listIn, recordIn, smallAccount } from '../builders.ts';

function manyCustomers(count: number): { mara: Call; account: ReturnType<typeof smallAccount>['account'] } {
  const { account, agent, customer } = smallAccount();
  account.users.delete(customer.id);
  for (let index = 1; index <= count; index += 1) createUser(account, { name: `Customer ${index}` });
  return { mara: callerOf(createApi({ account }), agent), account };
}

const names = (answer: Awaited<ReturnType<Call>>) => listIn(answer, 'users').map(({ name }) => name);

describe('by offset', () => {
  test('a list of 5 in pages of 2 has links to the next and the previous page on the same origin', async () => {
    const { mara } = manyCustomers(5);
    const first = await mara('GET', '/users?role=end-user&per_page=2');
    expect(names(first)).toEqual(['Customer 1', 'Customer 2']);
    expect(first.body).toMatchObject({ count: 5, previous_page: null });
    expect(first.body.next_page).toBe('http://localhost:4700/api/v2/users?role=end-user&per_page=2&page=2');
    const last = await mara('GET', '/users?role=end-user&per_page=2&page=3');
    expect(names(last)).toEqual(['Customer 5']);
    expect(last.body.next_page).toBeNull();
    expect(last.body.previous_page).toContain('page=2');
  });

  test('a page holds 100 records unless asked, and never more', async () => {
    const { mara } = manyCustomers(120);
    expect(names(await mara('GET', '/users?role=end-user'))).toHaveLength(100);
    expect(names(await mara('GET', '/users?role=end-user&per_page=500'))).toHaveLength(100);
  });

  test.each(['page=101', 'page=101&per_page=10', 'page=1000&per_page=1'])(
    '%s is beyond 100 pages or 10,000 records: 400 InvalidPaginationDepth',
    async (query) => {
      const { mara } = manyCustomers(1);
      const answer = await mara('GET', `/users?${query}`);
      expect(answer.status).toBe(400);
      expect(listIn(answer, 'errors')[0]).toMatchObject({ code: 'InvalidPaginationDepth' });
    },
  );

  test('page 100 with 100 records is the last one allowed', async () => {
    const { mara } = manyCustomers(1);
    expect((await mara('GET', '/users?page=100&per_page=100')).status).toBe(200);
  });

  test.each(['page=0', 'page=x', 'per_page=-1'])('%s is 400', async (query) => {
    const { mara } = manyCustomers(1);
    expect((await mara('GET', `/users?${query}`)).status).toBe(400);
  });
});

describe('by cursor', () => {
  test('follows links.next to the end and links.prev back to the start', async () => {
    const { mara } = manyCustomers(5);
    const seen: unknown[] = [];
    let path = '/users?role=end-user&page[size]=2';
    let answer = await mara('GET', path);
    for (let turn = 0; turn < 5; turn += 1) {
      seen.push(...names(answer));
      const { next } = recordIn(answer, 'links');
      if (next === null) break;
      path = String(next).replace('http://localhost:4700/api/v2', '');
      answer = await mara('GET', path);
    }
    expect(seen).toEqual(['Customer 1', 'Customer 2', 'Customer 3', 'Customer 4', 'Customer 5']);
    expect(recordIn(answer, 'meta').has_more).toBe(false);
    const prev = String(recordIn(answer, 'links').prev).replace('http://localhost:4700/api/v2', '');
    expect(names(await mara('GET', prev))).toEqual(['Customer 3', 'Customer 4']);
  });

  test('skips nothing when a record of the page before has gone meanwhile', async () => {
    const { mara, account } = manyCustomers(5);
    const first = await mara('GET', '/users?role=end-user&page[size]=2');
    const second = listIn(first, 'users')[1];
    account.users.delete(Number(second?.id));
    const cursor = recordIn(first, 'meta').after_cursor;
    const next = await mara('GET', `/users?role=end-user&page[size]=2&page[after]=${cursor}`);
    expect(names(next)).toEqual(['Customer 3', 'Customer 4']);
  });

  test.each([
    'page[size]=101',
    'page[size]=0',
    'page[size]=2&page[after]=nonsense',
    'page[after]=WzAsMV0&page[before]=WzAsMV0',
  ])('%s is 400', async (query) => {
    const { mara } = manyCustomers(1);
    expect((await mara('GET', `/users?${query}`)).status).toBe(400);
  });

  test('an empty list has no more and no cursors', async () => {
    const { mara } = manyCustomers(0);
    const answer = await mara('GET', '/users?role=end-user&page[size]=10');
    expect(answer.body).toEqual({
      users: [],
      meta: { has_more: false, after_cursor: null, before_cursor: null },
      links: { next: null, prev: null },
    });
  });
});
