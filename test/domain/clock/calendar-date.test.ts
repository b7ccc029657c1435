import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  fromDayNumber,
  isCalendarDate,
  toDayNumber,
  weekdayOf,
} from '../../../src/domain/clock/calendar-date.ts';
import { errorOf } from './build-clock.ts';

describe('a day exists or does not', () => {
  test.each(['2024-02-29', '2026-12-31', '2000-02-29', '2026-01-01'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });
  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-01-01T00:00Z',
    '',
  ])('%s does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
  test('a day that does not exist is refused under the name of its field', () => {
    expect(errorOf(() => calendarDate('2026-02-30', 'until'))).toMatchObject({
      name: 'ClockInputError',
      field: 'until',
    });
  });
});

describe('months', () => {
  test.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2025-11-30', 3, '2026-02-28'],
    ['2026-01-31', 12, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
  ] as const)('%s and %i months is %s', (from, months, to) => {
    expect(fromDayNumber(addMonths(toDayNumber(from), months))).toBe(to);
  });
});

test('days count across the end of a year and a leap day', () => {
  expect(addDays('2027-12-31', 60)).toBe('2028-02-29');
  expect(daysBetween('2028-02-29', '2027-12-31')).toBe(-60);
});

test('1 March 2026 is a Sunday, also as counted from before 1970', () => {
  expect(weekdayOf(toDayNumber('2026-03-01'))).toBe(0);
  expect(weekdayOf(toDayNumber('1969-12-31'))).toBe(3);
});
