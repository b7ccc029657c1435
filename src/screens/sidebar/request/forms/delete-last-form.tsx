import { deleteLast } from '../../../../workflow/delete-data.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { usePerson } from '../use-person.ts';
import { DangerousAct } from './dangerous-act.tsx';

/** The very end of a deletion: this conversation and the data subject's profile. */
export function DeleteLastForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const { current, ports } = props;
  const person = usePerson(ports, current);
  if (person.state === 'loading') return <Loading />;
  if (person.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={person.thrown} again={person.again} />;
  const { name } = person.value;
  return (
    <DangerousAct
      {...props}
      act="deleteLast"
      warning={t('deleteLast.warning', { name, record: String(current.record.id) })}
      consent={t('deleteLast.consent', { name })}
      buttonText={t('deleteLast.button', { name })}
      work={(latest, progress) => deleteLast(ports, latest, progress)}
    />
  );
}
