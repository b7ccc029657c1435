import { type DayNumber, fromDayNumber } from './calendar-date.ts';
import type { Regime, WaitEffect, WaitReason } from './regime.ts';
import type { WorkingStep } from './working.ts';

/** A time of waiting in local days. `toDay` is the day of the answer, or today while none has come. */
export type DayWait = { because: WaitReason; fromDay: DayNumber; toDay: DayNumber; isOpen: boolean };

/** Days that do not count, `toDay` excluded. */
export type Pause = { because: WaitReason[]; fromDay: DayNumber; toDay: DayNumber; isOpen: boolean };

/** Where two readings of the law differ: the later is the limit, the earlier the target. */
export type Reading = 'limit' | 'target';

/** What waiting made of a period: where it begins, which days do not count, and what did not help. */
export type Suspension = {
  anchorDay: DayNumber;
  /** Accepted times of waiting, in the order of asking. */
  pausing: (DayWait & { effect: WaitEffect })[];
  steps: WorkingStep[];
  /** Earliest question still open that holds the period up. */
  openSinceDay: DayNumber | null;
};

/**
 * Applies each time of waiting by the regime's own rule. `endDayOf` says when the period would end as far as reckoned: what is asked
 * after that cannot revive it.
 */
export function suspensionOf(
  waits: readonly DayWait[],
  regime: Regime,
  receivedDay: DayNumber,
  reading: Reading,
  endDayOf: (anchorDay: DayNumber, pauses: readonly Pause[]) => DayNumber,
): Suspension {
  const result: Suspension = { anchorDay: receivedDay, pausing: [], steps: [], openSinceDay: null };
  for (const wait of waits) {
    const effect = regime.waits[wait.because];
    const endDay = endDayOf(result.anchorDay, pausesOf(result, reading));
    if (effect === 'none' || wait.fromDay > endDay) {
      result.steps.push({
        step: 'not-suspended',
        because: effect === 'none' ? 'law-knows-none' : 'asked-after-period',
        waitedFor: wait.because,
        askedOn: fromDayNumber(wait.fromDay),
        article: regime.waitArticle ?? regime.article,
      });
      continue;
    }
    if (wait.isOpen) result.openSinceDay = Math.min(result.openSinceDay ?? wait.fromDay, wait.fromDay);
    if (effect === 'restarts') restart(result, wait, regime);
    else result.pausing.push({ ...wait, effect });
  }
  return result;
}

function restart(result: Suspension, wait: DayWait, regime: Regime): void {
  // The relevant time is the latest of request, proof of identity and fee; waiting never moves it back.
  if (wait.toDay <= result.anchorDay) return;
  result.steps.push({
    step: 'restarted',
    because: wait.because,
    from: fromDayNumber(result.anchorDay),
    on: fromDayNumber(wait.toDay),
    isOpen: wait.isOpen,
    article: regime.waitArticle,
  });
  result.anchorDay = wait.toDay;
}

/** The days that do not count, as separate stretches: two questions open on the same day stop it once. */
export function pausesOf({ anchorDay, pausing }: Pick<Suspension, 'anchorDay' | 'pausing'>, reading: Reading): Pause[] {
  const merged: Pause[] = [];
  for (const { because, fromDay, toDay, isOpen, effect } of pausing) {
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
