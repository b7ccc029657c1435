import type { RequestedValue } from '../../domain/detect/verdict.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { useAllWords, withAllWords } from '../kit/all-words.tsx';
import { Subtle } from '../kit/panel.tsx';
import { QuotedWords } from './quoted-words.tsx';
import styles from './requested-values.module.css';

/** What a correction wants to be written, each in the sentence that it was found in: a suggestion, never more than shown. */
export const RequestedValues = withAllWords(function RequestedValues({ found }: { found: TicketVerdict }) {
  const { t } = useAllWords();
  return (
    <div class={`${styles.values} ${styles.whole}`}>
      <Subtle>{t('requestedValues.title')}</Subtle>
      <ul class={styles.values}>
        {found.verdict.requestedValues.toSorted(asWritten).map((value) => (
          <li key={`${value.field} ${value.start}`}>
            <p>{t(`requestedValues.sort.${value.sort}`)}</p>
            <QuotedWords found={found} place={value} />
          </li>
        ))}
      </ul>
    </div>
  );
});

/** In the order of the mail: the subject first. */
function asWritten(one: RequestedValue, other: RequestedValue): number {
  if (one.field === other.field) return one.start - other.start;
  return one.field === 'subject' ? -1 : 1;
}
