import { type DayNumber, dayNumberOf, isCalendarDate, toDayNumber, weekdayOf } from '../calendar-date.ts';
import { easterOf, orthodoxEasterOf } from './easter.ts';

const WEEKDAYS: readonly (string | undefined)[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAYS_IN_WEEK = 7;

/** One holiday, as a line of a table says it. */
export type HolidayRule = {
  /** The day in a year; null where it has none. */
  dayIn: (year: number) => DayNumber | null;
  /** Whether it holds in a part of the country, or, for `null`, in all of it. */
  holdsIn: (part: string | null) => boolean;
  isInForce: (year: number) => boolean;
  /** By weekday, so many days later, or the next day that is free for it. */
  moves: ReadonlyMap<number, number | 'next'>;
};

/**
 * Reads the rules of a table, as `shape.ts` explains them.
 * @throws Error where one can't be read: a fault of the file.
 */
export function parseRules(rules: string): HolidayRule[] {
  return rules
    .split(/[;\n]/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseRule);
}

function parseRule(line: string): HolidayRule {
  const [when = '', ...limits] = line.split(/\s+/u);
  const rule = { only: null as string[] | null, not: [] as string[], from: -Infinity, to: Infinity };
  const moves = new Map<number, number | 'next'>();
  for (const limit of limits) {
    const years = /^(\d{4})?(\.\.)?(\d{4})?$/u.exec(limit);
    const move = /^(sat|sun|mon|tue|wed|thu|fri)(?:\+next|([+-]\d))$/u.exec(limit);
    if (limit.startsWith('@')) rule.only = limit.slice(1).split(',');
    else if (limit.startsWith('!')) rule.not = limit.slice(1).split(',');
    else if (move !== null) moves.set(weekdayNumber(move[1]), move[2] === undefined ? 'next' : Number(move[2]));
    else if (years !== null && years[0] !== '') {
      const [, from, range, to] = years;
      rule.from = Number(from ?? -Infinity);
      rule.to = range === undefined ? rule.from : Number(to ?? Infinity);
    } else throw new Error(`Holiday can't be read: ${JSON.stringify(line)}`);
  }
  const dayIn = dayOf(when);
  if (dayIn === null) throw new Error(`Holiday can't be read: ${JSON.stringify(line)}`);
  return {
    dayIn,
    moves,
    isInForce: (year) => year >= rule.from && year <= rule.to,
    holdsIn: (part) =>
      part === null
        ? rule.only === null && rule.not.length === 0
        : (rule.only?.includes(part) ?? !rule.not.includes(part)),
  };
}

function dayOf(when: string): HolidayRule['dayIn'] | null {
  const feast = /^(easter|orthodox)([+-]\d+)?$/u.exec(when);
  if (feast !== null) {
    const sundayOf = feast[1] === 'easter' ? easterOf : orthodoxEasterOf;
    return (year) => sundayOf(year) + Number(feast[2] ?? 0);
  }
  const nth = /^([1-4l])(sun|mon|tue|wed|thu|fri|sat)(\d\d)$/u.exec(when);
  if (nth !== null) return (year) => nthWeekday(year, Number(nth[3]), weekdayNumber(nth[2]), nth[1] ?? '');
  const near = /^(sun|mon|tue|wed|thu|fri|sat)(>=|<)(\d\d)-(\d\d)$/u.exec(when);
  if (near !== null) {
    const [, name, sign, month, day] = near;
    return (year) => weekdayNear(dayNumberOf(year, Number(month), Number(day)), weekdayNumber(name), sign === '<');
  }
  const date = isCalendarDate(when) ? toDayNumber(when) : null;
  if (date !== null) return (year) => (Number(when.slice(0, 4)) === year ? date : null);
  const fixed = /^(\d\d)-(\d\d)$/u.exec(when);
  if (fixed === null || !isCalendarDate(`2024-${when}`)) return null;
  return (year) => dayNumberOf(year, Number(fixed[1]), Number(fixed[2]));
}

function nthWeekday(year: number, month: number, weekday: number, nth: string): DayNumber {
  if (nth === 'l') return weekdayNear(dayNumberOf(year, month + 1, 1), weekday, true);
  return weekdayNear(dayNumberOf(year, month, 1), weekday, false) + DAYS_IN_WEEK * (Number(nth) - 1);
}

/** The first such weekday at or after a day, or the last one before it. */
function weekdayNear(day: DayNumber, weekday: number, isBefore: boolean): DayNumber {
  const after = day + ((weekday - weekdayOf(day) + DAYS_IN_WEEK) % DAYS_IN_WEEK);
  return isBefore ? after - DAYS_IN_WEEK : after;
}

function weekdayNumber(name: string | undefined): number {
  return WEEKDAYS.indexOf(name);
}
