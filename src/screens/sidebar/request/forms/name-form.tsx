import { useState } from 'preact/hooks';
import { correctName } from '../../../../workflow/change-person.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/field.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { PlacedFormProps } from '../form-props.ts';
import { whyMessage } from '../why.ts';

/** The name as it is and as it shall be. */
export function NameForm({ current, ports, acts, place, run }: PlacedFormProps) {
  const { t } = useAllWords();
  const [name, setName] = useState('');
  const loaded = useLoad(String(current.request.dataSubjectId), () => ports.people.read(current.request.dataSubjectId));
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={loaded.thrown} again={loaded.again} />;
  if (!loaded.value) return <Notice tone="warning" {...whyMessage(t, 'person_gone')} />;
  return (
    <>
      <p>{t('name.old', { name: loaded.value.name })}</p>
      <TextField label={t('name.new')} value={name} onChange={setName} />
      <Buttons>
        <Button
          look="primary"
          isBusy={acts.runningAt === place}
          isDisabled={name.trim() === ''}
          onClick={() => run(place, 'correctName', (latest) => correctName(ports, latest, name))}
        >
          {t('name.correct')}
        </Button>
      </Buttons>
    </>
  );
}
