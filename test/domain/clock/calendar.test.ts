import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  type Calendar,
  calendarOf,
  rollForward,
  WEEKENDS_ONLY,
  withChanges,
  workingDaysBetween,
} from '../../../src/domain/clock/calendar.ts';
import { type CalendarDate, fromDayNumber, toDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { errorOf } from './build-clock.ts';

const WEEKENDS = { calendar: WEEKENDS_ONLY, closedPeriod: null };
const EASTER = {
  calendar: {
    id: 'DE',
    holidays: new Set([toDayNumber('2026-04-03'), toDayNumber('2026-04-06')]),
    validFrom: 2026,
    validUntil: 2026,
  },
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
  test.each(['DE', 'DE-BY'])('%s is known with its holidays', (place) => {
    expect(calendarOf(place)).toMatchObject({ id: place, validFrom: 2023, validUntil: 2032 });
  });
  test('without a place only weekends count', () => {
    expect(calendarOf('NONE')).toBe(WEEKENDS_ONLY);
  });
  test('of a place whose holidays nobody has written down, the weekends count, and it says so', () => {
    expect(calendarOf('BR')).toEqual({ id: 'BR' });
  });
  test.each(['XX', '', 'de', 'DE-', 'DE-XX', 'DE-BY-1', 'Germany', 'none'])('"%s" is refused', (place) => {
    expect(errorOf(() => calendarOf(place))).toMatchObject({ name: 'ClockInputError', field: 'jurisdiction' });
  });
});

describe('what an administrator changes', () => {
  const workingDays = (calendar: Calendar) => ({ calendar, closedPeriod: null });
  const rolled = (date: CalendarDate, calendar: Calendar) =>
    fromDayNumber(rollForward(toDayNumber(date), workingDays(calendar)).day);

  test('a day that is added is passed over', () => {
    const calendar = withChanges(calendarOf('DE'), { added: ['2026-06-15'], removed: [] });
    expect(rolled('2026-06-15', calendar)).toBe('2026-06-16');
    expect(rolled('2026-05-25', calendar)).toBe('2026-05-26');
  });
  test('a day that is taken out is a working day again', () => {
    const calendar = withChanges(calendarOf('DE'), { added: [], removed: ['2026-05-25'] });
    expect(rolled('2026-05-25', calendar)).toBe('2026-05-25');
  });
  test('a day can be added where only weekends are known, and the calendar says that it was changed', () => {
    const calendar = withChanges(WEEKENDS_ONLY, { added: ['2026-06-15'], removed: [] });
    expect(rolled('2026-06-15', calendar)).toBe('2026-06-16');
    expect(calendar.id).toBe('weekends-only, changed in the settings');
  });
});
