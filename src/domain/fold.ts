/** From what happened to what is: the fold of a request's events. */
import type {
  ClockEntry,
  Done,
  EventOf,
  EventType,
  IgnoredWhy,
  PrivacyRequest,
  RequestEvent,
  StoredEvent,
} from './request.ts';

/**
 * The state of a request after its events, or null where nothing was ever confirmed.
 * Events may come in any order and more than once: they are put in the order of Zendesk's audits, and repeats are dropped.
 * @example foldRequest([])  //=> null
 */
export function foldRequest(events: readonly StoredEvent[]): PrivacyRequest | null {
  const ordered = [...events].sort((a, b) => a.auditId - b.auditId);
  const seen = new Set<string>();
  const ignored: PrivacyRequest['ignored'] = [];
  let request: PrivacyRequest | null = null;
  for (const stored of ordered) {
    if (seen.has(stored.event.id)) {
      ignored.push({ stored, why: 'repeated' });
      continue;
    }
    seen.add(stored.event.id);
    if (request === null) {
      if (stored.event.type === 'confirmed') request = begin(stored, stored.event);
      else ignored.push({ stored, why: 'before_confirmation' });
      continue;
    }
    const why = refusalToCount(request, stored);
    if (why) ignored.push({ stored, why });
    else request = { ...apply(request, stored), history: [...request.history, stored] };
  }
  return request && { ...request, ignored };
}

function begin(stored: StoredEvent, event: EventOf<'confirmed'>): PrivacyRequest {
  return {
    ticketId: event.ticketId,
    linkedTicketIds: [],
    dataSubjectId: event.dataSubjectId,
    kinds: event.kinds,
    receivedAt: event.receivedAt,
    language: event.language,
    how: event.how,
    regime: event.regime ?? 'EU-GDPR',
    confirmed: done(stored),
    ...nothingDone(),
    extension: null,
    flags: {},
    ended: null,
    reopenedTimes: 0,
    clockEntries: [],
    history: [stored],
    ignored: [],
  };
}

/** What a fresh or a reopened request starts with. */
function nothingDone() {
  return {
    letters: {},
    identity: null,
    exportPrepared: null,
    nameCorrected: null,
    plan: null,
    lastDeleted: null,
    marketingStopped: null,
    restricted: null,
    ownSystems: {},
    processors: {},
    refusal: null,
  };
}

/** What has happened outside has happened, whatever was decided meanwhile: it always counts. */
const FACTS: readonly EventType[] = [
  'letter_sent',
  'export_prepared',
  'name_corrected',
  'plan_carried_out',
  'last_deleted',
  'marketing_stopped',
  'restricted',
  'ticket_linked',
  'ticket_unlinked',
];

/** Why an event must not count, or null. Decision 4.3: two people stand behind a plan, and nobody can put another's name to an approval. */
function refusalToCount(request: PrivacyRequest, stored: StoredEvent): IgnoredWhy | null {
  const { event } = stored;
  if (event.type === 'confirmed') return 'already_confirmed';
  if (FACTS.includes(event.type)) return isDoneAlready(request, event) ? 'already_done' : null;
  if (request.ended && event.type !== 'reopened') return 'already_ended';
  if (event.type === 'plan_approved' || event.type === 'refusal_approved') {
    if (stored.hasComment) return 'approval_with_comment';
    if (stored.byRule) return 'approval_by_rule';
    const proposed = event.type === 'plan_approved' ? request.plan : request.refusal;
    const matches =
      event.type === 'plan_approved'
        ? request.plan?.hash === event.hash
        : request.refusal?.proposalId === event.proposal && request.refusal.ground === event.ground;
    if (!proposed || !matches) return 'other_plan';
    if (proposed.proposed.by === stored.authorId) return 'own_approval';
  }
  if (isDoneAlready(request, event)) return 'already_done';
  if (event.type === 'plan_sent_back' && request.plan?.hash !== event.hash) return 'other_plan';
  if (event.type === 'refusal_sent_back' && request.refusal?.proposalId !== event.proposal) return 'other_plan';
  return null;
}

/** What a colleague has done is not done again: the first one's act stands, and the second is told. */
function isDoneAlready(request: PrivacyRequest, event: RequestEvent): boolean {
  switch (event.type) {
    case 'identity_settled':
      return request.identity !== null;
    case 'plan_approved':
      return request.plan?.approval != null;
    case 'refusal_approved':
      return request.refusal?.approval != null;
    case 'processor_told':
      return request.processors[event.processor] !== undefined;
    case 'own_system_answered':
      return request.ownSystems[event.system]?.result === event.result;
    case 'ticket_linked':
      return request.ticketId === event.ticketId || request.linkedTicketIds.includes(event.ticketId);
    case 'ticket_unlinked':
      return !request.linkedTicketIds.includes(event.ticketId);
    default:
      return false;
  }
}

const done = (stored: StoredEvent): Done => ({ by: stored.authorId, at: stored.at });

function apply(request: PrivacyRequest, stored: StoredEvent): PrivacyRequest {
  const { event } = stored;
  const by = done(stored);
  switch (event.type) {
    case 'confirmed':
      return request;
    case 'regime_changed':
      return { ...request, regime: event.regime };
    case 'kinds_changed':
      return { ...request, kinds: event.kinds };
    case 'letter_sent':
      return letterSent(request, stored, event);
    case 'identity_settled': {
      const entries: ClockEntry[] = isAsked(request, 'id') ? [{ type: 'id_received', at: stored.at }] : [];
      return {
        ...request,
        identity: { ...by, method: event.method },
        clockEntries: [...request.clockEntries, ...entries],
      };
    }
    case 'clarification_received': {
      const entries: ClockEntry[] = isAsked(request, 'clarification')
        ? [{ type: 'clarification_received', at: stored.at }]
        : [];
      return { ...request, clockEntries: [...request.clockEntries, ...entries] };
    }
    case 'export_prepared':
      return {
        ...request,
        exportPrepared: { ...by, hash: event.hash, tickets: event.tickets, comments: event.comments },
      };
    case 'name_corrected':
      return { ...request, nameCorrected: by };
    case 'plan_proposed':
      return {
        ...request,
        plan: {
          hash: event.hash,
          attachmentId: event.attachmentId,
          tickets: event.tickets,
          proposed: by,
          approval: null,
          carriedOut: null,
        },
      };
    case 'plan_approved':
      return {
        ...request,
        plan: request.plan && {
          ...request.plan,
          approval: request.plan.approval ?? { ...by, auditId: stored.auditId },
        },
      };
    case 'plan_sent_back':
      return { ...request, plan: null };
    case 'plan_carried_out':
      return {
        ...request,
        // Tickets of a plan that was sent back during the run are gone all the same; the history says so.
        plan:
          request.plan?.hash === event.hash
            ? { ...request.plan, carriedOut: request.plan.carriedOut ?? { ...by, deleted: event.deleted } }
            : request.plan,
      };
    case 'last_deleted':
      return { ...request, lastDeleted: request.lastDeleted ?? by };
    case 'marketing_stopped':
      return { ...request, marketingStopped: request.marketingStopped ?? by };
    case 'restricted':
      return { ...request, restricted: request.restricted ?? by };
    case 'own_system_answered':
      return { ...request, ownSystems: { ...request.ownSystems, [event.system]: { ...by, result: event.result } } };
    case 'processor_told':
      return {
        ...request,
        processors: { ...request.processors, [event.processor]: request.processors[event.processor] ?? by },
      };
    case 'refusal_proposed':
      return {
        ...request,
        refusal: { ground: event.ground, proposalId: event.id, proposed: by, approval: null },
      };
    case 'refusal_approved':
      return {
        ...request,
        refusal: request.refusal && { ...request.refusal, approval: { ...by, auditId: stored.auditId } },
      };
    case 'refusal_sent_back':
      return { ...request, refusal: null };
    case 'flagged': {
      const raised = request.flags[event.reason] ?? { ...by, toldAt: event.toldAt ?? request.receivedAt };
      return { ...request, flags: { ...request.flags, [event.reason]: raised } };
    }
    case 'flag_settled': {
      const { [event.reason]: _settled, ...flags } = request.flags;
      return { ...request, flags };
    }
    case 'ticket_linked':
      return { ...request, linkedTicketIds: [...request.linkedTicketIds, event.ticketId] };
    case 'ticket_unlinked':
      return { ...request, linkedTicketIds: request.linkedTicketIds.filter((id) => id !== event.ticketId) };
    case 'ended':
      return { ...request, ended: { ...by, ending: event.ending } };
    case 'reopened':
      // The steps are done anew, but the period never is: the clock goes on from the first receipt.
      return request.ended
        ? { ...request, ...nothingDone(), ended: null, reopenedTimes: request.reopenedTimes + 1 }
        : request;
  }
}

function letterSent(request: PrivacyRequest, stored: StoredEvent, event: EventOf<'letter_sent'>): PrivacyRequest {
  const sent = { ...done(stored), mailed: event.mailed };
  const letters = { ...request.letters };
  for (const letter of event.letters) if (!letters[letter]?.mailed) letters[letter] = sent;
  const asked: ClockEntry[] = [];
  // Only a question that really went out suspends the period.
  if (event.mailed && event.letters.includes('identity_check')) asked.push({ type: 'id_requested', at: stored.at });
  if (event.mailed && event.letters.includes('clarification')) {
    asked.push({ type: 'clarification_requested', at: stored.at });
  }
  const reason = event.mailed && event.letters.includes('extension') ? event.extensionReason : undefined;
  if (reason !== undefined && !request.extension) asked.push({ type: 'extension_notified', at: stored.at });
  return {
    ...request,
    letters,
    extension: request.extension ?? (reason === undefined ? null : { ...done(stored), reason }),
    clockEntries: [...request.clockEntries, ...asked],
  };
}

/** Whether a question of ours is open: asked, and not answered since. */
function isAsked(request: PrivacyRequest, question: 'id' | 'clarification'): boolean {
  const last = request.clockEntries.findLast((entry) => entry.type.startsWith(`${question}_`));
  return last?.type === `${question}_requested`;
}
