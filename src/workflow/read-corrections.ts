import { localDateAt } from '../domain/clock/time-zone.ts';
import { type Correction, withKnownEntries } from '../domain/detect/correction.ts';
import { isOtherwise } from '../domain/detect/detected.ts';
import { knownEntries } from '../domain/detect/known-entries.ts';
import { foldRequest } from '../domain/fold.ts';
import type { Ports } from './ports.ts';
import { notRead } from './problems.ts';

/** What was found in one ticket: a correction, one that does not say what detection had said, none any more, or nobody knows. */
export type CorrectionFound = Correction | 'not_noted' | 'none' | 'not_read';

export interface CorrectionsRead {
  /** The oldest first. */
  corrections: Correction[];
  /** Tickets whose mark doesn't say what detection had said: set by hand, or before this was noted. */
  notNoted: number;
  /** Tickets that could not be read: deleted meanwhile, not this person's to see, or spoilt. */
  notRead: number;
  /** Where this person doesn't see every ticket, nobody knows how many are missing. */
  seesAllTickets: boolean;
}

export interface Reading {
  /** What was read so far, by ticket; filled as it goes on, so that a reading that broke off need not begin anew. */
  found: Map<number, CorrectionFound>;
  /** Told before each ticket. */
  onProgress: (read: number, total: number) => void;
  /** False once nobody waits for it any more. */
  isWanted: () => boolean;
}

/**
 * The verdicts that agents corrected: tickets that are no request, and requests with other kinds than detected. One or two calls a ticket.
 * @returns null where it was not wanted any more
 * @throws OutsideProblem where Zendesk does not answer; what was read until then stays in `found`
 */
export async function readCorrections(ports: Ports, reading: Reading): Promise<CorrectionsRead | null> {
  const { found, onProgress, isWanted } = reading;
  const { dismissed, changed } = await ports.corrections.list();
  const looks = [
    ...dismissed.map((id) => ({ id, look: dismissedVerdict })),
    ...changed.map((id) => ({ id, look: changedVerdict })),
  ];
  for (const [index, { id, look }] of looks.entries()) {
    if (!isWanted()) return null;
    onProgress(index, looks.length);
    if (!found.has(id)) found.set(id, await look(ports, id).catch(notRead));
  }
  const all = looks.map(({ id }) => found.get(id));
  // The file leaves the account: an entry that the lexicon does not have may be anybody's words.
  const known = await knownEntries();
  return {
    corrections: all
      .filter((one) => typeof one === 'object')
      .map((one) => withKnownEntries(one, known))
      .sort((a, b) => a.on.localeCompare(b.on)),
    notNoted: all.filter((one) => one === 'not_noted').length,
    notRead: all.filter((one) => one === 'not_read').length,
    seesAllTickets: await ports.people.seesAllTickets(),
  };
}

/** The corrections as a file, JSON Lines: what `npm run feedback` reads. */
export function correctionsFile(corrections: readonly Correction[]): string {
  return corrections.map((correction) => `${JSON.stringify(correction)}\n`).join('');
}

async function dismissedVerdict(ports: Ports, ticketId: number): Promise<CorrectionFound> {
  const dismissal = await ports.corrections.dismissal(ticketId);
  if (dismissal === null) return 'none';
  if (dismissal.detected === null) return 'not_noted';
  return { on: dayOf(ports, dismissal.at), ...dismissal.detected, decided: [] };
}

/** The first event that says otherwise holds the verdict; what the request's kinds are now is the agents' last word. */
async function changedVerdict(ports: Ports, recordId: number): Promise<CorrectionFound> {
  const request = foldRequest((await ports.records.read(recordId)).events);
  const first = request?.history.find(({ event }) => 'detected' in event);
  if (!request || !first || !('detected' in first.event)) return 'none';
  const { detected } = first.event;
  if (!detected) return 'not_read';
  return isOtherwise(detected, request.kinds)
    ? { on: dayOf(ports, first.at), ...detected, decided: request.kinds }
    : 'none';
}

function dayOf(ports: Ports, at: string): string {
  return localDateAt(Date.parse(at), ports.timeZone);
}
