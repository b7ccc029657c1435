import type { RefusalGround } from '../domain/request.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

export type RefuseRefusal = 'overtaken' | 'not_a_dpo' | 'own_proposal' | 'nothing_proposed';

/** Proposes to refuse the request on a lawful ground; where settings ask for it, somebody of the DPO group decides. */
export function proposeRefusal(ports: Ports, current: Case, ground: RefusalGround): Promise<Outcome<'overtaken'>> {
  return append(
    ports,
    current,
    { type: 'refusal_proposed', ground },
    { note: `Refusal proposed: ${ground.replaceAll('_', ' ')}.` },
  );
}

/** Approves the proposed refusal: an update without a comment, by another person than the one who proposed it (decision 4.3). */
export async function approveRefusal(ports: Ports, current: Case): Promise<Outcome<RefuseRefusal>> {
  const { refusal } = current.request;
  if (!refusal || refusal.approval) return { ok: false, why: 'nothing_proposed', case: current };
  if (refusal.proposed.by === ports.me.id) return { ok: false, why: 'own_proposal', case: current };
  if (!(await ports.people.isDpo(ports.me.id))) return { ok: false, why: 'not_a_dpo', case: current };
  return append(ports, current, { type: 'refusal_approved', ground: refusal.ground, proposal: refusal.proposalId });
}

/** Sends the proposal back: the request goes on. */
export async function sendRefusalBack(ports: Ports, current: Case): Promise<Outcome<'overtaken' | 'nothing_proposed'>> {
  const { refusal } = current.request;
  if (!refusal || refusal.approval) return { ok: false, why: 'nothing_proposed', case: current };
  return append(
    ports,
    current,
    { type: 'refusal_sent_back', proposal: refusal.proposalId },
    { note: 'Proposed refusal sent back.' },
  );
}
