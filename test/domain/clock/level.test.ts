import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { levelAt } from '../../../src/domain/clock/level.ts';
import { clockOf, errorOf } from './build-clock.ts';

const timeZone = 'Europe/Berlin';

describe('received 3 March 2026, due Friday 3 April', () => {
  const clock = clockOf({ receivedAt: '2026-03-03T10:00:00+01:00' });
  test.each([
    ['the day of receipt', '2026-03-03T12:00:00+01:00', 'on-track', 31, 23],
    ['eight days before', '2026-03-26T12:00:00+01:00', 'on-track', 8, 6],
    ['seven days before', '2026-03-27T00:00:00+01:00', 'due-soon', 7, 5],
    ['the evening before', '2026-04-02T23:59:59+02:00', 'due-soon', 1, 1],
    ['the first minute of the day itself', '2026-04-03T00:00:00+02:00', 'due-today', 0, 0],
    ['the last minute of the day itself', '2026-04-03T23:59:59+02:00', 'due-today', 0, 0],
    ['midnight after', '2026-04-04T00:00:00+02:00', 'overdue', -1, 0],
    ['the Monday after', '2026-04-06T09:00:00+02:00', 'overdue', -3, -1],
  ])('on %s', (_, now, level, daysLeft, workingDaysLeft) => {
    expect(levelAt(clock, now, { timeZone })).toMatchObject({ level, daysLeft, workingDaysLeft });
  });

  test('today is the controller’s day: half past eleven at night in London is tomorrow in Berlin', () => {
    expect(levelAt(clock, '2026-04-02T23:30:00+01:00', { timeZone }).level).toBe('due-today');
  });

  test('how early it is due soon is a setting', () => {
    expect(levelAt(clock, '2026-03-26T12:00:00+01:00', { timeZone, dueSoonDays: 10 }).level).toBe('due-soon');
  });
});

test('while a question is open it is suspended, and the date without suspension still counts down', () => {
  const now = '2026-04-05T10:00:00+02:00';
  const clock = clockOf({
    receivedAt: '2026-03-10T10:00:00+01:00',
    events: [{ type: 'id_requested', at: '2026-03-11T10:00:00+01:00' }],
    now,
  });
  expect(levelAt(clock, now, { timeZone })).toMatchObject({ level: 'suspended', daysLeftToWarning: 5 });
});

test('after a suspension the warning goes by the date without it, overdue by the date with it', () => {
  const clock = clockOf({
    receivedAt: '2026-03-10T10:00:00+01:00',
    events: [
      { type: 'id_requested', at: '2026-03-11T10:00:00+01:00' },
      { type: 'id_received', at: '2026-03-25T10:00:00+01:00' },
    ],
  });
  expect(clock.current).toMatchObject({ dueOn: '2026-04-24', warnOn: '2026-04-10' });
  expect(levelAt(clock, '2026-04-04T10:00:00+02:00', { timeZone })).toMatchObject({
    level: 'due-soon',
    daysLeft: 20,
    daysLeftToWarning: 6,
  });
  expect(levelAt(clock, '2026-04-14T10:00:00+02:00', { timeZone })).toMatchObject({
    level: 'due-soon',
    daysLeft: 10,
    daysLeftToWarning: -4,
  });
});

test.each([
  ['a now that is none', 'soon', timeZone, 'now'],
  ['a now without its offset', '2026-04-02T10:00:00', timeZone, 'now'],
  ['a now that is no number', Number.NaN, timeZone, 'now'],
  ['an unknown zone', '2026-04-02T10:00:00Z', 'Europe/Atlantis', 'timeZone'],
])('%s is refused by the name of its field', (_, now, zone, field) => {
  const clock = clockOf({ receivedAt: '2026-03-03T10:00:00+01:00' });
  expect(errorOf(() => levelAt(clock, now, { timeZone: zone }))).toMatchObject({ name: 'ClockInputError', field });
});

test('working days are counted anew for another day, place or law', () => {
  const clock = clockOf({ receivedAt: '2026-03-03T10:00:00+01:00' });
  const calendar = { id: 'DE', holidays: new Set([toDayNumber('2026-04-03')]), validFrom: 2026, validUntil: 2026 };
  const left = (now: string, place?: typeof calendar) =>
    levelAt(clock, now, { timeZone, ...(place && { calendar: place }) }).workingDaysLeft;
  expect([left('2026-03-30T12:00:00Z'), left('2026-03-30T12:00:00Z', calendar)]).toEqual([4, 3]);
  expect([left('2026-03-31T12:00:00Z'), left('2026-03-30T12:00:00Z')]).toEqual([3, 4]);
  const zealand = clockOf({ regime: 'NZ-PRIVACY', receivedAt: '2026-12-21T09:00:00Z' });
  const slow = clockOf({ regime: 'IN-DPDP', receivedAt: '2026-11-11T09:00:00Z' });
  expect([zealand.dueOn, slow.dueOn]).toEqual(['2027-02-09', '2027-02-09']);
  const now = '2026-12-22T09:00:00Z';
  expect(levelAt(zealand, now, { timeZone }).workingDaysLeft).toBe(19);
  expect(levelAt(slow, now, { timeZone }).workingDaysLeft).toBe(35);
});

test('once extended, the extended date counts', () => {
  const clock = clockOf({
    receivedAt: '2026-03-03T10:00:00+01:00',
    events: [{ type: 'extension_notified', at: '2026-03-20T10:00:00+01:00' }],
  });
  expect(levelAt(clock, '2026-04-10T10:00:00+02:00', { timeZone })).toMatchObject({ level: 'on-track', daysLeft: 54 });
});

test('a breach is counted in hours: due soon in its last day, overdue at the minute', () => {
  const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt: '2026-05-22T16:30:00+02:00' });
  expect(levelAt(clock, '2026-05-23T16:30:00+02:00', { timeZone })).toMatchObject({ level: 'on-track', hoursLeft: 48 });
  expect(levelAt(clock, '2026-05-24T17:00:00+02:00', { timeZone })).toMatchObject({ level: 'due-soon', hoursLeft: 23 });
  expect(levelAt(clock, '2026-05-25T15:30:00+02:00', { timeZone })).toMatchObject({ level: 'due-today', hoursLeft: 1 });
  expect(levelAt(clock, '2026-05-25T16:30:00+02:00', { timeZone })).toMatchObject({ level: 'overdue', hoursLeft: 0 });
});
