import { useAllWords, withAllWords } from '../../kit/all-words.tsx';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { Trouble } from '../use-acts.ts';
import { type Why, whyMessage } from './why.ts';

/** Reasons that may have gone by the next time, so that trying again makes sense. */
const MAY_PASS: readonly Why[] = ['not_mailed', 'some_left', 'plan_unreadable', 'export_incomplete', 'incomplete'];

interface WhyNoticeProps {
  trouble: Extract<Trouble, { why: Why }>;
}

/** Why an act may not be done. */
export const WhyNotice = withAllWords(function WhyNotice({ trouble }: WhyNoticeProps) {
  const { t } = useAllWords();
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
});
