import { restrict, stopMarketing } from '../../../../workflow/change-person.ts';
import { closeRequest } from '../../../../workflow/end-request.ts';
import { noteOwnSystem, noteProcessorTold } from '../../../../workflow/note-results.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { useEnding } from '../use-ending.ts';

/** Steps that are one button each. */
export function MarketingForm({ ports, acts, place, run }: PlacedFormProps) {
  const { t } = useAllWords();
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={acts.runningAt === place}
        onClick={() => run(place, 'stopMarketing', (latest) => stopMarketing(ports, latest))}
      >
        {t('act.stopMarketing')}
      </Button>
    </Buttons>
  );
}

export function RestrictForm({ ports, acts, place, run }: PlacedFormProps) {
  const { t } = useAllWords();
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={acts.runningAt === place}
        onClick={() => run(place, 'restrict', (latest) => restrict(ports, latest))}
      >
        {t('act.restrict')}
      </Button>
    </Buttons>
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

export function ProcessorForm({ ports, acts, place, run, name }: PlacedFormProps & { name: string }) {
  const { t } = useAllWords();
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={acts.runningAt === place}
        onClick={() => run(place, 'noteProcessor', (latest) => noteProcessorTold(ports, latest, name))}
      >
        {t('act.processorTold')}
      </Button>
    </Buttons>
  );
}

export function CloseForm({ ports, host, acts, place, run }: PlacedFormProps) {
  const { t } = useAllWords();
  const ending = useEnding(host);
  return (
    <Buttons>
      <Button
        look="primary"
        isBusy={acts.runningAt === place}
        onClick={() => run(place, 'close', (latest) => ending(closeRequest(ports, latest)))}
      >
        {t('act.close')}
      </Button>
    </Buttons>
  );
}
