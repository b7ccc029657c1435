import { useAllWords } from '../../kit/all-words.tsx';
import { Announcement } from '../../kit/panel.tsx';
import { isTicketAct } from '../ticket-trouble.tsx';
import type { Acting } from '../use-acts.ts';

/** What was done last, for people who listen. */
export function LastDone({ acts: { lastDone } }: { acts: Acting }) {
  const { t } = useAllWords();
  return <Announcement text={lastDone && !isTicketAct(lastDone) ? t(`caseNowDone.${lastDone}`) : ''} />;
}
