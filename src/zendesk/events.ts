import * as z from 'zod/mini';
import { REQUEST_REGIMES } from '../domain/clock/regimes.ts';
import {
  ENDINGS,
  EXTENSION_REASONS,
  FLAG_REASONS,
  IDENTITY_METHODS,
  LETTERS,
  REFUSAL_GROUNDS,
  REQUEST_KINDS,
  type RequestEvent,
  type StoredEvent,
  SYSTEM_RESULTS,
  UNLINK_REASONS,
} from '../domain/request.ts';
import type { Audit } from './audits.ts';
import { detectedInEvent } from './detected.ts';
import { EVENT_KEY } from './names.ts';
import { instant, type Schema } from './parse.ts';
import { fromJson } from './values.ts';

const id = z.string();
const kinds = z.array(z.enum(REQUEST_KINDS));
const regime = z.enum(REQUEST_REGIMES);
const hash = z.string();
const count = z.number();
const approver = z.nullable(z.number());
const detected = z.exactOptional(detectedInEvent);

/** Every event that a record can hold. */
const requestEvent: Schema<RequestEvent> = z.discriminatedUnion('type', [
  z.object({
    id,
    type: z.literal('confirmed'),
    ticketId: z.number(),
    dataSubjectId: z.number(),
    kinds,
    receivedAt: z.string(),
    language: z.string(),
    how: z.enum(['detected', 'by_hand']),
    regime: z.exactOptional(regime),
    detected,
  }),
  z.object({ id, type: z.literal('regime_changed'), regime }),
  z.object({ id, type: z.literal('kinds_changed'), kinds, detected }),
  z.object({
    id,
    type: z.literal('letter_sent'),
    letters: z.array(z.enum(LETTERS)),
    auditId: z.number(),
    mailed: z.boolean(),
    exportHash: z.exactOptional(hash),
    extensionReason: z.exactOptional(z.enum(EXTENSION_REASONS)),
  }),
  z.object({ id, type: z.literal('identity_settled'), method: z.enum(IDENTITY_METHODS) }),
  z.object({ id, type: z.literal('clarification_received') }),
  z.object({ id, type: z.literal('export_prepared'), hash, tickets: count, comments: count }),
  z.object({ id, type: z.literal('name_corrected') }),
  z.object({ id, type: z.literal('plan_proposed'), hash, attachmentId: z.number(), tickets: count }),
  z.object({ id, type: z.literal('plan_approved'), hash }),
  z.object({ id, type: z.literal('plan_sent_back'), hash }),
  z.object({ id, type: z.literal('plan_carried_out'), hash, deleted: count, approver }),
  z.object({ id, type: z.literal('last_deleted'), tickets: count, approver }),
  z.object({ id, type: z.literal('marketing_stopped') }),
  z.object({ id, type: z.literal('restricted') }),
  z.object({ id, type: z.literal('own_system_answered'), system: z.string(), result: z.enum(SYSTEM_RESULTS) }),
  z.object({ id, type: z.literal('processor_told'), processor: z.string() }),
  z.object({ id, type: z.literal('refusal_proposed'), ground: z.enum(REFUSAL_GROUNDS) }),
  z.object({ id, type: z.literal('refusal_approved'), ground: z.enum(REFUSAL_GROUNDS), proposal: z.string() }),
  z.object({ id, type: z.literal('refusal_sent_back'), proposal: z.string() }),
  z.object({ id, type: z.literal('flagged'), reason: z.enum(FLAG_REASONS), toldAt: z.exactOptional(instant) }),
  z.object({ id, type: z.literal('flag_settled'), reason: z.enum(FLAG_REASONS) }),
  z.object({ id, type: z.literal('ticket_linked'), ticketId: z.number(), how: z.exactOptional(z.literal('by_hand')) }),
  z.object({ id, type: z.literal('ticket_unlinked'), ticketId: z.number(), reason: z.enum(UNLINK_REASONS) }),
  z.object({ id, type: z.literal('ended'), ending: z.enum(ENDINGS) }),
  z.object({ id, type: z.literal('reopened') }),
]);

/**
 * The events that a record's audits hold, in the audits' order, and how many of ours can't be read. Audits can't be changed, so one that
 * somebody spoilt must not take the whole record with it; it is counted, and shown.
 */
export function storedEvents(audits: readonly Audit[]): { events: StoredEvent[]; unreadable: number } {
  const ours = audits.filter((audit) => audit.metadata?.custom?.[EVENT_KEY] !== undefined);
  const events = ours.flatMap((audit) => storedEvent(audit) ?? []);
  return { events, unreadable: ours.length - events.length };
}

/** The event in one audit; null where there is none of ours, or none that can be read. */
export function storedEvent(audit: Audit): StoredEvent | null {
  const text = audit.metadata?.custom?.[EVENT_KEY];
  const parsed = requestEvent.safeParse(typeof text === 'string' ? fromJson(text) : text);
  if (!parsed.success) return null;
  return {
    event: parsed.data,
    auditId: audit.id,
    authorId: audit.author_id,
    at: audit.created_at,
    hasComment: audit.events.some((event) => event.type === 'Comment' || event.type === 'VoiceComment'),
    byRule: audit.via?.channel === 'rule',
  };
}
