import type { Calendar } from './calendar.ts';
import type { Clock } from './clock.ts';
import { type ClockEvent, isInFuture, readEvents } from './clock-event.ts';
import { ClockInputError } from './clock-input-error.ts';
import { dateClock } from './date-clock.ts';
import { hourClock } from './hour-clock.ts';
import { instantOf, parseInstant } from './instant.ts';
import { lawAt } from './period-rules.ts';

/** What a clock is worked out from. Nothing has a default: the law, the place and the zone are the controller's to say. */
export type TimelineInput = {
  /** A law's id, like EU-GDPR. */
  regime: string;
  /** The holidays that count, see `calendarOf`. */
  calendar: Calendar;
  /** ISO instant with its offset: when the request came in, not when it was noticed (for a breach: when it became known). */
  receivedAt: string;
  /** The controller's IANA zone. */
  timeZone: string;
  /** In the order in which they happened. */
  events: readonly ClockEvent[];
  /** Epoch ms or ISO instant. An open suspension counts up to it, or not at all without it. */
  now?: number | string;
};

/**
 * The dates of a request with their working, after Art. 12(3) GDPR and Reg. (EEC, Euratom) 1182/71 or the regime's own rules.
 * Throws ClockInputError naming the field for anything that cannot be used; never falls back to a default.
 * @example timeline({ regime: 'EU-GDPR', calendar: WEEKENDS_ONLY, receivedAt: '2025-01-31T10:00:00+01:00',
 *   timeZone: 'Europe/Berlin', events: [] }).dueOn //=> '2025-02-28'
 */
export function timeline(input: TimelineInput): Clock {
  const { timeZone } = input;
  const { id, regime, rules } = lawAt(input.regime, input.calendar, timeZone);
  const receivedAt = parseInstant(input.receivedAt, 'receivedAt');
  const now = input.now === undefined ? null : instantOf(input.now, 'now');
  if (isInFuture(receivedAt, now)) throw new ClockInputError('receivedAt', 'lies in the future');
  const { waits, notices } = readEvents(input.events, receivedAt, now);
  if (rules !== null) return dateClock(rules, { receivedAt, receivedText: input.receivedAt, waits, notices, now });
  const { period } = regime;
  if (period.unit === 'hour') return hourClock({ id, regime, hours: period.n, timeZone, receivedAt, waits, notices });
  throw new ClockInputError('regime', 'sets no number of days or hours, so there is no date to work out');
}
