import type { CalendarDate } from '../../domain/clock/calendar-date.ts';

/** Dates and numbers as the agent reads them; moments in the controller's zone, never the browser's. */
export interface Formats {
  /** A legal day: `Mon, 14 Dec 2026`. */
  day(date: CalendarDate): string;
  /** A moment: `14 Dec 2026, 09:30`. */
  moment(instant: string): string;
  /** The day of a moment: `14 Dec 2026`. */
  dayOf(instant: string): string;
  percent(share: number): string;
  list(items: readonly string[]): string;
  /** A language by its name: `German`. */
  language(code: string): string;
}

export function formats(locale: string, timeZone: string): Formats {
  // A legal day has no zone: it is written as the date that it is.
  const days = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const momentDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  const languages = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' });
  return {
    day: (date) => days.format(Date.parse(date)),
    moment: (instant) => moments.format(Date.parse(instant)),
    dayOf: (instant) => momentDays.format(Date.parse(instant)),
    percent: (share) => percents.format(share),
    list: (items) => lists.format(items),
    language: (code) => (/^[a-z]{2,3}$/i.test(code) ? (languages.of(code) ?? code) : code),
  };
}
