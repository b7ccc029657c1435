import type { Case } from '../../../../workflow/case.ts';
import { Button, Buttons } from '../../../kit/button.tsx';
import type { CaseAct } from '../../../kit/texts.ts';
import type { ActResult } from '../../use-acts.ts';
import type { PlacedFormProps } from '../form-props.ts';

interface OneButtonProps extends Pick<PlacedFormProps, 'acts' | 'place' | 'run'> {
  act: CaseAct;
  text: string;
  work: (latest: Case) => Promise<ActResult & { case: Case }>;
}

/** A step that is done by one click. */
export function OneButton({ act, text, work, acts, place, run }: OneButtonProps) {
  return (
    <Buttons>
      <Button look="primary" isBusy={acts.runningAt === place} onClick={() => run(place, act, work)}>
        {text}
      </Button>
    </Buttons>
  );
}
