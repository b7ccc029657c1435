import type { TicketStore } from '../workflow/ports.ts';
import { DISMISSED_TAG } from '../workflow/tags.ts';
import { auditsOf } from './audits.ts';
import { changeTicket, type Decide } from './change-ticket.ts';
import { isProblem } from './failures.ts';
import { postedLetter, postLetter } from './letters.ts';
import { isDismissal, metadataOf } from './marks.ts';
import { MERGED_TAG, mergedInto } from './merged.ts';
import { mirrorChange, mirrorRemoval } from './mirror.ts';
import type { FieldIds } from './names.ts';
import { startConversation } from './new-conversation.ts';
import type { Rest } from './rest.ts';
import { readTicket } from './ticket-answers.ts';
import { deleteForGood, softDelete, whereabouts } from './ticket-deletion.ts';
import { uploadFile } from './uploads.ts';

/** The customers' tickets. */
export function createTicketStore(rest: Rest, fields: FieldIds): TicketStore {
  const change = (ticketId: number, decide: Decide) => changeTicket(rest, ticketId, decide);

  async function setStatus(ticketId: number, status: 'open' | 'solved'): Promise<boolean> {
    try {
      await change(ticketId, (ticket) => (ticket.status === status ? null : { status }));
      return true;
    } catch (thrown) {
      if (isProblem(thrown, 'Invalid', 'Gone')) return false;
      throw thrown;
    }
  }

  /** A change of what the ticket shows of its request; false where it can't be changed. */
  async function show(ticketId: number, decide: Decide): Promise<boolean> {
    try {
      await change(ticketId, decide);
      return true;
    } catch (thrown) {
      if (isProblem(thrown, 'Invalid', 'Refused', 'Gone')) return false;
      throw thrown;
    }
  }

  return {
    read: (ticketId) => readOrNull(rest, ticketId),

    postedLetter: (ticketId, eventId) => postedLetter(rest, ticketId, eventId),
    postLetter: (ticketId, letter) => postLetter(rest, ticketId, letter),
    startConversation: (conversation) => startConversation(rest, conversation),

    mirror: (ticketId, mirror) => show(ticketId, (ticket) => mirrorChange(ticket, mirror, fields)),
    unmirror: (ticketId) => show(ticketId, (ticket) => mirrorRemoval(ticket, fields)),

    async setDismissed(ticketId, dismissed, eventId, detected) {
      const said = detected === undefined ? {} : { detected };
      const metadata = metadataOf({ id: eventId, type: dismissed ? 'dismissed' : 'dismissal_undone', ...said });
      await change(ticketId, ({ tags }) => {
        if (tags.includes(DISMISSED_TAG) === dismissed) return null;
        const others = tags.filter((tag) => tag !== DISMISSED_TAG);
        return { tags: dismissed ? [...others, DISMISSED_TAG] : others, metadata };
      });
    },

    async dismissal(ticketId) {
      const ticket = await readTicket(rest, ticketId);
      if (!ticket.tags.includes(DISMISSED_TAG)) return null;
      const audits = await auditsOf(rest, ticketId);
      const last = audits.findLast(isDismissal);
      return last ? { by: last.author_id, at: last.created_at } : null;
    },

    mergedInto: (ticketId) => mergedInto(rest, ticketId),
    takeUp: (ticketId) => setStatus(ticketId, 'open'),
    solve: (ticketId) => setStatus(ticketId, 'solved'),

    whereabouts: (ticketIds) => whereabouts(rest, ticketIds),
    softDelete: (ticketId) => softDelete(rest, ticketId),
    deleteForGood: (ticketIds) => deleteForGood(rest, ticketIds),
    upload: (fileName, contentType, text) => uploadFile(rest, fileName, contentType, text),
  };
}

async function readOrNull(rest: Rest, ticketId: number) {
  try {
    const ticket = await readTicket(rest, ticketId);
    const { id, status, subject, tags, requester_id, updated_at } = ticket;
    const copies = new Set([...(ticket.email_cc_ids ?? []), ...(ticket.collaborator_ids ?? [])]).size;
    return {
      id,
      status,
      subject: subject ?? '',
      tags,
      requesterId: requester_id,
      isMerged: tags.includes(MERGED_TAG),
      copies,
      updatedAt: updated_at,
    };
  } catch (thrown) {
    if (isProblem(thrown, 'Gone', 'Refused')) return null;
    throw thrown;
  }
}
