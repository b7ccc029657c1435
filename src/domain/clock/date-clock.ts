import { type Calendar, coversYear, hasHolidays } from './calendar.ts';
import { type CalendarDate, earlierOf, fromDayNumber } from './calendar-date.ts';
import type { Clock, CurrentDates } from './clock.ts';
import type { ExtensionNotice, Wait } from './clock-event.ts';
import { extensionVerdict } from './extension.ts';
import { toInstant } from './instant.ts';
import { periodEndDay, periodWorking } from './period-end.ts';
import { type PeriodReading, readPeriod } from './period-reading.ts';
import type { DateSpan, Regime } from './regime.ts';
import type { RegimeId } from './regimes.ts';
import type { DayWait } from './suspension.ts';
import { endOfDayAt, localDateAt, localDayAt } from './time-zone.ts';
import type { WorkingStep } from './working.ts';

type DateClockInput = {
  id: RegimeId;
  regime: Regime;
  span: DateSpan;
  calendar: Calendar;
  timeZone: string;
  receivedAt: number;
  waits: readonly Wait[];
  notices: readonly ExtensionNotice[];
  now: number | null;
};

/** A period in days or months: first period, what an extension gives, and which of them counts. */
export function dateClock(input: DateClockInput): Clock {
  const { id, regime, span, calendar, timeZone, receivedAt } = input;
  const workingDays = { calendar, closedPeriod: regime.closedPeriod };
  const receivedDay = localDayAt(receivedAt, timeZone);
  const receivedOn = fromDayNumber(receivedDay);
  const waits = input.waits.map((wait) => dayWaitOf(wait, timeZone, input.now));
  const base = { regime, workingDays, receivedDay };

  const first = readPeriod({ ...base, spans: [span], waits, forDate: 'due', article: regime.article });
  const endsAt = endOfDayAt(first.dueOn, timeZone);
  const extensionArticle = regime.extensionArticle ?? regime.article;
  const verdict = extensionVerdict(
    input.notices,
    regime.extension,
    { dueOn: first.dueOn, endsAt },
    timeZone,
    extensionArticle,
  );
  const isExtended = verdict.granted !== null;

  // What is asked after the first period can only hold up an extended one.
  const waitsForExtension = isExtended ? waits : waits.filter((wait) => wait.fromDay <= first.dueDay);
  const extended =
    regime.extension === null || regime.extension === 'controller-names-date'
      ? null
      : readPeriod({
          ...base,
          spans: [span, regime.extension],
          waits: waitsForExtension,
          forDate: 'extended',
          article: extensionArticle,
        });
  const extendedDueOn = extended?.dueOn ?? verdict.granted?.until ?? null;
  const extendedTargetOn = extended?.targetOn ?? extendedDueOn;
  const standing = isExtended && extended !== null ? extended : first;
  const acknowledged = acknowledgementOf(base);

  const working: WorkingStep[] = [
    { step: 'received', at: toInstant(receivedAt), timeZone, on: receivedOn, article: regime.article },
    ...calendarSteps(calendar, extendedDueOn ?? first.dueOn),
    ...standing.suspension.steps,
    ...first.steps,
    ...(extended?.steps ?? []),
    ...verdict.steps,
  ];
  if (verdict.granted !== null && extendedDueOn !== null) {
    const noticeOn = localDateAt(verdict.granted.at, timeZone);
    working.push({ step: 'extended', noticeOn, dueOn: extendedDueOn, article: extensionArticle });
  }
  working.push(...withoutSuspensionSteps(base, span, first), ...(acknowledged?.steps ?? []));

  const { openSinceDay } = standing.suspension;
  return {
    regime: id,
    unit: 'date',
    timeZone,
    receivedOn,
    dueOn: first.dueOn,
    targetOn: first.targetOn,
    dueAt: toInstant(endsAt),
    dueWithoutSuspensionOn: first.withoutSuspensionOn,
    extendedDueOn,
    extendedTargetOn,
    isExtended,
    extensionRefused: verdict.refused,
    extensionNoticeBy:
      regime.extension === null || isExtended ? null : earlierOf(first.targetOn, first.withoutSuspensionOn),
    acknowledgeOn: acknowledged?.on ?? null,
    suspendedSinceOn: openSinceDay === null ? null : fromDayNumber(openSinceDay),
    current: currentDates(first, isExtended ? extended : null, isExtended ? extendedDueOn : null, timeZone),
    working,
  };
}

type Base = Pick<Parameters<typeof readPeriod>[0], 'regime' | 'workingDays' | 'receivedDay'>;

function currentDates(
  first: PeriodReading,
  extended: PeriodReading | null,
  extendedDueOn: CalendarDate | null,
  timeZone: string,
): CurrentDates {
  const standing = extended ?? first;
  // A date that the controller named has only one reading.
  const dueOn = extendedDueOn ?? standing.dueOn;
  const targetOn = extendedDueOn !== null && extended === null ? extendedDueOn : standing.targetOn;
  const warnOn =
    extendedDueOn !== null && extended === null ? dueOn : earlierOf(targetOn, standing.withoutSuspensionOn);
  return { dueOn, targetOn, dueAt: toInstant(endOfDayAt(dueOn, timeZone)), warnOn };
}

/** An open wait lasts until now; without a now it lasts no time, which is earlier. */
function dayWaitOf(wait: Wait, timeZone: string, now: number | null): DayWait {
  const until = wait.endedAt ?? now ?? wait.askedAt;
  return {
    because: wait.because,
    fromDay: localDayAt(wait.askedAt, timeZone),
    toDay: localDayAt(Math.max(until, wait.askedAt), timeZone),
    isOpen: wait.endedAt === null,
  };
}

function calendarSteps(calendar: Calendar, lastOn: CalendarDate): WorkingStep[] {
  const { id } = calendar;
  if (!hasHolidays(calendar)) {
    return [{ step: 'calendar', calendar: id, knows: 'weekends-only', validUntil: null, article: null }];
  }
  const { validUntil } = calendar;
  const steps: WorkingStep[] = [{ step: 'calendar', calendar: id, knows: 'holidays', validUntil, article: null }];
  if (!coversYear(calendar, lastOn)) {
    steps.push({ step: 'beyond-calendar', calendar: id, validUntil, on: lastOn, article: null });
  }
  return steps;
}

function withoutSuspensionSteps(
  { regime, workingDays, receivedDay }: Base,
  span: DateSpan,
  first: PeriodReading,
): WorkingStep[] {
  if (first.dueOn === first.withoutSuspensionOn) return [];
  const period = { regime, workingDays, span, anchorDay: receivedDay, pauses: [] };
  return periodWorking(period, 'without-suspension', regime.article);
}

function acknowledgementOf({
  regime,
  workingDays,
  receivedDay,
}: Base): { on: CalendarDate; steps: WorkingStep[] } | null {
  if (regime.acknowledgement === null) return null;
  const { span, article } = regime.acknowledgement;
  const period = { regime, workingDays, span, anchorDay: receivedDay, pauses: [] };
  return { on: fromDayNumber(periodEndDay(period)), steps: periodWorking(period, 'acknowledgement', article) };
}
