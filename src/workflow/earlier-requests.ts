import { type Case, caseOf, findCase, matterTickets } from './case.ts';
import type { MarkedTicket, OpenTicket, Ports } from './ports.ts';
import { outsideProblem } from './problems.ts';

/** The requests of one person to which a further ticket of theirs may belong. */
export interface EarlierRequests {
  /** Those that go on, the nearest due date first; then those that ended lately, the last one first. */
  cases: Case[];
  /** How many are marked on the person's tickets but have no record that this agent can see. */
  unseen: number;
  /** How many older ones were not looked at. */
  notRead: number;
}

/** Each costs two calls, and a person seldom has more than one. */
const MOST_READ = 8;
/** Whoever comes back later than that asks anew. */
const LATELY_MS = 180 * 24 * 60 * 60_000;

/**
 * What the requester of a ticket has asked for before, from the records: the marks on the person's other tickets lead there.
 * Reads only; to be asked where somebody wants to know, because an ordinary ticket must cost no call.
 */
export async function earlierRequests(
  ports: Ports,
  ticket: Pick<OpenTicket, 'id' | 'requester'>,
): Promise<EarlierRequests> {
  if (!ticket.requester) return { cases: [], unseen: 0, notRead: 0 };
  const personId = ticket.requester.id;
  const marked = (await ports.people.requestsOf(personId)).filter(({ ticketId }) => ticketId !== ticket.id);
  const requests = byRecord(marked);
  const read = requests.slice(0, MOST_READ);
  const cases = new Map<number, Case>();
  let unseen = 0;
  for (const tickets of read) {
    const found = await caseBehind(ports, tickets, personId);
    if (found) cases.set(found.record.id, found);
    else unseen += 1;
  }
  const since = ports.now().getTime() - LATELY_MS;
  return {
    cases: [...cases.values()]
      .filter(({ request }) => !request.ended || Date.parse(request.ended.at) >= since)
      .sort(runningFirst),
    unseen,
    notRead: requests.length - read.length,
  };
}

/** The tickets of each request, the newest first; without a record's number every ticket is taken for one of its own. */
function byRecord(marked: readonly MarkedTicket[]): [MarkedTicket, ...MarkedTicket[]][] {
  const groups = new Map<string, [MarkedTicket, ...MarkedTicket[]]>();
  for (const ticket of marked) {
    const key = ticket.recordId === null ? `ticket ${ticket.ticketId}` : `record ${ticket.recordId}`;
    const group = groups.get(key);
    if (group) group.push(ticket);
    else groups.set(key, [ticket]);
  }
  return [...groups.values()];
}

/** The mirror is a hint that anybody can edit: only a record that names the person and the ticket counts. */
async function caseBehind(
  ports: Ports,
  tickets: readonly [MarkedTicket, ...MarkedTicket[]],
  personId: number,
): Promise<Case | null> {
  const isTheirs = (found: Case | null) =>
    found?.request.dataSubjectId === personId &&
    tickets.some(({ ticketId }) => matterTickets(found).includes(ticketId));
  const [{ recordId }] = tickets;
  const named = recordId === null ? null : await caseOfRecord(ports, recordId);
  if (isTheirs(named)) return named;
  const own = await findCase(ports, (tickets.at(-1) ?? tickets[0]).ticketId);
  return isTheirs(own) ? own : null;
}

/** The case of a record that a ticket's field names; null where it leads nowhere, or where this agent may not look. */
export async function caseOfRecord(ports: Ports, recordId: number): Promise<Case | null> {
  try {
    return caseOf(ports, await ports.records.read(recordId));
  } catch (thrown) {
    const name = outsideProblem(thrown)?.name;
    if (name === 'Gone' || name === 'Refused') return null;
    throw thrown;
  }
}

function runningFirst(one: Case, other: Case): number {
  const [ended, otherEnded] = [one.request.ended, other.request.ended];
  if (ended && otherEnded) return otherEnded.at.localeCompare(ended.at);
  if (ended || otherEnded) return ended ? 1 : -1;
  return one.clock.current.warnOn.localeCompare(other.clock.current.warnOn);
}
