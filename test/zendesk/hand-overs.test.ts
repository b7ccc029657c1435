import { beforeEach, describe, expect, test } from 'vitest';
import type { HandedOver, HandOverReason } from '../../src/domain/hand-over.ts';
import { commentsOf } from '../../src/sandbox/api/tickets/comments.ts';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import type { Ports } from '../../src/workflow/ports.ts';
import { aMail, aRoom, lastAudit, problem, type Room, storedIds } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
  room.ticket.group_id = room.support.id;
});

const NOTE = 'For the DPO: a suspected data breach.';
const given = (id = 'first', reason: HandOverReason = 'breach'): HandedOver => ({
  id,
  type: 'handed_over',
  reason,
  toldAt: room.ticket.created_at,
});
const give = (ports: Ports = room.ports, event = given()) => ports.handOvers.give(room.ticket.id, event, NOTE);
const settle = (id = 'settled') =>
  room.ports.handOvers.settle(
    room.ticket.id,
    { id, type: 'handed_over_settled', reason: 'breach', result: 'notified' },
    'Seen.',
  );
const read = async (ports: Ports = room.ports) => (await ports.handOvers.read(room.ticket.id))[0];
const puts = () => room.calls.list().filter(({ method }) => method === 'PUT');
const notes = () => commentsOf(room.account, room.ticket.id).slice(1);
const later = () => {
  room.account.clock_offset_seconds += 5;
};

describe('handing a ticket over', () => {
  test('one update: tag, mark, an internal note, and the DPO group, which Zendesk tells; no mail goes to the customer', async () => {
    const mails = room.account.outbox.length;
    room.ticket.tags = ['vip'];
    const told = await give();
    expect(told).toEqual({
      reason: 'breach',
      toldAt: room.ticket.created_at,
      given: { by: room.agent.id, at: room.ticket.updated_at },
      settled: null,
      hasReachedGroup: true,
    });
    expect(puts()).toHaveLength(1);
    expect(room.ticket).toMatchObject({ tags: ['privacy_breach', 'vip'], group_id: room.privacy.id });
    expect(notes()).toMatchObject([{ body: NOTE, public: false, author_id: room.agent.id }]);
    expect(room.account.outbox).toHaveLength(mails);
    const { events, metadata } = lastAudit(room.account, room.ticket.id);
    // By the trigger "Notify group of assignment", which every account comes with.
    const mailed = events.filter(({ type }) => type === 'Notification');
    expect(mailed).toMatchObject([{ recipients: [room.dpo.id] }]);
    const mark: unknown = JSON.parse(String(metadata.custom.privacy_event));
    expect(mark).toEqual({ id: 'first', type: 'handed_over', reason: 'breach', toldAt: room.ticket.created_at });
  });

  test('opened later the same can be read, by anybody who sees the ticket', async () => {
    const told = await give();
    await expect(read(await room.portsOf(room.dpo))).resolves.toEqual(told);
    await expect(room.ports.handOvers.read(aMail(room.account, room.customer).id)).resolves.toEqual([]);
  });

  test('a breach and a complaint stand beside each other', async () => {
    await give();
    later();
    await give(room.ports, given('second', 'complaint'));
    await expect(room.ports.handOvers.read(room.ticket.id)).resolves.toMatchObject([
      { reason: 'breach' },
      { reason: 'complaint' },
    ]);
    expect(room.ticket.tags).toEqual(['privacy_breach', 'privacy_complaint']);
  });

  test('one that somebody has handed over already is not changed, and they are named', async () => {
    await give(await room.portsOf(room.dpo));
    later();
    room.calls.clear();
    await expect(give()).resolves.toMatchObject({ given: { by: room.dpo.id }, hasReachedGroup: true });
    expect(puts()).toEqual([]);
    expect(notes()).toHaveLength(1);
  });

  test('two people at once: one note, and both read who was first', async () => {
    let isFirst = true;
    const slower = await room.portsOf(room.agent, {
      before: async ({ type }) => {
        if (type !== 'PUT' || !isFirst) return;
        isFirst = false;
        later();
        await give(await room.portsOf(room.dpo), given('faster'));
      },
    });
    await expect(give(slower)).resolves.toMatchObject({ given: { by: room.dpo.id } });
    expect(storedIds(room.account, room.ticket.id)).toEqual(['faster']);
    expect(notes()).toHaveLength(1);
  });

  test('two people within one second, which Zendesk’s guard does not tell apart: the first counts', async () => {
    await give();
    const { updated_at } = room.ticket;
    // What the other one sends has the same stamp and still lacks the tag.
    updateTicket(
      room.account,
      { user: room.dpo, via: 'api' },
      room.ticket.id,
      {
        tags: ['privacy_breach'],
        comment: { body: NOTE, public: false },
        metadata: { privacy_event: JSON.stringify(given('second')) },
      },
      { at: updated_at },
    );
    await expect(read()).resolves.toMatchObject({ given: { by: room.agent.id } });
  });

  test('the answer is lost: it is stored once', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { drop: 'after' } });
    await expect(give()).resolves.toMatchObject({ given: { by: room.agent.id }, hasReachedGroup: true });
    expect(storedIds(room.account, room.ticket.id)).toEqual(['first']);
    expect(notes()).toHaveLength(1);
  });

  test('the call is lost before it came to anything: it is sent again', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { status: 503 } });
    await expect(give()).resolves.toMatchObject({ hasReachedGroup: true });
    expect(storedIds(room.account, room.ticket.id)).toEqual(['first']);
  });

  test('a tag that a colleague sets meanwhile is not lost', async () => {
    const ports = await room.portsOf(room.agent, {
      before: ({ type }) => {
        if (type !== 'PUT' || room.ticket.tags.includes('urgent')) return;
        later();
        updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: ['urgent'] });
      },
    });
    await give(ports);
    expect(room.ticket.tags).toEqual(['privacy_breach', 'urgent']);
  });

  test('a solved ticket is opened again, so that Zendesk does not close it before anybody has settled it', async () => {
    room.ticket.status = 'solved';
    await give();
    expect(room.ticket.status).toBe('open');
  });
});

describe('who may hand over', () => {
  test.each([
    ['the role may not give tickets to that group (422)', 422],
    ['the role may not give tickets to that group (403)', 403],
  ] as const)('%s: tag, mark and note stand all the same, and it says so', async (_, status) => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { status, body: {} } });
    await expect(give()).resolves.toMatchObject({ hasReachedGroup: false });
    expect(room.ticket).toMatchObject({ tags: ['privacy_breach'], group_id: room.support.id });
    expect(notes()).toHaveLength(1);
    await expect(read()).resolves.toMatchObject({ hasReachedGroup: false });
  });

  test('an agent who sees the own groups’ tickets only', async () => {
    await expect(give(await room.portsOf(room.restricted))).resolves.toMatchObject({
      given: { by: room.restricted.id },
      hasReachedGroup: false,
    });
    expect(room.ticket).toMatchObject({ tags: ['privacy_breach'], group_id: room.support.id });
    // Somebody else gives it to the group later: then it has come there.
    updateTicket(room.account, { user: room.agent, via: 'web' }, room.ticket.id, { group_id: room.privacy.id });
    await expect(read()).resolves.toMatchObject({ hasReachedGroup: true });
  });

  test('Zendesk takes the update and leaves the group out without a word', async () => {
    const ports = await room.portsOf(room.agent, {
      before: (options) => {
        if (options.type === 'PUT') options.data = String(options.data).replace(/,?"group_id":\d+/, '');
      },
    });
    await expect(give(ports)).resolves.toMatchObject({ hasReachedGroup: false });
  });

  test('there is no such group', async () => {
    room.privacy.name = 'Legal';
    await expect(give()).resolves.toMatchObject({ hasReachedGroup: false });
    expect(notes()).toHaveLength(1);
  });

  test('into a private group, whose tickets whoever handed over does not see any more', async () => {
    room.privacy.is_public = false;
    await expect(give()).resolves.toMatchObject({ given: { by: room.agent.id }, hasReachedGroup: true });
    expect(room.ticket.group_id).toBe(room.privacy.id);
    await expect(read()).rejects.toMatchObject(problem('Refused'));
  });

  test('the same, and the answer is lost: that is not known, rather than refused', async () => {
    room.privacy.is_public = false;
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { drop: 'after' } });
    await expect(give()).rejects.toMatchObject(problem('AnswerLost'));
    expect(room.ticket.tags).toContain('privacy_breach');
  });

  test('a light agent may not set a tag: nothing is handed over, and that is an error', async () => {
    await expect(give(await room.portsOf(room.light))).rejects.toMatchObject(problem('Refused'));
    expect(room.ticket.tags).toEqual([]);
    expect(notes()).toEqual([]);
  });

  test('a closed ticket can’t be handed over', async () => {
    room.ticket.status = 'closed';
    await expect(give()).rejects.toMatchObject(problem('Invalid'));
  });
});

describe('settling', () => {
  beforeEach(async () => {
    await give();
    later();
  });

  test('one update: the tag becomes another, with a mark and an internal note', async () => {
    room.calls.clear();
    await settle();
    expect(puts()).toHaveLength(1);
    expect(room.ticket.tags).toEqual(['privacy_breach_settled']);
    expect(notes()).toMatchObject([{ body: NOTE }, { body: 'Seen.', public: false }]);
    await expect(read()).resolves.toMatchObject({
      given: { by: room.agent.id },
      settled: { by: room.agent.id, at: room.ticket.updated_at, result: 'notified' },
    });
  });

  test('twice, or with an answer that got lost, it is stored once', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${room.ticket.id}`, effect: { drop: 'after' } });
    await settle();
    later();
    await settle('again');
    expect(storedIds(room.account, room.ticket.id)).toEqual(['first', 'settled']);
  });

  test('by mistake: it can be handed over again, and counts as new', async () => {
    await settle();
    later();
    await give(await room.portsOf(room.dpo), given('second'));
    expect(room.ticket.tags).toEqual(['privacy_breach']);
    await expect(read()).resolves.toMatchObject({ given: { by: room.dpo.id }, settled: null });
  });

  test('a tag that somebody takes off by hand settles it, without a reason', async () => {
    updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: [] });
    await expect(read()).resolves.toMatchObject({ settled: { by: room.dpo.id, result: null } });
  });
});

describe('what others do to the marks', () => {
  test('a tag that somebody put on by hand has an author, and its hours run from the ticket’s beginning', async () => {
    later();
    updateTicket(room.account, { user: room.dpo, via: 'web' }, room.ticket.id, { tags: ['privacy_breach'] });
    await expect(read()).resolves.toMatchObject({
      given: { by: room.dpo.id },
      toldAt: room.ticket.created_at,
      settled: null,
    });
  });

  test.each([
    ['no time', { toldAt: 'soon' }],
    ['another reason', { reason: 'gossip' }],
    ['nothing of ours', { type: 'letter' }],
  ])('a mark with %s in it is not read; the tag is', async (_, spoilt) => {
    await give();
    const { metadata } = lastAudit(room.account, room.ticket.id);
    metadata.custom.privacy_event = JSON.stringify({ ...given(), ...spoilt });
    await expect(read()).resolves.toMatchObject({ given: { by: room.agent.id }, toldAt: room.ticket.created_at });
  });

  test('a mark that claims a later mail than its own moment counts from that moment', async () => {
    await give(room.ports, { ...given(), toldAt: '2099-01-01T00:00:00Z' });
    const told = await read();
    expect(told?.toldAt).toBe(told?.given.at);
  });

  test('what a request’s record mirrors onto the ticket, and takes off again, leaves them alone', async () => {
    await give();
    later();
    const mirror = { recordId: 77, kinds: ['access' as const], dueOn: '2026-04-02', stage: 'in_progress' as const };
    await room.ports.tickets.mirror(room.ticket.id, mirror);
    expect(room.ticket.tags).toContain('privacy_breach');
    await room.ports.tickets.unmirror(room.ticket.id);
    expect(room.ticket.tags).toEqual(['privacy_breach']);
  });
});

describe('listing', () => {
  test('each ticket with one of the tags once; not what is settled, nor a second record', async () => {
    await give();
    later();
    await give(room.ports, given('second', 'complaint'));
    const settled = aMail(room.account, room.customer);
    settled.tags = ['privacy_breach_settled'];
    const closed = Object.assign(aMail(room.account, room.customer), { tags: ['privacy_complaint'], status: 'closed' });
    const record = Object.assign(aMail(room.account, room.customer), {
      tags: ['privacy_breach', 'privacy_request_record'],
    });
    aMail(room.account, room.customer).tags = ['privacy_breach', 'privacy_request_record', 'privacy_request_duplicate'];
    const listed = await room.ports.handOvers.list();
    expect(listed.toSorted((one, other) => one.ticketId - other.ticketId)).toEqual([
      { ticketId: room.ticket.id, isRecord: false, isClosed: false },
      { ticketId: closed.id, isRecord: false, isClosed: true },
      { ticketId: record.id, isRecord: true, isClosed: false },
    ]);
  });
});
