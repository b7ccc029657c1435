import type { Case } from '../../../workflow/case.ts';
import type { OpenTicket, Ports } from '../../../workflow/ports.ts';
import type { TicketVerdict } from '../../../workflow/sort-ticket.ts';
import type { Host } from '../props.ts';
import type { Acting } from '../use-acts.ts';
import type { Sidebar } from '../use-sidebar.ts';

/** What every form of a request works with. */
export interface FormProps {
  current: Case;
  found: TicketVerdict;
  ticket: OpenTicket;
  ports: Ports;
  host: Host;
  acts: Acting;
  run: Sidebar['runOnCase'];
  nameOf: (userId: number) => string;
}

/** A form in its place: a step of the list, or one of the further acts. */
export type PlacedFormProps = FormProps & { place: string };
