import type { WorkingDays } from './calendar.ts';
import { type CalendarDate, type DayNumber, earlierOf, fromDayNumber } from './calendar-date.ts';
import { type PeriodInput, periodEndDay, periodWorking, rawEndDay } from './period-end.ts';
import type { Regime } from './regime.ts';
import { remembered } from './remembered.ts';
import {
  type DayWait,
  type Pause,
  pausedDays,
  pausesOf,
  type Reading,
  type Suspension,
  suspensionOf,
} from './suspension.ts';
import type { EarlierReading, WorkingFor, WorkingStep } from './working.ts';

/** A period that a law sets at a place, the same for all its requests. */
export type PeriodRule = {
  regime: Regime;
  workingDays: WorkingDays;
  spans: PeriodInput['spans'];
  forDate: WorkingFor;
  article: string;
  /** The readings of requests that wait for nobody: thousands of them were received on the same few hundred days. */
  undisturbed: Map<DayNumber, PeriodReading>;
};

/** A period as the law can be read: its limit, its target, and its end if no suspension counted. */
export type PeriodReading = {
  dueDay: DayNumber;
  dueOn: CalendarDate;
  targetOn: CalendarDate;
  withoutSuspensionOn: CalendarDate;
  /** The earliest of all, limit and target, with and without suspension. */
  warnOn: CalendarDate;
  suspension: Suspension;
  steps: readonly WorkingStep[];
};

/** Reads one period: the whole length from the original receipt (never from a clamped or rolled first end), pauses, roll, both readings. */
export function readPeriod(rule: PeriodRule, receivedDay: DayNumber, waits: readonly DayWait[]): PeriodReading {
  if (waits.length > 0) return readAfresh(rule, receivedDay, waits);
  return remembered(rule.undisturbed, receivedDay, () => readAfresh(rule, receivedDay, []));
}

function readAfresh(rule: PeriodRule, receivedDay: DayNumber, waits: readonly DayWait[]): PeriodReading {
  const limit = readAs('limit', rule, receivedDay, waits);
  const target = hasEarlierReading(rule) ? readAs('target', rule, receivedDay, waits) : limit;
  const [dueOn, targetOn] = [fromDayNumber(limit.endDay), fromDayNumber(target.endDay)];
  const undisturbed = waits.length > 0 ? readPeriod(rule, receivedDay, []) : { dueOn, targetOn };
  const { forDate, article } = rule;
  const steps = periodWorking(limit.period, forDate, article);
  if (targetOn < dueOn) {
    steps.push({ step: 'earlier-reading', for: forDate, because: differences(limit, target), on: targetOn, article });
  }
  return {
    dueDay: limit.endDay,
    dueOn,
    targetOn,
    withoutSuspensionOn: undisturbed.dueOn,
    warnOn: earlierOf(targetOn, undisturbed.targetOn),
    suspension: limit.suspension,
    steps,
  };
}

/** Whether the law leaves anything to read earlier. */
function hasEarlierReading({ regime, spans }: PeriodRule): boolean {
  const { id, clarification, fee } = regime.waits;
  return spans.length > 1 || regime.receiptDay === 'disputed' || [id, clarification, fee].includes('pauses-inclusive');
}

/** A period by one reading of the law. */
type OneReading = { suspension: Suspension; period: PeriodInput; endDay: DayNumber };

function readAs(
  reading: Reading,
  { regime, workingDays, spans }: PeriodRule,
  receivedDay: DayNumber,
  waits: readonly DayWait[],
): OneReading {
  const periodOf = (anchorDay: DayNumber, pauses: readonly Pause[]) => ({
    regime,
    workingDays,
    spans,
    reading,
    anchorDay,
    pauses,
  });
  const suspension = suspensionOf(waits, regime, receivedDay, reading, (anchorDay, pauses) =>
    periodEndDay(periodOf(anchorDay, pauses)),
  );
  const period = periodOf(suspension.anchorDay, pausesOf(suspension, reading));
  return { suspension, period, endDay: periodEndDay(period) };
}

/** Why one reading ends before the other. */
function differences(...readings: OneReading[]): EarlierReading[] {
  const because: EarlierReading[] = [];
  const differ = (of: (one: OneReading, reading: Reading) => number) =>
    readings.some((one) => of(one, 'limit') !== of(one, 'target'));
  if (differ(({ period }, reading) => rawEndDay({ ...period, reading }))) {
    because.push(readings[0]?.period.regime.receiptDay === 'disputed' ? 'receipt-day-counts' : 'months-chained');
  }
  if (differ(({ suspension }, reading) => pausedDays(pausesOf(suspension, reading)))) {
    because.push('last-day-of-pause-counts');
  }
  return because;
}
