import { describe, expect, test } from 'vitest';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { aTicket, callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  const api = createApi({ account: parts.account });
  return { ...parts, mara: callerOf(api, parts.agent), jonas: callerOf(api, parts.dpo) };
}

describe('groups', () => {
  test('are listed, shown and assignable; a user has the own ones', async () => {
    const { mara, support, privacy, dpo } = small();
    expect(listIn(await mara('GET', '/groups'), 'groups').map(({ name }) => name)).toEqual(['Support', 'Privacy']);
    expect(listIn(await mara('GET', '/groups/assignable'), 'groups')).toHaveLength(2);
    expect(recordIn(await mara('GET', `/groups/${support.id}`), 'group').default).toBe(true);
    expect(listIn(await mara('GET', `/users/${dpo.id}/groups`), 'groups')).toMatchObject([{ id: privacy.id }]);
    expect((await mara('GET', '/groups/5')).status).toBe(404);
  });

  test('memberships are listed for all, for a group and for a user', async () => {
    const { mara, support, privacy, dpo } = small();
    expect(listIn(await mara('GET', '/group_memberships'), 'group_memberships')).toHaveLength(3);
    expect(listIn(await mara('GET', `/groups/${support.id}/memberships`), 'group_memberships')).toHaveLength(2);
    const own = listIn(await mara('GET', `/users/${dpo.id}/group_memberships`), 'group_memberships');
    expect(own).toMatchObject([{ user_id: dpo.id, group_id: privacy.id }]);
  });
});

test('an organization is shown, an unknown one 404', async () => {
  const { mara, account } = small();
  const at = '2026-01-01T00:00:00Z';
  account.organizations.set(7, {
    id: 7,
    name: 'Example Ltd',
    domain_names: ['example.net'],
    created_at: at,
    updated_at: at,
  });
  expect(recordIn(await mara('GET', '/organizations/7'), 'organization').name).toBe('Example Ltd');
  expect((await mara('GET', '/organizations/8')).status).toBe(404);
});

describe('fields', () => {
  const stage = {
    type: 'tagger',
    title: 'Stage',
    custom_field_options: [
      { name: 'In progress', value: 'privacy_is_in_progress' },
      { name: 'Done', value: 'privacy_is_done' },
    ],
  };

  test('are made by administrators and read by all the staff', async () => {
    const { mara, jonas } = small();
    expect((await mara('POST', '/ticket_fields', { ticket_field: stage })).status).toBe(403);
    expect((await mara('POST', '/user_fields', { user_field: { ...stage, key: 'stage' } })).status).toBe(403);
    const made = await jonas('POST', '/ticket_fields', { ticket_field: stage });
    expect(made.status).toBe(201);
    const { id } = recordIn(made, 'ticket_field');
    expect(recordIn(await mara('GET', `/ticket_fields/${id}`), 'ticket_field')).toMatchObject({
      title: 'Stage',
      custom_field_options: [{ value: 'privacy_is_in_progress' }, { value: 'privacy_is_done' }],
    });
    expect(listIn(await mara('GET', '/ticket_fields'), 'ticket_fields')).toHaveLength(1);
    expect((await jonas('POST', '/user_fields', { user_field: { ...stage, key: 'stage' } })).status).toBe(201);
    expect(listIn(await mara('GET', '/user_fields'), 'user_fields')).toMatchObject([{ key: 'stage' }]);
  });

  test.each([
    ['a blank title', { ...stage, title: '' }],
    ['an unknown type', { ...stage, type: 'colour' }],
    [
      'an option’s tag twice',
      {
        ...stage,
        custom_field_options: [
          { name: 'A', value: 'x' },
          { name: 'B', value: 'X' },
        ],
      },
    ],
  ])('with %s are 422', async (_, field) => {
    const { jonas } = small();
    expect((await jonas('POST', '/ticket_fields', { ticket_field: field })).status).toBe(422);
  });

  test('of users need a key that is not taken', async () => {
    const { jonas } = small();
    const user_field = { type: 'text', title: 'Plan', key: 'plan' };
    expect((await jonas('POST', '/user_fields', { user_field: { ...user_field, key: 'my plan' } })).status).toBe(422);
    expect((await jonas('POST', '/user_fields', { user_field })).status).toBe(201);
    expect((await jonas('POST', '/user_fields', { user_field })).status).toBe(422);
  });
});

test.each(['/group_memberships/5', '/ticket_fields/5', '/user_fields/5', '/users/5/groups', '/groups/5/users'])(
  '%s is 404 RecordNotFound',
  async (path) => {
    const { mara } = small();
    const answer = await mara('GET', path);
    expect(answer.status).toBe(404);
    expect(answer.body.error).toBe('RecordNotFound');
  },
);

test('tags are counted over the tickets that are there', async () => {
  const { mara, account, customer } = small();
  aTicket(account, customer, { tags: ['b', 'a'] });
  aTicket(account, customer, { tags: ['b'] });
  aTicket(account, customer, { tags: ['c'], status: 'deleted' });
  expect(listIn(await mara('GET', '/tags'), 'tags')).toEqual([
    { name: 'b', count: 2 },
    { name: 'a', count: 1 },
  ]);
});

test('jobs are listed, shown one or many, and an unknown one is 404', async () => {
  const { jonas, customer } = small();
  const job = recordIn(await jonas('DELETE', `/users/destroy_many?ids=${customer.id}`), 'job_status');
  expect(listIn(await jonas('GET', '/job_statuses'), 'job_statuses')).toMatchObject([{ id: job.id }]);
  expect(listIn(await jonas('GET', `/job_statuses/show_many?ids=${job.id},x`), 'job_statuses')).toHaveLength(1);
  expect((await jonas('GET', '/job_statuses/x')).status).toBe(404);
  expect((await jonas('GET', '/job_statuses/show_many')).status).toBe(400);
});
