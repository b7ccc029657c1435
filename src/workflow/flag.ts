import type { FlagReason } from '../domain/request.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

/**
 * Asks the DPO to look at the request.
 * @param toldAt instant, ISO 8601: receipt of the mail that tells of a breach, where it is not the request's own
 */
export function flag(
  ports: Ports,
  current: Case,
  reason: FlagReason,
  toldAt: string | null = null,
): Promise<Outcome<'overtaken'>> {
  const told = toldAt === null || toldAt === current.request.receivedAt ? {} : { toldAt };
  const note = `For the DPO: ${reason.replaceAll('_', ' ')}.`;
  return append(ports, current, { type: 'flagged', reason, ...told }, { note });
}

/** The DPO has looked; the request goes on. */
export async function settleFlag(
  ports: Ports,
  current: Case,
  reason: FlagReason,
): Promise<Outcome<'overtaken' | 'not_a_dpo'>> {
  if (!(await ports.people.isDpo(ports.me.id))) return { ok: false, why: 'not_a_dpo', case: current };
  return append(
    ports,
    current,
    { type: 'flag_settled', reason },
    { note: `Seen by the DPO: ${reason.replaceAll('_', ' ')}.` },
  );
}
