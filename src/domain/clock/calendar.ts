import { type CalendarDate, type DayNumber, fromDayNumber, toDayNumber, weekdayOf } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';
import { holidaysOf } from './holidays/generate.ts';
import { TABLES } from './holidays/index.ts';
import { FIRST_YEAR, LAST_YEAR } from './holidays/shape.ts';

/** The public holidays that count at one place; without `holidays` only its weekends are known. */
export type Calendar = { id: string; holidays?: never } | HolidayCalendar;
/** `validFrom` and `validUntil` are the first and last year that `holidays` covers. */
type HolidayCalendar = { id: string; holidays: ReadonlySet<DayNumber>; validFrom: number; validUntil: number };

/** Saturdays and Sundays only. A holiday that is left out makes a date earlier, never later. */
export const WEEKENDS_ONLY: Calendar = { id: 'weekends-only' };

/** Why a day is not a working day. */
type DayOffReason = 'saturday' | 'sunday' | 'holiday' | 'closed-period';

/** Days of the year that a regime itself takes out of its working days, both ends included: ['12-25', '01-15']. */
export type ClosedPeriod = { from: string; to: string };

/** What decides whether a day is a working day: the place's calendar and, in some regimes, a closed period. */
export type WorkingDays = { calendar: Calendar; closedPeriod: ClosedPeriod | null };

/** Days that an administrator adds to a place's holidays or takes out of them. */
export type HolidayChanges = { added: readonly CalendarDate[]; removed: readonly CalendarDate[] };

/** Countries with a law on privacy whose holidays nobody has written down yet: their weekends are known. */
const WITHOUT_TABLE = new Set('AU BR CA CN IN JP KR SG TR ZA'.split(' '));

const known = new Map<string, Calendar>();

/**
 * The calendar of a jurisdiction: NONE, a country (DE) or a part of one (GB-SCT, CH-ZH, FR-57). Without a part, the holidays that all
 * parts share. Throws ClockInputError naming `jurisdiction` for an unknown place.
 * @example calendarOf('DE-BY').id //=> 'DE-BY'
 */
export function calendarOf(jurisdiction: string): Calendar {
  const before = known.get(jurisdiction);
  if (before !== undefined) return before;
  const calendar = calendarAfresh(jurisdiction);
  known.set(jurisdiction, calendar);
  return calendar;
}

function calendarAfresh(jurisdiction: string): Calendar {
  if (jurisdiction === 'NONE') return WEEKENDS_ONLY;
  if (WITHOUT_TABLE.has(jurisdiction)) return { id: jurisdiction };
  const [country, part = null, ...rest] = jurisdiction.split('-');
  const table = TABLES.find((one) => one.country === country);
  if (
    table === undefined ||
    rest.length > 0 ||
    (part !== null && !table.parts.split(' ').includes(part)) ||
    part === ''
  )
    throw new ClockInputError('jurisdiction', 'is not a known place, like DE, GB-ENG or NONE');
  return { id: jurisdiction, holidays: holidaysOf(table, part), validFrom: FIRST_YEAR, validUntil: LAST_YEAR };
}

/** The calendar with an administrator's changes, which count in each year. */
export function withChanges(calendar: Calendar, { added, removed }: HolidayChanges): Calendar {
  if (added.length === 0 && removed.length === 0) return calendar;
  const holidays = new Set(calendar.holidays);
  for (const date of removed) holidays.delete(toDayNumber(date));
  for (const date of added) holidays.add(toDayNumber(date));
  return { id: `${calendar.id}, changed in the settings`, holidays, validFrom: FIRST_YEAR, validUntil: LAST_YEAR };
}

/** Whether the calendar's holidays are known for the year of that date. */
export function coversYear(calendar: Calendar, date: CalendarDate): boolean {
  const year = Number(date.slice(0, 4));
  return hasHolidays(calendar) && year >= calendar.validFrom && year <= calendar.validUntil;
}

/** Whether more than the weekends of a place is known. */
export function hasHolidays(calendar: Calendar): calendar is HolidayCalendar {
  return calendar.holidays !== undefined;
}

/** Why the day is not a working day, or null if it is one (Reg. 1182/71, Art. 2). */
function dayOffReason(day: DayNumber, { calendar, closedPeriod }: WorkingDays): DayOffReason | null {
  const weekday = weekdayOf(day);
  if (weekday === 6) return 'saturday';
  if (weekday === 0) return 'sunday';
  if (closedPeriod !== null && isInClosedPeriod(fromDayNumber(day).slice(5), closedPeriod)) return 'closed-period';
  return calendar.holidays?.has(day) && coversYear(calendar, fromDayNumber(day)) ? 'holiday' : null;
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
