import { describe, expect, test } from 'vitest';
import { createLimits } from '../../../../src/sandbox/api/limits.ts';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { createUser } from '../../../../src/sandbox/api/users/create.ts';
import { aComment, aTicket, callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function searchable() {
  const parts = smallAccount();
  const { account, customer, agent, support } = parts;
  const ben = createUser(account, { name: 'Ben Ivers', email: 'ben@example.org' });
  const deletion = aTicket(account, customer, {
    subject: 'Please delete my account',
    description: 'I withdraw my consent.',
    status: 'open',
    tags: ['privacy_request', 'vip'],
    created_at: '2026-01-10T10:00:00Z',
    updated_at: '2026-01-12T10:00:00Z',
    due_at: '2026-02-10T22:59:59Z',
    external_id: 'privacy-request:7',
    type: 'task',
    priority: 'high',
    group_id: support.id,
  });
  const parcel = aTicket(account, ben, {
    subject: 'Parcel',
    description: 'Where is it?',
    status: 'closed',
    tags: ['parcel'],
    created_at: '2026-01-11T10:00:00Z',
    updated_at: '2026-01-11T10:00:00Z',
    assignee_id: agent.id,
    email_cc_ids: [customer.id],
    custom_fields: { 77: 'gold' },
  });
  const gone = aTicket(account, customer, { subject: 'Parcel too', status: 'deleted' });
  aComment(account, parcel, 'My neighbour Ada took it, write to ada@example.com.');
  const api = createApi({ account });
  return { ...parts, ben, deletion, parcel, gone, api, mara: callerOf(api, agent) };
}

async function idsFor(query: string): Promise<string[]> {
  const { mara, deletion, parcel } = searchable();
  const answer = await mara(
    'GET',
    `/search?query=${encodeURIComponent(`type:ticket ${query}`)}&sort_by=created_at&sort_order=asc`,
  );
  const names = new Map<unknown, string>([
    [deletion.id, 'deletion'],
    [parcel.id, 'parcel'],
  ]);
  return listIn(answer, 'results').map(({ id }) => names.get(id) ?? `ticket ${id}`);
}

describe('a search for tickets', () => {
  test.each([
    ['', ['deletion', 'parcel']],
    ['delete', ['deletion']],
    ['DELETE account', ['deletion']],
    ['"delete my account"', ['deletion']],
    ['"account delete"', []],
    ['del', []],
    ['del*', ['deletion']],
    ['neighbour', ['parcel']],
    ['ada@example.com', ['parcel']],
    ['-parcel', ['deletion']],
    ['consent parcel', []],
    ['status:open', ['deletion']],
    ['status<closed', ['deletion']],
    ['status>=solved', ['parcel']],
    ['status>closed', []],
    ['-status:closed', ['deletion']],
    ['status:open status:closed', ['deletion', 'parcel']],
    ['tags:vip', ['deletion']],
    ['tags:vip tags:parcel', ['deletion', 'parcel']],
    ['tags:"privacy_request vip"', ['deletion']],
    ['tags:"privacy_request parcel"', []],
    ['tags:privacy*', ['deletion']],
    ['-tags:vip', ['parcel']],
    ['tags:none', []],
    ['requester:ada@example.com', ['deletion']],
    ['requester:"Ben Ivers"', ['parcel']],
    ['assignee:none', ['deletion']],
    ['assignee:me', ['parcel']],
    ['cc:ada@example.com', ['parcel']],
    ['group:Support', ['deletion']],
    ['external_id:privacy-request:7', ['deletion']],
    ['external_id:"privacy-request:7"', ['deletion']],
    ['external_id:privacy-request:8', []],
    ['created>2026-01-10', ['parcel']],
    ['created>=2026-01-10', ['deletion', 'parcel']],
    ['created:2026-01-10', ['deletion']],
    ['created<2026-01-11T10:00:00Z', ['deletion']],
    ['created>2026-01-10 created<2026-01-11', []],
    ['created>1hour', []],
    ['created<1hour', ['deletion', 'parcel']],
    ['updated>2026-01-11', ['deletion']],
    ['due_date<=2026-02-10', ['deletion']],
    ['due_date<2026-02-10', []],
    ['due_date:none', ['parcel']],
    ['priority>normal', ['deletion']],
    ['ticket_type:task', ['deletion']],
    ['custom_field_77:gold', ['parcel']],
    ['custom_field_77:none', ['deletion']],
    ['fieldvalue:gold', ['parcel']],
    ['subject:parcel', ['parcel']],
    ['description:consent', ['deletion']],
    ['commenter:ada@example.com', []],
    ['Re:delete', []],
  ])('%s', async (query, expected) => {
    expect(await idsFor(query)).toEqual(expected);
  });
});

test('a search without a type finds users, groups and tickets, each with its result_type', async () => {
  const { mara } = searchable();
  const found = listIn(await mara('GET', '/search?query=ben'), 'results');
  expect(found.map(({ result_type }) => result_type)).toEqual(['user']);
  const groups = listIn(await mara('GET', '/search?query=type:group%20support'), 'results');
  expect(groups).toMatchObject([{ name: 'Support', result_type: 'group' }]);
  const users = listIn(await mara('GET', '/search?query=type:user%20email:ada@example.com'), 'results');
  expect(users).toMatchObject([{ name: 'Ada Moreau' }]);
});

test('count is the true total', async () => {
  const { mara } = searchable();
  expect((await mara('GET', '/search/count?query=type:ticket')).body).toEqual({ count: 2 });
});

describe('refused', () => {
  test.each([
    ['/search', 400],
    ['/search?query=', 400],
    ['/search?query=x&page[size]=10', 400],
    ['/search?query=created>soon', 422],
    ['/search?query=x&sort_by=colour', 422],
    ['/search/export?query=x', 400],
    ['/search/export?query=x&filter[type]=thing', 400],
    ['/search/export?query=type:ticket%20x&filter[type]=ticket', 422],
    ['/search/export?query=x&filter[type]=ticket&page[size]=1001', 400],
  ])('%s: %i', async (path, status) => {
    const { mara } = searchable();
    expect((await mara('GET', path)).status).toBe(status);
  });

  test('result 1001 of a search is 422 Search Response Limits, whatever the total', async () => {
    const { mara, account, customer } = searchable();
    for (let index = 0; index < 1003; index += 1) aTicket(account, customer);
    const last = await mara('GET', '/search?query=type:ticket&page=10&per_page=100');
    expect(last.status).toBe(200);
    expect(last.body.count).toBe(1005);
    const beyond = await mara('GET', '/search?query=type:ticket&page=11&per_page=100');
    expect(beyond.status).toBe(422);
    expect(beyond.body.error).toBe('Search Response Limits');
  });

  test('a cursor of search/export ends after an hour', async () => {
    const { mara, account } = searchable();
    const path = '/search/export?query=parcel*%20-x&filter[type]=ticket&page[size]=1';
    const all = '/search/export?query=-nothing&filter[type]=ticket&page[size]=1';
    expect(listIn(await mara('GET', path), 'results')).toHaveLength(1);
    const cursor = recordIn(await mara('GET', all), 'meta').after_cursor;
    account.clock_offset_seconds = 3500;
    expect((await mara('GET', `${all}&page[after]=${cursor}`)).status).toBe(200);
    account.clock_offset_seconds = 3700;
    expect((await mara('GET', `${all}&page[after]=${cursor}`)).status).toBe(400);
  });
});

test('export goes through everything by cursor, newest first', async () => {
  const { mara, parcel, deletion } = searchable();
  const seen: unknown[] = [];
  let path = '/search/export?query=-nothing&filter[type]=ticket&page[size]=1';
  for (let turn = 0; turn < 5; turn += 1) {
    const answer = await mara('GET', path);
    seen.push(...listIn(answer, 'results').map(({ id }) => id));
    const { next } = recordIn(answer, 'links');
    if (next === null) break;
    path = String(next).replace('http://localhost:4700/api/v2', '');
  }
  expect(seen).toEqual([parcel.id, deletion.id]);
});

test('with a search lag a change is found only after it', async () => {
  const { account, agent, deletion } = searchable();
  const limits = createLimits(undefined, { search_lag_seconds: 120 });
  const mara = callerOf(createApi({ account, limits }), agent);
  const found = async (query: string) =>
    listIn(await mara('GET', `/search?query=type:ticket%20${query}`), 'results').length;
  expect(await found('consent')).toBe(1);
  await mara('PUT', `/tickets/${deletion.id}`, { ticket: { tags: ['renamed'] } });
  expect([await found('tags:renamed'), await found('tags:vip')]).toEqual([0, 1]);
  account.clock_offset_seconds = 130;
  expect([await found('tags:renamed'), await found('tags:vip')]).toEqual([1, 0]);
});
