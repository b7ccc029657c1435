import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { HAND_OVER_REASONS } from '../src/domain/hand-over.ts';
import { installRequirements } from '../src/sandbox/api/requirements.ts';
import { updateTicket } from '../src/sandbox/api/tickets/update.ts';
import { flag, settleFlag } from '../src/workflow/flag.ts';
import { handOver, settleHandOver } from '../src/workflow/hand-over.ts';
import { REMINDER_DAYS } from '../src/workflow/reminders.ts';
import { DEFAULT_SETTINGS } from '../src/workflow/settings.ts';
import {
  DISMISSED_TAG,
  HAND_OVER_TAG,
  RECORD_TAG,
  REMINDED_TAG_PREFIX,
  REQUEST_TAG,
  TOLD_TAG,
} from '../src/workflow/tags.ts';
import { DUPLICATE_TAG, FIELD_KEYS } from '../src/zendesk/names.ts';
import { smallAccount } from './sandbox/builders.ts';
import { aCase, done } from './workflow/case-room.ts';
import { aRoom, lastAudit } from './zendesk/room.ts';

interface Rule {
  title: string;
  all: { field: string; operator: string; value: string }[];
  any?: unknown[];
  actions: { field: string; value: string | string[] }[];
}
type Requirements = Record<string, Record<string, { title: string }>> & {
  triggers: Record<string, Rule>;
  automations: Record<string, Rule>;
};

const TEXT = readFileSync('requirements.json', 'utf8');
const requirements: Requirements = JSON.parse(TEXT);
const automations = Object.entries(requirements.automations);
const reminders = automations.filter(([, { all }]) => all.some(({ field }) => field.endsWith('due_date')));
const mails = (rule: Rule) => rule.actions.filter(({ field }) => field.startsWith('notification_'));

/** What Zendesk's packager knows; a file with anything else can't be installed. */
const TYPES =
  'automations channel_integrations custom_objects custom_objects_v2 macros targets triggers ticket_fields user_fields organization_fields views webhooks';

describe('requirements.json', () => {
  test('has only kinds that Zendesk installs, each item with a title of its own, and no key twice', () => {
    expect(TYPES.split(' ')).toEqual(expect.arrayContaining(Object.keys(requirements)));
    const titles = Object.values(requirements).flatMap((items) => Object.values(items).map(({ title }) => title));
    expect(titles.length).toBeGreaterThan(8);
    expect(titles.every((title) => title.trim() !== '')).toBe(true);
    expect(new Set(titles).size).toBe(titles.length);
    const keys = Object.values(requirements).flatMap((items) => Object.keys(items));
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(TEXT.split(`"${key}": {`)).toHaveLength(2);
    expect(Object.keys(requirements.ticket_fields ?? {})).toEqual([...FIELD_KEYS]);
  });

  test('is accepted by an account that knows neither our groups nor our people, and installs no twin', () => {
    const { account } = smallAccount();
    installRequirements(account, requirements);
    expect([...account.automations.values()].map(({ title }) => title)).toEqual(
      automations.map(([, { title }]) => title),
    );
    expect([...account.automations.values()].every(({ active }) => active)).toBe(true);
    installRequirements(account, requirements);
    expect(account.automations.size).toBe(automations.length);
  });

  test('names nobody’s id: it mails Zendesk’s own "assignee" and "assigned group" only', () => {
    for (const [, rule] of automations) {
      expect(mails(rule).length).toBeGreaterThan(0);
      for (const { field, value } of mails(rule)) {
        expect(value[0]).toBe(field === 'notification_user' ? 'assignee_id' : 'group_id');
      }
    }
    expect(TEXT).not.toMatch(/\{\{setting|_id": *"?\d/);
  });

  test('its mails hold a number, a date and a link, and nothing of a person', () => {
    for (const [, rule] of automations) {
      const text = mails(rule)
        .flatMap(({ value }) => value)
        .join('\n');
      expect(new Set(text.match(/\{\{[^}]*\}\}/g))).toEqual(
        new Set(['{{ticket.id}}', '{{ticket.link}}', ...(text.includes('due_date') ? ['{{ticket.due_date}}'] : [])]),
      );
    }
  });
});

describe('each automation', () => {
  test.each(automations)('%s acts once: it sets a tag of its own and passes tickets that have it', (_, rule) => {
    const set = rule.actions.filter(({ field }) => field === 'current_tags').map(({ value }) => String(value));
    expect(set).toHaveLength(1);
    expect(set[0]?.startsWith(REMINDED_TAG_PREFIX)).toBe(true);
    const passed = rule.all.find(({ field, operator }) => field === 'current_tags' && operator === 'not_includes');
    expect(passed?.value.split(' ')).toContain(set[0]);
    expect(automations.filter(([, other]) => JSON.stringify(other.actions).includes(`"${set[0]}"`))).toHaveLength(1);
  });

  test.each(reminders)('%s looks at open records, duplicates apart', (_, rule) => {
    expect(rule.all).toEqual(
      expect.arrayContaining([
        { field: 'type', operator: 'is', value: 'task' },
        { field: 'status', operator: 'less_than', value: 'solved' },
        { field: 'current_tags', operator: 'includes', value: RECORD_TAG },
      ]),
    );
    expect(rule.all.some(({ value }) => value.split(' ').includes(DUPLICATE_TAG))).toBe(true);
  });

  test('reminds on the days on which the desk counts, each hour belonging to one reminder', () => {
    const spans = reminders.flatMap(([, { all }]) => {
      const of = (operator: string) => all.find((one) => one.field === 'until_due_date' && one.operator === operator);
      const [most, least] = [of('less_than')?.value, of('greater_than')?.value];
      return most === undefined || least === undefined ? [] : [[Number(most), Number(least)] as const];
    });
    spans.sort(([one], [other]) => other - one);
    // Noon of the due day, less so many days, less the four hours to eight in the morning.
    expect(spans.map(([most]) => (most - 4) / 24)).toEqual([...REMINDER_DAYS]);
    expect(spans.map(([, least]) => least)).toEqual([...spans.slice(1).map(([most]) => most), 0]);
  });
});

describe('what is handed over to the DPO', () => {
  test.each(HAND_OVER_REASONS)('a %s is told to the ticket’s group at once, and once', (reason) => {
    const rule = requirements.triggers[`privacy_${reason}_handed_over`];
    expect(rule?.all).toEqual([
      { field: 'update_type', operator: 'is', value: 'Change' },
      { field: 'current_tags', operator: 'includes', value: HAND_OVER_TAG[reason] },
      { field: 'current_tags', operator: 'not_includes', value: TOLD_TAG[reason] },
    ]);
    expect(rule?.actions[0]).toEqual({ field: 'current_tags', value: TOLD_TAG[reason] });
    const [mail] = rule ? mails(rule) : [];
    expect([mail?.field, mail?.value[0]]).toEqual(['notification_group', 'group_id']);
    const placeholders = String(mail?.value).match(/\{\{[^}]*\}\}/g);
    expect(new Set(placeholders)).toEqual(new Set(['{{ticket.id}}', '{{ticket.link}}']));
  });

  test('the mail goes to the DPO group, and again only when it is handed over again', async () => {
    const room = await aRoom();
    installRequirements(room.account, { triggers: requirements.triggers });
    const told = () =>
      lastAudit(room.account, room.ticket.id).events.filter(
        (event) => event.type === 'Notification' && JSON.stringify(event).includes('Suspected data breach'),
      );
    const give = () => handOver(room.ports, room.ticket.id, { reason: 'breach', toldAt: room.ticket.created_at });
    await give();
    expect(told()).toMatchObject([{ recipients: [room.dpo.id] }]);
    expect(room.ticket.tags).toEqual(['privacy_breach', 'privacy_breach_told']);
    updateTicket(room.account, { user: room.agent, via: 'web' }, room.ticket.id, { priority: 'high' });
    expect(told()).toEqual([]);
    room.account.clock_offset_seconds += 5;
    await settleHandOver(await room.portsOf(room.dpo), room.ticket.id, 'breach', 'other');
    expect(room.ticket.tags).toEqual(['privacy_breach_settled']);
    expect(told()).toEqual([]);
    room.account.clock_offset_seconds += 5;
    await give();
    expect(told()).toHaveLength(1);
  });

  test('a flag on a record is told as well, and anew once it was settled', async () => {
    const { room, current } = await aCase(['access']);
    installRequirements(room.account, { triggers: requirements.triggers });
    const ports = await room.portsOf(room.dpo);
    const tags = () => room.account.tickets.get(current.record.id)?.tags ?? [];
    const flagged = done(await flag(ports, current, 'complaint'));
    expect(tags()).toEqual(expect.arrayContaining(['privacy_complaint', 'privacy_complaint_told']));
    const settled = done(await settleFlag(ports, flagged, 'complaint'));
    expect(tags().filter((tag) => tag.startsWith('privacy_complaint'))).toEqual([]);
    done(await flag(ports, settled, 'complaint'));
    expect(tags()).toContain('privacy_complaint_told');
  });
});

describe('mail to the privacy address', () => {
  test('is marked by a trigger, for the address that is also the app’s default', () => {
    expect(requirements.triggers.privacy_mail?.all).toContainEqual({
      field: 'recipient',
      operator: 'is',
      value: DEFAULT_SETTINGS.privacyAddress,
    });
    expect(requirements.triggers.privacy_mail?.actions).toEqual([{ field: 'current_tags', value: 'privacy_mail' }]);
  });

  test('has no record as long as it has none of the app’s marks', () => {
    const { all } = requirements.automations.privacy_mail_without_record ?? { all: [] };
    const tags = all.filter(({ field }) => field === 'current_tags');
    expect(tags.map(({ operator, value }) => [operator, value])).toEqual([
      ['includes', 'privacy_mail'],
      ['not_includes', `${REQUEST_TAG} ${DISMISSED_TAG} privacy_reminded_no_record`],
    ]);
  });
});
