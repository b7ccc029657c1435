import type { Ports } from '../../workflow/ports.ts';
import { useLoad } from '../kit/use-load.ts';
import { useWords } from '../kit/words.tsx';

/** Who the people of a record are. Whoever is not known (any more) is shown by number, never left out. */
export function useNames(ports: Ports, userIds: readonly number[]): (userId: number) => string {
  const { t } = useWords();
  const others = [...new Set(userIds)].filter((id) => id !== ports.me.id).sort((a, b) => a - b);
  const names = useLoad(others.join(), async () =>
    others.length > 0 ? ports.people.names(others) : new Map<number, string>(),
  );
  return (userId) => {
    if (userId === ports.me.id) return ports.me.name;
    const name = names.state === 'ready' ? names.value.get(userId) : undefined;
    return name ?? t('common.user', { id: String(userId) });
  };
}
