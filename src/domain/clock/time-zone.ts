import { type CalendarDate, type DayNumber, dayNumberOf, fromDayNumber, toDayNumber } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';

const MS_PER_DAY = 86_400_000;
const MS_PER_WEEK = 7 * MS_PER_DAY;
const MS_PER_HOUR = 3_600_000;

/** The offsets are those of weeks and days since 1970; null where the clocks change. */
type Zone = { format: Intl.DateTimeFormat; inWeek: Map<number, number | null>; onDay: Map<number, number | null> };

// A formatter costs a thousand times its use, and the desk times thousands of requests in one zone.
const zones = new Map<string, Zone>();

/** Throws ClockInputError naming `timeZone` unless it is an IANA zone (Europe/Berlin, UTC) that this engine knows. */
export function checkTimeZone(timeZone: string): void {
  zoneOf(timeZone);
}

/** The calendar date in a zone at an instant (epoch ms): what the calendar on the controller's wall shows. */
export function localDateAt(at: number, timeZone: string): CalendarDate {
  return fromDayNumber(localDayAt(at, timeZone));
}

/** The same as a day number. */
export function localDayAt(at: number, timeZone: string): DayNumber {
  return Math.floor((at + offsetAt(at, zoneOf(timeZone))) / MS_PER_DAY);
}

/** The first instant (epoch ms) of a date in a zone, also where a clock change leaves out midnight. */
export function startOfDayAt(date: CalendarDate, timeZone: string): number {
  return startOfDayNumber(toDayNumber(date), timeZone);
}

/** The instant (epoch ms) at which the last hour of a date has expired in a zone. */
export function endOfDayAt(date: CalendarDate, timeZone: string): number {
  return startOfDayNumber(toDayNumber(date) + 1, timeZone);
}

/** The next full hour on the zone's wall clock at or after an instant. */
export function nextFullHourAt(at: number, timeZone: string): number {
  const offset = offsetAt(at, zoneOf(timeZone));
  return Math.ceil((at + offset) / MS_PER_HOUR) * MS_PER_HOUR - offset;
}

function startOfDayNumber(day: DayNumber, timeZone: string): number {
  const zone = zoneOf(timeZone);
  const wall = day * MS_PER_DAY;
  const before = offsetAt(wall - MS_PER_DAY, zone);
  const after = offsetAt(wall + MS_PER_DAY, zone);
  if (before === after) return wall - before;
  const isInDay = (at: number) => at + offsetAt(at, zone) >= wall;
  // The clock changes near this midnight: the day begins at the earliest instant whose local date is this one.
  const earliest = wall - Math.max(before, after);
  if (isInDay(earliest)) return earliest;
  let late = wall - Math.min(before, after);
  let early = earliest;
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2);
    if (isInDay(middle)) late = middle;
    else early = middle;
  }
  return late;
}

function zoneOf(timeZone: string): Zone {
  return zones.get(timeZone) ?? openZone(timeZone);
}

function openZone(timeZone: string): Zone {
  const zone: Zone = { format: formatOf(timeZone), inWeek: new Map(), onDay: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  // Some engines take bare offsets (+01:00) and an absent zone as the machine's own; neither is a place with a calendar.
  if (/^[A-Za-z]/.test(timeZone)) {
    try {
      return new Intl.DateTimeFormat('en-US', {
        timeZone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  throw new ClockInputError('timeZone', 'is not a known IANA time zone, like Europe/Berlin');
}

/** Milliseconds that the zone is ahead of UTC. Probed once a week; in that of a clock change for each day, on its day for each instant. */
function offsetAt(at: number, zone: Zone): number {
  return (
    steadyOffset(at, MS_PER_WEEK, zone.inWeek, zone) ??
    steadyOffset(at, MS_PER_DAY, zone.onDay, zone) ??
    probeOffset(at, zone.format)
  );
}

/** The offset that holds all through the week or day of an instant, or null: no zone changes its clocks and back within a week. */
function steadyOffset(at: number, span: number, offsets: Zone['inWeek'], { format }: Zone): number | null {
  const index = Math.floor(at / span);
  const known = offsets.get(index);
  if (known !== undefined) return known;
  const [first, last] = [probeOffset(index * span, format), probeOffset((index + 1) * span, format)];
  const offset = first === last ? first : null;
  offsets.set(index, offset);
  return offset;
}

function probeOffset(at: number, format: Intl.DateTimeFormat): number {
  const parts = format.formatToParts(at);
  const wall = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wallDay = dayNumberOf(wall('year'), wall('month'), wall('day'));
  const wallSeconds = wall('hour') * 3600 + wall('minute') * 60 + wall('second');
  return wallDay * MS_PER_DAY + wallSeconds * 1000 - Math.floor(at / 1000) * 1000;
}
