/** The nouns of a privacy request, its events, and the fold from events to its state. */

/** The rights a mail can invoke. Articles: access 15, correction 16, deletion 17, restriction 18, portability 20, objection 21 and 7(3) GDPR. */
export const REQUEST_KINDS = ['access', 'correction', 'deletion', 'portability', 'objection', 'restriction'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** How the data subject's identity was settled (Art. 12(6) GDPR: proportionate, never an ID copy by default). */
export const IDENTITY_METHODS = ['not_needed', 'known_address', 'known_facts'] as const;
export type IdentityMethod = (typeof IDENTITY_METHODS)[number];

/** Why the period is extended: the two reasons that Art. 12(3) GDPR knows. */
export const EXTENSION_REASONS = ['complexity', 'number_of_requests'] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];

/** Lawful grounds of a refusal. */
export const REFUSAL_GROUNDS = [
  'identity_not_established', // Arts. 11(2), 12(6)
  'manifestly_unfounded', // Art. 12(5)(b)
  'excessive', // Art. 12(5)(b)
  'rights_of_others', // Arts. 15(4), 20(4)
  'freedom_of_expression', // Art. 17(3)(a)
  'legal_obligation', // Art. 17(3)(b)
  'public_health', // Art. 17(3)(c)
  'archiving_or_research', // Art. 17(3)(d)
  'legal_claims', // Art. 17(3)(e)
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

export const ENDINGS = ['fulfilled', 'refused', 'withdrawn', 'lapsed'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What one of the company's own systems, or a processor, answered. */
export const SYSTEM_RESULTS = ['done', 'nothing_held'] as const;
export type SystemResult = (typeof SYSTEM_RESULTS)[number];

export const FLAG_REASONS = [
  'unclear',
  'identity_doubt',
  'third_party',
  'complaint',
  'breach',
  'incomplete_search',
] as const;
export type FlagReason = (typeof FLAG_REASONS)[number];

export const LETTERS = [
  'acknowledgement',
  'identity_check',
  'clarification',
  'extension',
  'access_answer',
  'portability_answer',
  'correction_done',
  'deletion_done',
  'objection_done',
  'restriction_done',
  'refusal',
  'no_data_found',
  'withdrawn_confirmed',
  'lapsed',
] as const;
export type LetterName = (typeof LETTERS)[number];

/** What happened; who and when are the audit's, see {@link StoredEvent}. Never holds personal data beyond ids. */
export type RequestEvent = { id: string } & (
  | {
      type: 'confirmed';
      ticketId: number;
      dataSubjectId: number;
      kinds: RequestKind[];
      receivedAt: string;
      language: string;
      how: 'detected' | 'by_hand';
    }
  | { type: 'kinds_changed'; kinds: RequestKind[] }
  | {
      type: 'letter_sent';
      letters: LetterName[];
      auditId: number;
      mailed: boolean;
      exportHash?: string;
      /** With the letter `extension`: one act, one event, so that the letter and the new period can't part. */
      extensionReason?: ExtensionReason;
    }
  | { type: 'identity_settled'; method: IdentityMethod }
  | { type: 'clarification_received' }
  | { type: 'export_prepared'; hash: string; tickets: number; comments: number }
  | { type: 'name_corrected' }
  | { type: 'plan_proposed'; hash: string; attachmentId: number; tickets: number }
  | { type: 'plan_approved'; hash: string }
  | { type: 'plan_sent_back'; hash: string }
  /** `approver`: whose approval it rests on, found in the DPO group at that moment; null where none is asked for. */
  | { type: 'plan_carried_out'; hash: string; deleted: number; approver: number | null }
  | { type: 'last_deleted'; tickets: number; approver: number | null }
  | { type: 'marketing_stopped' }
  | { type: 'restricted' }
  | { type: 'own_system_answered'; system: string; result: SystemResult }
  | { type: 'processor_told'; processor: string }
  | { type: 'refusal_proposed'; ground: RefusalGround }
  | { type: 'refusal_approved'; ground: RefusalGround; proposal: string }
  | { type: 'refusal_sent_back'; proposal: string }
  | { type: 'flagged'; reason: FlagReason }
  | { type: 'flag_settled'; reason: FlagReason }
  | { type: 'ticket_linked'; ticketId: number }
  | { type: 'ended'; ending: Ending }
  | { type: 'reopened' }
);
export type EventType = RequestEvent['type'];
export type EventOf<T extends EventType> = Extract<RequestEvent, { type: T }>;

/** An event as Zendesk kept it: in the metadata of one audit of the record. */
export interface StoredEvent {
  event: RequestEvent;
  auditId: number;
  authorId: number;
  /** Instant, ISO 8601 UTC. */
  at: string;
  /** An audit with a comment can carry another author's name, so it never approves anything (decision 4.3). */
  hasComment: boolean;
  /** Made by a trigger or an automation, not by a person. */
  byRule: boolean;
}

/** Who did something, and when. */
export interface Done {
  by: number;
  at: string;
}

export interface Approval extends Done {
  auditId: number;
}

export interface PlanState {
  hash: string;
  attachmentId: number;
  tickets: number;
  proposed: Done;
  approval: Approval | null;
  carriedOut: (Done & { deleted: number }) | null;
}

export interface RefusalState {
  ground: RefusalGround;
  proposalId: string;
  proposed: Done;
  approval: Approval | null;
}

/** What stops or moves the clock, in the clock's own words. */
export interface ClockEntry {
  type: 'id_requested' | 'id_received' | 'clarification_requested' | 'clarification_received' | 'extension_notified';
  at: string;
}

export interface PrivacyRequest {
  ticketId: number;
  linkedTicketIds: number[];
  dataSubjectId: number;
  kinds: RequestKind[];
  receivedAt: string;
  language: string;
  how: 'detected' | 'by_hand';
  confirmed: Done;
  letters: Partial<Record<LetterName, Done & { mailed: boolean }>>;
  identity: (Done & { method: IdentityMethod }) | null;
  exportPrepared: (Done & { hash: string; tickets: number; comments: number }) | null;
  nameCorrected: Done | null;
  plan: PlanState | null;
  lastDeleted: Done | null;
  marketingStopped: Done | null;
  restricted: Done | null;
  ownSystems: Record<string, Done & { result: SystemResult }>;
  processors: Record<string, Done>;
  extension: (Done & { reason: ExtensionReason }) | null;
  refusal: RefusalState | null;
  flags: Partial<Record<FlagReason, Done>>;
  ended: (Done & { ending: Ending }) | null;
  reopenedTimes: number;
  clockEntries: ClockEntry[];
  /** Every event that counted, oldest first: who did what when. */
  history: StoredEvent[];
  /** Events that were seen but did not count, with the reason: shown, never hidden. */
  ignored: { stored: StoredEvent; why: IgnoredWhy }[];
}

export type IgnoredWhy =
  | 'repeated'
  | 'before_confirmation'
  | 'already_confirmed'
  | 'already_done'
  | 'approval_with_comment'
  | 'approval_by_rule'
  | 'own_approval'
  | 'other_plan'
  | 'already_ended';

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
];

/** Why an event must not count, or null. Decision 4.3: two people stand behind a plan, and nobody can put another's name to an approval. */
function refusalToCount(request: PrivacyRequest, stored: StoredEvent): IgnoredWhy | null {
  const { event } = stored;
  if (event.type === 'confirmed') return 'already_confirmed';
  if (FACTS.includes(event.type)) return null;
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
    case 'flagged':
      return { ...request, flags: { ...request.flags, [event.reason]: request.flags[event.reason] ?? by } };
    case 'flag_settled': {
      const { [event.reason]: _settled, ...flags } = request.flags;
      return { ...request, flags };
    }
    case 'ticket_linked':
      return request.linkedTicketIds.includes(event.ticketId) || request.ticketId === event.ticketId
        ? request
        : { ...request, linkedTicketIds: [...request.linkedTicketIds, event.ticketId] };
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
