import { REQUEST_TAG } from '../../workflow/tags.ts';
import { Disclosure } from '../kit/disclosure.tsx';
import { lazily } from '../kit/lazily.tsx';
import { useWords } from '../kit/words.tsx';
import type { EarlierProps } from './earlier-requests.tsx';

const EarlierRequests = lazily(() => import('./earlier-requests.tsx').then((module) => module.EarlierRequests));

/** The way to the earlier request that a ticket belongs to: looked for only when it is asked for, because that costs calls. */
export function EarlierOffer({ isSmall = false, ...props }: EarlierProps & { isSmall?: boolean }) {
  const { t } = useWords();
  return (
    <Disclosure isSmall={isSmall} title={t('earlier.offer')}>
      {() => <EarlierRequests {...props} />}
    </Disclosure>
  );
}

/**
 * The same, looked for at once: the mail chases a request, or the ticket has the marks of one that it continues. Only where calls were made
 * for the ticket anyway.
 */
export function EarlierFound(props: EarlierProps & { onNone?: () => void }) {
  return <EarlierRequests {...props} isExpected />;
}

/** Whether a ticket without a record most likely belongs to an earlier request. */
export function isFurther({ found, ticket }: Pick<EarlierProps, 'found' | 'ticket'>): boolean {
  return (found.verdict.isRequest && found.verdict.followUp) || ticket.tags.includes(REQUEST_TAG);
}
