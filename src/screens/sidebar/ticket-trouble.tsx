import { lazily } from '../kit/lazily.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import type { CaseAct, TicketAct } from '../kit/texts.ts';
import { useWords } from '../kit/words.tsx';
import type { Acting } from './use-acts.ts';

const WhyNotice = lazily(() => import('./request/why-notice.tsx').then((module) => module.WhyNotice));

const TICKET_ACTS: readonly string[] = ['confirm', 'dismiss', 'undoDismissal', 'link', 'unlink'] satisfies TicketAct[];

/** Whether an act says what the ticket is, before it is a request or instead of it. */
export function isTicketAct(act: TicketAct | CaseAct): act is TicketAct {
  return TICKET_ACTS.includes(act);
}

/** Why the last act on the ticket was not done; nothing where there is no trouble in this place. */
export function TicketTrouble({ acts, place = 'ticket' }: { acts: Acting; place?: string }) {
  const { t } = useWords();
  const { trouble } = acts;
  if (!trouble || trouble.place !== place || !isTicketAct(trouble.act)) return null;
  if ('why' in trouble) return <WhyNotice trouble={trouble} />;
  return (
    <ProblemNotice
      title={t(`notDone.${trouble.act}`)}
      thrown={trouble.thrown}
      wasRead={trouble.wasRead}
      again={trouble.again}
    />
  );
}
