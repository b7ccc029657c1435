import { daysBetween } from '../../domain/clock/calendar-date.ts';
import { localDateAt } from '../../domain/clock/time-zone.ts';

/**
 * Days from today to the day of an instant, both in the controller's zone: 0 is today, negative is past it.
 * @example daysLeftUntil('2026-12-14T22:59:59Z', new Date('2026-12-14T08:00:00Z'), 'Europe/Berlin') //=> 0
 */
export function daysLeftUntil(dueAt: string, now: Date, timeZone: string): number {
  return daysBetween(localDateAt(now.getTime(), timeZone), localDateAt(Date.parse(dueAt), timeZone));
}
