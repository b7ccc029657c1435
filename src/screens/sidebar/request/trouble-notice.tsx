import { useAllWords } from '../../kit/all-words.tsx';
import { ProblemNotice } from '../../kit/problem-notice.tsx';
import { isTicketAct } from '../ticket-trouble.tsx';
import type { Acting } from '../use-acts.ts';
import { WhyNotice } from './why-notice.tsx';

/** Why the act of this place was not done; nothing where there is no trouble. */
export function TroubleNotice({ acts, place }: { acts: Acting; place: string }) {
  const { t } = useAllWords();
  const { trouble } = acts;
  if (!trouble || trouble.place !== place || isTicketAct(trouble.act)) return null;
  if ('why' in trouble) return <WhyNotice trouble={trouble} />;
  return (
    <ProblemNotice
      title={t(`caseNotDone.${trouble.act}`)}
      thrown={trouble.thrown}
      wasRead={trouble.wasRead}
      again={trouble.again}
    />
  );
}
