import { type Calendar, coversYear, hasHolidays } from './calendar.ts';
import { type CalendarDate, type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { Clock, CurrentDates } from './clock.ts';
import type { ExtensionNotice, Wait } from './clock-event.ts';
import { extensionVerdict } from './extension.ts';
import { toInstant } from './instant.ts';
import { type PeriodReading, readPeriod } from './period-reading.ts';
import type { DayEnd, Outcome, PeriodRules } from './period-rules.ts';
import type { DayWait } from './suspension.ts';
import { endOfDayAt, localDateAt, localDayAt } from './time-zone.ts';
import type { WorkingStep } from './working.ts';

/** A request as the clock reads it, in instants: epoch ms, and the receipt as it was written. */
type DateClockInput = {
  receivedAt: number;
  receivedText: string;
  waits: readonly Wait[];
  notices: readonly ExtensionNotice[];
  now: number | null;
};

/** A period in days or months: first period, what an extension gives, and which of them counts. */
export function dateClock(rules: PeriodRules, input: DateClockInput): Clock {
  const { id, regime, timeZone } = rules;
  const { waits, notices, now } = input;
  const receivedDay = localDayAt(input.receivedAt, timeZone);
  const receivedOn = fromDayNumber(receivedDay);
  const outcome =
    waits.length === 0 && notices.length === 0
      ? (rules.undisturbed.get(receivedDay) ?? undisturbedOutcome(rules, receivedDay))
      : outcomeOf(
          rules,
          receivedDay,
          waits.map((wait) => dayWaitOf(wait, timeZone, now)),
          notices,
        );
  const at = input.receivedText;
  const received: WorkingStep[] = [{ step: 'received', at, timeZone, on: receivedOn, article: regime.article }];
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
    working: received.concat(outcome.steps),
  };
}

function undisturbedOutcome(rules: PeriodRules, receivedDay: DayNumber): Outcome {
  const outcome = outcomeOf(rules, receivedDay, [], []);
  rules.undisturbed.set(receivedDay, outcome);
  return outcome;
}

/** All that follows from days alone: requests of one day to which the same has happened come to the same. */
function outcomeOf(
  rules: PeriodRules,
  receivedDay: DayNumber,
  waits: readonly DayWait[],
  notices: readonly ExtensionNotice[],
): Outcome {
  const { regime, calendar, timeZone } = rules;
  const first = readPeriod(rules.first, receivedDay, waits);
  const { dueOn } = first;
  const { at: endsAt, text: dueAt } = endOf(dueOn, rules);
  const extensionArticle = regime.extensionArticle ?? regime.article;
  const verdict = extensionVerdict(notices, regime.extension, { dueOn, endsAt }, timeZone, extensionArticle);
  const isExtended = verdict.granted !== null;

  // What is asked after the first period can only hold up an extended one.
  const waitsForExtension = isExtended ? waits : waits.filter((wait) => wait.fromDay <= first.dueDay);
  const extended = rules.extended && readPeriod(rules.extended, receivedDay, waitsForExtension);
  const extendedDueOn = extended?.dueOn ?? verdict.granted?.until ?? null;
  const standing = isExtended && extended !== null ? extended : first;
  const acknowledged = rules.acknowledgement && readPeriod(rules.acknowledgement, receivedDay, []);

  const steps = calendarSteps(calendar, extendedDueOn ?? dueOn).concat(
    standing.waitSteps,
    first.steps,
    extended?.steps ?? [],
    verdict.steps,
  );
  if (verdict.granted !== null && extendedDueOn !== null) {
    const noticeOn = localDateAt(verdict.granted.at, timeZone);
    steps.push({ step: 'extended', noticeOn, dueOn: extendedDueOn, article: extensionArticle });
  }
  if (dueOn !== first.withoutSuspensionOn) {
    steps.push(...readPeriod(rules.withoutSuspension, receivedDay, []).steps);
  }
  if (acknowledged !== null) steps.push(...acknowledged.steps);

  const { openSinceDay } = standing;
  return {
    dueOn,
    targetOn: first.targetOn,
    dueAt,
    dueWithoutSuspensionOn: first.withoutSuspensionOn,
    extendedDueOn,
    extendedTargetOn: extended?.targetOn ?? extendedDueOn,
    isExtended,
    extensionRefused: verdict.refused,
    extensionNoticeBy: regime.extension === null || isExtended ? null : first.warnOn,
    acknowledgeOn: acknowledged?.dueOn ?? null,
    suspendedSinceOn: openSinceDay === null ? null : fromDayNumber(openSinceDay),
    current: currentDates(rules, standing, isExtended && extended === null ? extendedDueOn : null),
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
function currentDates(rules: PeriodRules, standing: PeriodReading, namedOn: CalendarDate | null): CurrentDates {
  const dueOn = namedOn ?? standing.dueOn;
  const dueAt = endOf(dueOn, rules).text;
  return { dueOn, targetOn: namedOn ?? standing.targetOn, dueAt, warnOn: namedOn ?? standing.warnOn };
}

function endOf(date: CalendarDate, rules: PeriodRules): DayEnd {
  return rules.ends.get(date) ?? findEnd(date, rules);
}

function findEnd(date: CalendarDate, { timeZone, ends }: PeriodRules): DayEnd {
  const at = endOfDayAt(date, timeZone);
  const end = { at, text: toInstant(at) };
  ends.set(date, end);
  return end;
}
