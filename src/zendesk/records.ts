import * as z from 'zod/mini';
import type { RequestEvent } from '../domain/request.ts';
import type { RecordRead, RecordStore, RecordUpdate } from '../workflow/ports.ts';
import { OutsideProblem, outsideProblem } from '../workflow/problems.ts';
import { auditsOf } from './audits.ts';
import type { DpoGroup } from './dpo-group.ts';
import { storedEvent, storedEvents } from './events.ts';
import { isProblem, mayHaveHappened } from './failures.ts';
import { createKeeper } from './keeper.ts';
import { metadataOf } from './marks.ts';
import { DUPLICATE_TAG, recordExternalId } from './names.ts';
import { listOpenRecords } from './open-records.ts';
import { seesAllTickets } from './own-role.ts';
import type { Rest } from './rest.ts';
import {
  onlyIfUnchanged,
  readTicket,
  type Ticket,
  ticketAnswer,
  ticketSchema,
  type UpdateAnswer,
  updateTicket,
} from './ticket-answers.ts';

const TRIES = 2;

/** Whom Zendesk's own words "assignee" and "assigned group" mean. */
type Place = { group_id: number; assignee_id?: number } | { assignee_id: number };

/**
 * The records of requests: private task tickets whose audits hold the events (decision 4.1).
 * It needs the group that decides, and who is signed in, because Zendesk's reminders go by assignee and group.
 */
export function createRecordStore(
  rest: Rest,
  { dpoGroup, meId }: { dpoGroup: Pick<DpoGroup, 'has' | 'recordsGroupId'>; meId: number },
): RecordStore {
  const keeper = createKeeper(rest);

  async function oldest(ticketId: number): Promise<Ticket | null> {
    const externalId = recordExternalId(ticketId);
    const { tickets } = await rest.get('/api/v2/tickets.json', {
      query: { external_id: externalId },
      schema: z.object({ tickets: z.array(ticketSchema) }),
    });
    const records = tickets.filter((ticket) => ticket.status !== 'deleted' && ticket.external_id === externalId);
    return records.sort((one, other) => one.id - other.id)[0] ?? null;
  }

  async function withEvents(ticket: Ticket): Promise<RecordRead> {
    return { ...headOf(ticket), ...storedEvents(await auditsOf(rest, ticket.id)) };
  }

  const read = async (recordId: number) => withEvents(await readTicket(rest, recordId));

  async function find(ticketId: number): Promise<RecordRead | null> {
    const ticket = await oldest(ticketId);
    return ticket && withEvents(ticket);
  }

  /** Zendesk's reminders reach assignee and group only, and an assignee is always of the group. */
  async function placeFor(userId: number): Promise<Place> {
    const group_id = await dpoGroup.recordsGroupId();
    if (group_id === null) return { assignee_id: userId };
    if (await dpoGroup.has(userId)) return { group_id, assignee_id: userId };
    // An agent who sees only a part of the tickets would lose sight of the record.
    return (await seesAllTickets(rest)) ? { group_id } : { assignee_id: userId };
  }

  /** What a new status asks for: nobody's ticket can't be solved, and one that was solved goes back to its place. */
  async function placeWith(record: RecordRead, status: RecordUpdate['status']): Promise<Partial<Place>> {
    if (status === 'solved') return record.assigneeId === null ? { assignee_id: meId } : {};
    return status !== undefined && record.status === 'solved' ? placeFor(meId) : {};
  }

  async function append(record: RecordRead, event: RequestEvent, update: RecordUpdate): Promise<RecordRead> {
    const place = await placeWith(record, update.status);
    const body = { ...bodyOf(event, update), ...place, ...onlyIfUnchanged(record.updatedAt) };
    for (let tries = 1; ; tries += 1) {
      try {
        return await afterwards(record, event, await updateTicket(rest, record.id, body));
      } catch (thrown) {
        const isConflict = isProblem(thrown, 'Conflict');
        if (!isConflict && !mayHaveHappened(thrown)) throw thrown;
        // Also on a conflict: the change that came between may be our own, of an answer that got lost.
        const now = await readOr(thrown, record.id);
        if (holds(now, event)) return now;
        if (isConflict || tries === TRIES) throw thrown;
      }
    }
  }

  /** What the record holds after an update that was answered. Where that can't be read, what we know of it. */
  async function afterwards(record: RecordRead, event: RequestEvent, answer: UpdateAnswer): Promise<RecordRead> {
    const own = answer.audit ? storedEvent(answer.audit) : null;
    const events = own ? [...record.events, own] : record.events;
    const known = { ...headOf(answer.ticket), events, unreadable: record.unreadable };
    const now = await auditsOf(rest, record.id).then(
      (audits) => ({ ...known, ...storedEvents(audits) }),
      (thrown: unknown) => {
        if (own) return known;
        throw thrown;
      },
    );
    // Zendesk keeps no metadata of an update that changes nothing.
    if (!holds(now, event)) throw new OutsideProblem('Invalid', { codes: ['event_not_kept'] });
    return now;
  }

  async function readOr(thrown: unknown, recordId: number): Promise<RecordRead> {
    try {
      return await read(recordId);
    } catch {
      // That the event may be stored is what the caller has to know, not that the look failed as well.
      throw thrown;
    }
  }

  /** Sends the record; where the answer gets lost, finds what came of it before it is sent again. */
  async function post(ticketId: number, ticket: Record<string, unknown>): Promise<Ticket> {
    for (let tries = 1; ; tries += 1) {
      try {
        return (await rest.post('/api/v2/tickets.json', { body: { ticket }, schema: ticketAnswer })).ticket;
      } catch (thrown) {
        if (!mayHaveHappened(thrown)) throw thrown;
        const found = await oldest(ticketId).catch(() => {
          throw thrown;
        });
        if (found) return found;
        if (tries === TRIES) throw thrown;
      }
    }
  }

  /** Ours came second: it is put out of the way. Where that fails, the older one still counts, everywhere. */
  async function retire(record: Ticket): Promise<void> {
    const change = { external_id: null, tags: [...new Set([...record.tags, DUPLICATE_TAG])] };
    try {
      await updateTicket(rest, record.id, { ...change, status: 'solved' });
    } catch (thrown) {
      // A required field can keep a ticket from being solved.
      if (!isProblem(thrown, 'Invalid')) throw thrown;
      await updateTicket(rest, record.id, change);
    }
  }

  async function withFirst(record: RecordRead, first: RequestEvent, update: RecordUpdate): Promise<RecordRead> {
    return record.events.length > 0 ? record : append(record, first, update);
  }

  return {
    find,
    read,
    append,
    listOpen: () => listOpenRecords(rest),

    async open(ticketId, first, update) {
      const earlier = await find(ticketId);
      if (earlier) return withFirst(earlier, first, update);
      const body = {
        status: 'open',
        ...bodyOf(first, update),
        subject: update.subject,
        type: 'task',
        requester_id: await keeper(),
        external_id: recordExternalId(ticketId),
      };
      const place = await placeFor(update.assigneeId);
      const ticket = await post(ticketId, { ...body, ...place }).catch((thrown: unknown) => {
        // A role may not be allowed to give a ticket to that group: better a record without it than none.
        if (!('group_id' in place) || !isProblem(thrown, 'Invalid', 'Refused')) throw thrown;
        return post(ticketId, { ...body, assignee_id: update.assigneeId });
      });
      const winner = (await oldest(ticketId)) ?? ticket;
      if (winner.id < ticket.id) await retire(ticket).catch(ignoreOutside);
      return withFirst(await withEvents(winner), first, update);
    },
  };
}

function headOf(ticket: Ticket): Omit<RecordRead, 'events' | 'unreadable'> {
  return {
    id: ticket.id,
    status: ticket.status,
    tags: ticket.tags,
    updatedAt: ticket.updated_at,
    dueAt: ticket.due_at ?? null,
    assigneeId: ticket.assignee_id ?? null,
  };
}

function holds(record: RecordRead, event: RequestEvent): boolean {
  return record.events.some((stored) => stored.event.id === event.id);
}

function bodyOf(event: RequestEvent, update: RecordUpdate): Record<string, unknown> {
  const uploads = update.upload === undefined ? {} : { uploads: [update.upload] };
  return {
    metadata: metadataOf(event),
    tags: update.tags,
    ...(update.status === undefined ? {} : { status: update.status }),
    ...(update.dueAt === undefined ? {} : { due_at: update.dueAt }),
    // Always said: Zendesk takes a comment's privacy from the ticket's first one otherwise.
    ...(update.note === undefined ? {} : { comment: { body: update.note, public: false, ...uploads } }),
  };
}

function ignoreOutside(thrown: unknown): void {
  if (!outsideProblem(thrown)) throw thrown;
}
