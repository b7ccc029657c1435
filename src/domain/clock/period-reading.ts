import type { WorkingDays } from './calendar.ts';
import { type CalendarDate, type DayNumber, fromDayNumber } from './calendar-date.ts';
import { periodEndDay, periodWorking, rawEndDay, rolledDay } from './period-end.ts';
import type { DateSpan, Regime } from './regime.ts';
import { type DayWait, pausedDays, pausesOf, type Suspension, suspensionOf } from './suspension.ts';
import type { EarlierReading, WorkingFor, WorkingStep } from './working.ts';

/** A period as the law can be read: its limit, its target, and its end if no suspension counted. */
export type PeriodReading = {
  dueDay: DayNumber;
  dueOn: CalendarDate;
  targetOn: CalendarDate;
  withoutSuspensionOn: CalendarDate;
  suspension: Suspension;
  steps: WorkingStep[];
};

export type PeriodReadingInput = {
  regime: Regime;
  workingDays: WorkingDays;
  /** One span, or the first one and its extension. */
  spans: readonly [DateSpan, ...DateSpan[]];
  receivedDay: DayNumber;
  waits: readonly DayWait[];
  forDate: WorkingFor;
  article: string;
};

/** Reads one period: the whole length from the original receipt (never from a clamped or rolled first end), pauses, roll, both readings. */
export function readPeriod(input: PeriodReadingInput): PeriodReading {
  const { regime, workingDays, spans, receivedDay, waits, forDate, article } = input;
  const span = { n: spans.reduce((sum, { n }) => sum + n, 0), unit: spans[0].unit };
  const base = { regime, workingDays, span };
  const suspension = suspensionOf(waits, regime, receivedDay, (anchorDay, pauses) =>
    periodEndDay({ ...base, anchorDay, pauses }),
  );
  const { anchorDay } = suspension;
  const limit = { ...base, anchorDay, pauses: pausesOf(suspension, 'limit') };
  const dueDay = periodEndDay(limit);
  const steps = periodWorking(limit, forDate, article);

  const targetPauses = pausesOf(suspension, 'target');
  const disputedDay = regime.receiptDay === 'disputed' ? 1 : 0;
  const chainedDay = chainedEndDay(input, anchorDay);
  const targetDay = rolledDay(chainedDay - disputedDay + pausedDays(targetPauses), base);
  const because: EarlierReading[] = [];
  if (disputedDay > 0) because.push('receipt-day-counts');
  if (chainedDay !== rawEndDay(limit)) because.push('months-chained');
  if (pausedDays(targetPauses) !== pausedDays(limit.pauses)) because.push('last-day-of-pause-counts');
  const targetOn = fromDayNumber(targetDay);
  if (targetDay < dueDay) steps.push({ step: 'earlier-reading', for: forDate, because, on: targetOn, article });

  const withoutSuspensionDay = periodEndDay({ ...base, anchorDay: receivedDay, pauses: [] });
  return {
    dueDay,
    dueOn: fromDayNumber(dueDay),
    targetOn,
    withoutSuspensionOn: fromDayNumber(withoutSuspensionDay),
    suspension,
    steps,
  };
}

/**
 * The raw end if each span is counted from the end of the one before: from 31 January one month and then two more end on 28 April,
 * three months at once on 30 April.
 */
function chainedEndDay({ spans, regime, workingDays }: PeriodReadingInput, anchorDay: DayNumber): DayNumber {
  return spans.reduce((day, span) => rawEndDay({ regime, workingDays, span, anchorDay: day }), anchorDay);
}
