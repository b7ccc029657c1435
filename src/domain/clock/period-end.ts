import { addWorkingDays, rollForward, type WorkingDays } from './calendar.ts';
import { addMonths, type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { DateSpan, Regime } from './regime.ts';
import { type Pause, pausedDays, type Reading } from './suspension.ts';
import type { WorkingFor, WorkingStep } from './working.ts';

/** A period that a law sets at a place, the same for all its requests. */
export type Period = {
  regime: Regime;
  workingDays: WorkingDays;
  /** One span, or the first one and its extension. */
  spans: readonly [DateSpan, ...DateSpan[]];
  /** The ends that were counted, by the day from which the period runs. */
  rawEnds: Record<Reading, Map<DayNumber, DayNumber>>;
};

/** What a period's end is reckoned from. */
export type PeriodInput = { period: Period; reading: Reading; anchorDay: DayNumber; pauses: readonly Pause[] };

/** The last day of a period: counted, lengthened by the days that do not count, then rolled where the law rolls. */
export function periodEndDay(input: PeriodInput): DayNumber {
  const { regime, workingDays } = input.period;
  const day = lengthenedDay(input);
  return regime.rolls ? rollForward(day, workingDays).day : day;
}

/**
 * The end before pauses and roll. Art. 3(1) of Reg. 1182/71 and most laws: the day of the event itself is not counted. The limit is
 * the whole length at once; the target each span from the end of the one before: from 31 January three months at once end on 30 April,
 * one month and then two on 28 April.
 */
export function rawEndDay(period: Period, reading: Reading, anchorDay: DayNumber): DayNumber {
  return period.rawEnds[reading].get(anchorDay) ?? countEndDay(period, reading, anchorDay);
}

function countEndDay(period: Period, reading: Reading, anchorDay: DayNumber): DayNumber {
  const { spans, regime, workingDays } = period;
  const parts = reading === 'limit' ? [wholeSpan(spans)] : spans;
  let endDay = anchorDay;
  for (const span of parts) endDay = daySpanLater(endDay, span, workingDays);
  const { receiptDay } = regime;
  const countsReceipt = receiptDay === 'counted' || (receiptDay === 'disputed' && reading === 'target');
  if (countsReceipt && spans[0].unit === 'calendar-day') endDay -= 1;
  period.rawEnds[reading].set(anchorDay, endDay);
  return endDay;
}

function wholeSpan(spans: Period['spans']): DateSpan {
  return { n: spans.reduce((sum, { n }) => sum + n, 0), unit: spans[0].unit };
}

function daySpanLater(day: DayNumber, span: DateSpan, workingDays: WorkingDays): DayNumber {
  switch (span.unit) {
    case 'calendar-month':
      return addMonths(day, span.n);
    case 'calendar-day':
      return day + span.n;
    case 'working-day':
      return addWorkingDays(day, span.n, workingDays);
  }
}

/** Not while it stands still: what is asked on the Monday to which a Saturday's end has moved may be answered days later. */
function lengthenedDay({ period, reading, anchorDay, pauses }: PeriodInput): DayNumber {
  const day = rawEndDay(period, reading, anchorDay) + pausedDays(pauses);
  return Math.max(day, pauses.at(-1)?.toDay ?? day);
}

/** The working of `periodEndDay`, step by step. */
export function periodWorking(input: PeriodInput, forDate: WorkingFor, article: string): WorkingStep[] {
  const { period, reading, anchorDay, pauses } = input;
  const { regime, workingDays } = period;
  const span = wholeSpan(period.spans);
  const anchorOn = fromDayNumber(anchorDay);
  const rawEndOn = fromDayNumber(rawEndDay(period, reading, anchorDay));
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
  const day = lengthenedDay(input);
  if (pauses.length > 0) {
    const days = pausedDays(pauses);
    steps.push({ step: 'lengthened', for: forDate, days, on: fromDayNumber(day), article: regime.waitArticle });
  }
  const rolled = regime.rolls ? rollForward(day, workingDays) : { day, passed: [] };
  if (rolled.passed.length > 0) {
    steps.push({
      step: 'rolled',
      for: forDate,
      from: fromDayNumber(day),
      to: fromDayNumber(rolled.day),
      passed: rolled.passed,
      article: regime.article.startsWith('UK') ? UK_ROLL_ARTICLE : ROLL_ARTICLE,
    });
  }
  return steps;
}

const ROLL_ARTICLE = 'Reg. (EEC, Euratom) 1182/71, Art. 3(4)';
const UK_ROLL_ARTICLE = 'ICO, Right of access: how long do we have to comply?';
