import { useState } from 'preact/hooks';
import { draftPlan, proposePlan } from '../../../../workflow/plan-deletion.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { PlacedFormProps } from '../form-props.ts';
import { PlanList } from './plan-list.tsx';

/** Lists what a deletion would do, and puts that plan forward. Nothing is touched. */
export function PlanForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const [times, setTimes] = useState(0);
  if (times > 0) return <Planned key={times} {...props} onAgain={() => setTimes(times + 1)} />;
  return (
    <Buttons>
      <Button look="primary" onClick={() => setTimes(1)}>
        {t('plan.list')}
      </Button>
    </Buttons>
  );
}

function Planned({ current, ports, acts, place, run, onAgain }: PlacedFormProps & { onAgain: () => void }) {
  const { t } = useAllWords();
  const loaded = useLoad('plan', () => draftPlan(ports, current));
  if (loaded.state === 'loading') return <Loading text={t('plan.listing')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.listTickets')} thrown={loaded.thrown} again={loaded.again} />;
  const planned = loaded.value;
  const seen = planned.plan.delete.length + planned.plan.deleteLast.length;
  return (
    <>
      <PlanList plan={planned.plan} />
      {planned.notSeen > 0 && (
        <Notice
          tone="warning"
          isNews
          title={t('notSeen.what', { count: planned.notSeen, total: seen + planned.notSeen })}
          lines={[t('notSeen.stands'), t('notSeen.now')]}
        />
      )}
      <Buttons>
        {planned.notSeen === 0 && (
          <Button
            look="primary"
            isBusy={acts.runningAt === place}
            onClick={() => run(place, 'proposePlan', (latest) => proposePlan(ports, latest, planned))}
          >
            {t('plan.propose')}
          </Button>
        )}
        <Button onClick={onAgain}>{t('plan.again')}</Button>
      </Buttons>
    </>
  );
}
