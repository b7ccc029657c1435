/** Calendar days as a time zone has them: rules and made-up records count by them. */

const days = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone: `2026-03-01`. */
export function dayIn(at: string, timeZone: string): string {
  const format = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone });
  days.set(timeZone, format);
  return format.format(new Date(at));
}

/** Noon of a calendar day in a time zone, as an instant. */
export function noonAt(day: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${day}T12:00:00Z`);
  // Twice, because the offset may differ between the guess and the instant itself.
  const guess = asIfUtc - offsetMs(asIfUtc, timeZone);
  return new Date(asIfUtc - offsetMs(guess, timeZone)).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

function offsetMs(at: number, timeZone: string): number {
  const format = offsets.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsets.set(timeZone, format);
  const name = format.formatToParts(new Date(at)).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name ?? '') ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
