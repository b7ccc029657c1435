/** When a period of months ends, roughly as the law counts it: enough to date made-up records. */

const DAY = 86_400_000;

/**
 * The last day of the period that begins with the day of receipt; a weekend moves it to Monday.
 * @example lastDayOn('2026-01-31T10:00:00Z', 1, 'Europe/Berlin')  //=> '2026-03-02'
 */
export function lastDayOn(receivedAt: string, months: number, timeZone: string): string {
  const [year = 0, month = 1, day = 1] = new Intl.DateTimeFormat('en-CA', { timeZone })
    .format(new Date(receivedAt))
    .split('-')
    .map(Number);
  const daysInMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  let last = Date.UTC(year, month - 1 + months, Math.min(day, daysInMonth));
  while ([0, 6].includes(new Date(last).getUTCDay())) last += DAY;
  return new Date(last).toISOString().slice(0, 10);
}

/** The last second of a calendar day in a time zone, as an instant. */
export function lastSecondAt(day: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${day}T23:59:59Z`);
  // Twice, because the offset may differ between the guess and the instant itself.
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetMs(guess, timeZone)).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function offsetMs(at: number, timeZone: string): number {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(new Date(at))
    .find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
