/** Days of the calendar that show how periods are counted, as days before the account's own. */

const DAY = 86_400_000;

/** Whit Mondays, in Germany a public holiday on which no period ends. */
const WHIT_MONDAYS = ['2024-05-20', '2025-06-09', '2026-05-25', '2027-05-17', '2028-06-05', '2029-05-21', '2030-06-10'];

/** Days since the last 31 January that lies a whole period back: the next month has no such day. */
export function daysSinceLast31January(today: string): number {
  const year = Number(today.slice(0, 4));
  const last = [year, year - 1].map((one) => `${one}-01-31`).find((day) => daysBetween(day, today) > 60);
  return daysBetween(last ?? today, today);
}

/** Days since the day whose month ends on a Whit Monday, the last one that is a whole period back. */
export function daysSinceMonthBeforeWhitMonday(today: string): number {
  const past = WHIT_MONDAYS.filter((day) => daysBetween(day, today) > 30);
  return daysBetween(monthBefore(past.at(-1) ?? today), today);
}

function monthBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, date)).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
