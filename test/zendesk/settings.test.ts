import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/workflow/settings.ts';
import { readSettings } from '../../src/zendesk/settings.ts';

describe('settings', () => {
  test("nothing set, or set to nothing: JX Support's own", () => {
    expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    const empty = { controller_name: ' ', dpo_email: '', time_zone: null, own_systems: ' ; \n', approve_deletion: '' };
    expect(readSettings(empty)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  test('everything set', () => {
    const { settings, problems } = readSettings({
      title: 'Privacy requests',
      controller_name: ' Example GmbH ',
      dpo_name: 'Erika Beispiel',
      dpo_email: 'dpo@example.com',
      dpo_group: 'Datenschutz',
      privacy_address: 'privacy@example.com',
      time_zone: 'Europe/Vienna',
      law: 'CH-FADP',
      holidays_of: 'DE-BY; DE',
      holiday_changes: '2026-06-15; +2026-06-16; -2026-12-25',
      target_days: '10',
      authority: 'Österreichische Datenschutzbehörde',
      own_systems: 'Shop; Newsletter\nShop;;',
      processors: 'Hosting\r\nPayment, cards',
      approve_deletion: false,
      approve_refusal: '0',
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      controllerName: 'Example GmbH',
      dpoName: 'Erika Beispiel',
      dpoEmail: 'dpo@example.com',
      dpoGroup: 'Datenschutz',
      privacyAddress: 'privacy@example.com',
      timeZone: 'Europe/Vienna',
      regime: 'CH-FADP',
      holidayPlaces: ['DE-BY', 'DE'],
      holidayChanges: { added: ['2026-06-15', '2026-06-16'], removed: ['2026-12-25'] },
      targetDays: 10,
      authority: 'Österreichische Datenschutzbehörde',
      ownSystems: ['Shop', 'Newsletter'],
      processors: ['Hosting', 'Payment, cards'],
      deletionNeedsApproval: false,
      refusalNeedsApproval: false,
    });
  });

  test.each([true, 'true', '1', 'on', 'ON'])('%j ticks a box', (value) => {
    expect(readSettings({ approve_deletion: value }).settings.deletionNeedsApproval).toBe(true);
  });

  test.each(['no idea', 7, {}, null])('%j in a box leaves the safe default', (value) => {
    expect(readSettings({ approve_deletion: value }).settings.deletionNeedsApproval).toBe(true);
  });

  test("what can't be used keeps its default and is reported", () => {
    const { settings, problems } = readSettings({
      dpo_email: 'Erika <dpo@example.com>',
      privacy_address: 'privacy at example.com',
      time_zone: 'Europe/Atlantis',
      law: 'Lex Atlantica',
      holidays_of: 'DE; Atlantis',
      holiday_changes: '2026-06-15; 2026-02-30',
      target_days: 'a week',
      controller_name: 'x'.repeat(201),
      own_systems: `Shop; ${'y'.repeat(101)}`,
    });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([
      { setting: 'controllerName', why: 'too_long' },
      { setting: 'dpoEmail', why: 'not_an_address' },
      { setting: 'privacyAddress', why: 'not_an_address' },
      { setting: 'timeZone', why: 'unknown_time_zone' },
      { setting: 'regime', why: 'unknown_law' },
      { setting: 'holidayPlaces', why: 'unknown_place' },
      { setting: 'holidayChanges', why: 'no_such_day' },
      { setting: 'targetDays', why: 'no_number' },
      { setting: 'ownSystems', why: 'too_long' },
    ]);
  });
});
