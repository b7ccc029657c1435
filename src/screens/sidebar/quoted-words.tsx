import type { Evidence } from '../../domain/detect/verdict.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import type { FirstKey } from '../kit/texts.ts';
import { useWords } from '../kit/words.tsx';
import { quoteOf } from './quote.ts';
import styles from './quoted-words.module.css';

interface QuotedWordsProps {
  found: TicketVerdict;
  place: Pick<Evidence, 'field' | 'start' | 'end'> & Partial<Pick<Evidence, 'weight'>>;
}

/** Words of the mail, marked in their sentence, where they stand, and how much they count. */
export function QuotedWords({ found, place }: QuotedWordsProps) {
  const { t, dayOf } = useWords();
  const quote = quoteOf(found[place.field], place.start, place.end);
  const message = found.messages.findLast(({ start }) => start <= place.start);
  const where =
    place.field === 'body' && message !== undefined && found.messages.length > 1
      ? t('verdict.field.message', { date: dayOf(message.at) })
      : t(`verdict.field.${place.field}`);
  return (
    <blockquote class={styles.quote}>
      <p>
        {quote.before}
        <mark>{quote.marked}</mark>
        {quote.after}
      </p>
      <p class={styles.place}>
        {place.weight ? t('verdict.placed', { where, weight: t(weightOf(place.weight)) }) : where}
      </p>
    </blockquote>
  );
}

/** The words for a kind, a signal or a law, strongest first: so many at once, all the others behind a line. */
export function Quotes({ found, of, most }: { found: TicketVerdict; of: Evidence['kind']; most: number }) {
  const { t } = useWords();
  const quotes = found.verdict.evidence.filter(({ kind }) => kind === of);
  const shown = (evidence: readonly Evidence[]) =>
    evidence.map((one) => <QuotedWords key={`${one.field} ${one.start}`} found={found} place={one} />);
  const rest = quotes.slice(most);
  return (
    <>
      {shown(quotes.slice(0, most))}
      {rest.length > 0 && (
        <Disclosure isSmall title={t('verdict.more', { count: rest.length })}>
          {() => shown(rest)}
        </Disclosure>
      )}
    </>
  );
}

/** Log-odds in a word: of three that count a lot one alone makes a request. */
function weightOf(weight: number): FirstKey {
  if (weight >= 5) return 'verdict.weight.strong';
  return weight >= 3 ? 'verdict.weight.medium' : 'verdict.weight.weak';
}
