import { type DeletionPlan, planDeletion, planHash } from '../domain/fulfil/deletion-plan.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { Ports } from './ports.ts';

/** A plan to be looked at: nothing has been touched. */
export interface PlannedDeletion {
  plan: DeletionPlan;
  hash: string;
  /** Tickets that Zendesk counts but did not list for this agent. */
  notSeen: number;
}

export type ProposeRefusal = 'overtaken' | 'incomplete' | 'person_is_staff';

/** Lists and counts what the deletion would do. Reads only. */
export async function draftPlan(ports: Ports, current: Case): Promise<PlannedDeletion> {
  const found = await ports.people.ticketsOf(current.request.dataSubjectId);
  const plan = planDeletion({
    dataSubjectId: current.request.dataSubjectId,
    requestedTicketIds: found.requested.filter((id) => id !== current.record.id),
    copiedTicketIds: found.copied.filter((id) => id !== current.record.id),
    matterTicketIds: [current.request.ticketId, ...current.request.linkedTicketIds],
  });
  return { plan, hash: await planHash(plan), notSeen: Math.max(0, found.requestedInAll - found.requested.length) };
}

/**
 * Puts a plan forward: it is stored on the record, and its hash is what somebody else approves. A plan made with less than the whole view is
 * refused, so that an agent with a restriction never deletes a part and calls it everything.
 */
export async function proposePlan(
  ports: Ports,
  current: Case,
  planned: PlannedDeletion,
): Promise<Outcome<ProposeRefusal>> {
  if (planned.notSeen > 0) return { ok: false, why: 'incomplete', case: current };
  const person = await ports.people.read(current.request.dataSubjectId);
  if (person && person.role !== 'end-user') return { ok: false, why: 'person_is_staff', case: current };
  const stored = await ports.plans.put(planned.plan, planned.hash);
  return append(
    ports,
    current,
    {
      type: 'plan_proposed',
      hash: planned.hash,
      attachmentId: stored.attachmentId,
      tickets: planned.plan.delete.length,
    },
    {
      note: `Deletion plan put forward: ${planned.plan.delete.length} tickets now, ${planned.plan.deleteLast.length} after the answer. Plan ${planned.hash.slice(0, 12)}.`,
      upload: stored.token,
    },
  );
}

/** The stored plan that the request stands on; null where it can't be read back or is not the one with the hash. */
export async function storedPlan(ports: Ports, current: Case): Promise<DeletionPlan | null> {
  const hash = current.request.plan?.hash;
  if (hash === undefined) return null;
  const plan = await ports.plans.get(current.record.id, hash);
  return plan && (await planHash(plan)) === hash ? plan : null;
}
