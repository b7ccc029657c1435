import { describe, expect, test } from 'vitest';
import type { TicketStatus } from '../../../../src/sandbox/api/account.ts';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { createUser, findUserByEmail } from '../../../../src/sandbox/api/users/create.ts';
import { aTicket, callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  const api = createApi({ account: parts.account });
  return {
    ...parts,
    mara: callerOf(api, parts.agent),
    jonas: callerOf(api, parts.dpo),
    lea: callerOf(api, parts.light),
  };
}

describe('the first step', () => {
  test('makes the user inactive and keeps everything', async () => {
    const { jonas, customer } = small();
    const answer = await jonas('DELETE', `/users/${customer.id}`);
    expect(answer.status).toBe(200);
    expect(recordIn(answer, 'user')).toMatchObject({ active: false, email: 'ada@example.com' });
    const listed = listIn(await jonas('GET', '/deleted_users'), 'deleted_users');
    expect(listed).toMatchObject([{ id: customer.id, name: 'Ada Moreau', active: false }]);
  });

  test.each<[TicketStatus, number]>([
    ['new', 422],
    ['open', 422],
    ['pending', 422],
    ['hold', 422],
    ['solved', 422],
    ['closed', 200],
    ['deleted', 200],
  ])('with a requested ticket that is %s: %i', async (status, expected) => {
    const { jonas, account, customer } = small();
    aTicket(account, customer, { status });
    const answer = await jonas('DELETE', `/users/${customer.id}`);
    expect(answer.status).toBe(expected);
    expect(customer.active).toBe(expected === 422);
    if (expected === 422) expect(answer.body).toMatchObject({ error: 'RecordInvalid', details: { base: [{}] } });
  });

  test('someone else’s open ticket with the user in CC does not stop it', async () => {
    const { jonas, account, customer, agent } = small();
    aTicket(account, agent, { email_cc_ids: [customer.id] });
    expect((await jonas('DELETE', `/users/${customer.id}`)).status).toBe(200);
  });

  test('is for administrators and for agents in a custom role, who delete customers only; the owner stays', async () => {
    const { mara, lea, jonas, agent, restricted, owner, customer } = small();
    expect((await mara('DELETE', `/users/${customer.id}`)).status).toBe(403);
    expect((await lea('DELETE', `/users/${customer.id}`)).status).toBe(403);
    agent.role_type = 0;
    expect((await mara('DELETE', `/users/${restricted.id}`)).status).toBe(403);
    expect((await mara('DELETE', `/users/${customer.id}`)).status).toBe(200);
    expect((await jonas('DELETE', `/users/${owner.id}`)).status).toBe(403);
    expect((await jonas('DELETE', `/users/${restricted.id}`)).status).toBe(200);
  });

  test('twice is 404', async () => {
    const { jonas, customer } = small();
    await jonas('DELETE', `/users/${customer.id}`);
    expect((await jonas('DELETE', `/users/${customer.id}`)).status).toBe(404);
  });

  test('sets the address free for a new user', async () => {
    const { jonas, account, customer } = small();
    await jonas('DELETE', `/users/${customer.id}`);
    expect(findUserByEmail(account, 'ada@example.com')).toBeNull();
    expect(createUser(account, { name: 'Ada again', email: 'ada@example.com' }).email).toBe('ada@example.com');
  });
});

describe('the second step', () => {
  test('leaves a row without a person, no identities, and no user to show', async () => {
    const { jonas, account, customer } = small();
    Object.assign(customer, {
      phone: '+49 30 1',
      notes: 'Notes',
      user_fields: { a: 1 },
      external_id: 'C-1',
      tags: ['t'],
    });
    await jonas('DELETE', `/users/${customer.id}`);
    const answer = await jonas('DELETE', `/deleted_users/${customer.id}`);
    expect(answer.status).toBe(200);
    expect(recordIn(answer, 'deleted_user')).toMatchObject({
      name: 'Permanently Deleted User',
      email: null,
      phone: null,
    });
    expect(JSON.stringify(customer)).not.toMatch(/Ada|Notes|C-1/);
    expect([...account.identities.values()].filter(({ user_id }) => user_id === customer.id)).toEqual([]);
    expect((await jonas('GET', `/users/${customer.id}`)).status).toBe(404);
    expect((await jonas('GET', `/deleted_users/${customer.id}`)).status).toBe(404);
    expect(listIn(await jonas('GET', '/deleted_users'), 'deleted_users')).toMatchObject([{ email: null }]);
    expect(recordIn(await jonas('GET', '/deleted_users/count'), 'count').value).toBe(1);
  });

  test('without the first is 404', async () => {
    const { jonas, customer } = small();
    expect((await jonas('DELETE', `/deleted_users/${customer.id}`)).status).toBe(404);
    expect(customer.name).toBe('Ada Moreau');
  });

  test('is for administrators only', async () => {
    const { mara, jonas, agent, customer } = small();
    agent.role_type = 0;
    await jonas('DELETE', `/users/${customer.id}`);
    expect((await mara('DELETE', `/deleted_users/${customer.id}`)).status).toBe(403);
    expect(customer.permanently_deleted).toBe(false);
  });

  test('twice is 404', async () => {
    const { jonas, customer } = small();
    await jonas('DELETE', `/users/${customer.id}`);
    await jonas('DELETE', `/deleted_users/${customer.id}`);
    expect((await jonas('DELETE', `/deleted_users/${customer.id}`)).status).toBe(404);
  });
});

describe('compliance_deletion_statuses', () => {
  test('show the request at once and what the applications report as time goes by', async () => {
    const { jonas, mara, account, customer, dpo } = small();
    await jonas('DELETE', `/users/${customer.id}`);
    await jonas('DELETE', `/deleted_users/${customer.id}`);
    const path = `/users/${customer.id}/compliance_deletion_statuses`;
    const rows = async (query = '') => {
      const listed = listIn(await mara('GET', `${path}${query}`), 'compliance_deletion_statuses');
      return listed.map(({ action, application, executer_id }) => [action, application, executer_id]);
    };
    expect((await rows())[0]).toEqual(['request_deletion', 'all', dpo.id]);
    expect(await rows()).not.toContainEqual(['complete', 'chat', null]);
    account.clock_offset_seconds = 60;
    expect(await rows()).toEqual([
      ['request_deletion', 'all', dpo.id],
      ['started', 'support', null],
      ['complete', 'support', null],
      ['started', 'chat', null],
      ['complete', 'chat', null],
    ]);
    expect(await rows('?application=support')).toHaveLength(2);
  });

  test('of a user who was never here are 404 RecordNotFound', async () => {
    const { mara } = small();
    const answer = await mara('GET', '/users/5/compliance_deletion_statuses');
    expect(answer.status).toBe(404);
    expect(answer.body.error).toBe('RecordNotFound');
  });

  test('are not for light agents', async () => {
    const { lea, customer } = small();
    expect((await lea('GET', `/users/${customer.id}/compliance_deletion_statuses`)).status).toBe(403);
  });
});

test('destroy_many is not for light agents, and an active user is not among the deleted', async () => {
  const { lea, jonas, customer } = small();
  expect((await lea('DELETE', `/users/destroy_many?ids=${customer.id}`)).status).toBe(403);
  expect((await jonas('GET', `/deleted_users/${customer.id}`)).status).toBe(404);
});

test('destroy_many is a job; each user’s refusal is in its own result', async () => {
  const { jonas, account, customer } = small();
  const busy = createUser(account, { name: 'Ben' });
  aTicket(account, busy);
  const job = recordIn(await jonas('DELETE', `/users/destroy_many?ids=${customer.id},${busy.id}`), 'job_status');
  let polled = job;
  for (let turn = 0; turn < 4 && polled.status !== 'completed'; turn += 1) {
    polled = recordIn(await jonas('GET', `/job_statuses/${job.id}`), 'job_status');
  }
  expect(polled).toMatchObject({ status: 'completed', results: [{ success: true }, { success: false }] });
  expect([customer.active, busy.active]).toEqual([false, true]);
});
