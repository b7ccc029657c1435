import { useState } from 'preact/hooks';
import type { Case } from '../../../../workflow/case.ts';
import type { Progress } from '../../../../workflow/delete-data.ts';
import { sendPlanBack } from '../../../../workflow/review.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { Checkbox } from '../../../kit/choices.tsx';
import { Notice } from '../../../kit/notice.tsx';
import type { CaseAct } from '../../../kit/texts.ts';
import type { ActResult } from '../../use-acts.ts';
import type { PlacedFormProps } from '../form-props.ts';
import styles from './forms.module.css';

interface DangerousActProps extends PlacedFormProps {
  act: CaseAct;
  warning: string;
  consent: string;
  buttonText: string;
  work: (current: Case, progress: Progress) => Promise<ActResult & { case: Case }>;
}

/** What cannot be undone: said once, agreed to once, then counted along. */
export function DangerousAct(props: DangerousActProps) {
  const { act, warning, consent, buttonText, work, acts, place, run, ports, current } = props;
  const { t } = useAllWords();
  const [isAgreed, setIsAgreed] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const isBusy = acts.runningAt === place;
  return (
    <>
      <Notice tone="warning" title={warning} />
      <Checkbox label={consent} isChecked={isAgreed} onChange={setIsAgreed} />
      {isBusy && progress && (
        <div>
          <p id={`${place}-progress`}>{t('delete.progress', progress)}</p>
          <progress
            class={styles.progress}
            aria-labelledby={`${place}-progress`}
            value={progress.done}
            max={progress.total}
          />
        </div>
      )}
      <Buttons>
        <Button
          look="danger"
          isBusy={isBusy}
          isDisabled={!isAgreed}
          onClick={() => run(place, act, (latest) => work(latest, (done, total) => setProgress({ done, total })))}
        >
          {buttonText}
        </Button>
        {current.request.plan && (
          <Button
            isDisabled={isBusy}
            onClick={() => run(place, 'sendPlanBack', (latest) => sendPlanBack(ports, latest))}
          >
            {t('plan.sendBack')}
          </Button>
        )}
      </Buttons>
    </>
  );
}
