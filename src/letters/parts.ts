import type { LetterName } from '../domain/request.ts';

/** Parts that are recognised by a value: the facts themselves. */
export const VALUE_PARTS = [
  'reference',
  'received_date',
  'controller',
  'dpo_contact',
  'new_date',
  'kept_items',
] as const;

/** Parts that are recognised by what a language says. */
const RECOGNISED_PARTS = [
  'identity_question',
  'no_identity_copy',
  'clarification_question',
  'extension_reason',
  'confirmation',
  'copy',
  'purposes',
  'categories',
  'recipients',
  'storage_period',
  'rights',
  'source',
  'automated_decisions',
  'transfers',
  'format',
  'hand_over',
  'corrected',
  'deleted',
  'kept',
  'goes_last',
  'recipients_told',
  'marketing_stopped',
  'stored_only',
  'told_before_lifting',
  'refusal',
  'refusal_reason',
  'nothing_found',
  'withdrawn',
  'lapsed',
  'complaint',
  'judicial_remedy',
] as const;

export type RecognisedPart = (typeof RECOGNISED_PARTS)[number];
/** Something a letter must say, by law or because it would be useless without. */
export type LegalPart = (typeof VALUE_PARTS)[number] | RecognisedPart;

const ALWAYS = ['reference', 'controller', 'dpo_contact'] as const;

/** What each letter must hold. */
export const REQUIRED_PARTS: Record<LetterName, readonly LegalPart[]> = {
  acknowledgement: [...ALWAYS, 'received_date'],
  // Art. 12(6) GDPR: only what is necessary to confirm the identity.
  identity_check: [...ALWAYS, 'identity_question', 'no_identity_copy'],
  clarification: [...ALWAYS, 'clarification_question'],
  // Art. 12(3) GDPR: the extension "together with the reasons for the delay".
  extension: [...ALWAYS, 'new_date', 'extension_reason'],
  // Art. 15(1)(a) to (h), (2) and (3) GDPR.
  access_answer: [
    ...ALWAYS,
    'confirmation',
    'copy',
    'purposes',
    'categories',
    'recipients',
    'storage_period',
    'rights',
    'complaint',
    'source',
    'automated_decisions',
    'transfers',
  ],
  // Art. 20(1) GDPR.
  portability_answer: [...ALWAYS, 'format', 'hand_over'],
  // Arts. 16 and 19 GDPR.
  correction_done: [...ALWAYS, 'corrected', 'recipients_told'],
  // Arts. 17 and 19 GDPR; what is kept is refused in part, so Art. 12(4) asks for complaint and remedy too.
  deletion_done: [
    ...ALWAYS,
    'deleted',
    'kept',
    'kept_items',
    'goes_last',
    'recipients_told',
    'complaint',
    'judicial_remedy',
  ],
  // Art. 21(3) GDPR.
  objection_done: [...ALWAYS, 'marketing_stopped'],
  // Arts. 18(2), (3) and 19 GDPR.
  restriction_done: [...ALWAYS, 'stored_only', 'told_before_lifting', 'recipients_told'],
  // Art. 12(4) GDPR: reasons, complaint, judicial remedy.
  refusal: [...ALWAYS, 'refusal', 'refusal_reason', 'complaint', 'judicial_remedy'],
  no_data_found: [...ALWAYS, 'nothing_found', 'complaint', 'judicial_remedy'],
  withdrawn_confirmed: [...ALWAYS, 'withdrawn'],
  // No action was taken, so Art. 12(4) GDPR applies here as well.
  lapsed: [...ALWAYS, 'lapsed', 'complaint', 'judicial_remedy'],
};
