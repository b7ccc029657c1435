import * as z from 'zod/mini';
import type { RecordListed } from '../workflow/ports.ts';
import { RECORD_TAG } from '../workflow/tags.ts';
import { DUPLICATE_TAG, ticketOfRecord } from './names.ts';
import { pages } from './paging.ts';
import type { Rest } from './rest.ts';

const found = z.object({
  id: z.number(),
  subject: z.nullish(z.string()),
  status: z.string(),
  tags: z.array(z.string()),
  external_id: z.nullish(z.string()),
  due_at: z.nullish(z.string()),
  assignee_id: z.nullish(z.number()),
});

/** Zendesk's search shows no more, whatever it has found. */
const MOST_RESULTS = 1000;

/** The open records, nearest due date first, and how many Zendesk found. Search lags by minutes. */
export async function listOpenRecords(rest: Rest): Promise<{ records: RecordListed[]; total: number }> {
  const query = { query: `type:ticket tags:${RECORD_TAG} status<solved` };
  const records: RecordListed[] = [];
  let total = 0;
  let seen = 0;
  for await (const page of pages(rest, '/api/v2/search.json', { key: 'results', item: found, query, by: 'offset' })) {
    seen += page.items.length;
    total = page.count ?? seen;
    // Search knows a tag by its words, so what it found is looked at again.
    const ours = page.items.filter(({ tags }) => tags.includes(RECORD_TAG) && !tags.includes(DUPLICATE_TAG));
    records.push(...ours.map(listedOf));
    if (seen >= MOST_RESULTS) break;
  }
  const listed = byDueDate(withoutSeconds(records));
  return { records: listed, total: total - (seen - listed.length) };
}

function listedOf(ticket: z.infer<typeof found>): RecordListed {
  return {
    recordId: ticket.id,
    ticketId: ticketOfRecord(ticket.external_id),
    subject: ticket.subject ?? '',
    status: ticket.status,
    tags: ticket.tags,
    dueAt: ticket.due_at ?? null,
    assigneeId: ticket.assignee_id ?? null,
  };
}

/** Of two records of one ticket the older one counts, as in `find`. */
function withoutSeconds(records: readonly RecordListed[]): RecordListed[] {
  return records.filter(
    (record) =>
      record.ticketId === null ||
      !records.some((other) => other.ticketId === record.ticketId && other.recordId < record.recordId),
  );
}

function byDueDate(records: readonly RecordListed[]): RecordListed[] {
  const instant = ({ dueAt }: RecordListed) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
  return records.toSorted((one, other) => {
    const [first, second] = [instant(one), instant(other)];
    return first === second ? one.recordId - other.recordId : first - second;
  });
}
