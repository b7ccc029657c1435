import { beforeEach, describe, expect, test } from 'vitest';
import { addIdentity } from '../../src/sandbox/api/users/identities.ts';
import { aComment, aGroup, aTicket, member } from '../sandbox/builders.ts';
import { aRoom, problem, type Room } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
});

describe('reading people', () => {
  test('names of many at once; Zendesk itself and unknown ones have none', async () => {
    const names = await room.ports.people.names([room.customer.id, room.dpo.id, room.dpo.id, -1, 999_999]);
    expect([...names]).toEqual(
      expect.arrayContaining([
        [room.customer.id, 'Ada Moreau'],
        [room.dpo.id, 'Jonas Schaeffer'],
      ]),
    );
    expect(names.size).toBe(2);
  });

  test('a person, or null for one who is not there or deleted', async () => {
    await expect(room.ports.people.read(room.customer.id)).resolves.toEqual({
      createdAt: room.customer.created_at,
      id: room.customer.id,
      name: 'Ada Moreau',
      email: 'ada@example.com',
      role: 'end-user',
    });
    await expect(room.ports.people.read(999_999)).resolves.toBeNull();
    room.customer.active = false;
    await expect(room.ports.people.read(room.customer.id)).resolves.toBeNull();
  });

  test('all that is held: profile, identities, every ticket with its comments', async () => {
    addIdentity(room.account, room.customer, { type: 'email', value: 'ada.moreau@example.org' });
    const others = Array.from({ length: 104 }, () => aTicket(room.account, room.customer));
    for (const ticket of others) aComment(room.account, ticket, `About ${ticket.id}`);
    const held = await room.ports.people.gather(room.customer.id);
    expect(held.profile).toMatchObject({ name: 'Ada Moreau', email: 'ada@example.com' });
    expect(held.identities.map(({ value }) => value)).toEqual(['ada@example.com', 'ada.moreau@example.org']);
    expect(held.tickets).toHaveLength(105);
    expect(held.requestedTickets).toBe(105);
    expect(held.tickets.find(({ id }) => id === others[3]?.id)?.comments).toMatchObject([
      { text: `About ${others[3]?.id}`, from: 'data_subject' },
    ]);
  });

  test('a restricted agent sees fewer tickets than Zendesk counts', async () => {
    aTicket(room.account, room.customer, { group_id: room.support.id });
    const { people } = await room.portsOf(room.restricted);
    const { requested, requestedInAll } = await people.ticketsOf(room.customer.id);
    expect(requested).toHaveLength(1);
    expect(requestedInAll).toBe(2);
  });

  test('tickets on which the person is copied are told apart', async () => {
    const theirs = aTicket(room.account, room.dpo, {
      email_cc_ids: [room.customer.id],
      collaborator_ids: [room.customer.id],
    });
    await expect(room.ports.people.ticketsOf(room.customer.id)).resolves.toEqual({
      requested: [room.ticket.id],
      copied: [theirs.id],
      requestedInAll: 1,
    });
  });
});

describe('changing people', () => {
  test('the name is corrected, a tag is added to the others', async () => {
    room.customer.tags = ['newsletter'];
    await room.ports.people.rename(room.customer.id, 'Ada Moreau-Lind');
    await room.ports.people.tag(room.customer.id, 'no_marketing');
    expect(room.customer.name).toBe('Ada Moreau-Lind');
    expect(room.customer.tags).toEqual(['newsletter', 'no_marketing']);
  });

  test('the answer is lost: sent again, no harm done', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/users/${room.customer.id}`, effect: { drop: 'after' } });
    await room.ports.people.rename(room.customer.id, 'Ada M.');
    expect(room.customer.name).toBe('Ada M.');
  });
});

describe('deleting a person', () => {
  const close = () => {
    room.ticket.status = 'closed';
  };

  test('both steps, and again without a fault', async () => {
    close();
    const { people } = await room.portsOf(room.dpo);
    await people.deleteUser(room.customer.id);
    expect(room.customer).toMatchObject({ permanently_deleted: true, email: null });
    await expect(people.deleteUser(room.customer.id)).resolves.toBeUndefined();
  });

  test('a run that ended half-way is finished', async () => {
    close();
    const { people } = await room.portsOf(room.dpo);
    const path = `/api/v2/deleted_users/${room.customer.id}`;
    room.faults.order({ method: 'DELETE', path, times: 2, effect: { status: 500 } });
    await expect(people.deleteUser(room.customer.id)).rejects.toMatchObject(problem('Unavailable'));
    expect(room.customer).toMatchObject({ active: false, permanently_deleted: false });
    await people.deleteUser(room.customer.id);
    expect(room.customer.permanently_deleted).toBe(true);
  });

  test.each(['users', 'deleted_users'])('the answer of the step %s is lost: done all the same', async (step) => {
    close();
    const { people } = await room.portsOf(room.dpo);
    const path = `/api/v2/${step}/${room.customer.id}`;
    room.faults.order({ method: 'DELETE', path, effect: { drop: 'after' } });
    await people.deleteUser(room.customer.id);
    expect(room.customer.permanently_deleted).toBe(true);
  });

  test('an open ticket stands in the way: Zendesk refuses, the person is still there', async () => {
    const { people } = await room.portsOf(room.dpo);
    await expect(people.deleteUser(room.customer.id)).rejects.toMatchObject(problem('Invalid'));
    expect(room.customer.active).toBe(true);
  });

  test('an agent without the right is refused', async () => {
    close();
    await expect(room.ports.people.deleteUser(room.customer.id)).rejects.toMatchObject(problem('Refused'));
    expect(room.customer.active).toBe(true);
  });
});

describe('the DPO group', () => {
  test('its members, and nobody else', async () => {
    await expect(room.ports.people.isDpo(room.dpo.id)).resolves.toBe(true);
    await expect(room.ports.people.isDpo(room.agent.id)).resolves.toBe(false);
  });

  test('two questions cost one answer; a later one is asked anew', async () => {
    let now = 0;
    const ports = await room.portsOf(room.agent, { time: { now: () => now, sleep: async () => {} } });
    await ports.people.isDpo(room.dpo.id);
    const calls = room.calls.list().length;
    member(room.account, room.agent, room.privacy);
    await expect(ports.people.isDpo(room.agent.id)).resolves.toBe(false);
    expect(room.calls.list()).toHaveLength(calls);
    now += 31_000;
    await expect(ports.people.isDpo(room.agent.id)).resolves.toBe(true);
  });

  test('a group that does not exist has no members; a part of a name is no name', async () => {
    member(room.account, room.agent, aGroup(room.account, 'Privacy and more'));
    await expect(room.ports.people.isDpo(room.agent.id)).resolves.toBe(false);
    const other = await room.portsOf(room.agent, { settings: { dpoGroup: 'No such group' } });
    await expect(other.people.isDpo(room.dpo.id)).resolves.toBe(false);
  });

  test('Zendesk does not answer: an error, not a "no"', async () => {
    room.faults.order({ path: '/api/v2/groups', times: 2, effect: { status: 500 } });
    await expect(room.ports.people.isDpo(room.dpo.id)).rejects.toMatchObject(problem('Unavailable'));
    await expect(room.ports.people.isDpo(room.dpo.id)).resolves.toBe(true);
  });
});
