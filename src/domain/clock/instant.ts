import { isCalendarDate } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';

const INSTANT_SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/;

/**
 * An ISO instant as epoch milliseconds: `parseInstant('2026-01-31T10:00:00+01:00', 'receivedAt')`.
 * The offset (or Z) must be there, because without one the machine's zone would decide. Throws ClockInputError naming `field`.
 */
export function parseInstant(text: string, field: string): number {
  const parts = INSTANT_SHAPE.exec(text);
  if (parts === null) {
    throw new ClockInputError(field, 'is not an instant with its offset, like 2026-01-31T10:00:00+01:00');
  }
  const [, date = '', hour, minute, second = '0', offsetHours = '0', offsetMinutes = '0'] = parts;
  const timeExists = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const offsetExists = Number(offsetHours) < 15 && Number(offsetMinutes) < 60;
  if (!isCalendarDate(date) || !timeExists || !offsetExists) {
    throw new ClockInputError(field, 'is a moment that does not exist');
  }
  return Date.parse(text);
}

/** Epoch milliseconds as an ISO instant in UTC. */
export function toInstant(ms: number): string {
  return new Date(ms).toISOString();
}

/** Epoch ms or an ISO instant as epoch ms. Throws ClockInputError naming `field`. */
export function instantOf(at: number | string, field: string): number {
  if (typeof at === 'string') return parseInstant(at, field);
  if (!Number.isFinite(at)) throw new ClockInputError(field, 'is not a moment');
  return at;
}
