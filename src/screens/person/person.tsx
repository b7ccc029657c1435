import type { Ports } from '../../workflow/ports.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Notice } from '../kit/notice.tsx';
import { Subtle } from '../kit/panel.tsx';
import { useContentHeight } from '../kit/use-content-height.ts';
import { WordsProvider } from '../kit/words.tsx';
import type { Host } from '../sidebar/props.ts';
import styles from '../sidebar/sidebar.module.css';

export interface PersonProps {
  /** The user's tags, with the marks that the app has put there. */
  tags: readonly string[];
  ports: Ports;
  locale: string;
  timeZone: string;
  host: Pick<Host, 'resize'>;
}

/** What binds everybody who deals with this data subject: the marks on the profile. */
export function Person(props: PersonProps) {
  const content = useContentHeight(props.host.resize);
  return (
    <div ref={content}>
      <WordsProvider locale={props.locale} timeZone={props.timeZone}>
        <main class={styles.sidebar}>
          <Marks tags={props.tags} />
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
