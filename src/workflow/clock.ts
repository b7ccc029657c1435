import { type Calendar, calendarOf, WEEKENDS_ONLY, withChanges } from '../domain/clock/calendar.ts';
import { addDays, type CalendarDate, laterOf } from '../domain/clock/calendar-date.ts';
import type { Clock } from '../domain/clock/clock.ts';
import { levelAt, type Standing } from '../domain/clock/level.ts';
import { countriesOf, type RegimeId } from '../domain/clock/regimes.ts';
import { endOfDayAt, localDateAt } from '../domain/clock/time-zone.ts';
import { timeline } from '../domain/clock/timeline.ts';
import type { PrivacyRequest } from '../domain/request.ts';
import type { Ports } from './ports.ts';

const HALF_A_DAY_MS = 12 * 3_600_000;

/** What the clock needs to know of the account. */
type Around = Pick<Ports, 'settings' | 'timeZone'>;

/** The clock of a request under its own law, in the controller's zone. An open suspension counts up to `now`. */
export function requestClock(
  { regime, receivedAt, clockEntries }: Pick<PrivacyRequest, 'regime' | 'receivedAt' | 'clockEntries'>,
  around: Around,
  now: Date,
): Clock {
  // Zendesk's clock stamps the events and may run ahead of this machine's.
  const latest = Math.max(now.getTime(), Date.parse(receivedAt), ...clockEntries.map((entry) => Date.parse(entry.at)));
  return timeline({
    regime,
    calendar: calendarFor(regime, around),
    receivedAt,
    timeZone: around.timeZone,
    events: clockEntries,
    now: latest,
  });
}

/** The clock of something that was received but not confirmed: it runs already. */
export function runningClock(receivedAt: string, around: Around, now: Date): Clock {
  return requestClock({ regime: around.settings.regime, receivedAt, clockEntries: [] }, around, now);
}

/**
 * The 72 hours in which a breach is notified (Art. 33(1) GDPR; the policy promises the same to the people concerned). They run from
 * the mail that told of it: nobody can say that it was not known then.
 */
export function breachClock(toldAt: string, around: Around, now: Date): Clock {
  return requestClock({ regime: 'EU-GDPR-ART33', receivedAt: toldAt, clockEntries: [] }, around, now);
}

/** How a clock stands now, with the working days of the place whose holidays count. */
export function standingAt(clock: Clock, around: Around, now: Date): Standing {
  return levelAt(clock, now.getTime(), { timeZone: clock.timeZone, calendar: calendarFor(clock.regime, around) });
}

/** The company's own target: so many days before the earliest reading of the legal date, but not before the day of receipt. */
export function ownTargetOn(clock: Clock, { settings }: Pick<Around, 'settings'>): CalendarDate {
  return laterOf(addDays(clock.current.warnOn, -settings.targetDays), clock.receivedOn);
}

/**
 * What the record's own due date says: noon of the earliest reading's last day, in the controller's zone. The earliest is the one to warn
 * on (decision 4.2), and Zendesk's automations take any due date for noon of its day, so every reading of the instant is the same day.
 */
export function recordDueAt(clock: Clock): string {
  return new Date(endOfDayAt(clock.current.warnOn, clock.timeZone) - HALF_A_DAY_MS).toISOString().replace('.000Z', 'Z');
}

/** Whether a due date has moved to a later day: what was reminded of the earlier one has to be reminded of anew. */
export function isLaterDay(dueAt: string, before: string | null, timeZone: string): boolean {
  return before !== null && localDateAt(Date.parse(dueAt), timeZone) > localDateAt(Date.parse(before), timeZone);
}

/** The holidays that count under a law: those of the first place of the settings that lies where the law holds. */
function calendarFor(regime: RegimeId, { settings }: Around): Calendar {
  const countries = countriesOf(regime);
  const place = settings.holidayPlaces.find((one) => countries.includes(one.slice(0, 2)));
  return place === undefined ? WEEKENDS_ONLY : changed(place, settings.holidayChanges);
}

// Made once for each place: the desk times thousands of requests.
const changedCalendars = new WeakMap<object, Map<string, Calendar>>();

function changed(place: string, changes: Around['settings']['holidayChanges']): Calendar {
  const made = changedCalendars.get(changes) ?? new Map<string, Calendar>();
  changedCalendars.set(changes, made);
  const calendar = made.get(place) ?? withChanges(calendarOf(place), changes);
  made.set(place, calendar);
  return calendar;
}
