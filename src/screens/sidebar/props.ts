import type { Detect } from '../../domain/detect/load-detect.ts';
import type { OpenTicket, Ports } from '../../workflow/ports.ts';
import type { SettingProblem } from '../../workflow/settings.ts';

/** What the screens ask of the page around them. */
export interface Host {
  /** The height of what is shown, in CSS pixels. */
  resize(height: number): void;
  /** A short message of the host's own, for what is seen best outside the app. */
  notify(message: string): void;
  openTicket(ticketId: number): void;
  /** Tells when a call has to wait for so many seconds, because Zendesk asks for it. Gives the function that ends it. */
  onWait(listener: (seconds: number) => void): () => void;
  /** Opens the whole deletion plan of a record in the host's modal. */
  openModal(recordId: number): void;
}

export interface SidebarProps {
  /** A new object whenever the host says that the ticket changed: it is then sorted and looked up anew. */
  ticket: OpenTicket;
  ports: Ports;
  detect: Promise<Detect>;
  /** The agent's locale, as Zendesk has it: `de`, `en-GB`. */
  locale: string;
  settingProblems: readonly SettingProblem[];
  /** The customer's ticket was changed, or the texts could not be read: read the ticket from the host again. */
  onRefreshWanted: () => void;
  host: Host;
}
