import type { Clock } from '../../domain/clock/clock.ts';
import { regimeOf } from '../../domain/clock/regimes.ts';
import type { WorkingStep } from '../../domain/clock/working.ts';
import { type AllWords, useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Subtle } from '../kit/panel.tsx';
import styles from './working-list.module.css';

/** How the dates were worked out, step by step, each with its article. */
export const WorkingList = withAllWords(function WorkingList({ clock }: { clock: Clock }) {
  const words = useAllWords();
  const { t } = words;
  return (
    <>
      <Subtle>
        {t(`law.${clock.regime}`)}. {t(`working.checked.${regimeOf(clock.regime).verified}`)}
      </Subtle>
      <ol class={styles.list}>
        {stepsToShow(clock).map((step) => {
          const said = sentence(words, step, clock.unit === 'hour');
          return (
            <li key={said}>
              {said}
              {step.article !== null && <span class={styles.article}>{step.article}</span>}
            </li>
          );
        })}
      </ol>
      <Subtle>{t('working.zone', { zone: clock.timeZone })}</Subtle>
    </>
  );
});

/** A second reading that comes to the same moment says nothing. */
function stepsToShow(clock: Clock): WorkingStep[] {
  return clock.working.filter((step) => step.step !== 'full-hour-reading' || step.endsAt !== clock.dueAt);
}

function sentence({ t, day, moment, list }: AllWords, step: WorkingStep, isInHours: boolean): string {
  switch (step.step) {
    case 'received':
      return t('working.received', { date: isInHours ? moment(step.at) : day(step.on) });
    case 'calendar':
      return step.knows === 'holidays'
        ? t('working.calendarHolidays', { calendar: step.calendar, year: String(step.validUntil ?? '') })
        : t('working.calendarWeekends');
    case 'beyond-calendar':
      return t('working.beyondCalendar', { year: String(step.validUntil), date: day(step.on) });
    case 'restarted':
      return t('working.restarted', { because: t(`working.wait.${step.because}`), date: day(step.on) });
    case 'not-suspended':
      return t(`working.notSuspended.${step.because}`, {
        because: t(`working.wait.${step.waitedFor}`),
        date: day(step.askedOn),
      });
    case 'counted': {
      const span = t(`working.span.${step.span.unit}`, { count: step.span.n });
      const counted = t(`working.counted.${step.for}`, { span, from: day(step.from), date: day(step.rawEndOn) });
      const notes = [
        step.isReceiptDayCounted ? t('working.receiptDayCounted') : t('working.receiptDayNotCounted'),
        ...(step.isMonthEnd ? [t('working.monthEnd')] : []),
      ];
      return [counted, ...notes].join(' ');
    }
    case 'suspended':
      return t(step.isOpen ? 'working.suspendedOpen' : 'working.suspended', {
        count: step.days,
        from: day(step.from),
        to: day(step.to),
        because: list(step.because.map((reason) => t(`working.wait.${reason}`))),
      });
    case 'lengthened':
      return t('working.lengthened', { count: step.days, date: day(step.on) });
    case 'rolled':
      return t('working.rolled', {
        from: day(step.from),
        to: day(step.to),
        because: list([...new Set(step.passed.map((passed) => t(`working.off.${passed.because}`)))]),
      });
    case 'earlier-reading':
      return t('working.earlierReading', {
        date: day(step.on),
        because: list(step.because.map((reason) => t(`working.earlier.${reason}`))),
      });
    case 'elapsed-hours':
      return t('working.elapsedHours', { count: step.hours, moment: moment(step.endsAt) });
    case 'full-hour-reading':
      return t('working.fullHour', { moment: moment(step.endsAt) });
    case 'extended':
      return t('working.extended', { notice: day(step.noticeOn), date: day(step.dueOn) });
    case 'extension-refused':
      return t('working.extensionRefused', {
        notice: day(step.noticeOn),
        because: t(`working.refused.${step.because}`),
      });
  }
}
