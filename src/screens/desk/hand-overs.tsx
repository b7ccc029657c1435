import { useRef, useState } from 'preact/hooks';
import { type HandOversRead, listHandOvers, type OpenHandOver } from '../../workflow/list-hand-overs.ts';
import type { Ports } from '../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { Loading, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useLoad } from '../kit/use-load.ts';
import { useTick } from '../kit/use-tick.ts';
import type { Host } from '../sidebar/props.ts';
import { LastDone } from '../sidebar/request/last-done.tsx';
import { useIsDpo } from '../sidebar/request/use-dpo.ts';
import { type Acting, useActs } from '../sidebar/use-acts.ts';
import { useNames } from '../sidebar/use-names.ts';
import { HandOverRow } from './hand-over-row.tsx';
import styles from './hand-overs.module.css';

const MINUTE = 60_000;

interface HandOversProps {
  ports: Ports;
  host: Pick<Host, 'openTicket'>;
  /** Changes when they are to be listed anew. */
  times: number;
}

/** What agents handed over or flagged as a breach or a complaint, with the hours that are left of the 72. */
export const HandOvers = withAllWords(function HandOvers({ ports, host, times }: HandOversProps) {
  const { t, moment } = useAllWords();
  const [looks, setLooks] = useState(0);
  const acts = useActs(async () => setLooks((count) => count + 1));
  const loaded = useLoad(`${times} ${looks}`, async () => ({ ...(await listHandOvers(ports)), at: ports.now() }));
  // What was listed stays while it is listed anew: somebody may be choosing in it.
  const last = useRef<(HandOversRead & { at: Date }) | null>(null);
  if (loaded.state === 'ready') last.current = loaded.value;
  const known = last.current;
  return (
    <section class={styles.section}>
      <h2>{t('deskHandOvers.title')}</h2>
      {loaded.state === 'failed' && (
        <ProblemNotice title={t('caseNotDone.listHandOvers')} thrown={loaded.thrown} again={loaded.again} />
      )}
      {loaded.state === 'loading' && <Loading text={t('deskHandOvers.loading')} />}
      {known && (
        <>
          {known.open.length > 0 ? (
            <List
              open={known.open}
              ports={ports}
              host={host}
              acts={acts}
              onSettled={() => setLooks((count) => count + 1)}
            />
          ) : (
            <p>{t('deskHandOvers.none')}</p>
          )}
          <Tickets ids={known.closed} text="closed" host={host} />
          <Tickets ids={known.notRead} text="notRead" host={host} />
          <Subtle>{t('deskHandOvers.lag', { when: moment(known.at.toISOString()) })}</Subtle>
        </>
      )}
      <LastDone acts={acts} />
    </section>
  );
});

interface ListProps extends Pick<HandOversProps, 'ports' | 'host'> {
  open: readonly OpenHandOver[];
  acts: Acting;
  onSettled: () => void;
}

function List(props: ListProps) {
  useTick(MINUTE);
  const isDpo = useIsDpo(props.ports);
  const nameOf = useNames(
    props.ports,
    props.open.map(({ given }) => given.by),
  );
  return (
    <ul class={styles.list}>
      {props.open.map((one) => (
        <HandOverRow
          key={`${one.recordId ?? one.ticketId} ${one.reason}`}
          {...props}
          one={one}
          nameOf={nameOf}
          maySettle={isDpo.state === 'ready' && isDpo.value}
        />
      ))}
    </ul>
  );
}

/** Tickets that are no more than named. */
function Tickets({
  ids,
  text,
  host,
}: { ids: readonly number[]; text: 'closed' | 'notRead' } & Pick<HandOversProps, 'host'>) {
  const { t } = useAllWords();
  if (ids.length === 0) return null;
  return (
    <div>
      <Subtle>{t(`deskHandOvers.${text}`, { count: ids.length })}</Subtle>
      <Buttons>
        {ids.map((id) => (
          <Button key={id} look="quiet" icon="link" onClick={() => host.openTicket(id)}>
            {t('request.openTicket', { number: String(id) })}
          </Button>
        ))}
      </Buttons>
    </div>
  );
}
