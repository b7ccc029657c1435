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
      note: noteOf(planned),
      upload: stored.token,
    },
  );
}

/** The stored plan that the request stands on; null where it can't be read back, is not the one with the hash, or is somebody else's. */
export async function storedPlan(ports: Ports, current: Case): Promise<DeletionPlan | null> {
  const hash = current.request.plan?.hash;
  if (hash === undefined) return null;
  const plan = await ports.plans.get(current.record.id, hash);
  const isThis = plan?.dataSubjectId === current.request.dataSubjectId && (await planHash(plan)) === hash;
  return isThis ? plan : null;
}

/** Zendesk takes 64 kB in a comment. */
const LONGEST_NOTE = 60_000;

/** What people read of a plan, with its ids in full where they fit: the file that goes with it may lie where the app can't read it. */
function noteOf({ plan, hash }: PlannedDeletion): string {
  const summary = `Deletion plan put forward: ${plan.delete.length} tickets now, ${plan.deleteLast.length} after the answer. Plan ${hash.slice(0, 12)}.`;
  const whole = JSON.stringify(plan);
  return whole.length > LONGEST_NOTE ? summary : `${summary}\n\n${whole}`;
}
