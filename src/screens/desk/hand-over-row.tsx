import { useState } from 'preact/hooks';
import { SETTLEMENTS, type Settlement } from '../../domain/hand-over.ts';
import { breachClock, standingAt } from '../../workflow/clock.ts';
import { settleHandOver } from '../../workflow/hand-over.ts';
import type { OpenHandOver } from '../../workflow/list-hand-overs.ts';
import type { Ports } from '../../workflow/ports.ts';
import { useAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { RadioGroup } from '../kit/choices.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { Icon } from '../kit/icon.tsx';
import { Subtle } from '../kit/panel.tsx';
import { hoursWords, ICON_OF_LEVEL } from '../sidebar/countdown-words.ts';
import type { Host } from '../sidebar/props.ts';
import { TroubleNotice } from '../sidebar/request/trouble-notice.tsx';
import type { Acting } from '../sidebar/use-acts.ts';
import styles from './hand-overs.module.css';

export interface HandOverRowProps {
  one: OpenHandOver;
  ports: Ports;
  host: Pick<Host, 'openTicket'>;
  acts: Acting;
  nameOf: (userId: number) => string;
  /** Only for whoever belongs to the DPO group. */
  maySettle: boolean;
  onSettled: () => void;
}

/** A hand-over: what, how long is left, by whom, the way to its ticket, and what came of it. */
export function HandOverRow({ one, ports, host, acts, nameOf, maySettle, onSettled }: HandOverRowProps) {
  const { t, moment } = useAllWords();
  const { reason, ticketId, recordId, toldAt, given } = one;
  const by = { who: nameOf(given.by), when: moment(given.at) };
  return (
    <li class={styles.item}>
      <p class={styles.what}>{t(`deskHandOvers.${reason}`)}</p>
      {reason === 'breach' && <Hours toldAt={toldAt} ports={ports} />}
      <Subtle>
        {t('deskHandOvers.told', { when: moment(toldAt) })}{' '}
        {t(recordId === null ? 'deskHandOvers.by' : 'deskHandOvers.flagged', by)}
      </Subtle>
      <Buttons>
        <Button look="quiet" icon="link" onClick={() => host.openTicket(ticketId)}>
          {t('request.openTicket', { number: String(ticketId) })}
        </Button>
        {recordId !== null && (
          <Button look="quiet" icon="link" onClick={() => host.openTicket(recordId)}>
            {t('request.openRecord', { number: String(recordId) })}
          </Button>
        )}
      </Buttons>
      {recordId === null && maySettle && (
        <Disclosure isSmall title={t('deskHandOvers.settle')}>
          {() => <SettleForm one={one} ports={ports} acts={acts} onSettled={onSettled} />}
        </Disclosure>
      )}
    </li>
  );
}

/** How long is left of the 72 hours, and until when. */
function Hours({ toldAt, ports }: { toldAt: string; ports: Ports }) {
  const { t, moment } = useAllWords();
  const now = ports.now();
  const clock = breachClock(toldAt, ports, now);
  const { level, hoursLeft } = standingAt(clock, ports, now);
  return (
    <p class={styles.until}>
      <span class={level === 'overdue' ? `${styles.hours} ${styles.overdue}` : styles.hours} role="timer">
        <Icon name={ICON_OF_LEVEL[level]} />
        {hoursWords(t, hoursLeft)}
      </span>
      <span>{t('countdown.dueAt', { moment: moment(clock.current.dueAt) })}</span>
    </p>
  );
}

function SettleForm({ one, ports, acts, onSettled }: Pick<HandOverRowProps, 'one' | 'ports' | 'acts' | 'onSettled'>) {
  const { t } = useAllWords();
  const { ticketId, reason } = one;
  const [result, setResult] = useState<Settlement | null>(null);
  const place = `settle:${ticketId}:${reason}`;
  return (
    <>
      <RadioGroup<Settlement>
        legend={t('deskHandOvers.what')}
        choices={SETTLEMENTS[reason].map((known) => ({ value: known, label: t(`deskHandOvers.result_${known}`) }))}
        value={result}
        onChange={setResult}
      />
      <Buttons>
        <Button
          isBusy={acts.runningAt === place}
          isDisabled={result === null}
          onClick={() =>
            result !== null &&
            acts.run(place, 'settleHandOver', async () => {
              const outcome = await settleHandOver(ports, ticketId, reason, result);
              if (outcome.ok) onSettled();
              return outcome;
            })
          }
        >
          {t('deskHandOvers.save')}
        </Button>
      </Buttons>
      <TroubleNotice acts={acts} place={place} />
    </>
  );
}
