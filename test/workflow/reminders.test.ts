import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '../../src/sandbox/api/account.ts';
import { runDueAutomations } from '../../src/sandbox/api/automations.ts';
import { installRequirements } from '../../src/sandbox/api/requirements.ts';
import type { Case } from '../../src/workflow/case.ts';
import { reread } from '../../src/workflow/case.ts';
import { confirmRequest } from '../../src/workflow/confirm-request.ts';
import { dismiss } from '../../src/workflow/dismiss.ts';
import { withdraw } from '../../src/workflow/end-request.ts';
import { draftExtension, extend } from '../../src/workflow/extend.ts';
import { flag } from '../../src/workflow/flag.ts';
import { aVerdict } from '../builders.ts';
import { aMail, aRoom, type Room } from '../zendesk/room.ts';
import { done, openTicket } from './case-room.ts';

const requirements: unknown = JSON.parse(readFileSync('requirements.json', 'utf8'));

let room: Room;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T08:00:00Z') });
  room = await aRoom();
  installRequirements(room.account, requirements);
  runDueAutomations(room.account);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Received on Monday 2 March 2026, so due on Thursday 2 April. */
async function confirm(ports = room.ports): Promise<Case> {
  const outcome = await confirmRequest(ports, openTicket(room), {
    kinds: ['access'],
    receivedAt: '2026-03-02T08:00:00Z',
    language: 'en',
    how: 'detected',
  });
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.case;
}

/** Lets time pass until an instant, hour by hour. */
function until(at: string): void {
  vi.setSystemTime(new Date(at));
  runDueAutomations(room.account);
}

/** Which automation mailed whom, and when. */
function reminders(): [string, string, string[]][] {
  return room.account.outbox
    .filter(({ automation }) => automation !== undefined)
    .map(({ sent_at, automation = '', to }) => [
      sent_at,
      automation.replace('Privacy requests: ', '').replace(' or less to the due date', ''),
      to.map(({ address }) => address),
    ]);
}

const recordOf = (current: Case): Ticket => {
  const ticket = room.account.tickets.get(current.record.id);
  if (!ticket) throw new Error('the record is gone');
  return ticket;
};
const remindedTags = (current: Case) => recordOf(current).tags.filter((tag) => tag.startsWith('privacy_reminded_'));

describe('a request that nobody answers', () => {
  test('the DPO group is reminded 7, 3 and 1 days before at eight in the morning, and when it is overdue, each once', async () => {
    await confirm();
    until('2026-05-01T00:00:00Z');
    const jonas = [room.dpo.email];
    expect(reminders()).toEqual([
      // Seven times 24 hours; the clocks go forward in between.
      ['2026-03-26T06:00:00Z', '7 days', jonas],
      ['2026-03-30T06:00:00Z', '3 days', jonas],
      ['2026-04-01T06:00:00Z', '1 day', jonas],
      ['2026-04-02T23:00:00Z', 'overdue', jonas],
    ]);
  });

  test('confirmed by somebody of the DPO group, who is its assignee: they are told as both', async () => {
    await confirm(await room.portsOf(room.dpo));
    until('2026-03-27T00:00:00Z');
    expect(reminders().map(([, what]) => what)).toEqual(['7 days', '7 days']);
  });

  test('confirmed by an agent who sees their own group only: they and their group are told', async () => {
    await confirm(await room.portsOf(room.restricted));
    until('2026-03-27T00:00:00Z');
    expect(reminders().map(([, , to]) => to)).toEqual([
      [room.restricted.email],
      [room.agent.email, room.restricted.email],
    ]);
  });

  test('confirmed five days before the end: told at once that it is a matter of days, and not of seven and three together', async () => {
    until('2026-03-28T10:30:00Z');
    await confirm();
    until('2026-03-28T12:00:00Z');
    expect(reminders()).toEqual([['2026-03-28T11:00:00Z', '7 days', [room.dpo.email]]]);
  });

  test('confirmed when it is overdue: that is the only reminder', async () => {
    until('2026-04-20T10:30:00Z');
    await confirm();
    until('2026-05-20T00:00:00Z');
    expect(reminders()).toEqual([['2026-04-20T11:00:00Z', 'overdue', [room.dpo.email]]]);
  });

  test('nothing of the person is in a reminder', async () => {
    await confirm();
    until('2026-05-01T00:00:00Z');
    const said = JSON.stringify(room.account.outbox.filter(({ automation }) => automation !== undefined));
    expect(said).not.toContain(room.customer.name);
    expect(said).not.toContain(room.customer.email);
    expect(said).not.toContain(room.ticket.subject);
  });
});

describe('what happens to a request', () => {
  test('an act of ours keeps the marks of reminders that were sent', async () => {
    const current = await confirm();
    until('2026-03-27T00:00:00Z');
    expect(remindedTags(current)).toEqual(['privacy_reminded_7_days']);
    const flagged = done(await flag(room.ports, await reread(room.ports, current), 'unclear'));
    expect(remindedTags(flagged)).toEqual(['privacy_reminded_7_days']);
    until('2026-03-29T00:00:00Z');
    expect(reminders()).toHaveLength(1);
  });

  test('an automation between our look and our act costs neither: the act comes second, the mark stays', async () => {
    const seen = await confirm();
    until('2026-03-27T00:00:00Z');
    const flagged = done(await flag(room.ports, seen, 'unclear'));
    expect(remindedTags(flagged)).toEqual(['privacy_reminded_7_days']);
  });

  test('an extension starts the reminders anew, in the very update that moves the due date', async () => {
    const current = await confirm();
    until('2026-03-31T08:00:00Z');
    expect(remindedTags(current)).toEqual(['privacy_reminded_3_days', 'privacy_reminded_7_days']);
    const now = await reread(room.ports, current);
    const extended = done(await extend(room.ports, now, await draftExtension(room.ports, now, 'complexity')));
    expect(recordOf(extended)).toMatchObject({ due_at: '2026-06-02T10:00:00Z' });
    expect(remindedTags(extended)).toEqual([]);
    until('2026-06-10T00:00:00Z');
    expect(reminders().map(([at, what]) => [at, what])).toEqual([
      ['2026-03-26T06:00:00Z', '7 days'],
      ['2026-03-30T06:00:00Z', '3 days'],
      ['2026-05-26T06:00:00Z', '7 days'],
      ['2026-05-30T06:00:00Z', '3 days'],
      ['2026-06-01T06:00:00Z', '1 day'],
      ['2026-06-02T23:00:00Z', 'overdue'],
    ]);
  });

  test('one that has ended is not reminded of', async () => {
    done(await withdraw(room.ports, await confirm(), null));
    until('2026-05-01T00:00:00Z');
    expect(reminders()).toEqual([]);
  });

  test('the controller’s zone is another than the account’s: the day is still the controller’s', async () => {
    const current = await confirm(await room.portsOf(room.agent, { settings: { timeZone: 'Europe/Lisbon' } }));
    expect(recordOf(current).due_at).toBe('2026-04-02T11:00:00Z');
    until('2026-05-01T00:00:00Z');
    expect(reminders().at(-1)?.[0]).toBe('2026-04-02T23:00:00Z');
  });
});

describe('mail to the privacy address', () => {
  const arrive = (group: number | null): Ticket => {
    const ticket = aMail(room.account, room.customer);
    return Object.assign(ticket, { recipient: 'privacy@jxsupport.com', tags: ['privacy_mail'], group_id: group });
  };

  test('without a record for 24 hours: its group is told, once', () => {
    const ticket = arrive(room.privacy.id);
    until('2026-03-20T00:00:00Z');
    expect(reminders()).toEqual([
      ['2026-03-03T09:00:00Z', 'mail to the privacy address without a record for 24 hours', [room.dpo.email]],
    ]);
    expect(ticket.tags).toContain('privacy_reminded_no_record');
  });

  test('waits for a group, so that no reminder is lost', () => {
    const ticket = arrive(null);
    until('2026-03-05T08:00:00Z');
    expect(ticket.tags).toEqual(['privacy_mail']);
    ticket.group_id = room.privacy.id;
    until('2026-03-05T10:00:00Z');
    expect(reminders()).toHaveLength(1);
  });

  test('that was confirmed or dismissed meanwhile is not told of', async () => {
    const ticket = Object.assign(room.ticket, { tags: ['privacy_mail'], group_id: room.privacy.id });
    await confirm();
    expect(ticket.tags).toContain('privacy_mail');
    const dismissed = arrive(room.privacy.id);
    await dismiss(room.ports, openTicket(room, { id: dismissed.id }), aVerdict());
    const solved = Object.assign(arrive(room.privacy.id), { status: 'solved' });
    until('2026-03-10T00:00:00Z');
    expect(reminders()).toEqual([]);
    expect(solved.tags).toEqual(['privacy_mail']);
  });
});
