import { useState } from 'preact/hooks';
import { UNLINK_REASONS, type UnlinkReason } from '../../../domain/request.ts';
import type { Case } from '../../../workflow/case.ts';
import { linkedByHand, unlinkTicket } from '../../../workflow/link-ticket.ts';
import type { Ports } from '../../../workflow/ports.ts';
import { useAllWords } from '../../kit/all-words.tsx';
import { Button, Buttons } from '../../kit/button.tsx';
import { RadioGroup } from '../../kit/choices.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Subtle } from '../../kit/panel.tsx';
import type { Host } from '../props.ts';
import { TicketTrouble } from '../ticket-trouble.tsx';
import type { Acting } from '../use-acts.ts';
import type { Sidebar } from '../use-sidebar.ts';

const PLACE = 'linked';

interface LinkedTicketsProps {
  current: Case;
  /** The ticket in front of the agent: the customer's, a linked one, or the record itself. */
  ticketId: number;
  ports: Ports;
  host: Host;
  acts: Acting;
  run: Sidebar['runOnCase'];
  nameOf: (userId: number) => string;
}

/** The further tickets of a request; on one of them, what that means and the way back to the first. */
export function LinkedTickets(props: LinkedTicketsProps) {
  const { t } = useAllWords();
  const { current, ticketId, host } = props;
  const { linkedTicketIds, ended } = current.request;
  if (linkedTicketIds.length === 0) return null;
  const letters = ended ? [] : [t('linked.letters', { number: String(linkedTicketIds.at(-1)) })];
  if (linkedTicketIds.includes(ticketId)) return <FurtherTicket {...props} letters={letters} />;
  return (
    <Notice tone="info" title={t('linked.others', { count: linkedTicketIds.length })} lines={letters}>
      <Buttons>
        {linkedTicketIds.map((id) => (
          <Button key={id} look="quiet" icon="link" onClick={() => host.openTicket(id)}>
            {t('request.openTicket', { number: String(id) })}
          </Button>
        ))}
      </Buttons>
    </Notice>
  );
}

function FurtherTicket(props: LinkedTicketsProps & { letters: string[] }) {
  const { t, dayOf } = useAllWords();
  const { current, ticketId, host, nameOf, letters } = props;
  const { request } = current;
  const byHand = linkedByHand(request, ticketId);
  return (
    <Notice
      tone="info"
      title={t('linked.title')}
      lines={[t('linked.lead', { date: dayOf(request.receivedAt) }), ...letters]}
    >
      {byHand && <Subtle>{t('linked.by', { who: nameOf(byHand.by), date: dayOf(byHand.at) })}</Subtle>}
      <Button look="quiet" icon="link" onClick={() => host.openTicket(request.ticketId)}>
        {t('request.openTicket', { number: String(request.ticketId) })}
      </Button>
      {byHand && (
        <Disclosure isSmall title={t('linked.undo')}>
          {() => <UnlinkForm {...props} />}
        </Disclosure>
      )}
    </Notice>
  );
}

/** A mistaken link is taken back, with the reason. */
function UnlinkForm({ ticketId, ports, host, acts, run }: LinkedTicketsProps) {
  const { t } = useAllWords();
  const [reason, setReason] = useState<UnlinkReason | null>(null);
  return (
    <>
      <RadioGroup
        legend={t('linked.reason')}
        choices={UNLINK_REASONS.map((known) => ({ value: known, label: t(`linked.because.${known}`) }))}
        value={reason}
        onChange={setReason}
      />
      <Buttons>
        <Button
          isBusy={acts.runningAt === PLACE}
          isDisabled={reason === null}
          onClick={() =>
            reason !== null &&
            run(PLACE, 'unlink', async (latest) => {
              const outcome = await unlinkTicket(ports, latest, ticketId, reason);
              // The request's own screen is gone by then.
              if (outcome.isCleared === false) host.notify(t('linked.notCleared'));
              return outcome;
            })
          }
        >
          {t('linked.takeBack')}
        </Button>
      </Buttons>
      <TicketTrouble acts={acts} place={PLACE} />
    </>
  );
}
