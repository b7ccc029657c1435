import { type Calendar, type ClosedPeriod, WEEKENDS_ONLY, type WorkingDays, workingDaysBetween } from './calendar.ts';
import { type DayNumber, toDayNumber } from './calendar-date.ts';
import type { Clock } from './clock.ts';
import { instantOf, parseInstant } from './instant.ts';
import { regimeOf } from './regimes.ts';
import { localDayAt } from './time-zone.ts';

export type Level = 'on-track' | 'due-soon' | 'due-today' | 'overdue' | 'suspended';

/** How a request stands at a moment. Days are signed: 0 is the day itself, negative is past it. */
export type Standing = {
  level: Level;
  /** Days to the limit. */
  daysLeft: number;
  /** Days to the earliest reading: without suspension, or the target. */
  daysLeftToWarning: number;
  /** Working days after today up to and with the limit. */
  workingDaysLeft: number;
  /** Full hours to the instant at which the period ends, rounded down. */
  hoursLeft: number;
};

export type LevelOptions = {
  timeZone: string;
  /** The calendar for the working days left. */
  calendar?: Calendar;
  /** From how many days before the earliest date on a request is due soon. */
  dueSoonDays?: number;
};

const MS_PER_HOUR = 3_600_000;
const DUE_SOON_DAYS = 7;
const DUE_SOON_HOURS = 24;

/**
 * How a request stands at `now` (epoch ms or ISO instant). `overdue` and `due-today` go by the limit; `due-soon` begins before the
 * earliest reading, so that nobody relies on a suspension that may not hold. A period in hours is due soon in its last day.
 */
export function levelAt(clock: Clock, now: number | string, options: LevelOptions): Standing {
  const { timeZone, calendar = WEEKENDS_ONLY, dueSoonDays = DUE_SOON_DAYS } = options;
  const at = instantOf(now, 'now');
  const today = localDayAt(at, timeZone);
  const dueDay = toDayNumber(clock.current.dueOn);
  const daysLeft = dueDay - today;
  const daysLeftToWarning = toDayNumber(clock.current.warnOn) - today;
  const msLeft = endOf(clock.current.dueAt) - at;
  const hoursLeft = Math.floor(msLeft / MS_PER_HOUR);
  const { closedPeriod } = regimeOf(clock.regime);
  const workingDaysLeft = workingDaysUntil(dueDay, today, calendar, closedPeriod);
  const isSoon = clock.unit === 'hour' ? hoursLeft < DUE_SOON_HOURS : daysLeftToWarning <= dueSoonDays;
  return { level: levelOf(), daysLeft, daysLeftToWarning, workingDaysLeft, hoursLeft };

  function levelOf(): Level {
    if (clock.suspendedSinceOn !== null) return 'suspended';
    if (msLeft <= 0) return 'overdue';
    if (daysLeft === 0) return 'due-today';
    return isSoon ? 'due-soon' : 'on-track';
  }
}

// Thousands of open requests are due on the same few hundred days.
const ends = new Map<string, number>();

function endOf(dueAt: string): number {
  return ends.get(dueAt) ?? readEnd(dueAt);
}

function readEnd(dueAt: string): number {
  const endsAt = parseInstant(dueAt, 'dueAt');
  ends.set(dueAt, endsAt);
  return endsAt;
}

// The working days from today, as far as they were counted: a long overdue request has hundreds.
let counted: WorkingDays & { today: DayNumber; until: Map<DayNumber, number> } = {
  calendar: WEEKENDS_ONLY,
  closedPeriod: null,
  today: 0,
  until: new Map([[0, 0]]),
};

function workingDaysUntil(
  day: DayNumber,
  today: DayNumber,
  calendar: Calendar,
  closedPeriod: ClosedPeriod | null,
): number {
  if (counted.today !== today || counted.calendar !== calendar || counted.closedPeriod !== closedPeriod)
    counted = { today, calendar, closedPeriod, until: new Map([[today, 0]]) };
  return counted.until.get(day) ?? countWorkingDays(day);
}

/** Counted from the nearest day that was counted before. */
function countWorkingDays(day: DayNumber): number {
  const { today, until } = counted;
  let near = day;
  while (!until.has(near)) near += near < today ? 1 : -1;
  const count = (until.get(near) ?? 0) + workingDaysBetween(near, day, counted);
  until.set(day, count);
  return count;
}
