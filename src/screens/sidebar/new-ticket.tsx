import type { Detect } from '../../domain/detect/load-detect.ts';
import { verdictOfOne } from '../../workflow/sort-ticket.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Loading, Stack, Subtle } from '../kit/panel.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useContentHeight } from '../kit/use-content-height.ts';
import { useLoad } from '../kit/use-load.ts';
import { WordsProvider } from '../kit/words.tsx';
import { Headline } from './headline.tsx';
import styles from './sidebar.module.css';
import { KindsFound, SignalNotices } from './verdict-words.tsx';

interface NewTicketProps {
  /** The draft as it stands; passed anew while the agent writes. */
  subject: string;
  text: string;
  detect: Promise<Detect>;
  locale: string;
  timeZone: string;
  /** Instant, ISO 8601. */
  now: string;
  host: { resize(height: number): void };
}

/** The verdict on a ticket that is being written: a phone call, say. It has no number yet, so nothing can be started. */
export function NewTicket(props: NewTicketProps) {
  const content = useContentHeight(props.host.resize);
  return (
    <div ref={content}>
      <WordsProvider locale={props.locale} timeZone={props.timeZone}>
        <main class={styles.sidebar}>
          <Draft {...props} />
        </main>
      </WordsProvider>
    </div>
  );
}

const Draft = withAllWords(function Draft({ subject, text, detect, now }: NewTicketProps) {
  const { t } = useAllWords();
  const loaded = useLoad('detect', () => detect);
  if (loaded.state === 'loading') return <Loading text={t('reading.text')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('notDone.sort')} thrown={loaded.thrown} again={loaded.again} />;
  const verdict = loaded.value({ subject, body: text });
  const found = verdictOfOne({ verdict, subject, body: text, at: now });
  return (
    <Stack>
      <Headline icon={verdict.isRequest ? 'shield' : 'check'} isQuiet={!verdict.isRequest}>
        {t(verdict.isRequest ? 'suspected.title' : 'newTicket.nothing')}
      </Headline>
      <SignalNotices found={found} />
      <KindsFound found={found} kinds={verdict.kinds} />
      <Subtle>{t('newTicket.save')}</Subtle>
    </Stack>
  );
});
