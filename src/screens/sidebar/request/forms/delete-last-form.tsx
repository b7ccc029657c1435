import { deleteLast } from '../../../../workflow/delete-data.ts';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import { useWords } from '../../../kit/words.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { DangerousAct } from './dangerous-act.tsx';

/** The very end of a deletion: this conversation and the data subject's profile. */
export function DeleteLastForm(props: PlacedFormProps) {
  const { t } = useWords();
  const { current, ports } = props;
  const { dataSubjectId } = current.request;
  const loaded = useLoad(String(dataSubjectId), () => ports.people.read(dataSubjectId));
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <ProblemNotice act="readPerson" thrown={loaded.thrown} again={loaded.again} />;
  const name = loaded.value?.name ?? t('common.user', { id: String(dataSubjectId) });
  return (
    <DangerousAct
      {...props}
      act="deleteLast"
      warning={t('deleteLast.warning', { name, record: String(current.record.id) })}
      consent={t('deleteLast.consent')}
      buttonText={t('deleteLast.button', { name })}
      work={(latest, progress) => deleteLast(ports, latest, progress)}
    />
  );
}
