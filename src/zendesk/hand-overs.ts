import * as z from 'zod/mini';
import type { HandOver, HandOverReason } from '../domain/hand-over.ts';
import { HAND_OVER_REASONS } from '../domain/hand-over.ts';
import type { HandOverStore } from '../workflow/ports.ts';
import { OutsideProblem } from '../workflow/problems.ts';
import { HAND_OVER_TAG, RECORD_TAG, SETTLED_TAG, TOLD_TAG } from '../workflow/tags.ts';
import { auditsOf } from './audits.ts';
import { changeTicket } from './change-ticket.ts';
import type { DpoGroup } from './dpo-group.ts';
import { isProblem } from './failures.ts';
import { handOversIn } from './hand-over-marks.ts';
import { metadataOf } from './marks.ts';
import { DUPLICATE_TAG } from './names.ts';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

const found = z.object({ id: z.number(), status: z.string(), tags: z.array(z.string()) });

/** What agents handed over to the DPO: tags, notes and marks of the customers' own tickets. */
export function createHandOverStore(rest: Rest, dpoGroup: Pick<DpoGroup, 'ids'>): HandOverStore {
  async function read(ticketId: number): Promise<HandOver[]> {
    return handOversIn(await auditsOf(rest, ticketId), await dpoGroup.ids());
  }

  async function standing(ticketId: number, reason: HandOverReason): Promise<HandOver> {
    const stands = (await read(ticketId)).find((one) => one.reason === reason);
    // The ticket has the tag, and its history does not say since when.
    if (!stands) throw new OutsideProblem('UnexpectedAnswer', { codes: ['hand_over_not_kept'] });
    return stands;
  }

  return {
    read,

    async give(ticketId, event, note) {
      const { reason } = event;
      const [groupId = null] = await dpoGroup.ids();
      const give = (toGroup: number | null) =>
        changeTicket(rest, ticketId, ({ tags, status }) => {
          if (tags.includes(HAND_OVER_TAG[reason])) return null;
          return {
            tags: [...without(tags, reason), HAND_OVER_TAG[reason]],
            metadata: metadataOf(event),
            comment: { body: note, public: false },
            ...(toGroup === null ? {} : { group_id: toGroup }),
            // Zendesk closes solved tickets by itself, and nothing can be marked on a closed one.
            ...(status === 'solved' ? { status: 'open' } : {}),
          };
        });
      const answer = await give(groupId).catch((thrown: unknown) => {
        // A role may not be allowed to give a ticket to that group: better a mark without it than none.
        if (groupId === null || !isProblem(thrown, 'Invalid', 'Refused')) throw thrown;
        return give(null);
      });
      if (!answer?.audit) return standing(ticketId, reason);
      const { author_id: by, created_at: at } = answer.audit;
      // Said from the answer: in a private group the ticket is out of sight for whoever gave it.
      const hasReachedGroup = groupId !== null && answer.ticket.group_id === groupId;
      return { reason, toldAt: event.toldAt, given: { by, at }, settled: null, hasReachedGroup };
    },

    async settle(ticketId, event, note) {
      const { reason } = event;
      await changeTicket(rest, ticketId, ({ tags }) => {
        if (!tags.includes(HAND_OVER_TAG[reason])) return null;
        return {
          tags: [...without(tags, reason), SETTLED_TAG[reason]],
          metadata: metadataOf(event),
          comment: { body: note, public: false },
        };
      });
    },

    async list() {
      const tags = HAND_OVER_REASONS.map((reason) => HAND_OVER_TAG[reason]);
      // Conditions on the same property are alternatives.
      const query = { query: tags.map((tag) => `tags:${tag}`).join(' '), 'filter[type]': 'ticket' };
      const tickets = await listAll(rest, '/api/v2/search/export.json', { key: 'results', item: found, query });
      // Search knows a tag by its words, so what it found is looked at again; a cursor may bring a ticket twice.
      const ours = tickets.filter(
        (ticket, index) =>
          tags.some((tag) => ticket.tags.includes(tag)) &&
          !ticket.tags.includes(DUPLICATE_TAG) &&
          tickets.findIndex(({ id }) => id === ticket.id) === index,
      );
      return ours.map((ticket) => ({
        ticketId: ticket.id,
        isRecord: ticket.tags.includes(RECORD_TAG),
        isClosed: ticket.status === 'closed',
      }));
    },
  };
}

/** The tags without those of a hand-over for this reason, so that a new one is told of anew. */
function without(tags: readonly string[], reason: HandOverReason): string[] {
  const ours = [HAND_OVER_TAG[reason], SETTLED_TAG[reason], TOLD_TAG[reason]];
  return tags.filter((tag) => !ours.includes(tag));
}
