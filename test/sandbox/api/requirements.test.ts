import { expect, test } from 'vitest';
import { installRequirements } from '../../../src/sandbox/api/requirements.ts';
import { smallAccount } from '../builders.ts';

const REQUIREMENTS = {
  ticket_fields: { privacy_record: { type: 'integer', title: 'Privacy record' } },
  user_fields: { language: { type: 'text', title: 'Language', key: 'language' } },
  triggers: {
    tell_dpo: {
      title: 'Tell the DPO',
      conditions: { all: [{ field: 'status', operator: 'is', value: 'new' }], any: [] },
      actions: [{ field: 'current_tags', value: 'dpo' }],
    },
  },
  automations: {
    close: {
      title: 'Close what is done',
      all: [
        { field: 'status', operator: 'is', value: 'solved' },
        { field: 'updated_at', operator: 'greater_than', value: '96' },
      ],
      actions: [{ field: 'status', value: 'closed' }],
    },
  },
  views: { open: { title: 'Open requests', all: [{ field: 'status', operator: 'less_than', value: 'solved' }] } },
};

test('each requirement is made, and its id kept under its name', () => {
  const { account } = smallAccount();
  installRequirements(account, REQUIREMENTS);
  const idOf = (name: string) => account.requirements[name]?.requirement_id ?? 0;
  expect(account.requirements.privacy_record?.requirement_type).toBe('ticket_fields');
  expect(account.ticket_fields.get(idOf('privacy_record'))).toMatchObject({ type: 'integer', title: 'Privacy record' });
  expect(account.user_fields.get(idOf('language'))?.key).toBe('language');
  expect(account.triggers.get(idOf('tell_dpo'))).toMatchObject({
    conditions: { all: [{ field: 'status', operator: 'is', value: 'new' }] },
    actions: [{ field: 'current_tags', value: 'dpo' }],
  });
  expect(account.automations.get(idOf('close'))?.conditions.all).toHaveLength(2);
  expect(account.views.get(idOf('open'))?.conditions).toEqual({
    all: [{ field: 'status', operator: 'less_than', value: 'solved' }],
    any: [],
  });
});

test('installed twice, nothing is made twice', () => {
  const { account } = smallAccount();
  installRequirements(account, REQUIREMENTS);
  const before = structuredClone(account.requirements);
  installRequirements(account, REQUIREMENTS);
  expect(account.requirements).toEqual(before);
  expect(account.ticket_fields.size).toBe(1);
});

test('a kind that is unknown, and a body that Zendesk refuses, are refused', () => {
  const { account } = smallAccount();
  expect(() => installRequirements(account, { webhooks: {} })).toThrow('webhooks');
  expect(() => installRequirements(account, { ticket_fields: { x: { type: 'text' } } })).toThrow('422');
  const endless = { ...REQUIREMENTS.automations.close, actions: [{ field: 'priority', value: 'low' }] };
  expect(() => installRequirements(account, { automations: { endless } })).toThrow('422');
  expect(() => installRequirements(account, { views: { x: {} } })).toThrow('title');
  expect(() => installRequirements(account, { views: { x: 5 } })).toThrow('must be an object');
  expect(() => installRequirements(account, [])).toThrow('must hold an object');
});
