import type { ComponentChild } from 'preact';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Loading } from '../../../kit/panel.tsx';
import { ProblemNotice } from '../../../kit/problem-notice.tsx';
import { useLoad } from '../../../kit/use-load.ts';
import type { FormProps } from '../form-props.ts';

interface WithPersonProps extends Pick<FormProps, 'current' | 'ports'> {
  /** What is shown once the name is known: what cannot be undone must say whom it is about. */
  children: (name: string) => ComponentChild;
}

/** The data subject's name; their number where the profile is gone. */
export function WithPerson({ current, ports, children }: WithPersonProps) {
  const { t } = useAllWords();
  const { dataSubjectId } = current.request;
  const person = useLoad(String(dataSubjectId), () => ports.people.read(dataSubjectId));
  if (person.state === 'loading') return <Loading />;
  if (person.state === 'failed')
    return <ProblemNotice title={t('caseNotDone.readPerson')} thrown={person.thrown} again={person.again} />;
  return <>{children(person.value?.name ?? t('common.user', { id: String(dataSubjectId) }))}</>;
}
