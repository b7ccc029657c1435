import { deleteTickets } from '../../../../workflow/delete-data.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { DangerousAct } from './dangerous-act.tsx';
import { StoredPlan } from './stored-plan.tsx';
import { WithPerson } from './with-person.tsx';

/** Carries out the plan: the data subject's other tickets, for good. */
export function DeleteForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const { current, ports } = props;
  const count = current.request.plan?.tickets ?? 0;
  return (
    <WithPerson {...props}>
      {(name) => (
        <>
          <StoredPlan {...props} />
          <DangerousAct
            {...props}
            act="deleteTickets"
            warning={count === 0 ? t('delete.nothingWarning', { name }) : t('delete.warning', { count, name })}
            consent={t('delete.read')}
            buttonText={count === 0 ? t('delete.nothing') : t('delete.button', { count })}
            work={(latest, progress) => deleteTickets(ports, latest, progress)}
          />
        </>
      )}
    </WithPerson>
  );
}
