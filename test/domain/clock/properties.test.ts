import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDayNumber, weekdayOf } from '../../../src/domain/clock/calendar-date.ts';
import { toInstant } from '../../../src/domain/clock/instant.ts';
import { hasFixedPeriod, REGIMES, regimeId, regimeOf } from '../../../src/domain/clock/regimes.ts';
import { endOfDayAt, localDateAt } from '../../../src/domain/clock/time-zone.ts';
import { clockOf } from './build-clock.ts';

const DAY = 86_400_000;
const RUNS = { numRuns: 500 };
const receipt = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2034, 11, 31) });
const zone = fc.constantFrom(
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
);
const regime = fc.constantFrom(
  ...Object.keys(REGIMES).filter((id) => hasFixedPeriod(regimeId(id)) && regimeOf(regimeId(id)).period.unit !== 'hour'),
);
const dayBefore = (at: number, timeZone: string) => toDayNumber(localDateAt(at, timeZone));

describe('for every receipt from 2024 to 2034, every zone and every law', () => {
  test('the end is never before the naive lower bound', () => {
    fc.assert(
      fc.property(receipt, zone, regime, (at, timeZone, id) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone });
        const { period, receiptDay } = regimeOf(regimeId(id));
        const n = 'n' in period ? period.n : 0;
        const least = period.unit === 'calendar-month' ? 28 * n : n - (receiptDay === 'counted' ? 1 : 0);
        expect(toDayNumber(clock.dueOn) - dayBefore(at, timeZone)).toBeGreaterThanOrEqual(least);
        expect(clock.targetOn <= clock.dueOn).toBe(true);
        expect(Date.parse(clock.dueAt)).toBe(endOfDayAt(clock.dueOn, timeZone));
      }),
      RUNS,
    );
  });

  test('where the law rolls, no date is on a weekend', () => {
    fc.assert(
      fc.property(receipt, zone, fc.constantFrom('EU-GDPR', 'UK-GDPR'), (at, timeZone, id) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone });
        const dates = [clock.dueOn, clock.targetOn, clock.extendedDueOn, clock.extendedTargetOn];
        for (const date of dates) {
          expect(date).not.toBeNull();
          if (date !== null) expect([1, 2, 3, 4, 5]).toContain(weekdayOf(toDayNumber(date)));
        }
      }),
      RUNS,
    );
  });

  test('what was received later is never due earlier', () => {
    fc.assert(
      fc.property(receipt, fc.integer({ min: 0, max: 40 * DAY }), zone, regime, (at, later, timeZone, id) => {
        const early = clockOf({ regime: id, receivedAt: toInstant(at), timeZone });
        const late = clockOf({ regime: id, receivedAt: toInstant(at + later), timeZone });
        expect(early.dueOn <= late.dueOn).toBe(true);
        expect((early.extendedDueOn ?? '') <= (late.extendedDueOn ?? '')).toBe(true);
      }),
      RUNS,
    );
  });

  test('an extension never ends before the first period', () => {
    fc.assert(
      fc.property(receipt, zone, regime, (at, timeZone, id) => {
        const clock = clockOf({ regime: id, receivedAt: toInstant(at), timeZone });
        if (clock.extendedDueOn === null) return;
        expect(clock.extendedDueOn >= clock.dueOn).toBe(true);
        expect((clock.extendedTargetOn ?? '') >= clock.targetOn).toBe(true);
      }),
      RUNS,
    );
  });

  test('waiting never shortens a period, and asking for longer never either', () => {
    const ask = fc.integer({ min: 0, max: 60 * DAY });
    const wait = fc.integer({ min: 0, max: 60 * DAY });
    const kind = fc.constantFrom('id', 'clarification', 'fee');
    fc.assert(
      fc.property(receipt, zone, regime, kind, ask, wait, wait, (at, timeZone, id, what, asked, one, other) => {
        const dueAfter = (days: number) =>
          clockOf({
            regime: id,
            receivedAt: toInstant(at),
            timeZone,
            events: [
              { type: `${what}_requested` as const, at: toInstant(at + asked) },
              { type: `${what}_received` as const, at: toInstant(at + asked + days) },
            ],
          });
        const [short, long] = [dueAfter(Math.min(one, other)), dueAfter(Math.max(one, other))];
        expect(short.dueOn >= short.dueWithoutSuspensionOn).toBe(true);
        expect(long.dueOn >= short.dueOn).toBe(true);
        expect(short.dueWithoutSuspensionOn).toBe(clockOf({ regime: id, receivedAt: toInstant(at), timeZone }).dueOn);
        expect(short.current.warnOn <= short.current.dueOn).toBe(true);
      }),
      RUNS,
    );
  });

  test('the 72 hours of a breach are 72 hours', () => {
    fc.assert(
      fc.property(receipt, zone, (at, timeZone) => {
        const clock = clockOf({ regime: 'EU-GDPR-ART33', receivedAt: toInstant(at), timeZone });
        expect(Date.parse(clock.dueAt) - at).toBe(72 * 3_600_000);
      }),
      RUNS,
    );
  });
});
