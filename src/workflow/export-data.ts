import { sha256 } from '../domain/fulfil/deletion-plan.ts';
import { append, type Case, type Outcome } from './case.ts';
import type { PersonData, Ports } from './ports.ts';

/** The person's data as gathered, and what this agent could not see. */
export interface GatheredExport {
  person: PersonData;
  tickets: number;
  comments: number;
  /** Tickets that Zendesk counts but did not list for this agent. */
  notSeen: number;
}

/** Gathers what Zendesk holds of the data subject: profile, addresses, tickets with their public conversation. */
export async function gatherExport(ports: Ports, current: Case): Promise<GatheredExport> {
  const person = await ports.people.gather(current.request.dataSubjectId);
  return {
    person,
    tickets: person.tickets.length,
    comments: person.tickets.reduce((sum, item) => sum + item.comments.length, 0),
    notSeen: Math.max(0, person.requestedTickets - person.tickets.length),
  };
}

/** The export as the data subject gets it: one structured, commonly used, machine-readable file (Art. 20(1) GDPR). */
export function exportFile(gathered: GatheredExport): string {
  const { profile, identities, tickets } = gathered.person;
  return `${JSON.stringify(
    {
      format: 'privacy-request-export/1',
      contactInformation: { profile, identities },
      transactionInformation: { tickets },
    },
    null,
    2,
  )}\n`;
}

/** Puts on record that the data was gathered and looked at: how much, and the file's hash, not its content. */
export async function prepareExport(
  ports: Ports,
  current: Case,
  gathered: GatheredExport,
): Promise<Outcome<'overtaken' | 'incomplete'>> {
  if (gathered.notSeen > 0) return { ok: false, why: 'incomplete', case: current };
  return append(
    ports,
    current,
    {
      type: 'export_prepared',
      hash: await sha256(exportFile(gathered)),
      tickets: gathered.tickets,
      comments: gathered.comments,
    },
    { note: `Export prepared: ${gathered.tickets} tickets, ${gathered.comments} comments.` },
  );
}
