import { useState } from 'preact/hooks';
import { correctName } from '../../../../workflow/change-person.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button, Buttons } from '../../../kit/button.tsx';
import { TextField } from '../../../kit/field.tsx';
import { Notice } from '../../../kit/notice.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import { RequestedValues } from '../../requested-values.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { whyMessage } from '../why.ts';

/** The name as it is and as it shall be: the mail's own spelling is suggested, the agent says whether it is right. */
export function NameForm({ current, found, ports, acts, place, run }: PlacedFormProps) {
  const { t } = useAllWords();
  const { requestedValues } = found.verdict;
  const suggested = requestedValues.find(({ sort }) => sort === 'name')?.text ?? '';
  const [name, setName] = useState(suggested);
  const loaded = useLoad(String(current.request.dataSubjectId), () => ports.people.read(current.request.dataSubjectId));
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={loaded.thrown} again={loaded.again} />;
  if (!loaded.value) return <Notice tone="warning" {...whyMessage(t, 'person_gone')} />;
  return (
    <>
      {requestedValues.length > 0 && <RequestedValues found={found} />}
      <p>{t('name.old', { name: loaded.value.name })}</p>
      <TextField
        label={t('name.new')}
        hint={suggested !== '' && name === suggested ? t('name.suggested') : undefined}
        value={name}
        onChange={setName}
      />
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
