import { lazily } from '../kit/lazily.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import type { CaseAct, TicketAct } from '../kit/texts.ts';
import { useWords } from '../kit/words.tsx';
import type { Acting } from './use-acts.ts';

const WhyNotice = lazily(() => import('./request/why-notice.tsx').then((module) => module.WhyNotice));

/** Whether an act is one on a ticket that is no request yet. */
export function isTicketAct(act: TicketAct | CaseAct): act is TicketAct {
  return act === 'confirm' || act === 'dismiss' || act === 'undoDismissal';
}

/** Why the last act on the ticket was not done; nothing where there is no trouble. */
export function TicketTrouble({ acts }: { acts: Acting }) {
  const { t } = useWords();
  const { trouble } = acts;
  if (!trouble || !isTicketAct(trouble.act)) return null;
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
