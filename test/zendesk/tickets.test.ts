import { beforeEach, describe, expect, test } from 'vitest';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import type { Mirror } from '../../src/workflow/ports.ts';
import { aTicket } from '../sandbox/builders.ts';
import { aMail, aRoom, problem, type Room, storedIds } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
});

const puts = () => room.calls.list().filter(({ method }) => method === 'PUT').length;

describe("the mirror on the customer's ticket", () => {
  const mirror: Mirror = { recordId: 77, kinds: ['access', 'deletion'], dueOn: '2026-04-02', stage: 'in_progress' };
  const fieldValue = (key: string) => room.ticket.custom_fields[room.account.requirements[key]?.requirement_id ?? 0];
  const setTags = (...tags: string[]) => {
    room.ticket.tags = tags;
  };

  test('it sets our tags and fields and leaves the others', async () => {
    setTags('vip', 'shipping');
    await expect(room.ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(true);
    expect(new Set(room.ticket.tags)).toEqual(
      new Set([
        'vip',
        'shipping',
        'privacy_request',
        'privacy_kind_access',
        'privacy_kind_deletion',
        'privacy_is_in_progress',
      ]),
    );
    expect(fieldValue('privacy_record')).toBe('77');
    expect(fieldValue('privacy_due_on')).toBe('2026-04-02');
    expect(fieldValue('privacy_stage')).toBe('privacy_is_in_progress');
  });

  test('what no longer holds goes: kinds, the stage, "not a request"', async () => {
    await room.ports.tickets.mirror(room.ticket.id, mirror);
    room.ticket.tags = [...room.ticket.tags, 'privacy_kind_none', 'privacy_request_dismissed'];
    await room.ports.tickets.mirror(room.ticket.id, { ...mirror, kinds: ['access'], stage: 'done' });
    expect(new Set(room.ticket.tags)).toEqual(new Set(['privacy_request', 'privacy_kind_access', 'privacy_is_done']));
    expect(fieldValue('privacy_stage')).toBe('privacy_is_done');
  });

  test('a mirror that is right already costs no update', async () => {
    await room.ports.tickets.mirror(room.ticket.id, mirror);
    room.calls.clear();
    await expect(room.ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(true);
    expect(puts()).toBe(0);
  });

  test('an account without the fields gets the tags', async () => {
    room.account.requirements = {};
    const ports = await room.portsOf(room.agent);
    await expect(ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(true);
    expect(room.ticket.tags.toSorted()).toEqual(['privacy_kind_access', 'privacy_kind_deletion', 'privacy_request']);
  });

  test('a tag that a colleague sets meanwhile is not lost', async () => {
    const ports = await room.portsOf(room.agent, {
      before: ({ type }) => {
        if (type !== 'PUT' || room.ticket.tags.includes('urgent')) return;
        room.account.clock_offset_seconds += 5;
        updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: ['urgent'] });
      },
    });
    await expect(ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(true);
    expect(room.ticket.tags).toEqual(expect.arrayContaining(['urgent', 'privacy_request']));
  });

  test("it can't be changed: closed, deleted, or without the right", async () => {
    await expect((await room.portsOf(room.restricted)).tickets.mirror(room.ticket.id, mirror)).resolves.toBe(false);
    room.ticket.status = 'closed';
    await expect(room.ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(false);
    room.ticket.status = 'deleted';
    await expect(room.ports.tickets.mirror(room.ticket.id, mirror)).resolves.toBe(false);
  });

  test('Zendesk is down: that is not "can\'t be changed"', async () => {
    room.faults.order({ path: `/api/v2/tickets/${room.ticket.id}`, times: 2, effect: { status: 503 } });
    await expect(room.ports.tickets.mirror(room.ticket.id, mirror)).rejects.toMatchObject(problem('Unavailable'));
  });
});

describe('"not a request"', () => {
  test('who said so and when can be read, and it can be undone', async () => {
    const { tickets } = room.ports;
    await expect(tickets.dismissal(room.ticket.id)).resolves.toBeNull();
    await tickets.setDismissed(room.ticket.id, true, 'no');
    expect(room.ticket.tags).toContain('privacy_request_dismissed');
    await expect(tickets.dismissal(room.ticket.id)).resolves.toEqual({ by: room.agent.id, at: room.ticket.updated_at });
    await tickets.setDismissed(room.ticket.id, false, 'yes');
    await expect(tickets.dismissal(room.ticket.id)).resolves.toBeNull();
    expect(storedIds(room.account, room.ticket.id)).toEqual(['no', 'yes']);
  });

  test('the answer is lost: it is stored once', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { drop: 'after' } });
    await room.ports.tickets.setDismissed(room.ticket.id, true, 'no');
    expect(storedIds(room.account, room.ticket.id)).toEqual(['no']);
  });

  test('a tag that somebody put on by hand has an author too', async () => {
    updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: ['privacy_request_dismissed'] });
    await expect(room.ports.tickets.dismissal(room.ticket.id)).resolves.toMatchObject({ by: room.dpo.id });
  });
});

describe('reading and solving', () => {
  test("a ticket that is deleted or can't be seen reads as null", async () => {
    await expect(room.ports.tickets.read(room.ticket.id)).resolves.toMatchObject({
      id: room.ticket.id,
      requesterId: room.customer.id,
      subject: 'Please delete my data',
    });
    await expect((await room.portsOf(room.restricted)).tickets.read(room.ticket.id)).resolves.toBeNull();
    await room.ports.tickets.softDelete(room.ticket.id);
    await expect(room.ports.tickets.read(room.ticket.id)).resolves.toBeNull();
    await expect(room.ports.tickets.read(999_999)).resolves.toBeNull();
  });

  test("it is solved once; a closed or a deleted one can't be", async () => {
    await expect(room.ports.tickets.solve(room.ticket.id)).resolves.toBe(true);
    expect(room.ticket.status).toBe('solved');
    await expect(room.ports.tickets.solve(room.ticket.id)).resolves.toBe(true);
    room.ticket.status = 'closed';
    await expect(room.ports.tickets.solve(room.ticket.id)).resolves.toBe(false);
    room.ticket.status = 'deleted';
    await expect(room.ports.tickets.solve(room.ticket.id)).resolves.toBe(false);
  });

  test('a required field stands in the way: not solved', async () => {
    for (const field of room.account.ticket_fields.values())
      if (field.title === 'Privacy due on') field.required = true;
    await expect(room.ports.tickets.solve(room.ticket.id)).resolves.toBe(false);
    expect(room.ticket.status).not.toBe('solved');
  });
});

describe('deleting tickets', () => {
  const many = (count: number) =>
    Array.from({ length: count }, () => aTicket(room.account, room.customer, { group_id: room.support.id }).id);

  test('there, restorable, gone: each ticket is where it is', async () => {
    const [there = 0, soft = 0, gone = 0] = many(3);
    await room.ports.tickets.softDelete(soft);
    await room.ports.tickets.softDelete(gone);
    await expect(room.ports.tickets.deleteForGood([gone])).resolves.toEqual([gone]);
    await expect(room.ports.tickets.whereabouts([gone, soft, there, 999_999])).resolves.toEqual({
      there: [{ id: there, requesterId: room.customer.id }],
      softDeleted: [soft],
    });
  });

  test('a deleted ticket that is still listed does not pass for there', async () => {
    const [soft = 0] = many(1);
    await room.ports.tickets.softDelete(soft);
    const body = { tickets: [{ id: soft, status: 'deleted', requester_id: room.customer.id }] };
    room.faults.order({ path: '/api/v2/tickets/show_many', effect: { status: 200, body } });
    await expect(room.ports.tickets.whereabouts([soft])).resolves.toEqual({ there: [], softDeleted: [soft] });
  });

  test('more than a hundred at a time', async () => {
    const ids = many(230);
    for (const id of ids) await room.ports.tickets.softDelete(id);
    await expect(room.ports.tickets.deleteForGood(ids)).resolves.toEqual(ids);
    await expect(room.ports.tickets.whereabouts(ids)).resolves.toEqual({ there: [], softDeleted: [] });
  });

  test('a job that is completed with failed items: those are not gone', async () => {
    const [soft = 0, there = 0] = many(2);
    await room.ports.tickets.softDelete(soft);
    await expect(room.ports.tickets.deleteForGood([soft, there])).resolves.toEqual([soft]);
    expect(room.account.tickets.get(there)?.status).toBe('open');
  });

  test('what an earlier run deleted counts as gone', async () => {
    const ids = many(3);
    for (const id of ids) await room.ports.tickets.softDelete(id);
    await room.ports.tickets.deleteForGood(ids.slice(0, 2));
    await expect(room.ports.tickets.deleteForGood(ids)).resolves.toEqual(ids);
  });

  test('answers get lost in both steps: the tickets are gone all the same', async () => {
    const [id = 0] = many(1);
    room.faults.order({ method: 'DELETE', path: `/api/v2/tickets/${id}`, effect: { drop: 'after' } });
    await room.ports.tickets.softDelete(id);
    expect(room.account.tickets.get(id)?.status).toBe('deleted');
    room.faults.order({ method: 'DELETE', path: '/api/v2/deleted_tickets/destroy_many', effect: { drop: 'after' } });
    await expect(room.ports.tickets.deleteForGood([id])).resolves.toEqual([id]);
  });

  test("a ticket that a restricted agent can't see does not pass for gone", async () => {
    const hidden = aMail(room.account, room.customer).id;
    const [visible = 0] = many(1);
    const restricted = await room.portsOf(room.restricted);
    await expect(restricted.tickets.whereabouts([hidden, visible])).rejects.toMatchObject(problem('Refused'));
    await expect(restricted.tickets.whereabouts([visible, 999_999])).resolves.toEqual({
      there: [{ id: visible, requesterId: room.customer.id }],
      softDeleted: [],
    });
  });
});
