import { addWorkingDays, rollForward, type WorkingDays } from './calendar.ts';
import { addMonths, type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { DateSpan, Regime } from './regime.ts';
import { type Pause, pausedDays } from './suspension.ts';
import type { WorkingFor, WorkingStep } from './working.ts';

/** What a period's end is reckoned from. */
export type PeriodInput = {
  regime: Regime;
  workingDays: WorkingDays;
  span: DateSpan;
  anchorDay: DayNumber;
  pauses: readonly Pause[];
};

/** The last day of a period: counted, lengthened by the days that do not count, then rolled where the law rolls. */
export function periodEndDay(input: PeriodInput): DayNumber {
  return rolledDay(rawEndDay(input) + pausedDays(input.pauses), input);
}

/** The end before pauses and roll. Art. 3(1) of Reg. 1182/71 and most laws: the day of the event itself is not counted. */
export function rawEndDay({ span, anchorDay, regime, workingDays }: Omit<PeriodInput, 'pauses'>): DayNumber {
  switch (span.unit) {
    case 'calendar-month':
      return addMonths(anchorDay, span.n);
    case 'calendar-day':
      return anchorDay + span.n - (regime.receiptDay === 'counted' ? 1 : 0);
    case 'working-day':
      return addWorkingDays(anchorDay, span.n, workingDays);
  }
}

/** The day, or the next working day where the regime rolls (Reg. 1182/71, Art. 3(4)). */
export function rolledDay(
  day: DayNumber,
  { regime, workingDays }: Pick<PeriodInput, 'regime' | 'workingDays'>,
): DayNumber {
  return regime.rolls ? rollForward(day, workingDays).day : day;
}

/** The working of `periodEndDay`, step by step. */
export function periodWorking(input: PeriodInput, forDate: WorkingFor, article: string): WorkingStep[] {
  const { regime, span, anchorDay, pauses, workingDays } = input;
  const rawDay = rawEndDay(input);
  const anchorOn = fromDayNumber(anchorDay);
  const rawEndOn = fromDayNumber(rawDay);
  const steps: WorkingStep[] = [
    {
      step: 'counted',
      for: forDate,
      from: anchorOn,
      span,
      isReceiptDayCounted: regime.receiptDay === 'counted',
      rawEndOn,
      isMonthEnd: span.unit === 'calendar-month' && rawEndOn.slice(8) !== anchorOn.slice(8),
      article,
    },
  ];
  for (const pause of pauses) {
    steps.push({
      step: 'suspended',
      for: forDate,
      because: pause.because,
      from: fromDayNumber(pause.fromDay),
      to: fromDayNumber(pause.toDay),
      days: pause.toDay - pause.fromDay,
      isOpen: pause.isOpen,
      article: regime.waitArticle,
    });
  }
  const day = rawDay + pausedDays(pauses);
  const rolled = regime.rolls ? rollForward(day, workingDays) : { day, passed: [] };
  if (rolled.passed.length > 0) {
    steps.push({
      step: 'rolled',
      for: forDate,
      from: fromDayNumber(day),
      to: fromDayNumber(rolled.day),
      passed: rolled.passed,
      article: ROLL_ARTICLE,
    });
  }
  return steps;
}

const ROLL_ARTICLE = 'Reg. (EEC, Euratom) 1182/71, Art. 3(4); UK: ICO, Right of access';
