import type { CalendarDate } from '../../domain/clock/calendar-date.ts';
import type { Clock } from '../../domain/clock/clock.ts';
import type { Standing } from '../../domain/clock/level.ts';
import { breachClock, ownTargetOn, standingAt } from '../../workflow/clock.ts';
import type { Ports } from '../../workflow/ports.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { Icon } from '../kit/icon.tsx';
import { lazily } from '../kit/lazily.tsx';
import { useTick } from '../kit/use-tick.ts';
import { useWords } from '../kit/words.tsx';
import styles from './countdown.module.css';
import { countdownWords, differsWithoutSuspension, hoursWords, ICON_OF_LEVEL, isStricter } from './countdown-words.ts';

const WorkingList = lazily(() => import('./working-list.tsx').then((module) => module.WorkingList));
const MINUTE = 60_000;

interface RunningCountdownProps {
  clockAt: (now: Date) => Clock;
  ports: Pick<Ports, 'now' | 'settings' | 'timeZone'>;
}

/** The countdown as time goes on: the clock is asked anew each minute. */
export function RunningCountdown({ clockAt, ports }: RunningCountdownProps) {
  useTick(MINUTE);
  const at = ports.now();
  const clock = clockAt(at);
  return <Countdown clock={clock} standing={standingAt(clock, ports, at)} ownTargetOn={ownTargetOn(clock, ports)} />;
}

/** The 72 hours in which a breach is notified, from the mail that told of it. */
export function BreachCountdown({ toldAt, ports }: { toldAt: string; ports: RunningCountdownProps['ports'] }) {
  return <RunningCountdown ports={ports} clockAt={(now) => breachClock(toldAt, ports, now)} />;
}

/** How long is left and until when, with both dates where a pause might not count. */
function Countdown({ clock, standing, ownTargetOn }: { clock: Clock; standing: Standing; ownTargetOn: CalendarDate }) {
  const { t, day, moment } = useWords();
  const { current } = clock;
  return (
    <div class={`${styles.countdown} ${styles[standing.level]}`}>
      <p class={styles.left} role="timer">
        <Icon name={ICON_OF_LEVEL[standing.level]} />
        <span>{clock.unit === 'hour' ? hoursWords(t, standing.hoursLeft) : countdownWords(t, standing)}</span>
      </p>
      <p>
        {clock.unit === 'hour'
          ? t('countdown.dueAt', { moment: moment(current.dueAt) })
          : t(clock.isExtended ? 'countdown.extendedTo' : 'countdown.due', { date: day(current.dueOn) })}
      </p>
      {clock.suspendedSinceOn !== null && (
        <p class={styles.detail}>{t('countdown.suspendedSince', { date: day(clock.suspendedSinceOn) })}</p>
      )}
      {differsWithoutSuspension(clock) && (
        <p class={styles.detail}>{t('countdown.withoutSuspension', { date: day(clock.dueWithoutSuspensionOn) })}</p>
      )}
      {isStricter(clock) && <p class={styles.detail}>{t('countdown.warn', { date: day(current.warnOn) })}</p>}
      {clock.unit === 'date' && standing.daysLeft >= 0 && (
        <p class={styles.detail}>
          {t('countdown.workingDays', { count: standing.workingDaysLeft })}
          {ownTargetOn < current.warnOn && ` ${t('countdown.ownTarget', { date: day(ownTargetOn) })}`}
        </p>
      )}
      {clock.extensionRefused !== null && <p class={styles.detail}>{t('countdown.extensionRefused')}</p>}
      {clock.extensionNoticeBy !== null && !clock.isExtended && standing.daysLeft >= 0 && (
        <p class={styles.detail}>{t('countdown.extensionBy', { date: day(clock.extensionNoticeBy) })}</p>
      )}
      <Disclosure isSmall title={t('countdown.how')}>
        {() => <WorkingList clock={clock} />}
      </Disclosure>
    </div>
  );
}
