import type { PrivacyRequest, StoredEvent } from '../../../domain/request.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Subtle } from '../../kit/panel.tsx';
import { eventWords } from './event-words.ts';
import styles from './history.module.css';

interface HistoryProps {
  request: PrivacyRequest;
  nameOf: (userId: number) => string;
}

/** Who did what when, oldest first; and what was seen but did not count, with the reason. */
export function History({ request, nameOf }: HistoryProps) {
  const words = useAllWords();
  const { t, moment } = words;
  const byWhom = (stored: StoredEvent) => t('history.by', { who: nameOf(stored.authorId), when: moment(stored.at) });
  return (
    <>
      <ol class={styles.list}>
        {request.history.map((stored) => (
          <li key={stored.event.id}>
            <span>{eventWords(words, stored.event)}</span>
            <span class={styles.by}>{byWhom(stored)}</span>
          </li>
        ))}
      </ol>
      {request.ignored.length > 0 && (
        <>
          <Subtle>{t('history.ignored')}</Subtle>
          <ul class={`${styles.list} ${styles.ignored}`}>
            {request.ignored.map(({ stored, why }) => (
              <li key={stored.auditId}>
                <span>
                  {t('history.ignoredItem', { what: eventWords(words, stored.event), why: t(`ignored.${why}`) })}
                </span>
                <span class={styles.by}>{byWhom(stored)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
