import { useState } from 'preact/hooks';
import type { DeletionPlan } from '../../../../domain/fulfil/deletion-plan.ts';
import { useAllWords } from '../../../kit/all-words.tsx';
import { Button } from '../../../kit/button.tsx';
import { Subtle } from '../../../kit/panel.tsx';
import styles from './forms.module.css';
import { Numbers } from './numbers.tsx';

const MOST_SHOWN = 20;

interface PlanListProps {
  plan: DeletionPlan;
  /** Where the rest can be seen; without it, it unfolds here. */
  onShowAll?: () => void;
}

/** What a plan would do: how many tickets, and which. */
export function PlanList({ plan, onShowAll }: PlanListProps) {
  const { t } = useAllWords();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? plan.delete : plan.delete.slice(0, MOST_SHOWN);
  const more = plan.delete.length - shown.length;
  return (
    <>
      <Numbers
        items={[
          t('plan.delete', { count: plan.delete.length }),
          t('plan.deleteLast', { count: plan.deleteLast.length }),
          t('plan.keep', { count: plan.keep.length }),
        ]}
      />
      {plan.delete.length > 0 && (
        <>
          <Subtle>{t('plan.deleteList')}</Subtle>
          <TicketNumbers ids={shown} />
        </>
      )}
      {more > 0 && (
        <div>
          <Button look="quiet" onClick={onShowAll ?? (() => setIsWhole(true))}>
            {t('plan.more', { count: more })}
          </Button>
        </div>
      )}
    </>
  );
}

/** Tickets by their numbers. */
export function TicketNumbers({ ids }: { ids: readonly number[] }) {
  const { t } = useAllWords();
  return (
    <ul class={styles.tickets}>
      {ids.map((id) => (
        <li key={id}>{t('common.ticket', { number: String(id) })}</li>
      ))}
    </ul>
  );
}
