import { approvePlan, sendPlanBack } from '../../../../workflow/review.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { useIsDpo } from '../use-dpo.ts';
import { StoredPlan } from './stored-plan.tsx';

/** The plan before the one who decides; for everybody else, whom it waits for. */
export function ApproveForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const { current, ports, acts, place, run } = props;
  const isDpo = useIsDpo(ports);
  const isOwn = current.request.plan?.proposed.by === ports.me.id;
  const sendBack = () => run(place, 'sendPlanBack', (latest) => sendPlanBack(ports, latest));
  if (isDpo.state === 'loading') return <Loading />;
  if (isDpo.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readGroup')} thrown={isDpo.thrown} again={isDpo.again} />;
  const mayApprove = isDpo.value && !isOwn;
  return (
    <>
      {!mayApprove && (
        <p>
          {t(isOwn ? 'approve.own' : 'approve.waits', { name: ports.settings.dpoName, group: ports.settings.dpoGroup })}
        </p>
      )}
      <StoredPlan {...props} />
      <Buttons>
        {mayApprove && (
          <Button
            look="primary"
            isBusy={acts.runningAt === place}
            onClick={() => run(place, 'approvePlan', (latest) => approvePlan(ports, latest))}
          >
            {t('approve.approve')}
          </Button>
        )}
        {(mayApprove || isOwn) && (
          <Button isBusy={!mayApprove && acts.runningAt === place} onClick={sendBack}>
            {t(isOwn ? 'approve.takeBack' : 'approve.sendBack')}
          </Button>
        )}
      </Buttons>
    </>
  );
}
