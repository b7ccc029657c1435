import type { Clock } from '../domain/clock/clock.ts';
import { foldRequest } from '../domain/fold.ts';
import { isFlagged, type Stage, stageOf } from '../domain/fulfil/stage.ts';
import { type Step, stepsOf } from '../domain/fulfil/steps.ts';
import { HAND_OVER_REASONS } from '../domain/hand-over.ts';
import type { PrivacyRequest, RequestEvent } from '../domain/request.ts';
import { isLaterDay, recordDueAt, requestClock } from './clock.ts';
import type { Mirror, Ports, RecordRead, RecordUpdate } from './ports.ts';
import { outsideProblem } from './problems.ts';
import { CORRECTED_TAG, HAND_OVER_TAG, KIND_TAG_PREFIX, RECORD_TAG, REMINDED_TAG_PREFIX, TOLD_TAG } from './tags.ts';

/** A request with its record: what every workflow starts from and ends with. */
export interface Case {
  record: RecordRead;
  request: PrivacyRequest;
  steps: Step[];
  stage: Stage;
  /** Whether something waits for the DPO. */
  isFlagged: boolean;
  clock: Clock;
}

/** What an act came to: the new state, or why nothing was done, with the state as it is. */
export type Outcome<Refusal extends string> = { ok: true; case: Case } | { ok: false; why: Refusal; case: Case };

/** An event before it has its id. */
export type NewEvent = RequestEvent extends infer E ? (E extends { id: string } ? Omit<E, 'id'> : never) : never;

/** The case that a record holds; null where the record has no readable confirmation. */
export function caseOf(ports: Pick<Ports, 'settings' | 'timeZone' | 'now'>, record: RecordRead): Case | null {
  const request = foldRequest(record.events);
  if (!request) return null;
  const steps = stepsOf(request, ports.settings);
  return {
    record,
    request,
    steps,
    stage: stageOf(request, steps, ports.settings),
    isFlagged: isFlagged(request, steps, ports.settings),
    clock: requestClock(request, ports, ports.now()),
  };
}

/** The case of a customer's ticket, or null where it has no record. */
export async function findCase(ports: Ports, ticketId: number): Promise<Case | null> {
  const record = await ports.records.find(ticketId);
  return record && caseOf(ports, record);
}

/** The same case as it is now. */
export async function reread(ports: Ports, current: Case): Promise<Case> {
  return caseOf(ports, await ports.records.read(current.record.id)) ?? current;
}

/** The tags that a record carries for lists and views: a mirror of its state, nothing personal. */
export function recordTags(
  current: Pick<Case, 'request' | 'stage' | 'isFlagged'>,
  others: readonly string[] = [],
): string[] {
  const forDpo = HAND_OVER_REASONS.filter((reason) => current.isFlagged && current.request.flags[reason]);
  const told = HAND_OVER_REASONS.filter((reason) => !forDpo.includes(reason)).map((reason) => TOLD_TAG[reason]);
  const kept = others.filter(
    (tag) =>
      !/^privacy_(kind_|stage_|flagged$|breach$|complaint$|request_record$|detection_corrected$)/.test(tag) &&
      !told.includes(tag),
  );
  return [
    ...kept,
    RECORD_TAG,
    ...current.request.kinds.map((kind) => `${KIND_TAG_PREFIX}${kind}`),
    `privacy_stage_${current.stage}`,
    ...(current.isFlagged ? ['privacy_flagged'] : []),
    // The same tag as on tickets that are handed over without a record, so that one search finds both.
    ...forDpo.map((reason) => HAND_OVER_TAG[reason]),
    ...(current.request.history.some(({ event }) => 'detected' in event) ? [CORRECTED_TAG] : []),
  ];
}

const STATUS_OF: Record<Stage, 'open' | 'pending' | 'hold' | 'solved'> = {
  in_progress: 'open',
  waiting_for_data_subject: 'pending',
  waiting_for_dpo: 'hold',
  done: 'solved',
};

const TRIES = 3;

/**
 * Appends one event to the record: one update, stored once. Where somebody else changed the record meanwhile, it is read again and the event
 * is added only if it still counts; otherwise the answer is `overtaken`, with what the other person did.
 */
export async function append(
  ports: Ports,
  current: Case,
  draft: NewEvent,
  update: { note?: string; upload?: string; id?: string } = {},
): Promise<Outcome<'overtaken'>> {
  const event: RequestEvent = { ...draft, id: update.id ?? ports.newId() };
  let before = current;
  for (let attempt = 1; ; attempt += 1) {
    const after = foreseen(ports, before, event, update.note !== undefined);
    if (!after) return { ok: false, why: 'overtaken', case: before };
    try {
      const record = await ports.records.append(before.record, event, recordUpdate(before, after, event, update));
      const stored = caseOf(ports, record);
      if (stored) {
        if (!isSameMirror(before, stored)) await mirrorEverywhere(ports, stored);
        // Zendesk's guard against overwriting knows whole seconds only: what came in the same one is found in the fold.
        return counts(stored, event) ? { ok: true, case: stored } : { ok: false, why: 'overtaken', case: stored };
      }
    } catch (thrown) {
      if (outsideProblem(thrown)?.name !== 'Conflict' || attempt === TRIES) throw thrown;
    }
    before = await reread(ports, before);
    if (before.record.events.some((stored) => stored.event.id === event.id)) return { ok: true, case: before };
  }
}

/** What the case would be with the event in it; null where the event would not count any more. */
function foreseen(ports: Ports, current: Case, event: RequestEvent, hasComment: boolean): Case | null {
  const newest = Math.max(0, ...current.record.events.map((stored) => stored.auditId));
  const record: RecordRead = {
    ...current.record,
    events: [
      ...current.record.events,
      { event, auditId: newest + 1, authorId: ports.me.id, at: ports.now().toISOString(), hasComment, byRule: false },
    ],
  };
  const after = caseOf(ports, record);
  return after && counts(after, event) ? after : null;
}

function counts({ request }: Case, event: RequestEvent): boolean {
  return request.history.some((stored) => stored.event.id === event.id);
}

function recordUpdate(
  before: Case,
  after: Case,
  event: RequestEvent,
  update: { note?: string; upload?: string },
): RecordUpdate {
  // Zendesk keeps metadata only with an update that changes something, and an approval must be one without a comment.
  const own = update.note === undefined ? [`privacy_event_${event.id.slice(0, 8)}`] : [];
  const dueAt = recordDueAt(after.clock);
  const isPostponed = isLaterDay(dueAt, before.record.dueAt, after.clock.timeZone);
  const tags = isPostponed
    ? before.record.tags.filter((tag) => !tag.startsWith(REMINDED_TAG_PREFIX))
    : before.record.tags;
  return {
    ...(update.note === undefined ? {} : { note: update.note }),
    ...(update.upload === undefined ? {} : { upload: update.upload }),
    tags: [...recordTags(after, tags), ...own],
    ...(before.stage === after.stage ? {} : { status: STATUS_OF[after.stage] }),
    dueAt,
  };
}

/**
 * Repairs what a ticket of the matter shows, the customer's own one or one that was linked. The act that made it necessary has happened,
 * so trouble here is not its failure: the record wins, and the mirror is repaired when the ticket is opened next.
 * @returns whether the ticket shows the case now
 */
export async function mirrorQuietly(
  ports: Ports,
  current: Case,
  ticketId: number = current.request.ticketId,
): Promise<boolean> {
  try {
    return await ports.tickets.mirror(ticketId, mirrorOf(current));
  } catch (thrown) {
    if (outsideProblem(thrown)) return false;
    throw thrown;
  }
}

/** The same on every ticket of the matter. */
async function mirrorEverywhere(ports: Ports, current: Case): Promise<void> {
  for (const ticketId of matterTickets(current)) await mirrorQuietly(ports, current, ticketId);
}

/** The customer's ticket and those linked to it, the first one first. */
export function matterTickets({ request }: Case): number[] {
  return [request.ticketId, ...request.linkedTicketIds];
}

function isSameMirror(one: Case, other: Case): boolean {
  return JSON.stringify(mirrorOf(one)) === JSON.stringify(mirrorOf(other));
}

/** What the customer's ticket shows of the case. */
export function mirrorOf(current: Case): Mirror {
  return {
    recordId: current.record.id,
    kinds: current.request.kinds,
    dueOn: current.clock.current.dueOn,
    stage: current.stage,
  };
}
