import { dayNumberOf, digitsOf, isDay } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';

const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
// Between them, what a moment leads to has a date of four digits of the year in every zone.
const FIRST_MOMENT = Date.UTC(1001, 0, 1);
const LAST_MOMENT = Date.UTC(9999, 0, 1);

/**
 * An ISO instant as epoch milliseconds: `parseInstant('2026-01-31T10:00:00+01:00', 'receivedAt')`.
 * The offset (or Z) must be there, because without one the machine's zone would decide. Throws ClockInputError naming `field`.
 */
export function parseInstant(text: string, field: string): number {
  if (!INSTANT_SHAPE.test(text)) {
    throw new ClockInputError(field, 'is not an instant with its offset, like 2026-01-31T10:00:00+01:00');
  }
  const [year, month, day] = [digitsOf(text, 0, 4), digitsOf(text, 5, 7), digitsOf(text, 8, 10)];
  const [hour, minute] = [digitsOf(text, 11, 13), digitsOf(text, 14, 16)];
  const end = text.length - (text.endsWith('Z') ? 1 : 6);
  // Whole milliseconds; what is finer is left out. Without seconds this is Number('').
  const ms = Math.round(Number(text.slice(17, Math.min(end, 23))) * 1000);
  const offset = offsetIn(text, end);
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || ms >= MS_PER_MINUTE || offset === null) {
    throw new ClockInputError(field, 'is a moment that does not exist');
  }
  return checked(
    dayNumberOf(year, month, day) * MS_PER_DAY + (hour * 60 + minute - offset) * MS_PER_MINUTE + ms,
    field,
  );
}

/** Minutes that the offset at the end of an instant is ahead of UTC; null for one that no place has. */
function offsetIn(text: string, from: number): number | null {
  if (text[from] === 'Z') return 0;
  const [hours, minutes] = [digitsOf(text, from + 1, from + 3), digitsOf(text, from + 4, from + 6)];
  if (hours > 14 || minutes > 59) return null;
  return (text[from] === '-' ? -1 : 1) * (hours * 60 + minutes);
}

/** Epoch milliseconds as an ISO instant in UTC. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** Epoch ms or an ISO instant as epoch ms. Throws ClockInputError naming `field`. */
export function instantOf(at: number | string, field: string): number {
  if (typeof at === 'string') return parseInstant(at, field);
  return checked(at, field);
}

function checked(at: number, field: string): number {
  if (at >= FIRST_MOMENT && at < LAST_MOMENT) return at;
  throw new ClockInputError(field, 'is no moment of the years 1001 to 9998');
}
