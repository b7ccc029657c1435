import { STAGES, type Stage } from '../domain/fulfil/stage.ts';
import { REQUEST_KINDS, type RequestKind } from '../domain/request.ts';
import type { MarkedTicket, Ports, RecordListed } from './ports.ts';
import { KIND_TAG_PREFIX, STAGE_VALUE_PREFIX } from './tags.ts';

/** A request as a row of a list, from the record's own tags and due date. */
export interface ListedRequest {
  recordId: number;
  ticketId: number | null;
  kinds: RequestKind[];
  stage: Stage;
  isFlagged: boolean;
  /** Instant, ISO 8601; null where the record lost its date. */
  dueAt: string | null;
}

/** The open requests: flagged ones first, then by due date, the nearest first. */
export async function listRequests(ports: Ports): Promise<{ requests: ListedRequest[]; total: number }> {
  const { records, total } = await ports.records.listOpen();
  return { requests: records.map(listed).sort(flaggedThenDue), total };
}

function listed(record: RecordListed): ListedRequest {
  return {
    recordId: record.recordId,
    ticketId: record.ticketId,
    kinds: REQUEST_KINDS.filter((kind) => record.tags.includes(`${KIND_TAG_PREFIX}${kind}`)),
    stage: STAGES.find((stage) => record.tags.includes(`privacy_stage_${stage}`)) ?? 'in_progress',
    isFlagged: record.tags.includes('privacy_flagged'),
    dueAt: record.dueAt,
  };
}

function flaggedThenDue(a: ListedRequest, b: ListedRequest): number {
  if (a.isFlagged !== b.isFlagged) return a.isFlagged ? -1 : 1;
  return (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999');
}

/** A request of one person, as the mirror on its ticket has it. */
export interface PersonRequest {
  ticketId: number;
  kinds: RequestKind[];
  stage: Stage;
  /** Instant, ISO 8601. */
  createdAt: string;
}

/**
 * What this person has asked for so far, the newest first; further tickets of one request are not requests of their own.
 * Tickets that were deleted are not among them.
 */
export async function requestsOfPerson(ports: Ports, userId: number): Promise<PersonRequest[]> {
  const marked = await ports.people.requestsOf(userId);
  const isFirst = ({ ticketId, recordId }: MarkedTicket) =>
    recordId === null || !marked.some((other) => other.recordId === recordId && other.ticketId < ticketId);
  return marked.filter(isFirst).map(({ ticketId, tags, createdAt }) => ({
    ticketId,
    kinds: REQUEST_KINDS.filter((kind) => tags.includes(`${KIND_TAG_PREFIX}${kind}`)),
    stage: STAGES.find((stage) => tags.includes(`${STAGE_VALUE_PREFIX}${stage}`)) ?? 'in_progress',
    createdAt,
  }));
}
