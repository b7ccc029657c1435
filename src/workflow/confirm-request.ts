import type { RegimeId } from '../domain/clock/regimes.ts';
import { detectedOf, isOtherwise } from '../domain/detect/detected.ts';
import type { Verdict } from '../domain/detect/verdict.ts';
import { foldRequest } from '../domain/fold.ts';
import type { Detected, RequestEvent, RequestKind } from '../domain/request.ts';
import { append, type Case, caseOf, mirrorQuietly, type Outcome, recordTags } from './case.ts';
import { recordDueAt, requestClock } from './clock.ts';
import type { OpenTicket, Ports } from './ports.ts';

/** What a person says when confirming, or when starting a request by hand. */
export interface Confirmation {
  kinds: RequestKind[];
  /** Instant, ISO 8601: when it was really received, by whatever way. */
  receivedAt: string;
  /** Language of the data subject, ISO 639-1. */
  language: string;
  how: 'detected' | 'by_hand';
  /** The law whose period runs; the settings' own where none is said. */
  regime?: RegimeId;
}

/** Zendesk's clock and this machine's may differ a little. */
const CLOCK_SKEW_MS = 5 * 60_000;

export type ConfirmRefusal = 'no_kind' | 'no_requester' | 'received_in_future';

/**
 * Opens the record of a request with its first event and mirrors it onto the customer's ticket. Two people confirming at once end with one record.
 * @param verdict what detection says of the ticket: kept with the event where the person says otherwise
 * @throws OutsideProblem where the record could not be opened; nothing was started then.
 */
export async function confirmRequest(
  ports: Ports,
  ticket: OpenTicket,
  confirmation: Confirmation,
  verdict: Verdict | null = null,
): Promise<{ ok: true; case: Case; isMirrored: boolean } | { ok: false; why: ConfirmRefusal }> {
  if (confirmation.kinds.length === 0) return { ok: false, why: 'no_kind' };
  if (!ticket.requester) return { ok: false, why: 'no_requester' };
  const receivedAt = Date.parse(confirmation.receivedAt);
  if (!(receivedAt <= ports.now().getTime() + CLOCK_SKEW_MS)) return { ok: false, why: 'received_in_future' };

  const event: RequestEvent = {
    id: ports.newId(),
    type: 'confirmed',
    ticketId: ticket.id,
    dataSubjectId: ticket.requester.id,
    ...confirmation,
    regime: confirmation.regime ?? ports.settings.regime,
    ...saidOtherwise(verdict, confirmation.kinds),
  };
  const draft = foldRequest([
    { event, auditId: 1, authorId: ports.me.id, at: ports.now().toISOString(), hasComment: true, byRule: false },
  ]);
  if (!draft) throw new Error('a confirmation always begins a request');
  const record = await ports.records.open(ticket.id, event, {
    // Whoever confirms keeps it in view, where the DPO group does not have it alone: Zendesk's reminders go by assignee and group.
    assigneeId: ports.me.id,
    subject: `Privacy request of ticket ${ticket.id}: ${confirmation.kinds.join(', ')}`,
    note: `Privacy request confirmed: ${confirmation.kinds.join(', ')}. It came in on ticket #${ticket.id}.`,
    tags: recordTags({ request: draft, stage: 'in_progress', isFlagged: false }),
    dueAt: recordDueAt(requestClock(draft, ports, ports.now())),
  });
  const opened = caseOf(ports, record);
  if (!opened) throw new Error('an opened record always holds a confirmation');
  return { ok: true, case: opened, isMirrored: await mirrorQuietly(ports, opened) };
}

/**
 * Corrects which rights the request invokes, and under which law: the steps and the period follow, the day of receipt stays. What is as
 * it was is not written again.
 * @param verdict what detection says of the customer's ticket, where that one is at hand: kept with the event where the person says otherwise
 */
export async function changeRequest(
  ports: Ports,
  current: Case,
  { kinds, regime }: { kinds: RequestKind[]; regime: RegimeId },
  verdict: Verdict | null = null,
): Promise<Outcome<'no_kind' | 'overtaken'>> {
  if (kinds.length === 0) return { ok: false, why: 'no_kind', case: current };
  const isSame = (now: Case) =>
    now.request.kinds.length === kinds.length && kinds.every((kind) => now.request.kinds.includes(kind));
  const event = { type: 'kinds_changed', kinds, ...saidOtherwise(verdict, kinds) } as const;
  const changed: Outcome<'overtaken'> = isSame(current)
    ? { ok: true, case: current }
    : await append(ports, current, event, { note: `Kinds changed to: ${kinds.join(', ')}.` });
  if (!changed.ok || changed.case.request.regime === regime) return changed;
  return append(ports, changed.case, { type: 'regime_changed', regime }, { note: `Law changed to: ${regime}.` });
}

/** What an event says of the verdict: nothing where the person agrees with it. */
function saidOtherwise(verdict: Verdict | null, kinds: readonly RequestKind[]): { detected?: Detected } {
  if (verdict === null) return {};
  const detected = detectedOf(verdict);
  return isOtherwise(detected, kinds) ? { detected } : {};
}
