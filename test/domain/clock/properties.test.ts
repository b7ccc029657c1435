import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../../../src/domain/clock/calendar-date.ts';
import { toInstant } from '../../../src/domain/clock/instant.ts';
import { hasFixedPeriod, REGIMES, type RegimeId, regimeId, regimeOf } from '../../../src/domain/clock/regimes.ts';
import { endOfDayAt, localDateAt } from '../../../src/domain/clock/time-zone.ts';
import { anyPlace, anyReceipt, anyZone } from './any-request.ts';
import { clockOf } from './build-clock.ts';
import { daysBySheet, LAW_NAMES } from './oracle.ts';
import { ZONES } from './zones.ts';

const DAY = 86_400_000;
const RUNS = { numRuns: 500 };
const LAWS = Object.keys(REGIMES).map(regimeId);
const inDays = LAWS.filter((id) => hasFixedPeriod(id) && regimeOf(id).period.unit !== 'hour');
const anyLaw = fc.constantFrom(...inDays);
const anyRollingLaw = fc.constantFrom(...inDays.filter((id) => regimeOf(id).rolls));

test('the sheet knows each law that sets a number, and the zones have each offset and half-hour of the world', () => {
  expect([...LAW_NAMES].sort()).toEqual(LAWS.filter(hasFixedPeriod).sort());
  expect(ZONES.length).toBeGreaterThan(50);
  const offsets = new Set(ZONES.map((zone) => (endOfDayAt('2026-01-15', zone) - Date.UTC(2026, 0, 16)) / -3_600_000));
  expect([...offsets]).toEqual(
    expect.arrayContaining([-11, -9.5, -3.5, 0, 4.5, 5.5, 5.75, 6.5, 8.75, 10.5, 13.75, 14]),
  );
});

describe('for every receipt from 2024 to 2034, every zone, every law and with and without holidays', () => {
  test('the end is never before the naive lower bound', () => {
    fc.assert(
      fc.property(anyReceipt, anyZone, anyLaw, anyPlace, (at, timeZone, id, { calendar }) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone, calendar });
        const receivedOn = localDateAt(at, timeZone);
        expect(clock.receivedOn).toBe(receivedOn);
        expect(clock.dueOn >= naiveEndOn(receivedOn, id)).toBe(true);
        expect(clock.targetOn >= addDays(naiveEndOn(receivedOn, id), -1)).toBe(true);
        expect(clock.targetOn <= clock.dueOn).toBe(true);
        expect(clock.current.warnOn <= clock.targetOn).toBe(true);
        expect(Date.parse(clock.dueAt)).toBe(endOfDayAt(clock.dueOn, timeZone));
      }),
      RUNS,
    );
  });

  test('where the law rolls, no date is a weekend or a holiday', () => {
    fc.assert(
      fc.property(anyReceipt, anyZone, anyRollingLaw, anyPlace, (at, timeZone, id, { calendar, holidays }) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone, calendar });
        const dates = [clock.dueOn, clock.targetOn, clock.extendedDueOn, clock.extendedTargetOn];
        for (const date of dates) {
          expect(date).not.toBeNull();
          if (date === null) continue;
          expect(daysBySheet(addDays(date, -1), date, { law: id, holidays }).workingDays).toBe(1);
        }
      }),
      RUNS,
    );
  });

  test('what was received later is never due earlier, by either reading', () => {
    const later = fc.integer({ min: 0, max: 40 * DAY });
    fc.assert(
      fc.property(anyReceipt, later, anyZone, anyLaw, anyPlace, (at, after, timeZone, id, { calendar }) => {
        const early = clockOf({ regime: id, receivedAt: toInstant(at), timeZone, calendar });
        const late = clockOf({ regime: id, receivedAt: toInstant(at + after), timeZone, calendar });
        expect(early.dueOn <= late.dueOn).toBe(true);
        expect(early.targetOn <= late.targetOn).toBe(true);
        expect((early.extendedDueOn ?? '') <= (late.extendedDueOn ?? '')).toBe(true);
        expect((early.extendedTargetOn ?? '') <= (late.extendedTargetOn ?? '')).toBe(true);
        expect((early.acknowledgeOn ?? '') <= (late.acknowledgeOn ?? '')).toBe(true);
      }),
      RUNS,
    );
  });

  test('an extension never ends before the first period', () => {
    fc.assert(
      fc.property(anyReceipt, anyZone, anyLaw, anyPlace, (at, timeZone, id, { calendar }) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone, calendar });
        if (clock.extendedDueOn === null) return;
        expect(clock.extendedDueOn >= clock.dueOn).toBe(true);
        expect((clock.extendedTargetOn ?? '') >= clock.targetOn).toBe(true);
      }),
      RUNS,
    );
  });

  test('waiting never shortens a period, waiting for longer never either, and none ends while it stands still', () => {
    const asking = fc.integer({ min: 0, max: 60 * DAY });
    const waiting = fc.integer({ min: 0, max: 60 * DAY });
    const kind = fc.constantFrom('id', 'clarification', 'fee');
    fc.assert(
      fc.property(
        fc.tuple(anyReceipt, anyZone, anyLaw, anyPlace, kind),
        fc.tuple(asking, waiting, waiting),
        ([at, timeZone, regime, { calendar }, what], [asked, one, other]) => {
          const base = { regime, receivedAt: toInstant(at), timeZone, calendar };
          const withoutWaiting = clockOf(base);
          const answeredAfter = (ms: number) =>
            clockOf({
              ...base,
              events: [
                { type: `${what}_requested` as const, at: toInstant(at + asked) },
                { type: `${what}_received` as const, at: toInstant(at + asked + ms) },
              ],
            });
          const [short, long] = [answeredAfter(Math.min(one, other)), answeredAfter(Math.max(one, other))];
          expect(short.dueOn >= withoutWaiting.dueOn).toBe(true);
          expect(short.targetOn >= withoutWaiting.targetOn).toBe(true);
          expect(long.dueOn >= short.dueOn).toBe(true);
          expect(long.targetOn >= short.targetOn).toBe(true);
          expect(short.dueWithoutSuspensionOn).toBe(withoutWaiting.dueOn);
          expect(short.current.warnOn).toBe(withoutWaiting.current.warnOn);
          const isInTime = localDateAt(at + asked, timeZone) <= withoutWaiting.dueOn;
          const isHeldUp = isInTime && regimeOf(regime).waits[what] !== 'none';
          if (isHeldUp) expect(short.dueOn >= localDateAt(at + asked + Math.min(one, other), timeZone)).toBe(true);
          else expect(short.dueOn).toBe(withoutWaiting.dueOn);
        },
      ),
      RUNS,
    );
  });

  test('the 72 hours of a breach are 72 hours', () => {
    fc.assert(
      fc.property(anyReceipt, anyZone, (at, timeZone) => {
        const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt: toInstant(at), timeZone });
        expect(Date.parse(clock.dueAt) - at).toBe(72 * 3_600_000);
      }),
      RUNS,
    );
  });
});

/** The length itself, without roll: no law ends earlier. */
function naiveEndOn(receivedOn: CalendarDate, id: RegimeId): CalendarDate {
  const { period, receiptDay } = regimeOf(id);
  if (period.unit === 'calendar-month') return addDays(receivedOn, 28 * period.n);
  const n = 'n' in period ? period.n : 0;
  return addDays(receivedOn, receiptDay === 'counted' ? n - 1 : n);
}
