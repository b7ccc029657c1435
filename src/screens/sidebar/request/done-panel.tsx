import { reopen } from '../../../workflow/end-request.ts';
import type { OpenTicket, Ports } from '../../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../../kit/all-words.tsx';
import { Button } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Stack, Subtle } from '../../kit/panel.tsx';
import type { TextKey } from '../../kit/texts.ts';
import type { Host } from '../props.ts';
import type { Shown } from '../state.ts';
import type { Acting } from '../use-acts.ts';
import { useNames } from '../use-names.ts';
import type { Sidebar } from '../use-sidebar.ts';
import { WorkingList } from '../working-list.tsx';
import { CaseHead } from './case-head.tsx';
import styles from './done-panel.module.css';
import { type Punctuality, punctualityOf } from './ended-in-time.ts';
import { History } from './history.tsx';
import { LastDone } from './last-done.tsx';
import { LinkedTickets } from './linked-tickets.tsx';
import { peopleOf } from './people-of.ts';
import { SignalsOnRecord } from './signals-on-record.tsx';
import { TroubleNotice } from './trouble-notice.tsx';

const PLACE = 'done';

interface DonePanelProps {
  shown: Shown;
  ticket: OpenTicket;
  ports: Ports;
  host: Host;
  acts: Acting;
  run: Sidebar['runOnCase'];
}

/** A request that has ended: how, by whom, when, and whether in time. */
export const DonePanel = withAllWords(function DonePanel({ shown, ticket, ports, host, acts, run }: DonePanelProps) {
  const { t, day, dayOf, moment } = useAllWords();
  const { case: current, found } = shown;
  const { request, clock } = current;
  const nameOf = useNames(ports, peopleOf(request));
  const punctuality = punctualityOf(current);
  return (
    <>
      <CaseHead current={current} host={host} ticketId={ticket.id} />
      {request.ended && (
        <div class={styles.ending}>
          <p class={styles.title}>{t(`ending.${request.ended.ending}`)}</p>
          <Subtle>{t('done.by', { who: nameOf(request.ended.by), when: moment(request.ended.at) })}</Subtle>
          {punctuality && (
            <p class={punctuality.isInTime ? styles.inTime : styles.late}>
              <Icon name={punctuality.isInTime ? 'check' : 'warning'} />
              <span>
                {t(punctualityKey(punctuality), { date: dayOf(punctuality.at), due: day(clock.current.dueOn) })}
              </span>
            </p>
          )}
        </div>
      )}
      <LinkedTickets
        current={current}
        ticketId={ticket.id}
        ports={ports}
        host={host}
        acts={acts}
        run={run}
        nameOf={nameOf}
      />
      <SignalsOnRecord current={current} found={found} ticket={ticket} ports={ports} acts={acts} run={run} />
      {!request.lastDeleted && (
        <Stack>
          <div>
            <Button
              isBusy={acts.runningAt === PLACE}
              onClick={() => run(PLACE, 'reopen', (latest) => reopen(ports, latest))}
            >
              {t('done.reopen')}
            </Button>
          </div>
          <Subtle>{t('done.reopenHint')}</Subtle>
        </Stack>
      )}
      <TroubleNotice acts={acts} place={acts.trouble?.place ?? PLACE} />
      <Disclosure title={t('countdown.how')}>{() => <WorkingList clock={clock} />}</Disclosure>
      <Disclosure title={t('history.title')}>{() => <History request={request} nameOf={nameOf} />}</Disclosure>
      <LastDone acts={acts} />
    </>
  );
});

function punctualityKey({ by, isInTime }: Punctuality): TextKey {
  return `done.${by}_${isInTime ? 'in_time' : 'late'}`;
}
