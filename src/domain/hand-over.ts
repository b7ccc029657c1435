import type { Done } from './request.ts';

/**
 * Why a ticket goes to the DPO, whether it asks for something or not: a suspected data breach (Art. 33 GDPR), a complaint or the threat of
 * one (Art. 77 GDPR).
 */
export const HAND_OVER_REASONS = ['breach', 'complaint'] as const;
export type HandOverReason = (typeof HAND_OVER_REASONS)[number];

/** What came of it, as the DPO says. */
export const SETTLEMENTS = {
  breach: ['notified', 'no_breach', 'other'],
  complaint: ['answered', 'no_complaint', 'other'],
} as const satisfies Record<HandOverReason, readonly string[]>;
export type Settlement = (typeof SETTLEMENTS)[HandOverReason][number];

/** What is kept with the customer's ticket; who and when are the audit's. Never holds personal data. */
export type HandOverEvent = { id: string; reason: HandOverReason } & (
  | {
      type: 'handed_over';
      /** Instant, ISO 8601: receipt of the mail that told of it. */
      toldAt: string;
    }
  | { type: 'handed_over_settled'; result: Settlement }
);
export type HandedOver = Extract<HandOverEvent, { type: 'handed_over' }>;
export type HandedOverSettled = Extract<HandOverEvent, { type: 'handed_over_settled' }>;

/** A hand-over as it stands. */
export interface HandOver {
  reason: HandOverReason;
  /** Instant, ISO 8601: the 72 hours of a breach run from there. Where nobody noted it, the ticket's beginning, which is never too late. */
  toldAt: string;
  given: Done;
  /** Null while it waits for the DPO; `result` is null where somebody took the tag off by hand. */
  settled: (Done & { result: Settlement | null }) | null;
  /** False where the ticket has not come to the DPO group: its members have to be told in another way. */
  hasReachedGroup: boolean;
}
