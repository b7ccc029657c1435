import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lastDayOn } from '../../../src/sandbox/accounts/legal-month.ts';
import { makeAccountWithKeys } from '../../../src/sandbox/accounts/make-account.ts';
import { noonAt } from '../../../src/sandbox/api/local-time.ts';
import { auditsOf } from '../../../src/sandbox/api/tickets/audits.ts';
import { commentsOf } from '../../../src/sandbox/api/tickets/comments.ts';

const requirements: unknown = JSON.parse(readFileSync('requirements.json', 'utf8'));
const { account, tickets } = makeAccountWithKeys({ seed: 3, today: '2026-03-02', requirements });

function recordOf(key: string) {
  const customer = tickets.get(key);
  const record = [...account.tickets.values()].find(
    ({ external_id }) => external_id === `privacy-request:${customer?.id}`,
  );
  if (!customer || !record) throw new Error(`No record for ${key}`);
  const events = auditsOf(account, record.id).map(({ metadata }): unknown =>
    JSON.parse(String(metadata.custom.privacy_event)),
  );
  return { customer, record, events };
}

describe('the records of the made-up account', () => {
  test.each([
    ['extended', 'deletion-extended-en', 'open', 'in_progress'],
    ['suspended', 'access-suspended-en', 'pending', 'waiting_for_data_subject'],
    ['overdue', 'access-overdue-en', 'open', 'in_progress'],
    ['overdue and flagged', 'deletion-overdue-de', 'hold', 'waiting_for_dpo'],
    ['done', 'access-done-de', 'solved', 'done'],
  ])('%s: %s', (_stage, key, status, stage) => {
    const { record, customer } = recordOf(key);
    expect(record).toMatchObject({ type: 'task', status, is_public: false });
    expect(record.tags).toContain(`privacy_stage_${stage}`);
    expect(record.tags).toContain('privacy_request_record');
    expect(customer.tags).toContain('privacy_request');
    const field = account.requirements.privacy_stage?.requirement_id ?? 0;
    expect(customer.custom_fields[field]).toBe(`privacy_is_${stage}`);
  });

  test('hold one event an audit, each with its own id, and no customer’s name or address', () => {
    const { record, events, customer } = recordOf('access-done-de');
    expect(events[0]).toMatchObject({
      type: 'confirmed',
      ticketId: customer.id,
      receivedAt: customer.created_at,
      kinds: ['access'],
    });
    expect(events.at(-1)).toMatchObject({ type: 'ended', ending: 'fulfilled' });
    const ids = events.map((event) => (event && typeof event === 'object' && 'id' in event ? event.id : ''));
    expect(new Set(ids).size).toBe(events.length);
    const person = account.users.get(customer.requester_id);
    const written = JSON.stringify([record, events, commentsOf(account, record.id)]);
    expect(written).not.toContain(person?.name);
    expect(written).not.toContain(person?.email);
    expect(commentsOf(account, record.id).every((comment) => !comment.public)).toBe(true);
  });

  test('their letters went out: the outbox has them, and the event names the audit that mailed', () => {
    const { events, customer } = recordOf('deletion-extended-en');
    const extension = events.find((event) => JSON.stringify(event).includes('"extension"'));
    const audit = auditsOf(account, customer.id).find(({ id }) => JSON.stringify(extension).includes(String(id)));
    expect(audit?.events.some(({ type }) => type === 'Notification')).toBe(true);
    expect(
      account.outbox.some(({ audit_id, text }) => audit_id === audit?.id && text.includes('two more months')),
    ).toBe(true);
  });

  test('belong to the DPO group and are due at noon, so that Zendesk’s own reminders find them', () => {
    const privacy = [...account.groups.values()].find(({ name }) => name === 'Privacy');
    const records = [...account.tickets.values()].filter(({ tags }) => tags.includes('privacy_request_record'));
    expect(records.length).toBeGreaterThan(4);
    for (const { group_id, status, due_at } of records) {
      if (status !== 'solved') expect(group_id).toBe(privacy?.id);
      expect(due_at).toMatch(/T1[01]:00:00Z$/);
    }
  });

  test('one keeper without an address is the requester of all of them', () => {
    const records = [...account.tickets.values()].filter(({ tags }) => tags.includes('privacy_request_record'));
    const keepers = new Set(records.map(({ requester_id }) => requester_id));
    expect(keepers.size).toBe(1);
    expect(account.users.get([...keepers][0] ?? 0)).toMatchObject({
      email: null,
      external_id: 'privacy-record-keeper',
    });
  });
});

describe('the end of a period', () => {
  test.each([
    ['2026-01-31T10:00:00Z', 1, '2026-03-02'],
    ['2025-01-31T10:00:00Z', 1, '2025-02-28'],
    ['2024-01-31T10:00:00Z', 1, '2024-02-29'],
    ['2026-01-09T23:30:00Z', 1, '2026-02-10'],
    ['2025-11-30T10:00:00Z', 3, '2026-03-02'],
    ['2025-12-05T10:00:00Z', 1, '2026-01-05'],
  ])('received %s, %i month(s): %s in Berlin', (received, months, expected) => {
    expect(lastDayOn(received, months, 'Europe/Berlin')).toBe(expected);
  });

  test.each([
    ['2026-01-15', 'Europe/Berlin', '2026-01-15T11:00:00Z'],
    ['2026-07-15', 'Europe/Berlin', '2026-07-15T10:00:00Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T10:00:00Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T11:00:00Z'],
    ['2026-01-15', 'America/New_York', '2026-01-15T17:00:00Z'],
    ['2026-01-15', 'Pacific/Auckland', '2026-01-14T23:00:00Z'],
    ['2026-01-15', 'UTC', '2026-01-15T12:00:00Z'],
  ])('noon of %s in %s is %s', (day, zone, expected) => {
    expect(noonAt(day, zone)).toBe(expected);
  });
});
