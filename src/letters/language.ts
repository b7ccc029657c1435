import type { ExtensionReason, RefusalGround, RequestKind } from '../domain/request.ts';
import type { CorrectedField, KeptItem } from './letter.ts';
import type { RecognisedPart } from './parts.ts';

/** What stands in braces in a sentence. A sentence is used only if each of its placeholders has a value. */
export const PLACEHOLDERS = [
  'name',
  'reference',
  'received',
  'due',
  'extended',
  'extensionReason',
  'kinds',
  'controller',
  'dpo',
  'dpoEmail',
  'authority',
  'ground',
  'kept',
  'fields',
  'tickets',
  'comments',
  'recipients',
  'told',
  'code',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** The sentences that every language has. A `_named` variant is preferred where its fact is known. */
export const SENTENCES = [
  'greeting_named',
  'greeting',
  'about',
  'acknowledged',
  'understood',
  'nothing_to_do',
  'answer_by',
  'identity_why',
  'identity_how',
  'identity_code',
  'identity_no_copy',
  'clarification_question',
  'clarification_everything',
  'go_on_after_reply',
  'extension_date',
  'extension_reason',
  'extension_law',
  'access_confirmed',
  'access_copy_counted',
  'access_copy',
  'access_purposes',
  'access_categories',
  'access_recipients_named',
  'access_recipients',
  'access_storage',
  'access_rights',
  'access_source',
  'access_automated',
  'access_transfers',
  'portability_file',
  'portability_hand_over',
  'correction_named',
  'correction',
  'deletion_counted',
  'deletion',
  'deletion_proof',
  'deletion_kept',
  'deletion_last',
  'objection_stopped',
  'objection_blocking',
  'restriction_stored',
  'restriction_lift',
  'told_named',
  'told',
  'refusal',
  'refusal_reason',
  'nothing_found',
  'nothing_found_other_address',
  'withdrawn',
  'lapsed',
  'ask_again',
  'complaint_named',
  'complaint',
  'remedy',
  'who_we_are',
  'closing',
] as const;
export type SentenceName = (typeof SENTENCES)[number];

/**
 * How a part is recognised in an edited letter: one paragraph must hold a phrase of every group. Lower case; a phrase may be the
 * beginning of a word.
 */
export type Mark = readonly (readonly string[])[];

/** All that one language says: about 80 short texts that a native speaker reads through in half an hour. */
export type Language = {
  /** BCP 47, like `de`. */
  code: string;
  /** BCP 47 of how its readers write dates, numbers and lists. */
  locale: string;
  sentences: Record<SentenceName, string>;
  /** As in "you ask for …". */
  kinds: Record<RequestKind, string>;
  /** Whole sentences. */
  grounds: Record<RefusalGround, string>;
  /** As in "the reason is …". */
  extensionReasons: Record<ExtensionReason, string>;
  /** Items of a list. */
  keptItems: Record<KeptItem, string>;
  /** Items of a list. */
  fields: Record<CorrectedField, string>;
  marks: Record<RecognisedPart, Mark>;
};
