import { isCalendarDate } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';

const INSTANT_SHAPE =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
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
  if (!isCalendarDate(text.slice(0, 10))) throw new ClockInputError(field, 'is on a day that does not exist');
  return checked(Date.parse(text), field);
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
