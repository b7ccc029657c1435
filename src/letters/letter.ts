import type { CalendarDate } from '../domain/clock/calendar-date.ts';
import type { ExtensionReason, RefusalGround, RequestKind } from '../domain/request.ts';

/** What can lawfully stay after a deletion. The proof of the request itself is always kept and always said. */
export const KEPT_ITEMS = ['bookkeeping', 'blocking_entry', 'legal_claims'] as const;
export type KeptItem = (typeof KEPT_ITEMS)[number];

/** What a correction can have changed. */
export const CORRECTED_FIELDS = ['name', 'email', 'phone', 'address'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/**
 * All that a letter is filled from. Nothing here comes from the mail's free text. A sentence whose fact is absent is left out of the
 * draft, and the check then names the part that is missing.
 */
export type LetterFacts = {
  /** As in the profile; empty if unknown. */
  subjectName: string;
  /** Number of the record or of the customer's ticket. */
  reference: string;
  receivedOn: CalendarDate;
  /** Last day for the answer. */
  dueOn?: CalendarDate;
  /** Last day for the answer after an extension. */
  extendedDueOn?: CalendarDate;
  extensionReason?: ExtensionReason;
  kinds: readonly RequestKind[];
  controllerName: string;
  dpoName: string;
  dpoEmail: string;
  /** Name of the supervisory authority; absent: that of residence, work or alleged infringement (Art. 77 GDPR). */
  authority?: string;
  refusalGround?: RefusalGround;
  keptItems?: readonly KeptItem[];
  correctedFields?: readonly CorrectedField[];
  /** What an export holds, or what a deletion deleted. */
  counts?: { tickets: number; comments: number };
  /** Names of the recipients of the data (Art. 15(1)(c) GDPR). */
  recipients?: readonly string[];
  /** Names of the recipients who were told (Art. 19 GDPR). */
  recipientsTold?: readonly string[];
  /** What the reply to an identity check should carry. */
  code?: string;
};
