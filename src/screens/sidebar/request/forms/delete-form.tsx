import { deleteTickets } from '../../../../workflow/delete-data.ts';
import { useWords } from '../../../kit/words.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { DangerousAct } from './dangerous-act.tsx';
import { StoredPlan } from './stored-plan.tsx';

/** Carries out the plan: the data subject's other tickets, for good. */
export function DeleteForm(props: PlacedFormProps) {
  const { t } = useWords();
  const { current, ports } = props;
  const count = current.request.plan?.tickets ?? 0;
  return (
    <>
      <StoredPlan {...props} />
      <DangerousAct
        {...props}
        act="deleteTickets"
        warning={t('delete.warning', { count })}
        consent={t('delete.read')}
        buttonText={count === 0 ? t('delete.nothing') : t('delete.button', { count })}
        work={(latest, progress) => deleteTickets(ports, latest, progress)}
      />
    </>
  );
}
