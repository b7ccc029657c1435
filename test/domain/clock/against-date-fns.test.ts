import { addDays, addMonths, format, isWeekend } from 'date-fns';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WEEKENDS_ONLY } from '../../../src/domain/clock/calendar.ts';
import { timeline } from '../../../src/domain/clock/timeline.ts';

/** The same rule in somebody else's arithmetic: one month on, missing date the last day, a weekend's end on Monday. */
function expected(receivedOn: Date, months: number): string {
  let day = addMonths(receivedOn, months);
  while (isWeekend(day)) day = addDays(day, 1);
  return format(day, 'yyyy-MM-dd');
}

it('for any day from 2024 to 2034 the due dates are those of date-fns’s calendar arithmetic', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4017 }), (offset) => {
      const day = addDays(new Date(2024, 0, 1), offset);
      const clock = timeline({
        regime: 'EU-GDPR',
        calendar: WEEKENDS_ONLY,
        receivedAt: `${format(day, 'yyyy-MM-dd')}T12:00:00Z`,
        timeZone: 'UTC',
        events: [],
      });
      expect(clock.dueOn).toBe(expected(day, 1));
      expect(clock.extendedDueOn).toBe(expected(day, 3));
    }),
    { numRuns: process.env.LONG ? 100_000 : 2000 },
  );
});
