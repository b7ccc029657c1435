import { append, type Case, type Outcome, reread } from './case.ts';
import { storedPlan } from './plan-deletion.ts';
import type { Ports } from './ports.ts';

export type DeleteRefusal =
  | 'overtaken'
  | 'no_plan'
  | 'plan_unreadable'
  | 'not_approved'
  | 'approver_not_dpo'
  | 'identity_open'
  | 'answer_not_sent'
  | 'some_left';

/** How far a run has come: the screen counts along. */
export type Progress = (done: number, total: number) => void;

/**
 * Carries out what is left of the approved plan, and nothing else: run again after a closed tab, a full quota or by somebody else, it
 * finishes the rest (decision 4.3). Both steps of Zendesk's deletion, then a look at what is still there.
 * @throws OutsideProblem where Zendesk stopped it halfway; what was deleted stays deleted, the rest is still planned.
 */
export async function deleteTickets(
  ports: Ports,
  seen: Case,
  progress: Progress = () => {},
): Promise<Outcome<DeleteRefusal>> {
  const current = await reread(ports, seen);
  const refused = await mayDelete(ports, current);
  if (refused) return { ok: false, why: refused, case: current };
  const plan = await storedPlan(ports, current);
  if (!plan) return { ok: false, why: 'plan_unreadable', case: current };
  const left = await deleteForGood(ports, plan.delete, progress);
  if (left > 0) return { ok: false, why: 'some_left', case: current };
  return append(
    ports,
    current,
    { type: 'plan_carried_out', hash: current.request.plan?.hash ?? '', deleted: plan.delete.length },
    { note: `Deletion plan carried out: ${plan.delete.length} tickets deleted for good.` },
  );
}

/**
 * The end of a deletion: the conversation of this matter and then the user, after the answer was sent (decision 4.4). The record stays.
 */
export async function deleteLast(
  ports: Ports,
  seen: Case,
  progress: Progress = () => {},
): Promise<Outcome<DeleteRefusal>> {
  const current = await reread(ports, seen);
  const refused = await mayDelete(ports, current);
  if (refused) return { ok: false, why: refused, case: current };
  if (current.steps.find((step) => step.id === 'answer')?.state !== 'done') {
    return { ok: false, why: 'answer_not_sent', case: current };
  }
  const plan = await storedPlan(ports, current);
  if (!plan) return { ok: false, why: 'plan_unreadable', case: current };
  const left = await deleteForGood(ports, plan.deleteLast, progress);
  if (left > 0) return { ok: false, why: 'some_left', case: current };
  await ports.people.deleteUser(plan.dataSubjectId);
  return append(
    ports,
    current,
    { type: 'last_deleted', tickets: plan.deleteLast.length },
    { note: 'The conversation of this matter and the person were deleted for good.' },
  );
}

async function mayDelete(ports: Ports, current: Case): Promise<DeleteRefusal | null> {
  const { plan, identity } = current.request;
  if (!plan) return 'no_plan';
  if (!identity) return 'identity_open';
  if (!ports.settings.deletionNeedsApproval) return null;
  if (!plan.approval) return 'not_approved';
  // Whoever approved must belong to the DPO group when the approval is used, not only when it was given.
  return (await ports.people.isDpo(plan.approval.by)) ? null : 'approver_not_dpo';
}

/** Deletes what is left of the ids in both steps; how many are still there afterwards. */
async function deleteForGood(ports: Ports, ids: readonly number[], progress: Progress): Promise<number> {
  const before = await ports.tickets.whereabouts(ids);
  let done = ids.length - before.there.length;
  for (const id of before.there) {
    progress(done, ids.length);
    await ports.tickets.softDelete(id);
    done += 1;
  }
  const soft = [...before.softDeleted, ...before.there];
  if (soft.length > 0) await ports.tickets.deleteForGood(soft);
  progress(ids.length, ids.length);
  const after = await ports.tickets.whereabouts(ids);
  return after.there.length + after.softDeleted.length;
}
