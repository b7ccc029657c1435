import type { Evidence } from '../../domain/detect/verdict.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { useWords } from '../kit/words.tsx';
import { quoteOf } from './quote.ts';
import styles from './quoted-words.module.css';

interface QuotedWordsProps {
  found: TicketVerdict;
  place: Pick<Evidence, 'field' | 'start' | 'end'>;
}

/** Words of the mail, marked in their sentence, and where they stand. */
export function QuotedWords({ found, place }: QuotedWordsProps) {
  const { t } = useWords();
  const quote = quoteOf(found[place.field], place.start, place.end);
  return (
    <blockquote class={styles.quote}>
      <p>
        {quote.before}
        <mark>{quote.marked}</mark>
        {quote.after}
      </p>
      <p class={styles.place}>{t(`verdict.field.${place.field}`)}</p>
    </blockquote>
  );
}
