import { type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { Regime, WaitEffect, WaitReason } from './regime.ts';
import type { WorkingStep } from './working.ts';

/** A time of waiting in local days. `toDay` is the day of the answer, or today while none has come. */
export type DayWait = { because: WaitReason; fromDay: DayNumber; toDay: DayNumber; isOpen: boolean };

/** Days that do not count, `toDay` excluded. */
export type Pause = { because: WaitReason[]; fromDay: DayNumber; toDay: DayNumber; isOpen: boolean };

/** Where two readings of the law differ: the later is the limit, the earlier the target. */
export type Reading = 'limit' | 'target';

/** What waiting made of a period: where it begins, which days do not count, when it ends, and what did not help. */
export type Suspension = {
  anchorDay: DayNumber;
  pauses: readonly Pause[];
  endDay: DayNumber;
  steps: readonly WorkingStep[];
  /** Earliest question still open that holds the period up. */
  openSinceDay: DayNumber | null;
};

/**
 * Applies each time of waiting by the regime's own rule, in the order of asking: what is asked after the period has ended, as far as
 * reckoned, cannot revive it.
 * @param undisturbed the period from the receipt, without any waiting
 * @param endDayOf when the period ends if it begins on such a day and is paused so
 */
export function suspensionOf(
  waits: readonly DayWait[],
  regime: Regime,
  reading: Reading,
  undisturbed: Pick<Suspension, 'anchorDay' | 'endDay'>,
  endDayOf: (anchorDay: DayNumber, pauses: readonly Pause[]) => DayNumber,
): Suspension {
  let { anchorDay, endDay } = undisturbed;
  let pauses: readonly Pause[] = [];
  let openSinceDay: DayNumber | null = null;
  const pausing: Pausing[] = [];
  const steps: WorkingStep[] = [];
  for (const wait of waits) {
    const { because, fromDay, toDay, isOpen } = wait;
    const effect = regime.waits[because];
    if (effect === 'none' || fromDay > endDay) {
      steps.push({
        step: 'not-suspended',
        because: effect === 'none' ? 'law-knows-none' : 'asked-after-period',
        waitedFor: because,
        askedOn: fromDayNumber(fromDay),
        article: regime.waitArticle ?? regime.article,
      });
      continue;
    }
    if (isOpen) openSinceDay = Math.min(openSinceDay ?? fromDay, fromDay);
    if (effect !== 'restarts') pausing.push({ wait, effect });
    // The relevant time is the latest of request, proof of identity and fee; waiting never moves it back.
    else if (toDay > anchorDay) {
      const [from, on] = [fromDayNumber(anchorDay), fromDayNumber(toDay)];
      steps.push({ step: 'restarted', because, from, on, isOpen, article: regime.waitArticle });
      anchorDay = toDay;
    }
    pauses = pausesOf(pausing, anchorDay, reading);
    endDay = endDayOf(anchorDay, pauses);
  }
  return { anchorDay, pauses, endDay, steps, openSinceDay };
}

/** A time of waiting that the law accepts, and what it does. */
type Pausing = { wait: DayWait; effect: WaitEffect };

/** The days that do not count, as separate stretches: two questions open on the same day stop it once. */
function pausesOf(pausing: readonly Pausing[], anchorDay: DayNumber, reading: Reading): Pause[] {
  const merged: Pause[] = [];
  for (const { wait, effect } of pausing) {
    const { because, fromDay, toDay, isOpen } = wait;
    const from = Math.max(fromDay, anchorDay);
    const to = effect === 'pauses-inclusive' && reading === 'limit' ? toDay + 1 : toDay;
    if (to <= from) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.toDay) {
      if (!last.because.includes(because)) last.because.push(because);
      last.toDay = Math.max(last.toDay, to);
      last.isOpen ||= isOpen;
    } else {
      merged.push({ because: [because], fromDay: from, toDay: to, isOpen });
    }
  }
  return merged;
}

/** How many days the stretches take together. */
export function pausedDays(pauses: readonly Pause[]): number {
  return pauses.reduce((days, pause) => days + pause.toDay - pause.fromDay, 0);
}
