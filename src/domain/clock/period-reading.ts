import { type CalendarDate, type DayNumber, earlierOf, fromDayNumber } from './calendar-date.ts';
import { type Period, type PeriodInput, periodEndDay, periodWorking, rawEndDay } from './period-end.ts';
import { type DayWait, pausedDays, type Reading, type Suspension, suspensionOf } from './suspension.ts';
import type { EarlierReading, WorkingFor, WorkingStep } from './working.ts';

/** A period as a law names it, with what was reckoned by it. */
export type PeriodRule = Period & {
  forDate: WorkingFor;
  article: string;
  /** The readings of requests that wait for nobody: thousands of them were received on the same few hundred days. */
  undisturbed: Map<DayNumber, PeriodReading>;
};

/** A period as the law can be read: its limit, its target, and its end if no suspension counted. */
export type PeriodReading = {
  dueDay: DayNumber;
  targetDay: DayNumber;
  dueOn: CalendarDate;
  targetOn: CalendarDate;
  withoutSuspensionOn: CalendarDate;
  /** The earliest of all, limit and target, with and without suspension. */
  warnOn: CalendarDate;
  /** Earliest question still open that holds the period up. */
  openSinceDay: DayNumber | null;
  /** What waiting did beside pausing. */
  waitSteps: readonly WorkingStep[];
  steps: readonly WorkingStep[];
};

/** Reads one period: the whole length from the original receipt (never from a clamped or rolled first end), pauses, roll, both readings. */
export function readPeriod(rule: PeriodRule, receivedDay: DayNumber, waits: readonly DayWait[]): PeriodReading {
  const undisturbed = rule.undisturbed.get(receivedDay) ?? readUndisturbed(rule, receivedDay);
  return waits.length === 0 ? undisturbed : readDisturbed(rule, receivedDay, waits, undisturbed);
}

function readUndisturbed(rule: PeriodRule, receivedDay: DayNumber): PeriodReading {
  const limit: PeriodInput = { period: rule, reading: 'limit', anchorDay: receivedDay, pauses: [] };
  const target: PeriodInput = { period: rule, reading: 'target', anchorDay: receivedDay, pauses: [] };
  const dueDay = periodEndDay(limit);
  const targetDay = periodEndDay(target);
  const dueOn = fromDayNumber(dueDay);
  const targetOn = fromDayNumber(targetDay);
  const reading: PeriodReading = {
    dueDay,
    targetDay,
    dueOn,
    targetOn,
    withoutSuspensionOn: dueOn,
    warnOn: targetOn,
    openSinceDay: null,
    waitSteps: [],
    steps: stepsOf(rule, limit, target, dueOn, targetOn),
  };
  rule.undisturbed.set(receivedDay, reading);
  return reading;
}

function readDisturbed(
  rule: PeriodRule,
  receivedDay: DayNumber,
  waits: readonly DayWait[],
  undisturbed: PeriodReading,
): PeriodReading {
  const limit = readAs('limit', rule, receivedDay, undisturbed.dueDay, waits);
  const target = readsOneWay(rule, receivedDay)
    ? limit
    : readAs('target', rule, receivedDay, undisturbed.targetDay, waits);
  const dueDay = limit.suspension.endDay;
  const targetDay = target.suspension.endDay;
  const dueOn = fromDayNumber(dueDay);
  const targetOn = fromDayNumber(targetDay);
  return {
    dueDay,
    targetDay,
    dueOn,
    targetOn,
    withoutSuspensionOn: undisturbed.dueOn,
    warnOn: earlierOf(targetOn, undisturbed.targetOn),
    openSinceDay: limit.suspension.openSinceDay,
    waitSteps: limit.suspension.steps,
    steps: stepsOf(rule, limit.input, target.input, dueOn, targetOn),
  };
}

function stepsOf(
  rule: PeriodRule,
  limit: PeriodInput,
  target: PeriodInput,
  dueOn: CalendarDate,
  targetOn: CalendarDate,
): WorkingStep[] {
  const { forDate, article } = rule;
  const steps = periodWorking(limit, forDate, article);
  if (targetOn < dueOn) {
    const because = differences(rule, limit, target);
    steps.push({ step: 'earlier-reading', for: forDate, because, on: targetOn, article });
  }
  return steps;
}

/** Whether a request's two readings are one, whatever it waits for. */
function readsOneWay(rule: PeriodRule, receivedDay: DayNumber): boolean {
  const { id, clarification, fee } = rule.regime.waits;
  const isPausedAlike = [id, clarification, fee].every((effect) => effect === 'suspends' || effect === 'none');
  return isPausedAlike && rawEndDay(rule, 'limit', receivedDay) === rawEndDay(rule, 'target', receivedDay);
}

/** A period by one reading of the law. */
type OneReading = { suspension: Suspension; input: PeriodInput };

function readAs(
  reading: Reading,
  period: Period,
  receivedDay: DayNumber,
  undisturbedEndDay: DayNumber,
  waits: readonly DayWait[],
): OneReading {
  const undisturbed = { anchorDay: receivedDay, endDay: undisturbedEndDay };
  const suspension = suspensionOf(waits, period.regime, reading, undisturbed, (anchorDay, pauses) =>
    periodEndDay({ period, reading, anchorDay, pauses }),
  );
  const { anchorDay, pauses } = suspension;
  return { suspension, input: { period, reading, anchorDay, pauses } };
}

/** Why one reading ends before the other. */
function differences(rule: PeriodRule, limit: PeriodInput, target: PeriodInput): EarlierReading[] {
  const because: EarlierReading[] = [];
  const isChained = [limit, target].some(
    ({ anchorDay }) => rawEndDay(rule, 'limit', anchorDay) !== rawEndDay(rule, 'target', anchorDay),
  );
  if (isChained) because.push(rule.regime.receiptDay === 'disputed' ? 'receipt-day-counts' : 'months-chained');
  const isPausedUnlike = Object.values(rule.regime.waits).includes('pauses-inclusive');
  if (isPausedUnlike && pausedDays(limit.pauses) !== pausedDays(target.pauses)) {
    because.push('last-day-of-pause-counts');
  }
  return because;
}
