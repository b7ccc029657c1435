import * as z from 'zod/mini';
import {
  HAND_OVER_REASONS,
  type HandOver,
  type HandOverEvent,
  type HandOverReason,
  SETTLEMENTS,
} from '../domain/hand-over.ts';
import { HAND_OVER_TAG } from '../workflow/tags.ts';
import type { Audit } from './audits.ts';
import { changeOfTag } from './marks.ts';
import { EVENT_KEY } from './names.ts';
import { instant, type Schema } from './parse.ts';
import { fromJson, idOf } from './values.ts';

const id = z.string();

const handOverEvent: Schema<HandOverEvent> = z.union([
  z.object({ id, type: z.literal('handed_over'), reason: z.enum(HAND_OVER_REASONS), toldAt: instant }),
  z.object({
    id,
    type: z.literal('handed_over_settled'),
    reason: z.enum(HAND_OVER_REASONS),
    result: z.enum([...SETTLEMENTS.breach, ...SETTLEMENTS.complaint]),
  }),
]);

/**
 * What a ticket's history says of its hand-overs, once for each reason: by the marks of the app, and by the tag, which somebody may have put
 * on or taken off by hand.
 * @param audits oldest first
 * @param groupIds the DPO's groups
 */
export function handOversIn(audits: readonly Audit[], groupIds: readonly number[]): HandOver[] {
  return HAND_OVER_REASONS.flatMap((reason) => handOverIn(audits, groupIds, reason) ?? []);
}

function handOverIn(audits: readonly Audit[], groupIds: readonly number[], reason: HandOverReason): HandOver | null {
  const events = audits.map((audit) => eventOf(audit, reason));
  const tagged = audits.map((audit) => changeOfTag(audit, HAND_OVER_TAG[reason]));
  const isGiven = (at: number) => events[at]?.type === 'handed_over' || tagged[at] === 'added';
  const isSettled = (at: number) => events[at]?.type === 'handed_over_settled' || tagged[at] === 'removed';
  const places = audits.map((_, at) => at);
  const lastGiven = places.findLast(isGiven);
  if (lastGiven === undefined) return null;
  // Of two who did the same in the same second the first counts.
  const before = places.slice(0, lastGiven).findLast(isSettled) ?? -1;
  const from = places.slice(before + 1).find(isGiven) ?? lastGiven;
  const until = places.slice(lastGiven + 1).find(isSettled);
  const [given, settled] = [audits[from], until === undefined ? undefined : audits[until]];
  if (!given) return null;
  const settling = until === undefined ? null : events[until];
  return {
    reason,
    toldAt: toldAt(events[from], given) ?? audits[0]?.created_at ?? given.created_at,
    given: { by: given.author_id, at: given.created_at },
    settled: settled
      ? {
          by: settled.author_id,
          at: settled.created_at,
          result: settling?.type === 'handed_over_settled' ? settling.result : null,
        }
      : null,
    hasReachedGroup: groupsSince(audits, from).some((groupId) => groupIds.includes(groupId)),
  };
}

/** What the mark says; but nobody was told after they had handed it over. */
function toldAt(event: HandOverEvent | null | undefined, given: Audit): string | null {
  if (event?.type !== 'handed_over') return null;
  return Date.parse(event.toldAt) > Date.parse(given.created_at) ? given.created_at : event.toldAt;
}

function eventOf(audit: Audit, reason: HandOverReason): HandOverEvent | null {
  const text = audit.metadata?.custom?.[EVENT_KEY];
  const event = handOverEvent.safeParse(typeof text === 'string' ? fromJson(text) : null);
  return event.success && event.data.reason === reason ? event.data : null;
}

/** The groups that a ticket has been with since an audit, the one of that moment included. */
function groupsSince(audits: readonly Audit[], from: number): number[] {
  let atFirst: number | null = null;
  const since: number[] = [];
  for (const [at, { events }] of audits.entries()) {
    for (const { field_name, value } of events) {
      if (field_name !== 'group_id') continue;
      const groupId = idOf(value);
      if (at <= from) atFirst = groupId;
      else if (groupId !== null) since.push(groupId);
    }
  }
  return atFirst === null ? since : [atFirst, ...since];
}
