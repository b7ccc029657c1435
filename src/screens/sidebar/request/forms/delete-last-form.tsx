import { deleteLast } from '../../../../workflow/delete-data.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { DangerousAct } from './dangerous-act.tsx';
import { WithPerson } from './with-person.tsx';

/** The very end of a deletion: this conversation and the data subject's profile. */
export function DeleteLastForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const { current, ports } = props;
  return (
    <WithPerson {...props}>
      {(name) => (
        <DangerousAct
          {...props}
          act="deleteLast"
          warning={t('deleteLast.warning', { name, record: String(current.record.id) })}
          consent={t('deleteLast.consent', { name })}
          buttonText={t('deleteLast.button', { name })}
          work={(latest, progress) => deleteLast(ports, latest, progress)}
        />
      )}
    </WithPerson>
  );
}
