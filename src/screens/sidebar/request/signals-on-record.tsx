import { HAND_OVER_REASONS, type HandOverReason } from '../../../domain/hand-over.ts';
import type { Case } from '../../../workflow/case.ts';
import { flag } from '../../../workflow/flag.ts';
import { isMarkedFor, SETTLED_TAG } from '../../../workflow/tags.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button, Buttons } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { BreachCountdown } from '../countdown.tsx';
import { HandOver } from '../hand-over.tsx';
import { Quotes } from '../quoted-words.tsx';
import type { FormProps } from './form-props.ts';
import { TroubleNotice } from './trouble-notice.tsx';

type SignalsProps = Pick<FormProps, 'current' | 'found' | 'ticket' | 'ports' | 'acts' | 'run'>;

const TONE = { breach: 'danger', complaint: 'warning' } as const;

/** What a ticket with a record shows that is the DPO's to look at: handed over before there was a record, or to be flagged on it. */
export function SignalsOnRecord(props: SignalsProps) {
  const { ticket } = props;
  return (
    <>
      {HAND_OVER_REASONS.map((reason) =>
        isMarkedFor(ticket, reason) ? (
          <HandedOver key={reason} {...props} reason={reason} />
        ) : (
          <ToFlag key={reason} {...props} reason={reason} />
        ),
      )}
    </>
  );
}

function HandedOver({ reason, found, ticket, ports }: SignalsProps & { reason: HandOverReason }) {
  const { t } = useAllWords();
  return (
    <Notice tone={ticket.tags.includes(SETTLED_TAG[reason]) ? 'info' : TONE[reason]} title={t(`signal.${reason}.what`)}>
      <HandOver reason={reason} toldAt={found.breachToldAt ?? found.receivedAt} ticket={ticket} ports={ports} />
    </Notice>
  );
}

function ToFlag({ reason, current, found, ticket, ports, acts, run }: SignalsProps & { reason: HandOverReason }) {
  const { t } = useAllWords();
  const place = `signal:${reason}`;
  const { suspectedBreach, complaint } = found.verdict;
  const isThere = reason === 'breach' ? suspectedBreach : complaint;
  // The record's own text is ours.
  if (!isThere || ticket.id === current.record.id || current.request.ended || wasFlagged(current, reason)) return null;
  const toldAt = reason === 'breach' ? found.breachToldAt : null;
  return (
    <Notice tone={TONE[reason]} title={t(`signal.${reason}.what`)} lines={[t(`signal.${reason}.now`)]}>
      <Quotes found={found} of={reason} most={1} />
      {reason === 'breach' && <BreachCountdown ports={ports} toldAt={toldAt ?? found.receivedAt} />}
      <Buttons>
        <Button
          icon="flag"
          isBusy={acts.runningAt === place}
          onClick={() => run(place, 'flag', (latest) => flag(ports, latest, reason, toldAt))}
        >
          {t('flag.title')}
        </Button>
      </Buttons>
      <TroubleNotice acts={acts} place={place} />
    </Notice>
  );
}

function wasFlagged({ request }: Case, reason: HandOverReason): boolean {
  return request.history.some(({ event }) => event.type === 'flagged' && event.reason === reason);
}
