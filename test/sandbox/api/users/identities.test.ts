import { describe, expect, test } from 'vitest';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { addIdentity } from '../../../../src/sandbox/api/users/identities.ts';
import { callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  const api = createApi({ account: parts.account });
  const second = addIdentity(parts.account, parts.customer, { type: 'email', value: 'moreau@example.org' });
  const path = `/users/${parts.customer.id}/identities`;
  return {
    ...parts,
    second,
    path,
    mara: callerOf(api, parts.agent),
    lea: callerOf(api, parts.light),
    jonas: callerOf(api, parts.dpo),
  };
}

test('correcting an address: add it, verify it, make it primary, delete the old one', async () => {
  const { mara, path, customer } = small();
  const value = 'ada.moreau@example.net';
  const added = await mara('POST', path, { identity: { type: 'email', value, skip_verify_email: true } });
  expect(added.status).toBe(201);
  const { id } = recordIn(added, 'identity');
  expect(recordIn(added, 'identity')).toMatchObject({ verified: false, primary: false });
  expect(recordIn(await mara('PUT', `${path}/${id}/verify`), 'identity').verified).toBe(true);
  const whole = listIn(await mara('PUT', `${path}/${id}/make_primary`), 'identities');
  expect(whole.map(({ value: shown, primary }) => [shown, primary])).toEqual([
    ['ada@example.com', false],
    ['moreau@example.org', false],
    [value, true],
  ]);
  expect(customer.email).toBe(value);
  expect((await mara('DELETE', `${path}/${whole[0]?.id}`)).status).toBe(204);
  expect(listIn(await mara('GET', path), 'identities')).toHaveLength(2);
});

describe('refused', () => {
  test.each([
    ['an address of another user', { type: 'email', value: 'mara@jxsupport.com' }],
    ['an address of the same user', { type: 'email', value: 'ADA@example.com' }],
    ['an address that is none', { type: 'email', value: 'ada' }],
    ['nothing', { type: 'email' }],
    ['a blank number', { type: 'phone_number', value: ' ' }],
    ['a type that can’t be made', { type: 'messaging', value: 'x' }],
  ])('%s is 422', async (_, identity) => {
    const { mara, path } = small();
    expect((await mara('POST', path, { identity })).status).toBe(422);
    expect(listIn(await mara('GET', path), 'identities')).toHaveLength(2);
  });

  test('the primary address can’t be deleted while there is another', async () => {
    const { mara, path, customer } = small();
    const [first] = listIn(await mara('GET', path), 'identities');
    expect((await mara('DELETE', `${path}/${first?.id}`)).status).toBe(422);
    expect(customer.email).toBe('ada@example.com');
  });

  test('another user’s identity is 404 under this user', async () => {
    const { mara, path, account, agent } = small();
    const other = [...account.identities.values()].find(({ user_id }) => user_id === agent.id);
    for (const [method, action] of [
      ['GET', ''],
      ['PUT', '/make_primary'],
      ['DELETE', ''],
    ] as const) {
      expect((await mara(method, `${path}/${other?.id}${action}`)).status).toBe(404);
    }
  });

  test('a light agent may read them and change nothing, an agent not those of colleagues', async () => {
    const { lea, mara, path, second, restricted } = small();
    expect((await lea('GET', path)).status).toBe(200);
    expect((await lea('POST', path, { identity: { type: 'email', value: 'x@example.com' } })).status).toBe(403);
    expect((await lea('PUT', `${path}/${second.id}/verify`)).status).toBe(403);
    expect((await lea('DELETE', `${path}/${second.id}`)).status).toBe(403);
    const identity = { type: 'email', value: 'x@example.com' };
    expect((await mara('POST', `/users/${restricted.id}/identities`, { identity })).status).toBe(403);
  });

  test('the account owner’s address can’t be verified this way', async () => {
    const { jonas, owner, account } = small();
    const { id } = addIdentity(account, owner, { type: 'email', value: 'olga@example.net' });
    expect((await jonas('PUT', `/users/${owner.id}/identities/${id}/verify`)).status).toBe(403);
    expect(account.identities.get(id)?.verified).toBe(false);
  });
});

test('PUT changes value and verification, but not which one is primary', async () => {
  const { mara, path, second, customer } = small();
  const identity = { value: 'new@example.org', verified: true, primary: true };
  const changed = recordIn(await mara('PUT', `${path}/${second.id}`, { identity }), 'identity');
  expect(changed).toMatchObject({ value: 'new@example.org', verified: true, primary: false });
  expect(customer.email).toBe('ada@example.com');
  expect((await mara('PUT', `${path}/${second.id}`, { identity: { value: 'ada@example.com' } })).status).toBe(422);
});

test('a phone number taken away stays on the user', async () => {
  const { mara, path, customer } = small();
  const added = await mara('POST', path, { identity: { type: 'phone_number', value: '+49 30 123456' } });
  expect(customer.phone).toBe('+49 30 123456');
  await mara('DELETE', `${path}/${recordIn(added, 'identity').id}`);
  expect(customer.phone).toBe('+49 30 123456');
});

test('identities page by cursor, 100 at most', async () => {
  const { mara, path } = small();
  const page = await mara('GET', `${path}?page[size]=1`);
  expect(listIn(page, 'identities')).toHaveLength(1);
  expect(recordIn(page, 'meta').has_more).toBe(true);
  expect((await mara('GET', `${path}?page[size]=101`)).status).toBe(400);
});
