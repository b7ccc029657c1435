import type { LetterName } from '../domain/request.ts';
import type { SentenceName } from './language.ts';

/** A sentence, or several of which the first whose facts are known is used. */
export type Line = SentenceName | readonly SentenceName[];
/** Lines that stand together. */
export type Paragraph = readonly Line[];

const RECIPIENTS_TOLD: Paragraph = [['told_named', 'told']];

/** What each letter says between the reference and the rights, the same in every language. */
const BODY: Record<LetterName, readonly Paragraph[]> = {
  acknowledgement: [
    ['acknowledged', 'understood'],
    ['answer_by', 'nothing_to_do'],
  ],
  identity_check: [['identity_why'], ['identity_how', 'identity_code'], ['identity_no_copy'], ['go_on_after_reply']],
  clarification: [['clarification_question', 'clarification_everything'], ['go_on_after_reply']],
  extension: [['extension_date'], ['extension_reason'], ['extension_law']],
  access_answer: [
    ['access_confirmed'],
    [['access_copy_counted', 'access_copy']],
    ['access_purposes'],
    ['access_categories'],
    [['access_recipients_named', 'access_recipients']],
    ['access_storage'],
    ['access_rights'],
    ['access_source'],
    ['access_automated'],
    ['access_transfers'],
  ],
  portability_answer: [['portability_file'], ['portability_hand_over']],
  correction_done: [[['correction_named', 'correction']], RECIPIENTS_TOLD],
  deletion_done: [
    [['deletion_counted', 'deletion']],
    ['deletion_proof'],
    ['deletion_kept'],
    RECIPIENTS_TOLD,
    ['deletion_last'],
  ],
  objection_done: [['objection_stopped'], ['objection_blocking']],
  restriction_done: [['restriction_stored'], ['restriction_lift'], RECIPIENTS_TOLD],
  refusal: [['refusal'], ['refusal_reason']],
  no_data_found: [['nothing_found'], ['nothing_found_other_address']],
  withdrawn_confirmed: [['withdrawn', 'ask_again']],
  lapsed: [['lapsed', 'ask_again']],
};

/** Before the body. */
const OPENING: readonly Paragraph[] = [[['greeting_named', 'greeting']], ['about']];

/** Complaint and remedy: in every letter that settles or delays something. */
const RIGHTS: readonly Paragraph[] = [[['complaint_named', 'complaint']], ['remedy']];

/** After the body and the rights. */
const CLOSING: readonly Paragraph[] = [['who_we_are'], ['closing']];

const WITHOUT_RIGHTS: readonly LetterName[] = [
  'acknowledgement',
  'identity_check',
  'clarification',
  'withdrawn_confirmed',
];

/**
 * The whole letter, or several letters in one: what they share is said once.
 * @example paragraphsOf(['refusal'])[0] //=> [['greeting_named', 'greeting']]
 */
export function paragraphsOf(letters: readonly LetterName[]): Paragraph[] {
  const rights = letters.some((letter) => !WITHOUT_RIGHTS.includes(letter)) ? RIGHTS : [];
  return [...OPENING, ...new Set(letters.flatMap((letter) => BODY[letter])), ...rights, ...CLOSING];
}
