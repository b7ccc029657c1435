import type { Audit, Comment, Ticket } from '../account.ts';
import type { Actor } from '../session.ts';

/** One creation or update of a ticket, as triggers look at it. */
export interface Happening {
  /** The ticket as it stands now: triggers that ran before have changed it already. */
  ticket: Ticket;
  /** The ticket before the update; null: it was created. */
  before: Ticket | null;
  /** The audit that the triggers' own changes and notifications join. */
  audit: Audit;
  /** The comment that the update brought. */
  comment: Comment | null;
  actor: Actor;
}
