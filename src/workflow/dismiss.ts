import type { OpenTicket, Ports } from './ports.ts';

/** Marks a ticket as "not a request", in the name of whoever is signed in. Can be undone. */
export async function dismiss(ports: Ports, ticket: OpenTicket): Promise<void> {
  await ports.tickets.setDismissed(ticket.id, true, ports.newId());
}

/** Takes a mistaken "not a request" back. The clock never stopped: it runs from the receipt. */
export async function undoDismissal(ports: Ports, ticket: OpenTicket): Promise<void> {
  await ports.tickets.setDismissed(ticket.id, false, ports.newId());
}
