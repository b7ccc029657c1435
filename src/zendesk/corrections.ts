import * as z from 'zod/mini';
import type { CorrectionStore } from '../workflow/ports.ts';
import { CORRECTED_TAG, DISMISSED_TAG } from '../workflow/tags.ts';
import { auditsOf } from './audits.ts';
import { detectedInMark } from './detected.ts';
import { standingDismissal } from './marks.ts';
import { DUPLICATE_TAG } from './names.ts';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

const found = z.object({ id: z.number(), tags: z.array(z.string()) });

/** What agents said of verdicts where they said otherwise. */
export function createCorrectionStore(rest: Rest): CorrectionStore {
  /** Search itself ends at 1,000 results; its export does not, but takes the type beside the query. */
  async function tagged(tag: string): Promise<number[]> {
    const query = { query: `tags:${tag}`, 'filter[type]': 'ticket' };
    const tickets = await listAll(rest, '/api/v2/search/export.json', { key: 'results', item: found, query });
    // Search knows a tag by its words, so what it found is looked at again.
    const ours = tickets.filter(({ tags }) => tags.includes(tag) && !tags.includes(DUPLICATE_TAG));
    return [...new Set(ours.map(({ id }) => id))];
  }

  return {
    list: async () => ({ dismissed: await tagged(DISMISSED_TAG), changed: await tagged(CORRECTED_TAG) }),

    async dismissal(ticketId) {
      const audit = standingDismissal(await auditsOf(rest, ticketId));
      return audit && { at: audit.created_at, detected: detectedInMark(audit) };
    },
  };
}
