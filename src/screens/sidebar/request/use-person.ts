import type { Case } from '../../../workflow/case.ts';
import type { Ports } from '../../../workflow/ports.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { type Loaded, useLoad } from '../../kit/use-load.ts';

/** The data subject's name, as what cannot be undone must say it; their number where the profile is gone. */
export function usePerson(ports: Ports, current: Case): Loaded<{ name: string }> {
  const { t } = useAllWords();
  const { dataSubjectId } = current.request;
  return useLoad(String(dataSubjectId), async () => {
    const person = await ports.people.read(dataSubjectId);
    return { name: person?.name ?? t('common.user', { id: String(dataSubjectId) }) };
  });
}
