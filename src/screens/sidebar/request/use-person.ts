import type { Case } from '../../../workflow/case.ts';
import type { Ports } from '../../../workflow/ports.ts';
import { type Loaded, useLoad } from '../../kit/use-load.ts';
import { useWords } from '../../kit/words.tsx';

/** The data subject's name, as what cannot be undone must say it; their number where the profile is gone. */
export function usePerson(ports: Ports, current: Case): Loaded<{ name: string }> {
  const { t } = useWords();
  const { dataSubjectId } = current.request;
  return useLoad(String(dataSubjectId), async () => {
    const person = await ports.people.read(dataSubjectId);
    return { name: person?.name ?? t('common.user', { id: String(dataSubjectId) }) };
  });
}
