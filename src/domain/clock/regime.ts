import type { ClosedPeriod } from './calendar.ts';

/** What the clock can wait for: proof of identity, an answer to a question, a fee. */
export type WaitReason = 'id' | 'clarification' | 'fee';

/**
 * What waiting does to the period. `suspends`: the days from asking to the answer do not count (EU).
 * `restarts`: the period begins anew on the day of the answer (UK, identity and fee).
 * `pauses-inclusive`: the days from asking to the answer, both included, do not count (UK, clarification).
 * `none`: the law knows no such pause, so the period runs on.
 */
export type WaitEffect = 'suspends' | 'restarts' | 'pauses-inclusive' | 'none';

/** A length in whole days or months. `working-day` leaves out the days on which nobody works. */
export type DateSpan = { n: number; unit: 'calendar-month' | 'calendar-day' | 'working-day' };

/** `without-delay`: the law gives no number at all. */
type Period = DateSpan | { n: number; unit: 'hour' } | { unit: 'without-delay' };

/** `controller-names-date`: longer is allowed if the person is told by when. */
export type Extension = DateSpan | 'controller-names-date' | null;

/**
 * Whether the day of receipt is the first day of the period. `disputed`: the wording can be read either way, so the earlier
 * reading is the target and the later one the limit.
 */
type ReceiptDay = 'not-counted' | 'counted' | 'disputed';

/** How far an entry rests on the law's own text: read; read in part or in a parallel provision; told by others; from memory. */
type Verified = 'text' | 'in-part' | 'secondary' | 'no';

/** One law's clock. */
export type Regime = {
  name: string;
  article: string;
  period: Period;
  receiptDay: ReceiptDay;
  /** Whether an end on a day off moves to the end of the next working day. */
  rolls: boolean;
  extension: Extension;
  extensionArticle: string | null;
  acknowledgement: { span: DateSpan; article: string } | null;
  waits: Record<WaitReason, WaitEffect>;
  waitArticle: string | null;
  closedPeriod: ClosedPeriod | null;
  source: string;
  verified: Verified;
  /** What a reader of the date should know beside it. English, for documents; never shown to a data subject. */
  note: string | null;
};
