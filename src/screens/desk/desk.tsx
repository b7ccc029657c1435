import { useState } from 'preact/hooks';
import { type ListedRequest, listRequests } from '../../workflow/list-requests.ts';
import type { Ports } from '../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button } from '../kit/button.tsx';
import { Loading, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useLoad } from '../kit/use-load.ts';
import { WaitNotice } from '../kit/wait-notice.tsx';
import { WordsProvider } from '../kit/words.tsx';
import type { Host } from '../sidebar/props.ts';
import { Corrections } from './corrections.tsx';
import styles from './desk.module.css';
import { HandOvers } from './hand-overs.tsx';
import { RequestTable } from './request-table.tsx';

export interface DeskProps {
  ports: Ports;
  locale: string;
  timeZone: string;
  host: Pick<Host, 'openTicket' | 'onWait'>;
  /** Hands a file of JSON Lines to the browser. */
  saveFile: (fileName: string, text: string) => void;
}

/**
 * The DPO's page: breaches and complaints with their hours; every open request, flagged ones first, then by due date; below, what detection
 * got wrong.
 */
export function Desk(props: DeskProps) {
  const [times, setTimes] = useState(0);
  return (
    <WordsProvider locale={props.locale} timeZone={props.timeZone}>
      <main class={styles.desk}>
        <WaitNotice onWait={props.host.onWait} />
        <HandOvers ports={props.ports} host={props.host} times={times} />
        <OpenRequests {...props} times={times} onRefresh={() => setTimes(times + 1)} />
        <Corrections ports={props.ports} saveFile={props.saveFile} />
      </main>
    </WordsProvider>
  );
}

interface OpenRequestsProps extends DeskProps {
  /** Changes when they are to be listed anew. */
  times: number;
  onRefresh: () => void;
}

const OpenRequests = withAllWords(function OpenRequests({
  ports,
  timeZone,
  host,
  times,
  onRefresh,
}: OpenRequestsProps) {
  const { t, moment } = useAllWords();
  const loaded = useLoad(String(times), async () => ({ ...(await listRequests(ports)), at: ports.now() }));
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.listRequests')} thrown={loaded.thrown} again={loaded.again} />;
  return (
    <>
      <div class={styles.head}>
        <h2>{t('desk.title')}</h2>
        <Button isBusy={loaded.state === 'loading'} onClick={onRefresh}>
          {t('desk.refresh')}
        </Button>
      </div>
      {loaded.state === 'loading' ? (
        <Loading text={t('desk.loading')} />
      ) : (
        <>
          <p role="status">{countWords(loaded.value)}</p>
          <Subtle>{t('desk.lag', { when: moment(loaded.value.at.toISOString()) })}</Subtle>
          {loaded.value.requests.length > 0 && (
            <RequestTable
              requests={loaded.value.requests}
              now={loaded.value.at}
              timeZone={timeZone}
              onOpen={host.openTicket}
            />
          )}
        </>
      )}
    </>
  );

  function countWords({ requests, total }: { requests: readonly ListedRequest[]; total: number }): string {
    if (requests.length === 0) return t('desk.empty');
    return requests.length < total
      ? t('desk.capped', { shown: requests.length, count: total })
      : t('desk.count', { count: requests.length });
  }
});
