import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/sandbox/api/account.ts';
import { commentsOf } from '../../src/sandbox/api/tickets/comments.ts';
import { flag, settleFlag } from '../../src/workflow/flag.ts';
import { handOver, readHandOver, settleHandOver } from '../../src/workflow/hand-over.ts';
import { listHandOvers } from '../../src/workflow/list-hand-overs.ts';
import type { Ports } from '../../src/workflow/ports.ts';
import { isMarkedFor } from '../../src/workflow/tags.ts';
import { aMail, aRoom, problem, type Room } from '../zendesk/room.ts';
import { aCase, done } from './case-room.ts';

let room: Room;
/** Thursday 12 March 2026, 11:00 in Berlin. */
const NOW = new Date('2026-03-12T10:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString().replace('.000Z', 'Z');
let agent: Ports;
let dpo: Ports;

beforeEach(async () => {
  room = await aRoom();
  const now = () => NOW;
  const settings = { timeZone: 'Europe/Berlin' };
  agent = await room.portsOf(room.agent, { now, settings });
  dpo = await room.portsOf(room.dpo, { now, settings });
});

/** A ticket that the agent has handed over, and when its mail came in. */
async function handedOver(reason: 'breach' | 'complaint', hours: number): Promise<Ticket> {
  const ticket = aMail(room.account, room.customer, 'Hello');
  await handOver(agent, ticket.id, { reason, toldAt: hoursAgo(hours) });
  return ticket;
}

const noteOn = (ticket: Ticket) => commentsOf(room.account, ticket.id).at(-1);

describe('what people read in the ticket', () => {
  it('a breach: what is suspected, when the mail came in and when the 72 hours end, in the controller’s zone', async () => {
    const note = noteOn(await handedOver('breach', 24));
    expect(note).toMatchObject({ public: false });
    expect(note?.body).toBe(
      'For the DPO: a suspected data breach. The mail that tells of it came in on 11 March 2026 at 11:00. ' +
        'The 72 hours in which the authority has to be told (Art. 33 GDPR) end on 14 March 2026 at 11:00 (Europe/Berlin).',
    );
  });

  it('across the change to summer time the 72 hours are 72 hours', async () => {
    const ticket = aMail(room.account, room.customer);
    await handOver(agent, ticket.id, { reason: 'breach', toldAt: '2026-03-27T11:00:00Z' });
    expect(noteOn(ticket)?.body).toMatch(/came in on 27 March 2026 at 12:00\. .* end on 30 March 2026 at 13:00/);
  });

  it('no person, no address and no word of the mail is in it', async () => {
    const ticket = aMail(room.account, room.customer, 'My data has been leaked');
    await handOver(agent, ticket.id, { reason: 'breach', toldAt: hoursAgo(1) });
    for (const secret of [room.customer.name, room.customer.email ?? '', ticket.subject, ticket.description]) {
      expect(noteOn(ticket)?.body).not.toContain(secret);
    }
  });

  it('a complaint has no hours', async () => {
    expect(noteOn(await handedOver('complaint', 1))?.body).toBe('For the DPO: a complaint, or the threat of one.');
  });

  it('what came of it', async () => {
    const ticket = await handedOver('breach', 1);
    await settleHandOver(dpo, ticket.id, 'breach', 'no_breach');
    expect(noteOn(ticket)).toMatchObject({
      public: false,
      body: 'Seen and dealt with by the DPO: it is no data breach.',
    });
  });
});

describe('which tickets are asked about', () => {
  it.each([
    [['privacy_breach'], true],
    [['privacy_breach_settled'], true],
    [[], false],
    [['privacy_complaint'], false],
    [['privacy_breach', 'privacy_request_record'], false],
  ])('tags %j: %s', (tags, isAsked) => {
    expect(isMarkedFor({ tags }, 'breach')).toBe(isAsked);
  });
});

describe('the DPO', () => {
  it('reads who handed it over, and settles it', async () => {
    const ticket = await handedOver('breach', 10);
    await expect(readHandOver(dpo, ticket.id, 'breach')).resolves.toMatchObject({
      given: { by: room.agent.id },
      toldAt: hoursAgo(10),
      settled: null,
    });
    await expect(readHandOver(dpo, ticket.id, 'complaint')).resolves.toBeNull();
    await expect(settleHandOver(dpo, ticket.id, 'breach', 'notified')).resolves.toEqual({ ok: true });
    await expect(readHandOver(agent, ticket.id, 'breach')).resolves.toMatchObject({
      settled: { by: room.dpo.id, result: 'notified' },
    });
  });

  it('alone settles it: an agent outside the group does not, and nothing is changed', async () => {
    const ticket = await handedOver('breach', 10);
    room.calls.clear();
    await expect(settleHandOver(agent, ticket.id, 'breach', 'other')).resolves.toEqual({ ok: false, why: 'not_a_dpo' });
    expect(room.calls.list().filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(ticket.tags).toContain('privacy_breach');
  });
});

describe('what waits for the DPO', () => {
  const listed = async (ports: Ports = dpo) => (await listHandOvers(ports)).open.map(({ ticketId }) => ticketId);

  it('breaches first, whose 72 hours end first at the top; then complaints, the oldest first', async () => {
    const complaint = await handedOver('complaint', 100);
    const newer = await handedOver('complaint', 1);
    const late = await handedOver('breach', 2);
    const overdue = await handedOver('breach', 80);
    const soon = await handedOver('breach', 60);
    const { open } = await listHandOvers(dpo);
    expect(open.map(({ ticketId, endsAt }) => [ticketId, endsAt])).toEqual([
      [overdue.id, '2026-03-12T02:00:00.000Z'],
      [soon.id, '2026-03-12T22:00:00.000Z'],
      [late.id, '2026-03-15T08:00:00.000Z'],
      [complaint.id, null],
      [newer.id, null],
    ]);
  });

  it('one that was settled a moment ago is not in it, although search still finds it', async () => {
    const ticket = await handedOver('breach', 10);
    const other = await handedOver('breach', 5);
    await settleHandOver(dpo, ticket.id, 'breach', 'notified');
    // What a lagging search gives.
    ticket.tags = ['privacy_breach'];
    expect(await listed()).toEqual([other.id]);
  });

  it('a flag for a breach on a record is in it, with the hours from the mail that told of it, until the flag is settled', async () => {
    const { room: rooms, current } = await aCase(['access']);
    const ports = await rooms.portsOf(rooms.dpo, { now: () => NOW });
    const flagged = done(await flag(ports, current, 'breach', hoursAgo(3)));
    expect(flagged.record.tags).toContain('privacy_breach');
    const { open } = await listHandOvers(ports);
    expect(open).toMatchObject([
      {
        ticketId: rooms.ticket.id,
        recordId: current.record.id,
        reason: 'breach',
        toldAt: hoursAgo(3),
        given: { by: rooms.dpo.id },
      },
    ]);
    const settled = done(await settleFlag(ports, flagged, 'breach'));
    expect(settled.record.tags).not.toContain('privacy_breach');
    expect((await listHandOvers(ports)).open).toEqual([]);
  });

  it('a flag without another mail counts from the request’s own; a flag for something else is not in it', async () => {
    const { room: rooms, current } = await aCase(['access']);
    const ports = await rooms.portsOf(rooms.agent);
    done(await flag(ports, done(await flag(ports, current, 'unclear')), 'complaint'));
    expect((await listHandOvers(ports)).open).toMatchObject([
      { reason: 'complaint', toldAt: current.request.receivedAt, endsAt: null },
    ]);
  });

  it('tickets that Zendesk has closed are named, and not read', async () => {
    const ticket = await handedOver('breach', 200);
    ticket.status = 'closed';
    room.calls.clear();
    await expect(listHandOvers(dpo)).resolves.toEqual({ open: [], closed: [ticket.id], notRead: [] });
    expect(room.calls.list().filter(({ path }) => path.includes('/audits'))).toEqual([]);
  });

  it('one that can’t be read stops nothing and is named', async () => {
    const ticket = await handedOver('breach', 2);
    const other = await handedOver('breach', 1);
    room.faults.order({ path: `/api/v2/tickets/${ticket.id}/audits`, effect: { status: 403 } });
    await expect(listHandOvers(dpo)).resolves.toMatchObject({
      open: [{ ticketId: other.id }],
      notRead: [ticket.id],
    });
  });

  it('Zendesk is down: that is not "nothing waits"', async () => {
    room.faults.order({ path: '/api/v2/search/export', times: 2, effect: { status: 503 } });
    await expect(listHandOvers(dpo)).rejects.toMatchObject(problem('Unavailable'));
  });
});
