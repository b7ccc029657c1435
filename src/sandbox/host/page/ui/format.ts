/** Dates as the signed-in agent reads them. */
export interface Formats {
  dateTime(instant: string): string;
  date(instant: string): string;
  /** A short form for lists: the time for today, else the day. */
  short(instant: string): string;
}

export function formatsFor(locale: string, timeZone: string): Formats {
  const full = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
  const brief = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone });
  return {
    dateTime: (instant) => full.format(new Date(instant)),
    date: (instant) => day.format(new Date(instant)),
    short(instant) {
      const at = new Date(instant);
      const now = new Date();
      if (day.format(at) === day.format(now)) return time.format(at);
      return at.getFullYear() === now.getFullYear() ? brief.format(at) : day.format(at);
    },
  };
}

/** A size in bytes for people. //=> 20480 gives '20 kB' */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The first letters of a name, for the round badge. //=> 'Mara Lindqvist' gives 'ML' */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
