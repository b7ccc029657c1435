import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { ProblemNotice } from '../kit/problem-notice.tsx';
import { useWords } from '../kit/words.tsx';
import type { Acting } from './use-acts.ts';
import { type Why, whyMessage } from './why.ts';

/** Reasons that may have gone by the next time, so that trying again makes sense. */
const MAY_PASS: readonly Why[] = ['not_mailed', 'some_left', 'plan_unreadable', 'export_incomplete', 'incomplete'];

/** Why the act of this place was not done; nothing where there is no trouble. */
export function TroubleNotice({ acts, place }: { acts: Acting; place: string }) {
  const { t } = useWords();
  const { trouble } = acts;
  if (!trouble || trouble.place !== place) return null;
  if ('thrown' in trouble) {
    return <ProblemNotice act={trouble.act} thrown={trouble.thrown} wasRead={trouble.wasRead} again={trouble.again} />;
  }
  return (
    <Notice tone="danger" isNews {...whyMessage(t, trouble.why)}>
      {trouble.missing.length > 0 && (
        <ul>
          {trouble.missing.map((part) => (
            <li key={part}>{t(`part.${part}`)}</li>
          ))}
        </ul>
      )}
      {MAY_PASS.includes(trouble.why) && <Button onClick={trouble.again}>{t('common.tryAgain')}</Button>}
    </Notice>
  );
}
