import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  calendarOf,
  rollForward,
  WEEKENDS_ONLY,
  workingDaysBetween,
} from '../../../src/domain/clock/calendar.ts';
import { fromDayNumber, toDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { errorOf } from './build-clock.ts';

const WEEKENDS = { calendar: WEEKENDS_ONLY, closedPeriod: null };
const EASTER = {
  calendar: { id: 'DE', holidays: new Set(['2026-04-03', '2026-04-06'] as const), validFrom: 2026, validUntil: 2026 },
  closedPeriod: null,
};

test('Good Friday 2026 rolls over Easter Monday to Tuesday, and says over what', () => {
  const { day, passed } = rollForward(toDayNumber('2026-04-03'), EASTER);
  expect(fromDayNumber(day)).toBe('2026-04-07');
  expect(passed.map(({ because }) => because)).toEqual(['holiday', 'saturday', 'sunday', 'holiday']);
});

test('beyond its years a calendar rolls weekends only', () => {
  const calendar = { ...EASTER.calendar, validUntil: 2025 };
  expect(rollForward(toDayNumber('2026-04-03'), { calendar, closedPeriod: null }).passed).toEqual([]);
});

test('ten working days after Friday 2 January 2026 is 16 January', () => {
  expect(fromDayNumber(addWorkingDays(toDayNumber('2026-01-02'), 10, WEEKENDS))).toBe('2026-01-16');
});

test('a closed period over New Year holds no working day', () => {
  const workingDays = { calendar: WEEKENDS_ONLY, closedPeriod: { from: '12-25', to: '01-15' } };
  expect(fromDayNumber(addWorkingDays(toDayNumber('2026-12-24'), 1, workingDays))).toBe('2027-01-18');
});

test('working days between are signed, and none on the day itself', () => {
  const [friday, monday] = [toDayNumber('2026-03-06'), toDayNumber('2026-03-09')];
  expect(workingDaysBetween(friday, monday, WEEKENDS)).toBe(1);
  expect(workingDaysBetween(monday, friday, WEEKENDS)).toBe(-1);
  expect(workingDaysBetween(monday, monday, WEEKENDS)).toBe(0);
});

describe('places', () => {
  test.each(['NONE', 'DE', 'GB-SCT', 'CH-ZH', 'FR-57', 'US-CA', 'NZ'])(
    '%s is known, with weekends only as yet',
    (place) => {
      expect(calendarOf(place)).toEqual({ id: 'weekends-only' });
    },
  );
  test.each(['XX', '', 'de', 'DE-', 'Germany', 'none'])('"%s" is refused', (place) => {
    expect(errorOf(() => calendarOf(place))).toMatchObject({ name: 'ClockInputError', field: 'jurisdiction' });
  });
});
