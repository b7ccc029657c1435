import type { Clock } from '../../domain/clock/clock.ts';
import type { Level, Standing } from '../../domain/clock/level.ts';
import type { IconName } from '../kit/icon.tsx';
import type { FirstKey, Translate } from '../kit/texts.ts';

/**
 * How long is left, in words: 0 is the day itself, negative is past it.
 * @example daysWords(t, -1) //=> '1 day overdue'
 */
export function daysWords(t: Translate<FirstKey>, daysLeft: number): string {
  if (daysLeft === 0) return t('countdown.today');
  return daysLeft > 0 ? t('countdown.left', { count: daysLeft }) : t('countdown.overdue', { count: -daysLeft });
}

/** The same for a period in hours, which ends to the minute. */
export function hoursWords(t: Translate<FirstKey>, hoursLeft: number): string {
  if (hoursLeft === 0) return t('countdown.lessThanAnHour');
  return hoursLeft > 0
    ? t('countdown.hoursLeft', { count: hoursLeft })
    : t('countdown.hoursOver', { count: -hoursLeft });
}

/** The headline of the countdown. A pause is said first, because the days are only as good as the pause. */
export function countdownWords(t: Translate<FirstKey>, standing: Pick<Standing, 'level' | 'daysLeft'>): string {
  const days = daysWords(t, standing.daysLeft);
  return standing.level === 'suspended' ? t('countdown.suspended', { days }) : days;
}

export const ICON_OF_LEVEL: Record<Level, IconName> = {
  'on-track': 'clock',
  'due-soon': 'clock',
  'due-today': 'warning',
  overdue: 'warning',
  suspended: 'pause',
};

/** Whether there is a second date to show, because a pause might not be accepted. */
export function differsWithoutSuspension(clock: Clock): boolean {
  return !clock.isExtended && clock.dueWithoutSuspensionOn !== clock.dueOn;
}

/** Whether the earliest reading of all is a date that is not on screen yet. */
export function isStricter(clock: Clock): boolean {
  const { warnOn, dueOn } = clock.current;
  return warnOn !== dueOn && !(differsWithoutSuspension(clock) && warnOn === clock.dueWithoutSuspensionOn);
}
