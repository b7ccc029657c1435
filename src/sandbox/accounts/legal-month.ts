import { dayIn } from '../api/local-time.ts';

/** When a period of months ends, roughly as the law counts it: enough to date made-up records. */

const DAY = 86_400_000;

/**
 * The last day of the period that begins with the day of receipt; a weekend moves it to Monday.
 * @example lastDayOn('2026-01-31T10:00:00Z', 1, 'Europe/Berlin')  //=> '2026-03-02'
 */
export function lastDayOn(receivedAt: string, months: number, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = dayIn(receivedAt, timeZone).split('-').map(Number);
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  let last = Date.UTC(year, month - 1 + months, Math.min(day, daysInMonth));
  while ([0, 6].includes(new Date(last).getUTCDay())) last += DAY;
  return new Date(last).toISOString().slice(0, 10);
}
