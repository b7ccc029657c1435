import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

export type ApproveRefusal = 'overtaken' | 'not_a_dpo' | 'own_plan' | 'nothing_to_approve';

/**
 * Approves the plan that is on record. The update carries no comment, because a comment can name another author (decision 4.3); whether the
 * approver belongs to the DPO group is checked now and again when the approval is used.
 */
export async function approvePlan(ports: Ports, current: Case): Promise<Outcome<ApproveRefusal>> {
  const { plan } = current.request;
  if (!plan || plan.approval) return { ok: false, why: 'nothing_to_approve', case: current };
  if (plan.proposed.by === ports.me.id) return { ok: false, why: 'own_plan', case: current };
  if (!(await ports.people.isDpo(ports.me.id))) return { ok: false, why: 'not_a_dpo', case: current };
  return append(ports, current, { type: 'plan_approved', hash: plan.hash });
}

/**
 * Sends a plan back: another may be drawn up. Also after it was carried out, where something came later that is not in it: what is gone stays
 * gone, and only a new plan, with a new approval, can cover the rest.
 */
export async function sendPlanBack(ports: Ports, current: Case): Promise<Outcome<'overtaken' | 'nothing_to_approve'>> {
  const { plan } = current.request;
  if (!plan || current.request.lastDeleted) return { ok: false, why: 'nothing_to_approve', case: current };
  return append(ports, current, { type: 'plan_sent_back', hash: plan.hash }, { note: 'Deletion plan sent back.' });
}
