import { HAND_OVER_REASONS, type HandOverReason } from '../domain/hand-over.ts';
import type { Done } from '../domain/request.ts';
import { caseOf } from './case.ts';
import { breachClock } from './clock.ts';
import type { HandOverListed, Ports } from './ports.ts';
import { notRead } from './problems.ts';

/** Something that waits for the DPO, on the customer's ticket or flagged on the record of its request. */
export interface OpenHandOver {
  ticketId: number;
  /** Where it is flagged, and settled; null where the ticket itself was handed over. */
  recordId: number | null;
  reason: HandOverReason;
  /** Instant, ISO 8601: receipt of the mail that told of it. */
  toldAt: string;
  given: Done;
  /** Instant, ISO 8601, at which the 72 hours of a breach end; null for a complaint, which has no period of its own. */
  endsAt: string | null;
}

export interface HandOversRead {
  /** Breaches first, whose hours end first at the top; then complaints, the oldest first. */
  open: OpenHandOver[];
  /** Tickets that Zendesk has closed before anybody settled what was handed over: nothing can be marked on them any more. */
  closed: number[];
  /** Tickets that could not be read: deleted meanwhile, not this person's to see, or spoilt. */
  notRead: number[];
}

/**
 * What waits for the DPO: one search, then one or two calls for each of what it finds. What was settled a moment ago is left out, because the
 * tickets themselves say so; what was handed over a moment ago may be missing, because search lags.
 */
export async function listHandOvers(ports: Ports): Promise<HandOversRead> {
  const listed = await ports.handOvers.list();
  const read: HandOversRead = { open: [], closed: [], notRead: [] };
  for (const one of listed) {
    if (one.isClosed && !one.isRecord) read.closed.push(one.ticketId);
    else {
      const open = await openIn(ports, one).catch(notRead);
      if (open === 'not_read') read.notRead.push(one.ticketId);
      else read.open.push(...open);
    }
  }
  return { ...read, open: read.open.toSorted(endFirst) };
}

async function openIn(ports: Ports, { ticketId, isRecord }: HandOverListed): Promise<OpenHandOver[]> {
  if (isRecord) return flaggedOn(ports, ticketId);
  const handOvers = await ports.handOvers.read(ticketId);
  return handOvers
    .filter(({ settled }) => settled === null)
    .map(({ reason, toldAt, given }) => ({
      ticketId,
      recordId: null,
      reason,
      toldAt,
      given,
      endsAt: endOf(ports, reason, toldAt),
    }));
}

/** On a ticket with a record the flag is the way to the DPO; its hours are those that the record shows. */
async function flaggedOn(ports: Ports, recordId: number): Promise<OpenHandOver[]> {
  const flagged = caseOf(ports, await ports.records.read(recordId));
  if (!flagged?.isFlagged) return [];
  const { flags, ticketId } = flagged.request;
  return HAND_OVER_REASONS.flatMap((reason) => {
    const given = flags[reason];
    if (!given) return [];
    return [{ ticketId, recordId, reason, toldAt: given.toldAt, given, endsAt: endOf(ports, reason, given.toldAt) }];
  });
}

function endOf(ports: Ports, reason: HandOverReason, toldAt: string): string | null {
  return reason === 'breach' ? breachClock(toldAt, ports, ports.now()).current.dueAt : null;
}

function endFirst(one: OpenHandOver, other: OpenHandOver): number {
  if (one.endsAt === null || other.endsAt === null) {
    if (one.endsAt !== other.endsAt) return one.endsAt === null ? 1 : -1;
    return Date.parse(one.toldAt) - Date.parse(other.toldAt);
  }
  return Date.parse(one.endsAt) - Date.parse(other.endsAt);
}
