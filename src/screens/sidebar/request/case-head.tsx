import type { Stage } from '../../../domain/fulfil/stage.ts';
import type { Case } from '../../../workflow/case.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button } from '../../kit/button.tsx';
import { Icon, type IconName } from '../../kit/icon.tsx';
import { Headline } from '../headline.tsx';
import type { Host } from '../props.ts';
import styles from './case-head.module.css';

const ICON_OF_STAGE: Record<Stage, IconName> = {
  in_progress: 'next',
  waiting_for_data_subject: 'pause',
  waiting_for_dpo: 'flag',
  done: 'check',
};

interface CaseHeadProps {
  current: Case;
  host: Host;
  /** The ticket in front of the agent: the customer's, a linked one, or the record itself. */
  ticketId: number;
  onChangeKinds?: () => void;
}

/** Which rights, where it stands, and the way to the record. */
export function CaseHead({ current, host, ticketId, onChangeKinds }: CaseHeadProps) {
  const { t, list } = useAllWords();
  const { request, record, stage } = current;
  const isRecord = ticketId === record.id;
  const other = isRecord ? request.ticketId : record.id;
  return (
    <div class={styles.head}>
      <div class={styles.kinds}>
        <Headline icon="shield">{list(request.kinds.map((kind) => t(`kind.${kind}`)))}</Headline>
        {onChangeKinds && (
          <Button look="quiet" label={t('request.changeKindsLabel')} onClick={onChangeKinds}>
            {t('request.changeKinds')}
          </Button>
        )}
      </div>
      <div class={styles.line}>
        <span class={styles.stage}>
          <Icon name={ICON_OF_STAGE[stage]} />
          {t(`stage.${stage}`)}
        </span>
        <Button look="quiet" icon="link" onClick={() => host.openTicket(other)}>
          {t(isRecord ? 'request.openTicket' : 'request.openRecord', { number: String(other) })}
        </Button>
      </div>
    </div>
  );
}
