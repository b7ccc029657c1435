import { type Calendar, coversYear, hasHolidays } from './calendar.ts';
import { type CalendarDate, type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { Clock, CurrentDates } from './clock.ts';
import type { ExtensionNotice, Wait } from './clock-event.ts';
import { extensionVerdict } from './extension.ts';
import { toInstant } from './instant.ts';
import { type PeriodReading, readPeriod } from './period-reading.ts';
import { type Outcome, type PeriodRules, periodRulesOf } from './period-rules.ts';
import type { DateSpan, Regime } from './regime.ts';
import type { RegimeId } from './regimes.ts';
import { remembered } from './remembered.ts';
import type { DayWait } from './suspension.ts';
import { endOfDayAt, localDateAt, localDayAt } from './time-zone.ts';
import type { WorkingStep } from './working.ts';

type DateClockInput = {
  id: RegimeId;
  regime: Regime;
  span: DateSpan;
  calendar: Calendar;
  timeZone: string;
  receivedAt: { text: string; ms: number };
  waits: readonly Wait[];
  notices: readonly ExtensionNotice[];
  now: number | null;
};

/** A period in days or months: first period, what an extension gives, and which of them counts. */
export function dateClock(input: DateClockInput): Clock {
  const { id, regime, timeZone, receivedAt, notices, now } = input;
  const rules = periodRulesOf(input);
  const receivedDay = localDayAt(receivedAt.ms, timeZone);
  const receivedOn = fromDayNumber(receivedDay);
  const outcome =
    input.waits.length === 0 && notices.length === 0
      ? remembered(rules.undisturbed, receivedDay, () => outcomeOf(rules, receivedDay, [], []))
      : outcomeOf(
          rules,
          receivedDay,
          input.waits.map((wait) => dayWaitOf(wait, timeZone, now)),
          notices,
        );
  return {
    regime: id,
    unit: 'date',
    timeZone,
    receivedOn,
    dueOn: outcome.dueOn,
    targetOn: outcome.targetOn,
    dueAt: outcome.dueAt,
    dueWithoutSuspensionOn: outcome.dueWithoutSuspensionOn,
    extendedDueOn: outcome.extendedDueOn,
    extendedTargetOn: outcome.extendedTargetOn,
    isExtended: outcome.isExtended,
    extensionRefused: outcome.extensionRefused,
    extensionNoticeBy: outcome.extensionNoticeBy,
    acknowledgeOn: outcome.acknowledgeOn,
    suspendedSinceOn: outcome.suspendedSinceOn,
    current: outcome.current,
    working: [
      { step: 'received', at: receivedAt.text, timeZone, on: receivedOn, article: regime.article },
      ...outcome.steps,
    ],
  };
}

function outcomeOf(
  rules: PeriodRules,
  receivedDay: DayNumber,
  waits: readonly DayWait[],
  notices: readonly ExtensionNotice[],
): Outcome {
  const { regime, calendar, timeZone } = rules;
  const first = readPeriod(rules.first, receivedDay, waits);
  const { dueOn } = first;
  const endsAt = endOfDayAt(dueOn, timeZone);
  const extensionArticle = regime.extensionArticle ?? regime.article;
  const verdict = extensionVerdict(notices, regime.extension, { dueOn, endsAt }, timeZone, extensionArticle);
  const isExtended = verdict.granted !== null;

  // What is asked after the first period can only hold up an extended one.
  const waitsForExtension = isExtended ? waits : waits.filter((wait) => wait.fromDay <= first.dueDay);
  const extended = rules.extended && readPeriod(rules.extended, receivedDay, waitsForExtension);
  const extendedDueOn = extended?.dueOn ?? verdict.granted?.until ?? null;
  const standing = isExtended && extended !== null ? extended : first;
  const acknowledged = rules.acknowledgement && readPeriod(rules.acknowledgement, receivedDay, []);

  const steps: WorkingStep[] = [
    ...calendarSteps(calendar, extendedDueOn ?? dueOn),
    ...standing.suspension.steps,
    ...first.steps,
    ...(extended?.steps ?? []),
    ...verdict.steps,
  ];
  if (verdict.granted !== null && extendedDueOn !== null) {
    const noticeOn = localDateAt(verdict.granted.at, timeZone);
    steps.push({ step: 'extended', noticeOn, dueOn: extendedDueOn, article: extensionArticle });
  }
  if (dueOn !== first.withoutSuspensionOn) {
    steps.push(...readPeriod(rules.withoutSuspension, receivedDay, []).steps);
  }
  if (acknowledged !== null) steps.push(...acknowledged.steps);

  const { openSinceDay } = standing.suspension;
  return {
    dueOn,
    targetOn: first.targetOn,
    dueAt: toInstant(endsAt),
    dueWithoutSuspensionOn: first.withoutSuspensionOn,
    extendedDueOn,
    extendedTargetOn: extended?.targetOn ?? extendedDueOn,
    isExtended,
    extensionRefused: verdict.refused,
    extensionNoticeBy: regime.extension === null || isExtended ? null : first.warnOn,
    acknowledgeOn: acknowledged?.dueOn ?? null,
    suspendedSinceOn: openSinceDay === null ? null : fromDayNumber(openSinceDay),
    current: currentDates(standing, isExtended && extended === null ? extendedDueOn : null, timeZone),
    steps,
  };
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

/** A date that the controller named has only one reading. */
function currentDates(standing: PeriodReading, namedOn: CalendarDate | null, timeZone: string): CurrentDates {
  const dueOn = namedOn ?? standing.dueOn;
  const dueAt = toInstant(endOfDayAt(dueOn, timeZone));
  return { dueOn, targetOn: namedOn ?? standing.targetOn, dueAt, warnOn: namedOn ?? standing.warnOn };
}
