import type { DeletionPlan } from '../domain/fulfil/deletion-plan.ts';
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
  | 'export_not_sent'
  | 'answer_not_sent'
  | 'not_theirs'
  | 'no_right_to_delete'
  | 'not_in_plan'
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
  const ready = await readyToDelete(ports, seen, 'answer_export');
  if (!ready.ok) return ready;
  const { case: current, plan } = ready;
  const stopped = await deleteForGood(ports, plan, plan.delete, progress);
  if (stopped) return { ok: false, why: stopped, case: current };
  const approver = current.request.plan?.approval?.by ?? null;
  return append(
    ports,
    current,
    { type: 'plan_carried_out', hash: current.request.plan?.hash ?? '', deleted: plan.delete.length, approver },
    { note: `Deletion plan carried out: ${plan.delete.length} tickets deleted for good. ${onBehalf(approver)}` },
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
  const ready = await readyToDelete(ports, seen, 'answer');
  if (!ready.ok) return ready;
  const { case: current, plan } = ready;
  // Found out before anything is touched: a conversation deleted by somebody who can't go on would leave half of it undone.
  if (!(await ports.people.mayDelete())) return { ok: false, why: 'no_right_to_delete', case: current };
  if (await hasUnplannedTickets(ports, plan)) return { ok: false, why: 'not_in_plan', case: current };
  const stopped = await deleteForGood(ports, plan, plan.deleteLast, progress);
  if (stopped) return { ok: false, why: stopped, case: current };
  await ports.people.deleteUser(plan.dataSubjectId);
  const approver = current.request.plan?.approval?.by ?? null;
  return append(
    ports,
    current,
    { type: 'last_deleted', tickets: plan.deleteLast.length, approver },
    { note: `The conversation of this matter and the person were deleted for good. ${onBehalf(approver)}` },
  );
}

/** The letter that must have gone out before a deletion: data that was asked for can't be sent afterwards. */
const LETTER_BEFORE = { answer_export: 'export_not_sent', answer: 'answer_not_sent' } as const;

/** The case as it is now and its approved plan, read back; or why nothing may be deleted. */
async function readyToDelete(
  ports: Ports,
  seen: Case,
  before: keyof typeof LETTER_BEFORE,
): Promise<{ ok: true; case: Case; plan: DeletionPlan } | { ok: false; why: DeleteRefusal; case: Case }> {
  const current = await reread(ports, seen);
  const refused = await mayDelete(ports, current);
  if (refused) return { ok: false, why: refused, case: current };
  if (current.steps.some((step) => step.id === before && step.state !== 'done')) {
    return { ok: false, why: LETTER_BEFORE[before], case: current };
  }
  const plan = await storedPlan(ports, current);
  return plan ? { ok: true, case: current, plan } : { ok: false, why: 'plan_unreadable', case: current };
}

/** Whoever is requester of a ticket that stays can't be deleted; and what came after the plan was approved by nobody. */
async function hasUnplannedTickets(ports: Ports, plan: DeletionPlan): Promise<boolean> {
  // A run that was cut off may have deleted the person already: then there is nobody left to ask about.
  if (!(await ports.people.read(plan.dataSubjectId))) return false;
  const planned = new Set([...plan.delete, ...plan.deleteLast]);
  return (await ports.people.ticketsOf(plan.dataSubjectId)).requested.some((id) => !planned.has(id));
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

/** The DPO advises, the controller decides (Art. 39 GDPR): an approval is given for the controller. */
function onBehalf(approver: number | null): string {
  return approver === null
    ? 'No approval is asked for in the settings.'
    : `Approved for the controller by user ${approver}, found in the DPO group at that moment.`;
}

/** Deletes what is left of the ids in both steps; why it stopped, or null where all of them are gone. */
async function deleteForGood(
  ports: Ports,
  plan: DeletionPlan,
  ids: readonly number[],
  progress: Progress,
): Promise<'not_theirs' | 'some_left' | null> {
  const before = await ports.tickets.whereabouts(ids);
  // A ticket that was given to somebody else since is not this person's any more.
  if (before.there.some((ticket) => ticket.requesterId !== plan.dataSubjectId)) return 'not_theirs';
  let done = ids.length - before.there.length;
  for (const { id } of before.there) {
    progress(done, ids.length);
    await ports.tickets.softDelete(id);
    done += 1;
  }
  const soft = [...before.softDeleted, ...before.there.map(({ id }) => id)];
  if (soft.length > 0) await ports.tickets.deleteForGood(soft);
  progress(ids.length, ids.length);
  const after = await ports.tickets.whereabouts(ids);
  return after.there.length + after.softDeleted.length > 0 ? 'some_left' : null;
}
