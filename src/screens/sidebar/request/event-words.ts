import type { RequestEvent } from '../../../domain/request.ts';
import type { AllWords } from '../../kit/all-words.tsx';

/** What happened, as a person says it. */
export function eventWords({ t, list }: AllWords, event: RequestEvent): string {
  switch (event.type) {
    case 'confirmed':
      return t(`event.confirmed_${event.how}`, { kinds: list(event.kinds.map((kind) => t(`kind.${kind}`))) });
    case 'kinds_changed':
      return t('event.kinds_changed', { kinds: list(event.kinds.map((kind) => t(`kind.${kind}`))) });
    case 'regime_changed':
      return t('event.regime_changed', { law: t(`law.${event.regime}`) });
    case 'letter_sent':
      return t(event.mailed ? 'event.letter_sent' : 'event.letter_not_mailed', {
        letters: list(event.letters.map((letter) => t(`letterName.${letter}`))),
      });
    case 'identity_settled':
      return t('event.identity_settled', { method: t(`identity.method.${event.method}`) });
    case 'export_prepared':
      return t('event.export_prepared', { tickets: event.tickets, comments: event.comments });
    case 'plan_proposed':
      return t('event.plan_proposed', { count: event.tickets, hash: event.hash.slice(0, 12) });
    case 'plan_approved':
    case 'plan_sent_back':
      return t(`event.${event.type}`, { hash: event.hash.slice(0, 12) });
    case 'plan_carried_out':
      return t('event.plan_carried_out', { count: event.deleted });
    case 'last_deleted':
      return t('event.last_deleted', { count: event.tickets });
    case 'own_system_answered':
      return t(`event.own_system_${event.result}`, { name: event.system });
    case 'processor_told':
      return t('event.processor_told', { name: event.processor });
    case 'refusal_proposed':
    case 'refusal_approved':
      return t(`event.${event.type}`, { ground: t(`ground.${event.ground}`) });
    case 'flagged':
    case 'flag_settled':
      return t(`event.${event.type}`, { reason: t(`flag.because.${event.reason}`) });
    case 'ticket_linked':
      return t(event.how === 'by_hand' ? 'event.ticket_linked_by_hand' : 'event.ticket_linked', {
        number: String(event.ticketId),
      });
    case 'ticket_unlinked':
      return t('event.ticket_unlinked', {
        number: String(event.ticketId),
        reason: t(`linked.because.${event.reason}`),
      });
    case 'ended':
      return t(`ending.${event.ending}`);
    case 'clarification_received':
    case 'name_corrected':
    case 'marketing_stopped':
    case 'restricted':
    case 'refusal_sent_back':
    case 'reopened':
      return t(`event.${event.type}`);
  }
}
