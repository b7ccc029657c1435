import { beforeEach, describe, expect, test } from 'vitest';
import type { Action, Automation, Condition, Ticket } from '../../../src/sandbox/api/account.ts';
import { createAutomation } from '../../../src/sandbox/api/automations/create.ts';
import { runAutomations, runDueAutomations } from '../../../src/sandbox/api/automations.ts';
import { auditsOf } from '../../../src/sandbox/api/tickets/audits.ts';
import { aTicket, type SmallAccount, smallAccount } from '../builders.ts';

let small: SmallAccount;
beforeEach(() => {
  small = smallAccount();
});

const is = (field: string, value: string, operator = 'is'): Condition => ({ field, operator, value });
const UNSOLVED = is('status', 'solved', 'less_than');
const ONCE = is('current_tags', 'told', 'not_includes');
const TELL: Action = { field: 'current_tags', value: 'told' };
const MAIL: Action = {
  field: 'notification_group',
  value: ['group_id', 'Ticket {{ticket.id}}', 'Due {{ticket.due_date}}'],
};

/** An automation that tags a ticket once `time` holds. */
function whenTime(time: Condition | Condition[], actions: Action[] = [TELL], more: object = {}): Automation {
  const all = [UNSOLVED, ONCE, ...(Array.isArray(time) ? time : [time])];
  return createAutomation(small.account, { title: `At ${JSON.stringify(time)}`, all, actions, ...more });
}

function ticketOf(part: Partial<Ticket> = {}): Ticket {
  return aTicket(small.account, small.customer, { created_at: '2026-03-02T09:15:00Z', ...part });
}

function aTask(due_at: string, part: Partial<Ticket> = {}): Ticket {
  return ticketOf({ type: 'task', due_at, group_id: small.privacy.id, is_public: false, ...part });
}

/** The first of the hourly runs after which the ticket has the tag; null where none did it. */
function firstRun(ticket: Ticket, from: string, runs = 400, minute = 0): string | null {
  for (let hour = 0; hour < runs; hour += 1) {
    const at = new Date(Date.parse(from) + hour * 3_600_000 + minute * 60_000).toISOString().replace('.000Z', 'Z');
    runAutomations(small.account, at);
    if (ticket.tags.includes('told')) return at;
  }
  return null;
}

describe('hours are counted as Zendesk counts them', () => {
  test('"is 2": solved at 9:15 in its own example, so not at 10:10 and 11:10 but at 12:10', () => {
    whenTime(is('NEW', '2'));
    expect(firstRun(ticketOf(), '2026-03-02T10:00:00Z', 5, 10)).toBe('2026-03-02T12:10:00Z');
  });

  test('"is 2" that was missed never comes true', () => {
    whenTime(is('NEW', '2'));
    expect(firstRun(ticketOf(), '2026-03-02T13:00:00Z')).toBeNull();
  });

  test('"greater than 24" comes true in the run after the 24th hour, and stays true', () => {
    whenTime(is('NEW', '24', 'greater_than'));
    expect(firstRun(ticketOf(), '2026-03-02T10:00:00Z')).toBe('2026-03-03T10:00:00Z');
    expect(firstRun(ticketOf(), '2026-03-09T10:00:00Z')).toBe('2026-03-09T10:00:00Z');
  });

  test('"greater than 24" is not true after 24 hours to the minute', () => {
    whenTime(is('NEW', '24', 'greater_than'));
    const ticket = ticketOf({ created_at: '2026-03-02T10:00:00Z' });
    expect(firstRun(ticket, '2026-03-02T10:00:00Z')).toBe('2026-03-03T11:00:00Z');
  });

  test('"until, less than" takes the hour itself in, which nothing else does', () => {
    whenTime(is('until_due_date', '24', 'less_than'));
    expect(firstRun(aTask('2026-03-12T11:00:00Z'), '2026-03-10T00:00:00Z')).toBe('2026-03-11T11:00:00Z');
  });

  test('"until, greater than" leaves it out', () => {
    whenTime([is('until_due_date', '30', 'less_than'), is('until_due_date', '24', 'greater_than')]);
    expect(firstRun(aTask('2026-03-12T11:00:00Z'), '2026-03-11T11:00:00Z')).toBeNull();
  });

  test('an update starts "hours since update" anew', () => {
    whenTime(is('updated_at', '3', 'greater_than'));
    const ticket = ticketOf({ updated_at: '2026-03-02T12:30:00Z' });
    expect(firstRun(ticket, '2026-03-02T13:00:00Z')).toBe('2026-03-02T16:00:00Z');
  });
});

describe('a due date is noon of its day in the account’s zone', () => {
  test.each([
    ['in the morning', '2026-03-12T06:00:00Z', '2026-03-12T12:00:00Z'],
    ['at noon', '2026-03-12T11:00:00Z', '2026-03-12T12:00:00Z'],
    ['with the last second', '2026-03-12T22:59:59Z', '2026-03-12T12:00:00Z'],
    ['past midnight', '2026-03-12T23:00:00Z', '2026-03-13T12:00:00Z'],
    ['in summer', '2026-04-12T06:00:00Z', '2026-04-12T11:00:00Z'],
  ])('given %s', (_, dueAt, firstHourSince) => {
    whenTime(is('due_date', '0', 'greater_than'));
    expect(firstRun(aTask(dueAt), '2026-03-10T00:00:00Z', 900)).toBe(firstHourSince);
  });

  test('only tasks have one', () => {
    whenTime(is('due_date', '0', 'greater_than'));
    expect(firstRun(aTask('2026-03-12T11:00:00Z', { type: 'incident' }), '2026-03-14T00:00:00Z', 3)).toBeNull();
  });
});

describe('a run', () => {
  test('leaves an audit of its own, by Zendesk itself, that names the automation', () => {
    const automation = whenTime(is('due_date', '0', 'greater_than'), [TELL, MAIL]);
    const ticket = aTask('2026-03-12T11:00:00Z');
    runAutomations(small.account, '2026-03-12T12:00:00Z');
    expect(auditsOf(small.account, ticket.id)).toMatchObject([
      {
        author_id: -1,
        created_at: '2026-03-12T12:00:00Z',
        via: { channel: 'rule', source: { from: { id: automation.id, title: automation.title }, rel: 'automation' } },
        events: [
          { type: 'Change', field_name: 'tags', value: ['told'], previous_value: [] },
          { type: 'Notification', subject: 'Ticket {{ticket.id}}', recipients: [small.dpo.id] },
        ],
      },
    ]);
    expect(ticket.updated_at).toBe('2026-03-12T12:00:00Z');
  });

  test('mails the ticket’s group, with the placeholders filled in, and the mail is in the outbox', () => {
    whenTime(is('due_date', '0', 'greater_than'), [TELL, MAIL]);
    const ticket = aTask('2026-03-12T11:00:00Z');
    runAutomations(small.account, '2026-03-12T12:00:00Z');
    expect(small.account.outbox).toMatchObject([
      {
        ticket_id: ticket.id,
        to: [{ address: small.dpo.email }],
        subject: `Ticket ${ticket.id}`,
        text: expect.stringContaining('Due 2026-03-12'),
        attachment_ids: [],
        automation: expect.stringContaining('due_date'),
      },
    ]);
  });

  test('mails nobody where there is no group and no assignee, and still acts', () => {
    const assigned: Action = { field: 'notification_user', value: ['assignee_id', 'a', 'b'] };
    whenTime(is('due_date', '0', 'greater_than'), [TELL, MAIL, assigned]);
    const ticket = aTask('2026-03-12T11:00:00Z', { group_id: null });
    runAutomations(small.account, '2026-03-12T12:00:00Z');
    expect(ticket.tags).toEqual(['told']);
    expect(small.account.outbox).toEqual([]);
  });

  test('never tells a customer of a ticket without a public comment', () => {
    const requester: Action = { field: 'notification_user', value: ['requester_id', 'a', 'b'] };
    whenTime(is('due_date', '0', 'greater_than'), [TELL, requester]);
    aTask('2026-03-12T11:00:00Z');
    runAutomations(small.account, '2026-03-12T12:00:00Z');
    expect(small.account.outbox).toEqual([]);
  });

  test('leaves closed and deleted tickets alone, and those that were not there yet', () => {
    whenTime(is('NEW', '1', 'greater_than'), [{ field: 'status', value: 'closed' }]);
    const closed = ticketOf({ status: 'closed' });
    const deleted = ticketOf({ status: 'deleted' });
    const later = ticketOf({ created_at: '2026-05-02T09:15:00Z' });
    expect(runAutomations(small.account, '2026-04-01T00:00:00Z')).toBe(0);
    expect([closed, deleted, later].map(({ status }) => status)).toEqual(['closed', 'deleted', 'open']);
  });

  test('goes in the automations’ order, and each sees what the one before did', () => {
    createAutomation(small.account, {
      title: 'Second',
      position: 2,
      all: [
        UNSOLVED,
        is('current_tags', 'told', 'includes'),
        is('current_tags', 'second', 'not_includes'),
        is('NEW', '1', 'greater_than'),
      ],
      actions: [{ field: 'current_tags', value: 'second' }],
    });
    whenTime(is('NEW', '1', 'greater_than'), [TELL], { position: 1 });
    const ticket = ticketOf();
    expect(runAutomations(small.account, '2026-03-02T12:00:00Z')).toBe(2);
    expect(ticket.tags).toEqual(['second', 'told']);
  });

  test('sets off triggers, as any update does', () => {
    const at = '2026-01-01T00:00:00Z';
    small.account.triggers.set(1, {
      id: 1,
      title: 'On told',
      active: true,
      position: 1,
      conditions: { all: [is('update_type', 'Change'), is('current_tags', 'told', 'includes')], any: [] },
      actions: [{ field: 'priority', value: 'high' }],
      created_at: at,
      updated_at: at,
    });
    whenTime(is('NEW', '1', 'greater_than'));
    const ticket = ticketOf();
    runAutomations(small.account, '2026-03-02T12:00:00Z');
    expect(ticket.priority).toBe('high');
    expect(auditsOf(small.account, ticket.id)).toHaveLength(1);
  });

  test('takes at most 1,000 tickets an automation, and the rest in the next hour', () => {
    whenTime(is('NEW', '1', 'greater_than'));
    for (let count = 0; count < 1001; count += 1) ticketOf();
    expect(runAutomations(small.account, '2026-03-02T12:00:00Z')).toBe(1000);
    expect(runAutomations(small.account, '2026-03-02T13:00:00Z')).toBe(1);
  });

  test('passes a ticket that automations have changed more than 100 times', () => {
    whenTime(is('NEW', '1', 'greater_than'));
    const ticket = ticketOf();
    for (let count = 0; count < 101; count += 1) {
      runAutomations(small.account, '2026-03-02T12:00:00Z');
      ticket.tags = [];
    }
    expect(runAutomations(small.account, '2026-03-02T13:00:00Z')).toBe(0);
  });

  test('does nothing for an automation that is switched off', () => {
    whenTime(is('NEW', '1', 'greater_than'), [TELL], { active: false });
    ticketOf();
    expect(runAutomations(small.account, '2026-03-02T12:00:00Z')).toBe(0);
  });
});

describe('the hours of the account’s clock', () => {
  const setClock = (at: string) => {
    small.account.clock_offset_seconds = (Date.parse(at) - Date.now()) / 1000 + 0.5;
  };
  const sentAt = () => small.account.outbox.map(({ sent_at }) => sent_at);

  test('the first look only notes the hour', () => {
    setClock('2026-03-12T12:20:00Z');
    whenTime(is('NEW', '1', 'greater_than'));
    const ticket = ticketOf();
    runDueAutomations(small.account);
    expect(ticket.tags).toEqual([]);
    expect(small.account.automations_ran_at).toBe('2026-03-12T12:00:00Z');
  });

  test('each whole hour that has passed gets its run, once, with its own time', () => {
    setClock('2026-03-12T09:59:00Z');
    runDueAutomations(small.account);
    whenTime(is('due_date', '0', 'greater_than'), [TELL, MAIL]);
    aTask('2026-03-12T11:00:00Z');
    setClock('2026-03-12T11:59:00Z');
    runDueAutomations(small.account);
    expect(sentAt()).toEqual([]);
    setClock('2026-03-14T07:30:00Z');
    runDueAutomations(small.account);
    expect(sentAt()).toEqual(['2026-03-12T12:00:00Z']);
    runDueAutomations(small.account);
    expect(sentAt()).toHaveLength(1);
  });

  test('a clock that is set back runs nothing', () => {
    setClock('2026-03-12T09:59:00Z');
    runDueAutomations(small.account);
    whenTime(is('NEW', '1', 'greater_than'));
    const ticket = ticketOf();
    setClock('2026-03-03T10:00:00Z');
    runDueAutomations(small.account);
    expect(ticket.tags).toEqual([]);
    expect(small.account.automations_ran_at).toBe('2026-03-03T10:00:00Z');
  });
});
