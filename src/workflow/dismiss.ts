import { detectedOf } from '../domain/detect/detected.ts';
import type { Verdict } from '../domain/detect/verdict.ts';
import type { OpenTicket, Ports } from './ports.ts';

/** Marks a ticket as "not a request", in the name of whoever is signed in, with what the verdict had said. Can be undone. */
export async function dismiss(ports: Ports, ticket: OpenTicket, verdict: Verdict): Promise<void> {
  await ports.tickets.setDismissed(ticket.id, true, ports.newId(), detectedOf(verdict));
}

/** Takes a mistaken "not a request" back. The clock never stopped: it runs from the receipt. */
export async function undoDismissal(ports: Ports, ticket: OpenTicket): Promise<void> {
  await ports.tickets.setDismissed(ticket.id, false, ports.newId());
}
