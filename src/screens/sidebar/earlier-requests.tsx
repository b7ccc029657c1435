import { useEffect } from 'preact/hooks';
import type { Case } from '../../workflow/case.ts';
import { earlierRequests } from '../../workflow/earlier-requests.ts';
import { cameFirst } from '../../workflow/link-ticket.ts';
import type { OpenTicket, Ports } from '../../workflow/ports.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button, Buttons } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Loading, Panel, Stack, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useLoad } from '../kit/use-load.ts';
import styles from './earlier-requests.module.css';
import type { Host } from './props.ts';
import { TicketTrouble } from './ticket-trouble.tsx';
import type { Acting } from './use-acts.ts';

export interface EarlierProps {
  ticket: OpenTicket;
  found: TicketVerdict;
  ports: Ports;
  host: Pick<Host, 'openTicket'>;
  acts: Acting;
  onLink: (earlier: Case) => void;
}

interface ExpectedProps extends EarlierProps {
  /** The mail seems to chase a request, so linking it is the next step. */
  isExpected?: boolean;
  /** Told where there is no request that the ticket can be linked to: something else is the next step then. */
  onNone?: () => void;
}

/** What this person has asked for before, each with the way to make the ticket a further one of it. */
export const EarlierRequests = withAllWords(function EarlierRequests(props: ExpectedProps) {
  const { t } = useAllWords();
  const { ticket, ports, isExpected = false } = props;
  const loaded = useLoad(String(ticket.requester?.id), () => earlierRequests(ports, ticket));
  // What the mail seems to chase is the next step; where somebody looks for it by hand, nothing is.
  const likely =
    isExpected && loaded.state === 'ready'
      ? loaded.value.cases.find((earlier) => hindrance(props, earlier) === null)
      : undefined;
  const isNone = loaded.state === 'ready' && likely === undefined;
  useEffect(() => {
    if (isNone) props.onNone?.();
  }, [isNone]);
  if (loaded.state === 'loading') return <Loading text={t('earlierRequests.loading')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('earlierRequests.notRead')} thrown={loaded.thrown} again={loaded.again} />;
  const { cases, unseen, notRead } = loaded.value;
  return (
    <Panel {...(isExpected ? { title: t('earlierRequests.title') } : {})}>
      {cases.length > 0 ? (
        <>
          <ul class={styles.list}>
            {cases.map((earlier) => (
              <EarlierRequest key={earlier.record.id} {...props} earlier={earlier} isLikely={earlier === likely} />
            ))}
          </ul>
          <Subtle>{t('earlierRequests.hint')}</Subtle>
        </>
      ) : (
        <None isWithoutRequester={ticket.requester === null} />
      )}
      {unseen > 0 && (
        <Notice
          tone="warning"
          title={t('earlierRequests.unseen', { count: unseen })}
          lines={[t('earlierRequests.unseenNow')]}
        />
      )}
      {notRead > 0 && <Subtle>{t('earlierRequests.older', { count: notRead })}</Subtle>}
      <TicketTrouble acts={props.acts} place="link" />
    </Panel>
  );
});

function None({ isWithoutRequester }: { isWithoutRequester: boolean }) {
  const { t } = useAllWords();
  return (
    <Stack>
      <p>{t(isWithoutRequester ? 'earlierRequests.noRequester' : 'earlierRequests.none')}</p>
      <Subtle>{t(isWithoutRequester ? 'earlierRequests.noRequesterNow' : 'earlierRequests.noneNow')}</Subtle>
    </Stack>
  );
}

function EarlierRequest(props: EarlierProps & { earlier: Case; isLikely: boolean }) {
  const { t, list, day, dayOf } = useAllWords();
  const { earlier, isLikely, host, acts, onLink } = props;
  const { record, request, stage, clock } = earlier;
  const received = dayOf(request.receivedAt);
  const inTheWay = hindrance(props, earlier);
  return (
    <li class={styles.request}>
      <p class={styles.kinds}>{list(request.kinds.map((kind) => t(`kind.${kind}`)))}</p>
      <Subtle>
        {request.ended
          ? t('earlierRequests.ended', {
              received,
              ending: t(`ending.${request.ended.ending}`),
              date: dayOf(request.ended.at),
            })
          : t('earlierRequests.running', { received, due: day(clock.current.dueOn), stage: t(`stage.${stage}`) })}
      </Subtle>
      <div class={styles.links}>
        <Button look="quiet" icon="link" onClick={() => host.openTicket(record.id)}>
          {t('request.openRecord', { number: String(record.id) })}
        </Button>
        <Button look="quiet" icon="link" onClick={() => host.openTicket(request.ticketId)}>
          {t('request.openTicket', { number: String(request.ticketId) })}
        </Button>
      </div>
      {inTheWay === null ? (
        <Buttons>
          <Button
            look={isLikely ? 'primary' : 'default'}
            label={t('earlierRequests.linkLabel', { number: String(record.id) })}
            isBusy={acts.runningAt === 'link'}
            isDisabled={acts.runningAt !== null}
            onClick={() => onLink(earlier)}
          >
            {t('earlierRequests.link')}
          </Button>
        </Buttons>
      ) : (
        <Subtle>{t(`earlierRequests.${inTheWay}`)}</Subtle>
      )}
    </li>
  );
}

/** Why the ticket can't be linked to a request; null where it can. */
function hindrance({ ports, found }: EarlierProps, { record, request }: Case): 'closed' | 'cameFirst' | null {
  if (record.status === 'closed') return 'closed';
  return cameFirst(ports, found, request) ? 'cameFirst' : null;
}
