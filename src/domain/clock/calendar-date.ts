import { ClockInputError } from './clock-input-error.ts';
import { remembered } from './remembered.ts';

/** A legal day: 'YYYY-MM-DD', without time or zone. Sorts as text. Made from foreign text by `calendarDate` only. */
export type CalendarDate = `${number}-${number}-${number}`;

/** Days since 1 January 1970 in the proleptic Gregorian calendar: what the arithmetic runs on. */
export type DayNumber = number;

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const CODE_OF_ZERO = 48;
const MS_PER_DAY = 86_400_000;
/** From the last day of February in the year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_469;

/** Whether the text is a day that exists: `isCalendarDate('2026-02-30') //=> false`. */
export function isCalendarDate(text: string): text is CalendarDate {
  return DATE_SHAPE.test(text) && isDay(digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10));
}

/** Whether a year of four digits has such a month (1 to 12) and day. */
export function isDay(year: number, month: number, day: number): boolean {
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The text as a calendar date. Throws ClockInputError naming `field` if there is no such day. */
export function calendarDate(text: string, field = 'date'): CalendarDate {
  if (!isCalendarDate(text)) throw new ClockInputError(field, 'is not a day that exists, written YYYY-MM-DD');
  return text;
}

/** The number that the digits of a text make from one place up to another; they are known to be digits. */
export function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) number = number * 10 + text.charCodeAt(place) - CODE_OF_ZERO;
  return number;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The day's number, for arithmetic: `toDayNumber('1970-01-02') //=> 1`. */
export function toDayNumber(date: CalendarDate): DayNumber {
  return dayNumberOf(digitsOf(date, 0, 4), digitsOf(date, 5, 7), digitsOf(date, 8, 10));
}

/** The day number of a year, month and day; the thirteenth month is January of the next year. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // Counted from March, a leap day is the last of its year, and the months before a month take (153 n + 2) / 5 days.
  const sinceMarch = year * 12 + month - 3;
  const years = Math.floor(sinceMarch / 12);
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const daysOfMonths = Math.floor((153 * (sinceMarch - years * 12) + 2) / 5);
  return years * 365 + leapDays + daysOfMonths + day - DAYS_TO_1970;
}

// Thousands of open requests end on the same few hundred days, and writing a date takes longer than all its arithmetic.
const written = new Map<DayNumber, CalendarDate>();

/** The calendar date of a day number. Throws ClockInputError outside the years 1000 to 9999. */
export function fromDayNumber(day: DayNumber): CalendarDate {
  return remembered(written, day, () => calendarDate(new Date(day * MS_PER_DAY).toISOString().slice(0, 10)));
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
