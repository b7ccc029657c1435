/** The nouns of a privacy request, its events and its state; `fold.ts` leads from the events to the state. */

import type { RegimeId } from './clock/regimes.ts';

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

/** Why a ticket is no further one of a request after all. */
export const UNLINK_REASONS = ['other_request', 'new_request', 'no_request'] as const;
export type UnlinkReason = (typeof UNLINK_REASONS)[number];

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

/** Kinds with the names of the rules behind each, strongest first: meanings and a number (`delete my data 5`), never words of a mail. */
export type RulesByKind = Partial<Record<RequestKind, string[]>>;
/** The same with the lexicon's entries that the rules rest on, as the lexicon has them (`en delete: delet*`). */
export type EntriesByKind = Partial<Record<RequestKind, string[]>>;

/** What detection had said of a ticket of which an agent says otherwise: what it can learn from. */
export interface Detected {
  /** ISO 639-1, null where no known language showed. */
  language: string | null;
  kinds: RulesByKind;
  /** Weaker guesses. */
  possible: RulesByKind;
  /** Of kinds and weaker guesses alike; absent in events from before they were noted. */
  entries?: EntriesByKind;
  /** How many further rules and entries there was no room for. */
  leftOut?: number;
}

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
      /** The law whose period runs; absent in records from before it could be chosen: the EU GDPR. */
      regime?: RegimeId;
      /** Only where the agent says otherwise; null where it can't be read. */
      detected?: Detected | null;
    }
  | { type: 'regime_changed'; regime: RegimeId }
  | { type: 'kinds_changed'; kinds: RequestKind[]; detected?: Detected | null }
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
  /** `toldAt`: receipt of the mail that tells of a breach, where it is not the request's own. */
  | { type: 'flagged'; reason: FlagReason; toldAt?: string }
  | { type: 'flag_settled'; reason: FlagReason }
  /** `by_hand` where an agent said that the ticket is a further one; absent where a letter of ours went there. */
  | { type: 'ticket_linked'; ticketId: number; how?: 'by_hand' }
  | { type: 'ticket_unlinked'; ticketId: number; reason: UnlinkReason }
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
  /** Further tickets of the same matter: reminders, duplicates, follow-ups. They open no clock of their own. */
  linkedTicketIds: number[];
  dataSubjectId: number;
  kinds: RequestKind[];
  receivedAt: string;
  language: string;
  how: 'detected' | 'by_hand';
  regime: RegimeId;
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
  flags: Partial<Record<FlagReason, Done & { toldAt: string }>>;
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
