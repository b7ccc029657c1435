import type { CalendarDate } from './calendar-date.ts';
import type { RegimeId } from './regimes.ts';
import type { ExtensionRefusal, WorkingStep } from './working.ts';

/** The dates of a request, all in the controller's time zone, and how they were worked out. */
export type Clock = {
  regime: RegimeId;
  /** A period in hours ends at `dueAt` to the minute; any other with the last hour of `dueOn`. */
  unit: 'date' | 'hour';
  timeZone: string;
  receivedOn: CalendarDate;
  /** Last day of the first period, with lawful suspensions: the limit (the later reading where the law can be read two ways). */
  dueOn: CalendarDate;
  /** The earlier reading of the same. */
  targetOn: CalendarDate;
  /** ISO instant at which the first period has ended: the first moment that is too late. */
  dueAt: string;
  /** The limit if no suspension counted. */
  dueWithoutSuspensionOn: CalendarDate;
  /** What an extension gives or would give; null where the law knows none or its date is the controller's to name. */
  extendedDueOn: CalendarDate | null;
  /** The earlier reading of the same. */
  extendedTargetOn: CalendarDate | null;
  /** Whether an extension was announced in time, so that `extendedDueOn` counts. */
  isExtended: boolean;
  /** Why the last notice of an extension does not count. */
  extensionRefused: ExtensionRefusal | null;
  /** Last day on which an extension can still be announced, with the earlier reading; null where none is possible (any more). */
  extensionNoticeBy: CalendarDate | null;
  /** Last day for confirming receipt, where the law asks for it. */
  acknowledgeOn: CalendarDate | null;
  /** Day since which an open question holds the period up. The dates above are then as if it were answered at `now`. */
  suspendedSinceOn: CalendarDate | null;
  /** What counts at present: the extended dates if extended, the first ones otherwise. */
  current: CurrentDates;
  /** How each date came about, in order. */
  working: WorkingStep[];
};

/** The dates that a person works to. `warnOn` is the earliest of all readings, with and without suspension. */
export type CurrentDates = { dueOn: CalendarDate; targetOn: CalendarDate; dueAt: string; warnOn: CalendarDate };
