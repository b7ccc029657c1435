import { requestsOfPerson } from '../../workflow/list-requests.ts';
import type { Ports } from '../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Loading, Panel, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useContentHeight } from '../kit/use-content-height.ts';
import { useLoad } from '../kit/use-load.ts';
import { WordsProvider } from '../kit/words.tsx';
import type { Host } from '../sidebar/props.ts';
import styles from '../sidebar/sidebar.module.css';

export interface PersonProps {
  /** null where the host does not say whose page it is. */
  userId: number | null;
  /** The user's tags, with the marks that the app has put there. */
  tags: readonly string[];
  ports: Ports;
  locale: string;
  timeZone: string;
  host: Pick<Host, 'resize' | 'openTicket'>;
}

/** What binds everybody who deals with this data subject: the marks on the profile. */
export function Person(props: PersonProps) {
  const content = useContentHeight(props.host.resize);
  return (
    <div ref={content}>
      <WordsProvider locale={props.locale} timeZone={props.timeZone}>
        <main class={styles.sidebar}>
          <Marks tags={props.tags} />
          {props.userId !== null && <Requests {...props} userId={props.userId} />}
        </main>
      </WordsProvider>
    </div>
  );
}

const Marks = withAllWords(function Marks({ tags }: Pick<PersonProps, 'tags'>) {
  const { t } = useAllWords();
  const isRestricted = tags.includes('privacy_restricted');
  const noMarketing = tags.includes('privacy_no_marketing');
  if (!noMarketing && !isRestricted) return <Subtle>{t('person.noMarks')}</Subtle>;
  return (
    <>
      {isRestricted && <Notice tone="warning" title={t('person.restricted')} lines={[t('person.restrictedNow')]} />}
      {noMarketing && <Notice tone="info" title={t('person.noMarketing')} lines={[t('person.noMarketingNow')]} />}
    </>
  );
});

const Requests = withAllWords(function Requests({ ports, host, userId }: PersonProps & { userId: number }) {
  const { t, list, dayOf } = useAllWords();
  const loaded = useLoad(String(userId), () => requestsOfPerson(ports, userId));
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('person.notRead')} thrown={loaded.thrown} again={loaded.again} />;
  if (loaded.value.length === 0) return <Subtle>{t('person.noRequests')}</Subtle>;
  return (
    <Panel title={t('person.requests')}>
      <ul>
        {loaded.value.map(({ ticketId, kinds, stage, createdAt }) => (
          <li key={ticketId}>
            <Button look="quiet" onClick={() => host.openTicket(ticketId)}>
              {t('person.request', { kinds: list(kinds.map((kind) => t(`kind.${kind}`))), id: String(ticketId) })}
            </Button>
            <Subtle>{t('person.requestIs', { stage: t(`stage.${stage}`), date: dayOf(createdAt) })}</Subtle>
          </li>
        ))}
      </ul>
    </Panel>
  );
});
