import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../src/sandbox/api/account.ts';
import { parseTicketInput } from '../../src/sandbox/api/tickets/input.ts';
import { updateTicket } from '../../src/sandbox/api/tickets/update.ts';
import { createUser } from '../../src/sandbox/api/users/create.ts';
import { type Case, reread } from '../../src/workflow/case.ts';
import { confirmRequest } from '../../src/workflow/confirm-request.ts';
import { earlierRequests } from '../../src/workflow/earlier-requests.ts';
import { withdraw } from '../../src/workflow/end-request.ts';
import { linkedByHand, linkTicket, unlinkTicket } from '../../src/workflow/link-ticket.ts';
import { listRequests, requestsOfPerson } from '../../src/workflow/list-requests.ts';
import { lookUp } from '../../src/workflow/look-up.ts';
import { draftPlan, proposePlan } from '../../src/workflow/plan-deletion.ts';
import type { OpenTicket, Ports } from '../../src/workflow/ports.ts';
import { draftLetter, sendLetter } from '../../src/workflow/send-letter.ts';
import { type TicketVerdict, verdictOfOne } from '../../src/workflow/sort-ticket.ts';
import { aVerdict } from '../builders.ts';
import { aMail, type Room } from '../zendesk/room.ts';
import { aCase, done, openTicket, storedTypes } from './case-room.ts';

const DAY = 24 * 60 * 60_000;

let room: Room;
let current: Case;
let dpo: Ports;
/** A second mail of the same person: a reminder. */
let reminder: Ticket;

beforeEach(async () => {
  ({ room, current, dpo } = await aCase(['access']));
  reminder = aMail(room.account, room.customer, 'Where is my data?');
});

/** What an agent has open of a ticket, as the host tells it. */
function opened(ticket: Ticket, change: Partial<OpenTicket> = {}): OpenTicket {
  const field = room.account.requirements.privacy_record?.requirement_id ?? 0;
  const recordId = ticket.custom_fields[field];
  return openTicket(room, {
    id: ticket.id,
    tags: ticket.tags,
    mirroredRecordId: typeof recordId === 'string' ? Number(recordId) : null,
    ...change,
  });
}

function found(change: Partial<TicketVerdict> = {}): TicketVerdict {
  const verdict = aVerdict({ access: ['access my data'] }, {}, { followUp: true });
  return { ...verdictOfOne({ verdict, subject: '', body: '', at: reminder.created_at }), ...change };
}

async function link(ticket = reminder, ports = room.ports, to = current): Promise<Case> {
  const outcome = await linkTicket(ports, opened(ticket), found(), to);
  if (!outcome.ok) throw new Error(`refused: ${outcome.why}`);
  return outcome.case;
}

const refusal = async (ticket: OpenTicket, verdict = found(), to = current) => {
  const outcome = await linkTicket(room.ports, ticket, verdict, to);
  return outcome.ok ? 'linked' : outcome.why;
};

/** Moves an instant of the record's story back by so many days: the sandbox's clock stands. */
async function endedDaysAgo(days: number): Promise<Ports> {
  done(await withdraw(room.ports, current, null));
  return { ...room.ports, now: () => new Date(room.ports.now().getTime() + days * DAY) };
}

describe('a reminder that is linked to its request', () => {
  it('shows that request from then on, opens no record and moves no date', async () => {
    const linked = await link();
    expect(linked.request.linkedTicketIds).toEqual([reminder.id]);
    expect(linked.clock.current.dueOn).toBe(current.clock.current.dueOn);
    expect(reminder.tags).toEqual(expect.arrayContaining(['privacy_request', 'privacy_kind_access']));
    expect(await lookUp(room.ports, opened(reminder))).toMatchObject({
      state: 'request',
      isMirrored: true,
      case: { record: { id: current.record.id }, request: { ticketId: room.ticket.id } },
    });
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'ticket_linked']);
    const records = [...room.account.tickets.values()].filter(({ tags }) => tags.includes('privacy_request_record'));
    expect(records).toHaveLength(1);
    expect((await listRequests(room.ports)).requests).toHaveLength(1);
    expect(await requestsOfPerson(room.ports, room.customer.id)).toMatchObject([{ ticketId: room.ticket.id }]);
  });

  it('says who linked it; the record says nothing of what it holds', async () => {
    const linked = await link();
    expect(linkedByHand(linked.request, reminder.id)?.by).toBe(room.agent.id);
    expect(linkedByHand(linked.request, room.ticket.id)).toBeNull();
    const record = JSON.stringify(
      [...room.account.audits.values()].filter(({ ticket_id }) => ticket_id === current.record.id),
    );
    expect(record).not.toContain('Where is my data');
    expect(record).not.toContain(room.customer.name);
  });

  it('by two agents at once is linked once', async () => {
    await Promise.all([link(reminder, room.ports), link(reminder, dpo)]);
    expect((await reread(room.ports, current)).request.linkedTicketIds).toEqual([reminder.id]);
  });

  it('is linked once though the answer got lost', async () => {
    room.faults.order({ method: 'PUT', path: `/api/v2/tickets/${current.record.id}`, effect: { drop: 'after' } });
    expect((await link()).request.linkedTicketIds).toEqual([reminder.id]);
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'ticket_linked']);
  });

  it('whose marks got lost gets them back when it is linked again, and nothing is stored twice', async () => {
    const linked = await link();
    reminder.tags = [];
    reminder.custom_fields = {};
    await link(reminder, room.ports, linked);
    expect(reminder.tags).toContain('privacy_request');
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'ticket_linked']);
  });

  it('is found while the host still shows it without marks, and in an account that has no fields', async () => {
    await link();
    const old = openTicket(room, { id: reminder.id });
    expect(await lookUp(room.ports, old, current.record.id)).toMatchObject({ state: 'request' });
    const noField = openTicket(room, { id: reminder.id, tags: ['privacy_request'] });
    expect(await lookUp(room.ports, noField)).toMatchObject({ state: 'request' });
  });

  it('is solved with the request when that ends', async () => {
    const linked = await link();
    done(await withdraw(room.ports, linked, null));
    expect(room.account.tickets.get(reminder.id)?.status).toBe('solved');
  });

  it('goes last when the request’s data is deleted', async () => {
    const linked = await link();
    const other = aMail(room.account, room.customer, 'Parcel');
    const { plan } = await draftPlan(room.ports, linked);
    expect(plan).toMatchObject({ delete: [other.id], deleteLast: [room.ticket.id, reminder.id] });
  });

  it('after the plan was put forward leaves the plan as it was approved', async () => {
    const planned = await draftPlan(room.ports, current);
    const proposed = done(await proposePlan(room.ports, current, planned));
    const linked = await link(reminder, room.ports, proposed);
    expect(linked.request.plan?.hash).toBe(planned.hash);
  });
});

describe('a letter of a request with a further ticket', () => {
  const send = async (now: Case) =>
    done(await sendLetter(room.ports, now, await draftLetter(room.ports, now, ['acknowledgement'])));
  const letters = () => room.account.outbox.filter((mail) => mail.text.includes('has arrived'));

  it('goes into the ticket that was linked last, where the person has written last', async () => {
    await send(await link());
    expect(letters().map(({ ticket_id }) => ticket_id)).toEqual([reminder.id]);
  });

  it('goes into the first one where the linked one takes none', async () => {
    const linked = await link();
    reminder.status = 'closed';
    await send(linked);
    expect(letters().map(({ ticket_id }) => ticket_id)).toEqual([room.ticket.id]);
  });

  it('whose answer got lost before the ticket was linked is not sent into it again', async () => {
    const draft = await draftLetter(room.ports, current, ['acknowledgement']);
    const path = `/api/v2/tickets/${current.record.id}`;
    room.faults.order({ method: 'PUT', path, times: 3, effect: { status: 503 } });
    await expect(sendLetter(room.ports, current, draft)).rejects.toMatchObject({ name: 'Unavailable' });
    room.faults.clear();
    expect(letters()).toHaveLength(1);
    const sent = await send(await link());
    expect(letters()).toHaveLength(1);
    expect(sent.request.letters.acknowledgement?.mailed).toBe(true);
  });
});

describe('a ticket is not linked', () => {
  it('to a request of somebody else', async () => {
    const { id, name, email } = createUser(room.account, { name: 'Bo Ross', email: 'bo@example.org', verified: true });
    expect(await refusal(opened(reminder, { requester: { id, name, email } }))).toBe('other_person');
    expect(await refusal(opened(reminder, { requester: null }))).toBe('other_person');
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed']);
  });

  it('where its mail asked before the request came in: the period runs from the first', async () => {
    const before = new Date(Date.parse(current.request.receivedAt) - 2 * DAY).toISOString();
    expect(await refusal(opened(reminder), found({ receivedAt: before }))).toBe('came_first');
    const noRequest = found({ receivedAt: before, verdict: aVerdict({}) });
    expect(await refusal(opened(reminder), noRequest)).toBe('linked');
  });

  it('where a colleague has confirmed it as a request of its own', async () => {
    await confirmRequest(dpo, opened(reminder), {
      kinds: ['deletion'],
      receivedAt: reminder.created_at,
      language: 'en',
      how: 'detected',
    });
    expect(await refusal(opened(reminder))).toBe('has_record');
  });

  it('to a record that Zendesk has closed', async () => {
    const record = room.account.tickets.get(current.record.id);
    if (record) record.status = 'closed';
    expect(await refusal(opened(reminder))).toBe('link_closed');
  });
});

describe('a mistaken link', () => {
  it('is taken back with its reason: the ticket loses our marks and keeps the others', async () => {
    reminder.tags = ['vip'];
    const linked = await link();
    const outcome = await unlinkTicket(room.ports, linked, reminder.id, 'new_request');
    expect(outcome).toMatchObject({ ok: true, isCleared: true });
    expect(outcome.case.request.linkedTicketIds).toEqual([]);
    expect(reminder.tags).toEqual(['vip']);
    expect(Object.values(reminder.custom_fields).filter((value) => value !== null)).toEqual([]);
    expect(await lookUp(room.ports, opened(reminder))).toEqual({ state: 'none' });
    expect(storedTypes(room, current.record.id)).toEqual(['confirmed', 'ticket_linked', 'ticket_unlinked']);
    expect(outcome.case.request.history.at(-1)?.event).toMatchObject({ reason: 'new_request' });
  });

  it('that a colleague has taken back already is no trouble', async () => {
    const linked = await link();
    await unlinkTicket(dpo, linked, reminder.id, 'no_request');
    expect(await unlinkTicket(room.ports, linked, reminder.id, 'no_request')).toMatchObject({ ok: true });
    expect((await reread(room.ports, linked)).request.linkedTicketIds).toEqual([]);
  });

  it('is taken back where the ticket can’t be changed, and that is said', async () => {
    const linked = await link();
    reminder.status = 'closed';
    const outcome = await unlinkTicket(room.ports, linked, reminder.id, 'other_request');
    expect(outcome).toMatchObject({ ok: true, isCleared: false });
    expect(await lookUp(room.ports, opened(reminder))).toEqual({ state: 'none' });
  });

  it('leaves a ticket that can be a request of its own, with its own period', async () => {
    const linked = await link();
    await unlinkTicket(room.ports, linked, reminder.id, 'new_request');
    const own = await confirmRequest(room.ports, opened(reminder), {
      kinds: ['deletion'],
      receivedAt: reminder.created_at,
      language: 'en',
      how: 'by_hand',
    });
    expect(own).toMatchObject({ ok: true, case: { request: { ticketId: reminder.id } } });
  });
});

describe('the earlier requests of a person', () => {
  const cases = async (ports = room.ports, ticket = opened(reminder)) =>
    (await earlierRequests(ports, ticket)).cases.map(({ record }) => record.id);

  it('are those with a record, a further ticket of one not twice, and not those of others', async () => {
    const other = createUser(room.account, { name: 'Bo Ross', email: 'bo@example.org', verified: true });
    const theirs = aMail(room.account, other);
    await confirmRequest(
      room.ports,
      openTicket(room, { id: theirs.id, requester: { id: other.id, name: other.name, email: other.email } }),
      { kinds: ['access'], receivedAt: theirs.created_at, language: 'en', how: 'detected' },
    );
    await link();
    const third = aMail(room.account, room.customer, 'And again');
    expect(await cases(room.ports, opened(third))).toEqual([current.record.id]);
  });

  it('are none where the person has asked for nothing before, or nobody is known', async () => {
    const newcomer = createUser(room.account, { name: 'Nell', email: 'nell@example.org', verified: true });
    const { id, name, email } = newcomer;
    expect(await cases(room.ports, opened(reminder, { requester: { id, name, email } }))).toEqual([]);
    room.calls.clear();
    expect(await cases(room.ports, opened(reminder, { requester: null }))).toEqual([]);
    expect(room.calls.list()).toEqual([]);
  });

  it('are there when they ended lately, and not when they ended long ago', async () => {
    expect(await cases(await endedDaysAgo(30))).toEqual([current.record.id]);
    expect(await cases({ ...room.ports, now: () => new Date(room.ports.now().getTime() + 200 * DAY) })).toEqual([]);
  });

  it('trust no number that somebody typed into the ticket’s field', async () => {
    const field = room.account.requirements.privacy_record?.requirement_id ?? 0;
    room.ticket.custom_fields[field] = '999999';
    expect(await cases()).toEqual([current.record.id]);
    room.ticket.custom_fields[field] = String(reminder.id);
    expect(await cases()).toEqual([current.record.id]);
  });

  it('whose record can’t be seen are counted, not passed over', async () => {
    const record = room.account.tickets.get(current.record.id);
    if (record) record.group_id = room.privacy.id;
    for (const ticket of [room.ticket, reminder]) ticket.group_id = room.support.id;
    const restricted = await room.portsOf(room.restricted);
    expect(await earlierRequests(restricted, opened(reminder))).toEqual({ cases: [], unseen: 1, notRead: 0 });
  });

  it('of a closed ticket are found from its follow-up, which has copied the marks but not the record', async () => {
    room.ticket.status = 'closed';
    const copied = { tags: [...room.ticket.tags], custom_fields: { ...room.ticket.custom_fields } };
    Object.assign(reminder, copied, { followup_source_id: room.ticket.id });
    expect(await lookUp(room.ports, opened(reminder))).toEqual({ state: 'none' });
    expect(await cases()).toEqual([current.record.id]);
    await link();
    expect(await lookUp(room.ports, opened(reminder))).toMatchObject({ state: 'request' });
  });
});

describe('the marks of a ticket', () => {
  it('that names a record which is gone are no failure', async () => {
    const gone = opened(reminder, { tags: ['privacy_request'], mirroredRecordId: 999_999 });
    expect(await lookUp(room.ports, gone)).toEqual({ state: 'none' });
  });

  it('are not taken off where somebody has marked the ticket as no request', async () => {
    updateTicket(
      room.account,
      { user: room.agent, via: 'web' },
      reminder.id,
      parseTicketInput({ tags: ['privacy_request_dismissed', 'privacy_request'] }),
    );
    await expect(room.ports.tickets.unmirror(reminder.id)).resolves.toBe(true);
    expect(room.account.tickets.get(reminder.id)?.tags).toEqual(['privacy_request_dismissed']);
  });

  it('that are off already cost no update', async () => {
    room.calls.clear();
    await expect(room.ports.tickets.unmirror(reminder.id)).resolves.toBe(true);
    expect(room.calls.list().some(({ method }) => method === 'PUT')).toBe(false);
  });
});
