import { type CalendarDate, type DayNumber, fromDayNumber, weekdayOf } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';

/** The public holidays that count at one place. `validUntil` is the last year that `holidays` covers. */
export type Calendar =
  | { id: 'weekends-only' }
  | { id: string; holidays: ReadonlySet<CalendarDate>; validFrom: number; validUntil: number };

/** Saturdays and Sundays only. A holiday that is left out makes a date earlier, never later. */
export const WEEKENDS_ONLY: Calendar = { id: 'weekends-only' };

/** Why a day is not a working day. */
type DayOffReason = 'saturday' | 'sunday' | 'holiday' | 'closed-period';

/** Days of the year that a regime itself takes out of its working days, both ends included: ['12-25', '01-15']. */
export type ClosedPeriod = { from: string; to: string };

/** What decides whether a day is a working day: the place's calendar and, in some regimes, a closed period. */
export type WorkingDays = { calendar: Calendar; closedPeriod: ClosedPeriod | null };

const COUNTRIES = new Set(
  (
    'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' +
    'CH GB IS LI NO AU BR CA CN IN JP KR NZ SG TR US ZA'
  ).split(' '),
);

/**
 * The calendar of a jurisdiction: NONE, a country (DE) or a part of one (GB-SCT, CH-ZH, FR-57).
 * Only weekends are known as yet, and the working says so. Throws ClockInputError naming `jurisdiction` for an unknown place.
 */
export function calendarOf(jurisdiction: string): Calendar {
  if (jurisdiction === 'NONE') return WEEKENDS_ONLY;
  const parts = /^([A-Z]{2})(?:-[A-Z0-9]{1,3})?$/.exec(jurisdiction);
  if (parts === null || !COUNTRIES.has(parts[1] ?? '')) {
    throw new ClockInputError('jurisdiction', 'is not a known place, like DE, GB-ENG or NONE');
  }
  return WEEKENDS_ONLY;
}

/** Whether the calendar's holidays are known for the year of that date. */
export function coversYear(calendar: Calendar, date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  return 'holidays' in calendar && year >= calendar.validFrom && year <= calendar.validUntil;
}

/** Why the day is not a working day, or null if it is one (Reg. 1182/71, Art. 2). */
function dayOffReason(day: DayNumber, { calendar, closedPeriod }: WorkingDays): DayOffReason | null {
  const weekday = weekdayOf(day);
  if (weekday === 6) return 'saturday';
  if (weekday === 0) return 'sunday';
  if (closedPeriod === null && !('holidays' in calendar)) return null;
  const date = fromDayNumber(day);
  if (closedPeriod !== null && isInClosedPeriod(date.slice(5), closedPeriod)) return 'closed-period';
  return 'holidays' in calendar && coversYear(calendar, date) && calendar.holidays.has(date) ? 'holiday' : null;
}

function isInClosedPeriod(monthDay: string, { from, to }: ClosedPeriod): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

/** The first working day at or after a day, with the days passed over and why. */
export function rollForward(day: DayNumber, workingDays: WorkingDays): { day: DayNumber; passed: PassedDay[] } {
  const passed: PassedDay[] = [];
  let at = day;
  for (let reason = dayOffReason(at, workingDays); reason !== null; reason = dayOffReason(at, workingDays)) {
    passed.push({ on: fromDayNumber(at), because: reason });
    at += 1;
  }
  return { day: at, passed };
}

/** A day on which a period cannot end. */
export type PassedDay = { on: CalendarDate; because: DayOffReason };

/** The n-th working day after a day, which itself is not counted. */
export function addWorkingDays(day: DayNumber, count: number, workingDays: WorkingDays): DayNumber {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    if (dayOffReason(at, workingDays) === null) left -= 1;
  }
  return at;
}

/** Working days after one day up to and with another; negative if the other is earlier. */
export function workingDaysBetween(from: DayNumber, to: DayNumber, workingDays: WorkingDays): number {
  if (to < from) return 0 - workingDaysBetween(to, from, workingDays);
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) if (dayOffReason(day, workingDays) === null) count += 1;
  return count;
}
