import { restrict, stopMarketing } from '../../../../workflow/change-person.ts';
import { closeRequest } from '../../../../workflow/end-request.ts';
import { noteOwnSystem, noteProcessorTold } from '../../../../workflow/note-results.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { useEnding } from '../use-ending.ts';
import { OneButton } from './one-button.tsx';

/** Steps that are one button each. */
export function MarketingForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  return (
    <OneButton
      {...props}
      act="stopMarketing"
      text={t('act.stopMarketing')}
      work={(latest) => stopMarketing(props.ports, latest)}
    />
  );
}

export function RestrictForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  return (
    <OneButton {...props} act="restrict" text={t('act.restrict')} work={(latest) => restrict(props.ports, latest)} />
  );
}

export function OwnSystemForm({ ports, acts, place, run, name }: PlacedFormProps & { name: string }) {
  const { t } = useAllWords();
  const isBusy = acts.runningAt === place;
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={isBusy}
        onClick={() => run(place, 'noteOwnSystem', (latest) => noteOwnSystem(ports, latest, name, 'done'))}
      >
        {t('act.doneThere')}
      </Button>
      <Button
        isDisabled={isBusy}
        onClick={() => run(place, 'noteOwnSystem', (latest) => noteOwnSystem(ports, latest, name, 'nothing_held'))}
      >
        {t('act.nothingHeld')}
      </Button>
    </Buttons>
  );
}

export function ProcessorForm(props: PlacedFormProps & { name: string }) {
  const { t } = useAllWords();
  return (
    <OneButton
      {...props}
      act="noteProcessor"
      text={t('act.processorTold')}
      work={(latest) => noteProcessorTold(props.ports, latest, props.name)}
    />
  );
}

export function CloseForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const ending = useEnding(props.host);
  return (
    <OneButton
      {...props}
      act="close"
      text={t('act.close')}
      work={(latest) => ending(closeRequest(props.ports, latest))}
    />
  );
}
