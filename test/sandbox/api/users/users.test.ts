import { describe, expect, test } from 'vitest';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { createUser, findUserByEmail } from '../../../../src/sandbox/api/users/create.ts';
import { identitiesOf } from '../../../../src/sandbox/api/users/find.ts';
import { aTicket, callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  const api = createApi({ account: parts.account });
  return {
    ...parts,
    api,
    mara: callerOf(api, parts.agent),
    jonas: callerOf(api, parts.dpo),
    lea: callerOf(api, parts.light),
  };
}

describe('making a user', () => {
  test('gives it an identity for its address and 201', async () => {
    const { mara, account } = small();
    const answer = await mara('POST', '/users', {
      user: { name: 'Ben Ivers', email: 'Ben@example.org', verified: true },
    });
    expect(answer.status).toBe(201);
    expect(recordIn(answer, 'user')).toMatchObject({ name: 'Ben Ivers', email: 'ben@example.org', role: 'end-user' });
    const ben = findUserByEmail(account, 'BEN@example.org');
    expect(identitiesOf(account, ben?.id ?? 0)).toMatchObject([{ type: 'email', primary: true, verified: true }]);
  });

  test('without an address is possible: a record-keeper', async () => {
    const { mara } = small();
    const answer = await mara('POST', '/users', { user: { name: 'Record keeper' } });
    expect(recordIn(answer, 'user').email).toBeNull();
  });

  test.each([
    ['no name', { email: 'x@example.com' }, 'name'],
    ['a blank name', { name: ' ' }, 'name'],
    ['an address that another user has', { name: 'Eve', email: 'ADA@example.com' }, 'email'],
    ['an address that is none', { name: 'Eve', email: 'ada at example' }, 'email'],
    ['an external id that another user has', { name: 'Eve', external_id: 'C-1' }, 'external_id'],
    ['an organization that is not there', { name: 'Eve', organization_id: 5 }, 'organization_id'],
    ['an identity of no known type', { name: 'Eve', identities: [{ type: 'fax', value: '1' }] }, 'identities'],
    ['a role that is not there', { name: 'Eve', role: 'boss' }, 'role'],
  ])('with %s is 422', async (_, user, field) => {
    const { mara, account, customer } = small();
    customer.external_id = 'c-1';
    const count = account.users.size;
    const answer = await mara('POST', '/users', { user });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      error: 'RecordInvalid',
      details: { [field]: [{ description: expect.any(String) }] },
    });
    expect(account.users.size).toBe(count);
  });

  test('of the staff is for administrators, and none at all for light agents', async () => {
    const { mara, jonas, lea } = small();
    const user = { name: 'New Agent', role: 'agent', email: 'new@jxsupport.com' };
    expect((await mara('POST', '/users', { user })).status).toBe(403);
    expect((await lea('POST', '/users', { user: { name: 'X' } })).status).toBe(403);
    expect((await lea('POST', '/users/create_or_update', { user: { name: 'X' } })).status).toBe(403);
    expect((await jonas('POST', '/users', { user })).status).toBe(201);
  });

  test('create_or_update finds by any address of the user (200) or makes one (201)', async () => {
    const { mara, customer, account } = small();
    const known = await mara('POST', '/users/create_or_update', { user: { email: 'ada@example.com', name: 'Ada M.' } });
    expect(known.status).toBe(200);
    expect(customer.name).toBe('Ada M.');
    const made = await mara('POST', '/users/create_or_update', { user: { email: 'ben@example.org', name: 'Ben' } });
    expect(made.status).toBe(201);
    expect(findUserByEmail(account, 'ben@example.org')?.name).toBe('Ben');
    expect(
      (await mara('POST', '/users/create_or_update', { user: { email: 'mara@jxsupport.com', name: 'M' } })).status,
    ).toBe(200);
    expect(
      (await mara('POST', '/users/create_or_update', { user: { email: 'jonas@jxsupport.com', name: 'J' } })).status,
    ).toBe(403);
  });
});

describe('changing a user', () => {
  test('an e-mail address is added as a second identity and does not replace the first', async () => {
    const { mara, customer, account } = small();
    const answer = await mara('PUT', `/users/${customer.id}`, { user: { email: 'moreau@example.org' } });
    expect(recordIn(answer, 'user').email).toBe('ada@example.com');
    expect(identitiesOf(account, customer.id).map(({ value, primary }) => [value, primary])).toEqual([
      ['ada@example.com', true],
      ['moreau@example.org', false],
    ]);
  });

  test('name, notes, phone, tags, suspension and user fields are changed, read-only ones are passed over', async () => {
    const { mara, customer } = small();
    customer.user_fields = { language: 'fr', plan: 'gold' };
    const user = {
      name: 'Ada M.',
      phone: '',
      tags: ['VIP'],
      suspended: true,
      user_fields: { plan: null },
      id: 5,
      active: false,
    };
    customer.phone = '+49 30 1234';
    expect((await mara('PUT', `/users/${customer.id}`, { user })).status).toBe(200);
    expect(customer).toMatchObject({
      name: 'Ada M.',
      phone: null,
      tags: ['vip'],
      suspended: true,
      active: true,
      user_fields: { language: 'fr', plan: null },
    });
  });

  test('agents change customers and themselves, administrators everybody, light agents nobody', async () => {
    const { mara, jonas, lea, agent, restricted, customer } = small();
    const notes = { user: { notes: 'x' } };
    expect((await mara('PUT', `/users/${restricted.id}`, notes)).status).toBe(403);
    expect((await mara('PUT', `/users/${agent.id}`, notes)).status).toBe(200);
    expect((await mara('PUT', `/users/${customer.id}`, { user: { role: 'admin' } })).status).toBe(403);
    expect((await lea('PUT', `/users/${customer.id}`, notes)).status).toBe(403);
    expect((await jonas('PUT', `/users/${restricted.id}`, { user: { role: 'admin' } })).status).toBe(200);
    expect(restricted).toMatchObject({ role: 'admin', role_type: 4, ticket_restriction: null });
  });

  test('a blank name and a deleted user are 422, an unknown user 404', async () => {
    const { mara, customer } = small();
    expect((await mara('PUT', `/users/${customer.id}`, { user: { name: '' } })).status).toBe(422);
    customer.active = false;
    expect((await mara('PUT', `/users/${customer.id}`, { user: { notes: 'x' } })).status).toBe(422);
    expect((await mara('PUT', '/users/5', { user: { notes: 'x' } })).status).toBe(404);
  });

  test('a value of the wrong kind is 400', async () => {
    const { mara, customer } = small();
    expect((await mara('PUT', `/users/${customer.id}`, { user: { suspended: 'yes' } })).status).toBe(400);
    expect((await mara('PUT', `/users/${customer.id}`, { user: { name: {} } })).status).toBe(400);
    expect((await mara('PUT', `/users/${customer.id}`, { user: { tags: 5 } })).status).toBe(400);
  });
});

describe('finding users', () => {
  test.each([
    ['email:ada@example.com', ['Ada Moreau']],
    ['email:second@example.org', ['Ada Moreau']],
    ['email:*@example.org', ['Ada Moreau']],
    ['ada', ['Ada Moreau', 'Adam Ives']],
    ['moreau ada', ['Ada Moreau']],
    ['"Ada Moreau"', ['Ada Moreau']],
    ['role:admin', ['Olga Berg', 'Jonas Schaeffer']],
    ['ada@example.co', ['Ada Moreau']],
    ['nobody', []],
  ])('%s', async (query, expected) => {
    const { mara, account, customer } = small();
    createUser(account, { name: 'Adam Ives' });
    await mara('POST', `/users/${customer.id}/identities`, {
      identity: { type: 'email', value: 'second@example.org' },
    });
    const answer = await mara('GET', `/users/search?query=${encodeURIComponent(query)}`);
    expect(listIn(answer, 'users').map(({ name }) => name)).toEqual(expected);
  });

  test('by external id, by ids, and by role', async () => {
    const { mara, customer, agent } = small();
    customer.external_id = 'C-1';
    expect(listIn(await mara('GET', '/users/search?external_id=c-1'), 'users')).toMatchObject([{ id: customer.id }]);
    const many = await mara('GET', `/users/show_many?ids=${customer.id},5,${agent.id}`);
    expect(listIn(many, 'users').map(({ id }) => id)).toEqual([customer.id, agent.id]);
    const staff = await mara('GET', '/users?role[]=agent&role[]=admin');
    expect(listIn(staff, 'users')).toHaveLength(5);
  });

  test('show_many takes 1 to 100 ids, search wants a query, autocomplete two letters', async () => {
    const { mara } = small();
    const ids = Array.from({ length: 101 }, (_, index) => index + 1).join(',');
    expect((await mara('GET', `/users/show_many?ids=${ids}`)).status).toBe(400);
    expect((await mara('GET', '/users/show_many')).status).toBe(400);
    expect((await mara('GET', '/users/show_many?ids=ada')).status).toBe(400);
    expect((await mara('GET', '/users/search')).status).toBe(400);
    expect((await mara('GET', '/users/autocomplete?name=a')).status).toBe(400);
    expect(listIn(await mara('GET', '/users/autocomplete?name=ada'), 'users')).toHaveLength(1);
  });

  test('a deleted user is found no more but still shown, inactive', async () => {
    const { mara, customer } = small();
    customer.active = false;
    expect(listIn(await mara('GET', '/users/search?query=ada'), 'users')).toEqual([]);
    expect(recordIn(await mara('GET', `/users/${customer.id}`), 'user').active).toBe(false);
  });
});

test('related counts requested, assigned and CC’d tickets, deleted ones not', async () => {
  const { mara, account, customer, agent } = small();
  aTicket(account, customer, { status: 'closed', assignee_id: agent.id });
  aTicket(account, customer, { status: 'deleted' });
  aTicket(account, agent, { email_cc_ids: [customer.id] });
  const related = recordIn(await mara('GET', `/users/${customer.id}/related`), 'user_related');
  expect(related).toMatchObject({ requested_tickets: 1, assigned_tickets: 0, ccd_tickets: 1 });
});
