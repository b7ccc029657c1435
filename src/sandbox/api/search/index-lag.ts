import type { Account, Comment, Ticket } from '../account.ts';

/** A ticket as search knows it, with the comments that it knows. */
interface SearchableTicket {
  ticket: Ticket;
  comments: Comment[];
}

export interface SearchIndex {
  /** Takes note of what changed since the last look; called after every call while search lags. */
  look(): void;
  /** The tickets as search knows them now: as they are, or as they were `lagSeconds` ago. */
  tickets(): SearchableTicket[];
}

interface Version {
  seenAt: number;
  /** Null: gone since then. */
  known: SearchableTicket | null;
}

/**
 * The index that search reads. Without a lag it is the account itself; with one it keeps older states of each ticket,
 * so that a search shortly after a change finds what was there before.
 */
export function createSearchIndex(account: Account, clock: () => number, lagSeconds: () => number): SearchIndex {
  const versions = new Map<number, Version[]>();
  let began = false;

  const look = (): void => {
    if (lagSeconds() === 0) {
      versions.clear();
      began = false;
      return;
    }
    const at = began ? clock() : Number.NEGATIVE_INFINITY;
    began = true;
    for (const found of currentTickets(account)) note(versions, found.ticket.id, { seenAt: at, known: found });
    for (const id of versions.keys()) if (!account.tickets.has(id)) note(versions, id, { seenAt: at, known: null });
  };

  return {
    look,
    tickets() {
      look();
      if (lagSeconds() === 0) return currentTickets(account);
      const until = clock() - lagSeconds() * 1000;
      const known: SearchableTicket[] = [];
      for (const history of versions.values()) {
        const version = history.findLast(({ seenAt }) => seenAt <= until);
        if (version?.known) known.push(version.known);
      }
      return known;
    },
  };
}

function currentTickets(account: Account): SearchableTicket[] {
  const comments = new Map<number, Comment[]>();
  for (const comment of account.comments.values()) {
    const list = comments.get(comment.ticket_id);
    if (list) list.push(comment);
    else comments.set(comment.ticket_id, [comment]);
  }
  return [...account.tickets.values()].map((ticket) => ({ ticket, comments: comments.get(ticket.id) ?? [] }));
}

function note(versions: Map<number, Version[]>, id: number, version: Version): void {
  const history = versions.get(id) ?? [];
  const before = history.at(-1);
  if (before && JSON.stringify(before.known) === JSON.stringify(version.known)) return;
  history.push({ seenAt: version.seenAt, known: structuredClone(version.known) });
  versions.set(id, history);
}
