import { storedPlan } from '../../../../workflow/plan-deletion.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading, Subtle } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { FormProps } from '../form-props.ts';
import { whyMessage } from '../why.ts';
import { PlanList } from './plan-list.tsx';

/** The plan on record, read back and checked against its hash. */
export function StoredPlan({ current, ports, host }: FormProps) {
  const { t } = useAllWords();
  const hash = current.request.plan?.hash ?? '';
  const loaded = useLoad(hash, () => storedPlan(ports, current));
  if (loaded.state === 'loading') return <Loading text={t('plan.reading')} />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPlan')} thrown={loaded.thrown} again={loaded.again} />;
  if (!loaded.value) return <Notice tone="danger" {...whyMessage(t, 'plan_unreadable')} />;
  return (
    <>
      <PlanList plan={loaded.value} onShowAll={() => host.openModal(current.record.id)} />
      <Subtle>{t('plan.hash', { hash: hash.slice(0, 12) })}</Subtle>
    </>
  );
}
