import fc from 'fast-check';
import { type Calendar, WEEKENDS_ONLY } from '../../../src/domain/clock/calendar.ts';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { CLOCK_EVENT_TYPES, type ClockEvent } from '../../../src/domain/clock/clock-event.ts';
import { toInstant } from '../../../src/domain/clock/instant.ts';
import type { TimelineInput } from '../../../src/domain/clock/timeline.ts';
import { LAW_NAMES, type OracleInput } from './oracle.ts';
import { ZONES } from './zones.ts';

const DAY = 86_400_000;

/** More holidays than any country has, in runs, and some in years for which the calendar does not answer. */
const MANY_HOLIDAYS = {
  id: 'many holidays',
  holidays: new Set(
    Array.from({ length: 5400 }, (_, index) => toDayNumber('2023-01-01') + index).filter((day) => day ** 2 % 11 < 2),
  ),
  validFrom: 2025,
  validUntil: 2032,
};

/** A calendar, and as text the holidays that it answers for. */
const PLACES: readonly { calendar: Calendar; holidays: ReadonlySet<string> }[] = [
  { calendar: WEEKENDS_ONLY, holidays: new Set() },
  {
    calendar: MANY_HOLIDAYS,
    holidays: new Set([...MANY_HOLIDAYS.holidays].map(fromDayNumber).filter((on) => on >= '2025' && on < '2033')),
  },
];

export const anyZone = fc.constantFrom(...ZONES);
export const anyReceipt = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 11, 31) });
export const anyPlace = fc.constantFrom(...PLACES);

/** Often at once, or about when a first or an extended period ends. */
const anyTimeAfter = fc
  .tuple(
    fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 24, max: 36 }), fc.integer({ min: 0, max: 110 })),
    fc.integer({ min: 0, max: DAY - 1 }),
  )
  .map(([days, ms]) => days * DAY + ms);

const anyEvent = fc.record({
  type: fc.constantFrom(...CLOCK_EVENT_TYPES),
  after: anyTimeAfter,
  until: fc.option(fc.integer({ min: 20, max: 120 }), { nil: undefined }),
});

/** The same request for the clock and for the sheet, under any law, in any zone, with whatever can happen to it. */
export const anyRequest: fc.Arbitrary<{ forClock: TimelineInput; forSheet: OracleInput }> = fc
  .record({
    law: fc.oneof(fc.constantFrom('EU-GDPR', 'UK-GDPR'), fc.constantFrom(...LAW_NAMES)),
    timeZone: anyZone,
    receivedAt: anyReceipt,
    place: anyPlace,
    happened: fc.array(anyEvent, { maxLength: 6 }),
    nowAfter: fc.option(anyTimeAfter, { nil: null }),
  })
  .map(({ law, timeZone, receivedAt, place, happened, nowAfter }) => {
    const events = inOrder(happened).map(({ type, after, until }) => ({
      type,
      at: receivedAt + after,
      ...(until !== undefined && { until: addDays(fromDayNumber(Math.floor(receivedAt / DAY)), until) }),
    }));
    const now = nowAfter === null ? null : Math.max(receivedAt + nowAfter, ...events.map(({ at }) => at));
    return {
      forClock: {
        regime: law,
        calendar: place.calendar,
        receivedAt: toInstant(receivedAt),
        timeZone,
        events: events.map((event) => ({ ...event, at: toInstant(event.at) })),
        ...(now !== null && { now }),
      },
      forSheet: { law, timeZone, receivedAt, events, now, holidays: place.holidays },
    };
  });

/** By time, and without answers to what nobody had asked. */
function inOrder<E extends { type: ClockEvent['type']; after: number }>(happened: readonly E[]): E[] {
  const asked = new Set<string>();
  return [...happened]
    .sort((a, b) => a.after - b.after)
    .filter(({ type }) => {
      const [because = '', what] = type.split('_');
      if (what === 'requested') asked.add(because);
      return what === 'notified' || asked.has(because);
    });
}
