import { beforeEach, describe, expect, test } from 'vitest';
import type { RequestEvent } from '../../src/domain/request.ts';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import type { RecordRead } from '../../src/workflow/ports.ts';
import { aMail, aRoom, lastAudit, problem, type Room, storedIds } from './room.ts';

let room: Room;
beforeEach(async () => {
  room = await aRoom();
});

const TAGS = ['privacy_request_record', 'privacy_kind_deletion', 'privacy_stage_in_progress'];

function confirmed(id = 'first'): RequestEvent {
  return {
    id,
    type: 'confirmed',
    ticketId: room.ticket.id,
    dataSubjectId: room.customer.id,
    kinds: ['deletion'],
    receivedAt: '2026-03-02T09:00:00Z',
    language: 'en',
    how: 'detected',
  };
}

function open(id = 'first', ports = room.ports): Promise<RecordRead> {
  return ports.records.open(room.ticket.id, confirmed(id), {
    subject: `Privacy request of ticket ${room.ticket.id}: deletion`,
    assigneeId: ports.me.id,
    note: 'Confirmed as a privacy request.',
    tags: TAGS,
    status: 'open',
    dueAt: '2026-04-02T21:59:59Z',
  });
}

/** Zendesk's answer to a ticket that can't be kept so. */
const INVALID = { error: 'RecordInvalid', description: 'Record validation errors', details: {} };

const settled: RequestEvent = { id: 'second', type: 'identity_settled', method: 'known_address' };
const update = { note: 'Identity settled.', tags: [...TAGS, 'privacy_flagged'] };
const records = () => [...room.account.tickets.values()].filter(({ type }) => type === 'task');
const eventIds = (record: RecordRead | null) => record?.events.map(({ event }) => event.id);

describe('opening a record', () => {
  test("it is a private task in the record keeper's name, with its first event and no mail to anybody", async () => {
    const opened = await open();
    const ticket = room.account.tickets.get(opened.id);
    expect(ticket).toMatchObject({
      type: 'task',
      status: 'open',
      is_public: false,
      group_id: room.privacy.id,
      assignee_id: null,
      external_id: `privacy-request:${room.ticket.id}`,
      due_at: '2026-04-02T21:59:59Z',
      tags: expect.arrayContaining(TAGS),
    });
    expect(room.account.users.get(ticket?.requester_id ?? 0)).toMatchObject({
      name: 'Privacy record keeper',
      external_id: 'privacy-record-keeper',
      role: 'end-user',
      email: null,
    });
    expect(opened.events).toMatchObject([
      { event: confirmed(), authorId: room.agent.id, hasComment: true, byRule: false },
    ]);
    expect(room.account.outbox.filter(({ ticket_id }) => ticket_id === opened.id)).toEqual([]);
  });

  test('the record keeper is made once for the account', async () => {
    await open();
    const other = aMail(room.account, room.customer);
    const colleague = await room.portsOf(room.dpo);
    await colleague.records.open(
      other.id,
      { ...confirmed('other') },
      { subject: 'Privacy request', assigneeId: room.dpo.id, note: 'x', tags: TAGS },
    );
    const keepers = [...room.account.users.values()].filter(({ name }) => name === 'Privacy record keeper');
    expect(keepers).toHaveLength(1);
  });

  test('a ticket without a record has none', async () => {
    await expect(room.ports.records.find(room.ticket.id)).resolves.toBeNull();
  });

  test('the answer is lost after the effect: there is one record, with the event once', async () => {
    room.faults.order({ method: 'POST', path: '/api/v2/tickets', effect: { drop: 'after' } });
    const opened = await open();
    expect(records()).toHaveLength(1);
    expect(storedIds(room.account, opened.id)).toEqual(['first']);
    expect(eventIds(opened)).toEqual(['first']);
  });

  test('the connection drops before the effect: the record is opened all the same', async () => {
    room.faults.order({ method: 'POST', path: '/api/v2/tickets', effect: { drop: 'before' } });
    expect(eventIds(await open())).toEqual(['first']);
    expect(records()).toHaveLength(1);
  });

  test('the answer is lost and nobody can look: it may have happened, and the next try finds it', async () => {
    const lost = { effect: { drop: 'after' } };
    room.faults.order({ method: 'POST', path: '/api/v2/tickets', ...lost });
    room.faults.order({ method: 'GET', path: '/api/v2/tickets', nth: 2, times: 2, ...lost });
    await expect(open()).rejects.toMatchObject(problem('AnswerLost'));
    expect(eventIds(await open())).toEqual(['first']);
    expect(records()).toHaveLength(1);
  });

  test('a colleague has opened it already: that one is given back, without a second confirmation', async () => {
    const theirs = await open('theirs', await room.portsOf(room.dpo));
    const mine = await open('mine');
    expect(mine.id).toBe(theirs.id);
    expect(eventIds(mine)).toEqual(['theirs']);
    expect(records()).toHaveLength(1);
  });

  test('two open it in the same moment: the older one counts, the other is put out of the way', async () => {
    const colleague = await room.portsOf(room.dpo);
    let theirs: RecordRead | null = null;
    const mine = await room.portsOf(room.agent, {
      before: async ({ type, url }) => {
        if (type === 'POST' && url === '/api/v2/tickets.json') theirs = await open('theirs', colleague);
      },
    });
    const winner = await open('mine', mine);
    expect(winner).toMatchObject({ id: records()[0]?.id });
    expect(theirs).toMatchObject({ id: winner.id });
    expect(eventIds(winner)).toEqual(['theirs']);
    expect(records()[1]).toMatchObject({
      status: 'solved',
      external_id: null,
      tags: expect.arrayContaining(['privacy_request_duplicate']),
    });
    expect(eventIds(await room.ports.records.find(room.ticket.id))).toEqual(['theirs']);
  });

  test("the duplicate can't be put out of the way: the older one still counts", async () => {
    const colleague = await room.portsOf(room.dpo);
    room.faults.order({ method: 'PUT', path: '/api/v2/tickets*', times: 5, effect: { status: 500 } });
    const mine = await room.portsOf(room.agent, {
      before: async ({ type, url }) => {
        if (type === 'POST' && url === '/api/v2/tickets.json') await open('theirs', colleague);
      },
    });
    expect(eventIds(await open('mine', mine))).toEqual(['theirs']);
    expect(eventIds(await room.ports.records.find(room.ticket.id))).toEqual(['theirs']);
  });

  test('an earlier record that lost its first event gets it', async () => {
    const opened = await open();
    const audit = lastAudit(room.account, opened.id);
    audit.metadata.custom = {};
    expect(eventIds(await open('again'))).toEqual(['again']);
    expect(records()).toHaveLength(1);
  });

  test('a light agent may not: refused, and nothing is there', async () => {
    await expect(open('light', await room.portsOf(room.light))).rejects.toMatchObject(problem('Refused'));
    expect(records()).toEqual([]);
  });
});

describe('adding an event', () => {
  test('one update holds the event, the private note, the tags and the due date', async () => {
    const opened = await open();
    room.calls.clear();
    const after = await room.ports.records.append(opened, settled, {
      ...update,
      status: 'hold',
      dueAt: '2026-05-04T21:59:59Z',
    });
    expect(room.calls.list().filter(({ method }) => method === 'PUT')).toHaveLength(1);
    expect(eventIds(after)).toEqual(['first', 'second']);
    expect(after).toMatchObject({ status: 'hold', tags: expect.arrayContaining(update.tags) });
    expect(room.account.tickets.get(opened.id)?.due_at).toBe('2026-05-04T21:59:59Z');
    const comments = [...room.account.comments.values()].filter(({ ticket_id }) => ticket_id === opened.id);
    expect(comments.map((comment) => comment.public)).toEqual([false, false]);
    expect(room.account.outbox.filter(({ ticket_id }) => ticket_id === opened.id)).toEqual([]);
  });

  test('an approval is an update without a comment', async () => {
    const opened = await open();
    const approved: RequestEvent = { id: 'ok', type: 'plan_approved', hash: 'abc' };
    const after = await room.ports.records.append(opened, approved, { tags: [...TAGS, 'privacy_stage_done'] });
    expect(after.events.at(-1)).toMatchObject({ event: approved, hasComment: false, byRule: false });
  });

  test('an update that changes nothing keeps no event, and says so', async () => {
    const opened = await open();
    const approved: RequestEvent = { id: 'ok', type: 'plan_approved', hash: 'abc' };
    await expect(room.ports.records.append(opened, approved, { tags: TAGS })).rejects.toMatchObject(
      problem('Invalid', { codes: ['event_not_kept'] }),
    );
  });

  test.each([
    ['after the effect', 'after'],
    ['before the effect', 'before'],
  ])('the answer is lost %s: the event is stored once', async (_, drop) => {
    const opened = await open();
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${opened.id}`, effect: { drop } });
    const after = await room.ports.records.append(opened, settled, update);
    expect(eventIds(after)).toEqual(['first', 'second']);
    expect(storedIds(room.account, opened.id)).toEqual(['first', 'second']);
  });

  test.each([500, 502, 503, 504])('Zendesk answers %i once: the event is stored once', async (status) => {
    const opened = await open();
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${opened.id}`, effect: { status } });
    expect(eventIds(await room.ports.records.append(opened, settled, update))).toEqual(['first', 'second']);
    expect(storedIds(room.account, opened.id)).toEqual(['first', 'second']);
  });

  test('the answer is nonsense although nothing happened: sent again, stored once', async () => {
    const opened = await open();
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${opened.id}`, effect: { status: 200, body: '<html>' } });
    expect(eventIds(await room.ports.records.append(opened, settled, update))).toEqual(['first', 'second']);
    expect(storedIds(room.account, opened.id)).toEqual(['first', 'second']);
  });

  test('the answer is lost and nobody can look: it may have happened', async () => {
    const opened = await open();
    const path = `/api/v2/tickets/${opened.id}`;
    room.faults.order({ method: 'PUT', path, effect: { drop: 'after' } });
    room.faults.order({ method: 'GET', path: `${path}*`, times: 9, effect: { status: 503 } });
    await expect(room.ports.records.append(opened, settled, update)).rejects.toMatchObject(problem('AnswerLost'));
    room.faults.clear();
    expect(eventIds(await room.ports.records.read(opened.id))).toEqual(['first', 'second']);
  });

  test("the audits can't be read after a good update: the event counts as stored", async () => {
    const opened = await open();
    room.faults.order({
      method: 'GET',
      path: `/api/v2/tickets/${opened.id}/audits`,
      times: 2,
      effect: { status: 503 },
    });
    expect(eventIds(await room.ports.records.append(opened, settled, update))).toEqual(['first', 'second']);
  });

  test('somebody else changed the record after it was read: a conflict, and nothing is stored', async () => {
    const opened = await open();
    room.account.clock_offset_seconds += 60;
    const colleague = await room.portsOf(room.dpo);
    await colleague.records.append(opened, { id: 'theirs', type: 'restricted' }, { note: 'Restricted.', tags: TAGS });
    await expect(room.ports.records.append(opened, settled, update)).rejects.toMatchObject(problem('Conflict'));
    const now = await room.ports.records.read(opened.id);
    expect(eventIds(now)).toEqual(['first', 'theirs']);
    expect(eventIds(await room.ports.records.append(now, settled, update))).toEqual(['first', 'theirs', 'second']);
  });

  test('what a colleague added in the same second is in the answer', async () => {
    const opened = await open();
    const colleague = await room.portsOf(room.dpo);
    await colleague.records.append(opened, { id: 'theirs', type: 'restricted' }, { note: 'Restricted.', tags: TAGS });
    const sameSecond = { ...opened, updatedAt: room.account.tickets.get(opened.id)?.updated_at ?? '' };
    expect(eventIds(await room.ports.records.append(sameSecond, settled, update))).toEqual([
      'first',
      'theirs',
      'second',
    ]);
  });

  test('a text file goes with the note', async () => {
    const opened = await open();
    const { token, attachmentId } = await room.ports.tickets.upload('plan.json', 'application/json', '{"ä":1}');
    await room.ports.records.append(opened, settled, { ...update, upload: token });
    const comment = [...room.account.comments.values()].findLast(({ ticket_id }) => ticket_id === opened.id);
    expect(comment?.attachment_ids).toEqual([attachmentId]);
    expect(Buffer.from(room.account.attachments.get(attachmentId)?.content ?? '', 'base64').toString()).toBe('{"ä":1}');
  });
});

describe('reading a record', () => {
  test("other apps' metadata is passed over", async () => {
    const opened = await open();
    touch(opened.id, { other_app: 'x' });
    expect(eventIds(await room.ports.records.read(opened.id))).toEqual(['first']);
  });

  test.each([['not JSON'], ['{"id":"x","type":"unheard_of"}'], ['{"id":"x","type":"confirmed"}'], [7]])(
    "an event of ours that can't be read (%j) does not take the record with it, and is counted",
    async (text) => {
      const opened = await open();
      touch(opened.id, { privacy_event: text });
      const read = await room.ports.records.read(opened.id);
      expect(eventIds(read)).toEqual(['first']);
      expect(read.unreadable).toBe(1);
    },
  );

  test('what a trigger did is told from what a person did', async () => {
    const opened = await open();
    lastAudit(room.account, opened.id).via.channel = 'rule';
    expect((await room.ports.records.read(opened.id)).events).toMatchObject([{ byRule: true }]);
  });

  test('all pages of a long history are read', async () => {
    const opened = await open();
    for (let index = 0; index < 120; index += 1) touch(opened.id, { other_app: String(index) }, `note ${index}`);
    touch(opened.id, { privacy_event: JSON.stringify(settled) }, 'the last one');
    expect(eventIds(await room.ports.records.read(opened.id))).toEqual(['first', 'second']);
  });

  test('a deleted ticket, or one with another external id, is not the record', async () => {
    const opened = await open();
    const ticket = room.account.tickets.get(opened.id);
    const others = [
      { ...ticket, custom_fields: [], id: 1, status: 'deleted' },
      { ...ticket, custom_fields: [], id: 2, external_id: 'privacy-request:99999' },
    ];
    room.faults.order({ path: '/api/v2/tickets', effect: { status: 200, body: { tickets: others } } });
    await expect(room.ports.records.find(room.ticket.id)).resolves.toBeNull();
  });

  test('a deleted record is gone', async () => {
    const opened = await open();
    await room.ports.tickets.softDelete(opened.id);
    await expect(room.ports.records.read(opened.id)).rejects.toMatchObject(problem('Gone'));
    await expect(room.ports.records.find(room.ticket.id)).resolves.toBeNull();
  });

  function touch(recordId: number, metadata: Record<string, unknown>, body = 'A note') {
    const actor = { user: room.agent, via: 'api' } as const;
    updateTicket(room.account, actor, recordId, { comment: { body, public: false }, metadata });
  }
});

describe('whose a record is', () => {
  const placeOf = (record: RecordRead) => {
    const ticket = room.account.tickets.get(record.id);
    return [ticket?.group_id, ticket?.assignee_id];
  };

  test('an agent outside the DPO group opens it for the group: nobody is assigned', async () => {
    expect(placeOf(await open())).toEqual([room.privacy.id, null]);
  });

  test('somebody of the DPO group keeps it', async () => {
    expect(placeOf(await open('first', await room.portsOf(room.dpo)))).toEqual([room.privacy.id, room.dpo.id]);
  });

  test('an agent who would lose sight of it keeps it in their own group', async () => {
    const ports = await room.portsOf(room.restricted);
    expect(placeOf(await open('first', ports))).toEqual([room.support.id, room.restricted.id]);
  });

  test.each([
    ['there is no DPO group', () => Object.assign(room.privacy, { name: 'Legal' })],
    ['the DPO group is private', () => Object.assign(room.privacy, { is_public: false })],
  ])('%s: whoever opens it keeps it', async (_, change) => {
    change();
    expect(placeOf(await open())).toEqual([room.support.id, room.agent.id]);
  });

  test('Zendesk refuses that group: whoever opens it keeps it, and there is one record', async () => {
    room.faults.order({ method: 'POST', path: '/api/v2/tickets', effect: { status: 422, body: INVALID } });
    expect(placeOf(await open())).toEqual([room.support.id, room.agent.id]);
    expect(records()).toHaveLength(1);
  });

  test('Zendesk refuses it either way: that is an error, and nothing was opened', async () => {
    room.faults.order({ method: 'POST', path: '/api/v2/tickets', times: 2, effect: { status: 422, body: INVALID } });
    await expect(open()).rejects.toMatchObject(problem('Invalid'));
    expect(records()).toHaveLength(0);
  });

  test('solved by an agent it is theirs, and taken up again it goes back to the group', async () => {
    const solved = await room.ports.records.append(await open(), settled, { ...update, status: 'solved' });
    expect(placeOf(solved)).toEqual([room.support.id, room.agent.id]);
    const again = { id: 'third', type: 'reopened' } as const;
    const reopened = await room.ports.records.append(solved, again, { note: 'Again.', tags: TAGS, status: 'open' });
    expect(placeOf(reopened)).toEqual([room.privacy.id, null]);
    expect(reopened.status).toBe('open');
  });

  test('somebody was given it by hand: solving leaves it with them', async () => {
    const opened = await open();
    Object.assign(room.account.tickets.get(opened.id) ?? {}, { assignee_id: room.dpo.id });
    const read = await room.ports.records.read(opened.id);
    const solved = await room.ports.records.append(read, settled, { ...update, status: 'solved' });
    expect(placeOf(solved)).toEqual([room.privacy.id, room.dpo.id]);
  });
});

describe('listing open records', () => {
  test('whatever order and extras search gives: each request once, nearest due date first', async () => {
    const tags = ['privacy_request_record'];
    const found = (id: number, ticketId: number, due_at: string | null, more: string[] = tags) => ({
      id,
      subject: `Privacy request of ticket ${ticketId}`,
      status: 'open',
      tags: more,
      external_id: `privacy-request:${ticketId}`,
      due_at,
      assignee_id: null,
    });
    const results = [
      found(30, 3, null),
      found(20, 2, '2026-06-01T22:00:00+02:00'),
      found(10, 1, '2026-04-01T21:59:59Z'),
      found(21, 2, '2026-03-01T21:59:59Z'),
      { ...found(11, 1, null, [...tags, 'privacy_request_duplicate']), external_id: null },
      found(40, 4, '2026-03-01T21:59:59Z', ['privacy', 'request', 'record']),
    ];
    const body = { results, count: 7, next_page: null };
    room.faults.order({ path: '/api/v2/search', effect: { status: 200, body } });
    const { records: listed, total } = await room.ports.records.listOpen();
    expect(listed.map(({ recordId, ticketId }) => [recordId, ticketId])).toEqual([
      [10, 1],
      [20, 2],
      [30, 3],
    ]);
    expect(total).toBe(4);
  });

  test('nearest due date first; solved ones, duplicates and other tickets are left out', async () => {
    const later = aMail(room.account, room.customer);
    const sooner = aMail(room.account, room.customer);
    const over = aMail(room.account, room.customer);
    for (const [ticket, dueAt] of [
      [later, '2026-06-01T21:59:59Z'],
      [sooner, '2026-04-01T21:59:59Z'],
      [over, '2026-01-01T21:59:59Z'],
    ] as const) {
      await room.ports.records.open(ticket.id, confirmed(`of ${ticket.id}`), {
        subject: 'Privacy request',
        assigneeId: room.agent.id,
        note: 'x',
        tags: TAGS,
        dueAt,
        status: 'open',
      });
    }
    const done = await room.ports.records.find(over.id);
    if (!done) throw new Error('not opened');
    await room.ports.records.append(done, settled, { ...update, status: 'solved' });
    const { records: listed, total } = await room.ports.records.listOpen();
    expect(listed.map(({ ticketId }) => ticketId)).toEqual([sooner.id, later.id]);
    expect(total).toBe(2);
    expect(listed[0]).toMatchObject({ dueAt: '2026-04-01T21:59:59Z', status: 'open', assigneeId: null });
  });
});
