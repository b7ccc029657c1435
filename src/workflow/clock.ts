import { WEEKENDS_ONLY } from '../domain/clock/calendar.ts';
import type { Clock } from '../domain/clock/clock.ts';
import { endOfDayAt } from '../domain/clock/time-zone.ts';
import { timeline } from '../domain/clock/timeline.ts';
import type { PrivacyRequest } from '../domain/request.ts';

/**
 * The clock of a request under the EU GDPR, in the controller's zone; weekends are the only days that move its end so far.
 * An open suspension counts up to `now`.
 */
export function requestClock(
  request: Pick<PrivacyRequest, 'receivedAt' | 'clockEntries'>,
  timeZone: string,
  now: Date,
): Clock {
  // Zendesk's clock stamps the events and may run ahead of this machine's.
  const latest = Math.max(
    now.getTime(),
    Date.parse(request.receivedAt),
    ...request.clockEntries.map((entry) => Date.parse(entry.at)),
  );
  return timeline({
    regime: 'EU-GDPR',
    calendar: WEEKENDS_ONLY,
    receivedAt: request.receivedAt,
    timeZone,
    events: request.clockEntries,
    now: latest,
  });
}

/** The clock of something that was received but not confirmed: it runs already. */
export function runningClock(receivedAt: string, timeZone: string, now: Date): Clock {
  return requestClock({ receivedAt, clockEntries: [] }, timeZone, now);
}

/** What the record's own due date says: the last second of the earliest reading, because that is the one to warn on (decision 4.2). */
export function recordDueAt(clock: Clock): string {
  return new Date(endOfDayAt(clock.current.warnOn, clock.timeZone) - 1000).toISOString().replace('.000Z', 'Z');
}
