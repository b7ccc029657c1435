import { ClockInputError } from './clock-input-error.ts';

/** A legal day: 'YYYY-MM-DD', without time or zone. Sorts as text. Made from foreign text by `calendarDate` only. */
export type CalendarDate = `${number}-${number}-${number}`;

/** Days since 1 January 1970 in the proleptic Gregorian calendar: what the arithmetic runs on. */
export type DayNumber = number;

const DATE_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const NO_SUCH_DAY = 'is not a day that exists, written YYYY-MM-DD';
const MS_PER_DAY = 86_400_000;

// Thousands of open requests begin and end on the same few hundred days, and reading and writing a date takes longer than its arithmetic.
const read = new Map<string, DayNumber>();
const written = new Map<DayNumber, CalendarDate>();

/** Whether the text is a day that exists: `isCalendarDate('2026-02-30') //=> false`. */
export function isCalendarDate(text: string): text is CalendarDate {
  return dayNumberIn(text) !== null;
}

function dayNumberIn(text: string): DayNumber | null {
  return read.get(text) ?? readDate(text);
}

function readDate(text: string): DayNumber | null {
  const parts = DATE_SHAPE.exec(text);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const exists = year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!exists) return null;
  const number = dayNumberOf(year, month, day);
  read.set(text, number);
  return number;
}

/** The text as a calendar date. Throws ClockInputError naming `field` if there is no such day. */
export function calendarDate(text: string, field = 'date'): CalendarDate {
  if (!isCalendarDate(text)) throw new ClockInputError(field, NO_SUCH_DAY);
  return text;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day's number, for arithmetic: `toDayNumber('1970-01-02') //=> 1`. Throws ClockInputError if there is no such day. */
export function toDayNumber(date: CalendarDate): DayNumber {
  const day = dayNumberIn(date);
  if (day === null) throw new ClockInputError('date', NO_SUCH_DAY);
  return day;
}

/** The day number of a year, month (1 to 12) and day. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The calendar date of a day number. Throws ClockInputError outside the years 1000 to 9999. */
export function fromDayNumber(day: DayNumber): CalendarDate {
  return written.get(day) ?? writeDate(day);
}

function writeDate(day: DayNumber): CalendarDate {
  const date = calendarDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10));
  written.set(day, date);
  return date;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: DayNumber): number {
  // 1 January 1970 was a Thursday.
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * The same date n months later, or the last day of that month where the date does not occur in it (Reg. 1182/71, Art. 3(2)(c)).
 * A month is a month, not 30 days: from 31 January 2025 one month later is 28 February.
 */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const from = new Date(day * MS_PER_DAY);
  const monthIndex = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
  const year = Math.floor(monthIndex / 12);
  const month = (monthIndex % 12) + 1;
  return dayNumberOf(year, month, Math.min(from.getUTCDate(), daysInMonth(year, month)));
}

/** The date n days later (earlier if negative): `addDays('2026-02-28', 1) //=> '2026-03-01'`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Signed days from one date to another: `daysBetween('2026-03-01', '2026-02-28') //=> -1`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The later of two dates. */
export function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? other : one;
}

/** The earlier of two dates. */
export function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}
