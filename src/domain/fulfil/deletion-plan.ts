/** What a deletion would do: ids and actions only, so that its hash stays the same while Zendesk stamps its own dates. */
export interface DeletionPlan {
  version: 1;
  dataSubjectId: number;
  /** The person's other tickets: deleted for good once the plan is approved. */
  delete: number[];
  /** The tickets of this matter: they and the user go last, after the answer was sent. */
  deleteLast: number[];
  /** Tickets that hold the person's data but are somebody else's: left alone by this plan, and shown. */
  keep: { ticketId: number; why: 'other_requester' }[];
}

/**
 * A plan from what was found. The order in which Zendesk listed the tickets doesn't matter.
 * @throws nothing
 */
export function planDeletion(found: {
  dataSubjectId: number;
  requestedTicketIds: readonly number[];
  copiedTicketIds: readonly number[];
  matterTicketIds: readonly number[];
}): DeletionPlan {
  const matter = new Set(found.matterTicketIds);
  const own = new Set(found.requestedTicketIds);
  return {
    version: 1,
    dataSubjectId: found.dataSubjectId,
    delete: ascending([...own].filter((id) => !matter.has(id))),
    deleteLast: ascending([...own].filter((id) => matter.has(id))),
    keep: ascending(found.copiedTicketIds.filter((id) => !own.has(id))).map((ticketId) => ({
      ticketId,
      why: 'other_requester',
    })),
  };
}

/** What people approve: SHA-256 over the plan's ids and actions, in hexadecimal. */
export async function planHash(plan: DeletionPlan): Promise<string> {
  return sha256(
    JSON.stringify([
      plan.version,
      plan.dataSubjectId,
      plan.delete,
      plan.deleteLast,
      plan.keep.map((item) => item.ticketId),
    ]),
  );
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const ascending = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b);
