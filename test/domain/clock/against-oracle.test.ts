import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CalendarDate } from '../../../src/domain/clock/calendar-date.ts';
import { levelAt } from '../../../src/domain/clock/level.ts';
import { type TimelineInput, timeline } from '../../../src/domain/clock/timeline.ts';
import { anyRequest } from './any-request.ts';
import { datesBySheet, dayIn, daysBySheet, type OracleInput } from './oracle.ts';

const IN_LONG_RUN_MS = 300_000;

test('for any request, whatever happened to it, the clock says the dates of the sheet', {
  timeout: IN_LONG_RUN_MS,
}, () => {
  fc.assert(fc.property(anyRequest, expectDatesOfSheet), { numRuns: process.env.LONG ? 100_000 : 2000 });
});

describe('wherever the machine stands', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  test.each([
    ['Pacific/Kiritimati', -840],
    ['America/St_Johns', 210],
    ['Pacific/Pago_Pago', 660],
  ])('in %s too', (machineZone, minutesBehind) => {
    vi.stubEnv('TZ', machineZone);
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(minutesBehind);
    fc.assert(fc.property(anyRequest, expectDatesOfSheet), { numRuns: 200 });
  });
});

test('the days left, and the working days among them, are those on the sheet between today and the end', () => {
  fc.assert(
    fc.property(anyRequest, fc.integer({ min: -20, max: 120 }), ({ forClock, forSheet }, days) => {
      const { timeZone, calendar } = forClock;
      const clock = timeline(forClock);
      const now = forSheet.receivedAt + days * 86_400_000;
      const [today, { dueOn }] = [dayIn(timeZone, now), clock.current];
      const isPast = dueOn < today;
      const left = isPast ? daysBySheet(dueOn, today, forSheet) : daysBySheet(today, dueOn, forSheet);
      const sign = isPast ? -1 : 1;
      expect(levelAt(clock, now, { timeZone, calendar })).toMatchObject({
        daysLeft: sign * left.days + 0,
        workingDaysLeft: sign * left.workingDays + 0,
      });
    }),
    { numRuns: 500 },
  );
});

function expectDatesOfSheet({ forClock, forSheet }: { forClock: TimelineInput; forSheet: OracleInput }): void {
  const clock = timeline(forClock);
  expect(clock).toMatchObject(datesBySheet(forSheet));
  if (clock.unit === 'hour') return;
  expectEnd(clock.dueAt, clock.dueOn, clock.timeZone);
  expectEnd(clock.current.dueAt, clock.current.dueOn, clock.timeZone);
}

/** The instant is the first that is no longer that day. */
function expectEnd(at: string, on: CalendarDate, timeZone: string): void {
  expect(dayIn(timeZone, Date.parse(at) - 1)).toBe(on);
  expect(dayIn(timeZone, Date.parse(at)) > on).toBe(true);
}
