/** A time zone as the apps framework shows one; the offset is in minutes, east of Greenwich positive. */
export function zafTimeZone(ianaName: string, name: string | null, now: Date): Record<string, unknown> {
  const offset = offsetMinutes(ianaName, now);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  const shown = name ?? ianaName.split('/').at(-1)?.replaceAll('_', ' ') ?? ianaName;
  return { name: shown, translatedName: shown, ianaName, offset, formattedOffset: `GMT${sign}${hours}:${minutes}` };
}

function offsetMinutes(ianaName: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: ianaName, timeZoneName: 'longOffset' }).formatToParts(now);
  const text = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(text) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}
