import * as z from 'zod/mini';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

/** Zendesk puts this tag on a ticket that it closes by merging it. */
export const MERGED_TAG = 'closed_by_merge';

const comment = z.object({ body: z._default(z.string(), '') });

/**
 * The ticket that a merged one went into. Zendesk's API has no field for it; the last comment of the merged ticket names it
 * ("… merged into request #35 …"), in whatever language and as the agent left it.
 */
export async function mergedInto(rest: Rest, ticketId: number): Promise<number | null> {
  const comments = await listAll(rest, `/api/v2/tickets/${ticketId}/comments.json`, { key: 'comments', item: comment });
  const named = /#(\d{1,15})\b/.exec(comments.at(-1)?.body ?? '');
  return named ? Number(named[1]) : null;
}
