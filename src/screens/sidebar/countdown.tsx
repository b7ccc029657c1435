import type { Clock } from '../../domain/clock/clock.ts';
import { levelAt, type Standing } from '../../domain/clock/level.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Icon } from '../kit/icon.tsx';
import { lazily } from '../kit/lazily.tsx';
import { useTick } from '../kit/use-tick.ts';
import { useWords } from '../kit/words.tsx';
import styles from './countdown.module.css';
import { countdownWords, differsWithoutSuspension, ICON_OF_LEVEL, isStricter } from './countdown-words.ts';

const WorkingList = lazily(() => import('./working-list.tsx').then((module) => module.WorkingList));
const MINUTE = 60_000;

/** The countdown as time goes on: the clock is asked anew each minute. */
export function RunningCountdown({ clockAt, now }: { clockAt: (now: Date) => Clock; now: () => Date }) {
  useTick(MINUTE);
  const at = now();
  const clock = clockAt(at);
  return <Countdown clock={clock} standing={levelAt(clock, at.getTime(), { timeZone: clock.timeZone })} />;
}

/** How long is left and until when, with both dates where a pause might not count. */
function Countdown({ clock, standing }: { clock: Clock; standing: Standing }) {
  const { t, day } = useWords();
  const { current } = clock;
  return (
    <div class={`${styles.countdown} ${styles[standing.level]}`}>
      <p class={styles.left} role="timer">
        <Icon name={ICON_OF_LEVEL[standing.level]} />
        <span>{countdownWords(t, standing)}</span>
      </p>
      <p>{t(clock.isExtended ? 'countdown.extendedTo' : 'countdown.due', { date: day(current.dueOn) })}</p>
      {clock.suspendedSinceOn !== null && (
        <p class={styles.detail}>{t('countdown.suspendedSince', { date: day(clock.suspendedSinceOn) })}</p>
      )}
      {differsWithoutSuspension(clock) && (
        <p class={styles.detail}>{t('countdown.withoutSuspension', { date: day(clock.dueWithoutSuspensionOn) })}</p>
      )}
      {isStricter(clock) && <p class={styles.detail}>{t('countdown.warn', { date: day(current.warnOn) })}</p>}
      <Disclosure isSmall title={t('countdown.how')}>
        {() => <WorkingList clock={clock} />}
      </Disclosure>
    </div>
  );
}
