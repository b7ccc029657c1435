import { deleteTickets } from '../../../../workflow/delete-data.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import type { PlacedFormProps } from '../form-props.ts';
import { usePerson } from '../use-person.ts';
import { DangerousAct } from './dangerous-act.tsx';
import { StoredPlan } from './stored-plan.tsx';

/** Carries out the plan: the data subject's other tickets, for good. */
export function DeleteForm(props: PlacedFormProps) {
  const { t } = useAllWords();
  const { current, ports } = props;
  const person = usePerson(ports, current);
  if (person.state === 'loading') return <Loading />;
  if (person.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={person.thrown} again={person.again} />;
  const { name } = person.value;
  const count = current.request.plan?.tickets ?? 0;
  return (
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
  );
}
