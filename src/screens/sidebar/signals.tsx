import { HAND_OVER_REASONS } from '../../domain/hand-over.ts';
import type { OpenTicket, Ports } from '../../workflow/ports.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { isMarkedFor, SETTLED_TAG } from '../../workflow/tags.ts';
import { lazily } from '../kit/lazily.tsx';
import type { Acting } from './use-acts.ts';
import { SignalNotices } from './verdict-words.tsx';

const HandOver = lazily(() => import('./hand-over.tsx').then((module) => module.HandOver));

export interface SignalsProps {
  found: TicketVerdict;
  ticket: OpenTicket;
  ports: Ports;
  acts: Acting;
  /** The ticket was changed in Zendesk: the host's view of it is old. */
  onTicketChanged: () => void;
}

/** What a ticket without a record shows beside the rights that it invokes, with the way to the DPO. */
export function Signals(props: SignalsProps & { canGive?: boolean; isForDpoOnly?: boolean }) {
  const { found, ticket, ports, acts, onTicketChanged, canGive = true, isForDpoOnly = false } = props;
  const toldAt = found.breachToldAt ?? found.receivedAt;
  return (
    <SignalNotices
      found={found}
      isForDpoOnly={isForDpoOnly}
      marked={HAND_OVER_REASONS.filter((reason) => isMarkedFor(ticket, reason))}
      settled={HAND_OVER_REASONS.filter((reason) => ticket.tags.includes(SETTLED_TAG[reason]))}
      forDpo={(reason) => (
        <HandOver
          reason={reason}
          toldAt={reason === 'breach' ? toldAt : found.receivedAt}
          ticket={ticket}
          ports={ports}
          {...(canGive ? { giving: { acts, onTicketChanged } } : {})}
        />
      )}
    />
  );
}
