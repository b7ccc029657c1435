import type { HandOver, HandOverReason, Settlement } from '../domain/hand-over.ts';
import { breachClock } from './clock.ts';
import type { Ports } from './ports.ts';

/**
 * Hands a ticket that is no request over to the DPO, or one that nobody has confirmed yet: a suspected breach has 72 hours, whatever else
 * the mail is. Who handed it over first stands in the answer.
 * @param toldAt instant, ISO 8601: receipt of the mail that told of it
 */
export function handOver(
  ports: Ports,
  ticketId: number,
  { reason, toldAt }: { reason: HandOverReason; toldAt: string },
): Promise<HandOver> {
  const event = { id: ports.newId(), type: 'handed_over', reason, toldAt } as const;
  return ports.handOvers.give(ticketId, event, noteOf(ports, reason, toldAt));
}

/** What was handed over of this ticket for this reason; null where nothing was. */
export async function readHandOver(ports: Ports, ticketId: number, reason: HandOverReason): Promise<HandOver | null> {
  return (await ports.handOvers.read(ticketId)).find((one) => one.reason === reason) ?? null;
}

/** What a settlement came to; `not_a_dpo`: only a member of the DPO group says that it is dealt with. */
export type SettleOutcome = { ok: true } | { ok: false; why: 'not_a_dpo' };

/** The DPO has seen what was handed over and has dealt with it. */
export async function settleHandOver(
  ports: Ports,
  ticketId: number,
  reason: HandOverReason,
  result: Settlement,
): Promise<SettleOutcome> {
  if (!(await ports.people.isDpo(ports.me.id))) return { ok: false, why: 'not_a_dpo' };
  const event = { id: ports.newId(), type: 'handed_over_settled', reason, result } as const;
  await ports.handOvers.settle(ticketId, event, `Seen and dealt with by the DPO: ${NOTE_OF[result]}.`);
  return { ok: true };
}

const NOTE_OF: Record<Settlement, string> = {
  notified: 'the breach was notified',
  no_breach: 'it is no data breach',
  answered: 'the complaint was answered',
  no_complaint: 'it is no complaint',
  other: 'otherwise',
};

/** For people who read the ticket. The mail stands above it, so nothing of it is said again. */
function noteOf(ports: Ports, reason: HandOverReason, toldAt: string): string {
  if (reason === 'complaint') return 'For the DPO: a complaint, or the threat of one.';
  const { dueAt } = breachClock(toldAt, ports, ports.now()).current;
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: ports.timeZone });
  return (
    `For the DPO: a suspected data breach. The mail that tells of it came in on ${format.format(Date.parse(toldAt))}. ` +
    `The 72 hours in which the authority has to be told (Art. 33 GDPR) end on ${format.format(Date.parse(dueAt))} ` +
    `(${ports.timeZone}).`
  );
}
