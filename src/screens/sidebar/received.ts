import { isCalendarDate } from '../../domain/clock/calendar-date.ts';
import { toInstant } from '../../domain/clock/instant.ts';
import { localDateAt, startOfDayAt } from '../../domain/clock/time-zone.ts';

/** The day of an instant in the controller's zone, as a date field has it. */
export function dayIn(instant: string, timeZone: string): string {
  return localDateAt(Date.parse(instant), timeZone);
}

/** The instant for a day that an agent chose: the known one where the day is the same, else the day's beginning; null for no day. */
export function receivedAtOf(chosen: string, known: string, timeZone: string): string | null {
  if (chosen === dayIn(known, timeZone)) return known;
  return isCalendarDate(chosen) ? toInstant(startOfDayAt(chosen, timeZone)) : null;
}
