import type { Case } from '../../../workflow/case.ts';
import type { EndOutcome } from '../../../workflow/end-request.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import type { Host } from '../props.ts';
import type { Why } from './why.ts';

/** Ends a request, and says outside the app where the customer's ticket stays unsolved: the request's own screen is gone by then. */
export function useEnding(
  host: Host,
): <W extends Why>(end: Promise<EndOutcome<W>>) => Promise<EndOutcome<W> & { case: Case }> {
  const { t } = useAllWords();
  return async (end) => {
    const outcome = await end;
    // A deleted ticket needs no solving.
    if (outcome.ok && outcome.ticketSolved === false && !outcome.case.request.lastDeleted) {
      host.notify(t('request.notSolved'));
    }
    return outcome;
  };
}
