import type { Case } from '../../workflow/case.ts';
import type { TicketCase } from '../../workflow/look-up.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';

/** What the sidebar shows of a ticket: one of these, never two. */
export type SidebarState =
  | { state: 'reading'; what: 'text' | 'record' }
  | { state: 'not_a_request'; found: TicketVerdict }
  /** While the record is looked up nothing can be confirmed: somebody may have done so already. */
  | { state: 'suspected'; found: TicketVerdict; isLookedUp: boolean }
  | { state: 'dismissed'; found: TicketVerdict; by: number; at: string }
  | ({ state: 'request' } & Shown)
  | ({ state: 'done' } & Shown)
  | { state: 'failed'; act: 'sort' | 'lookUp'; thrown: unknown; found: TicketVerdict | null };

/** A request as shown, with the verdict it began from. */
export interface Shown {
  case: Case;
  found: TicketVerdict;
  /** False where the customer's ticket can't show it: closed, deleted, no right. */
  isMirrored: boolean;
  /** What went wrong when it was read again last: what is shown may be old then. */
  staleBy?: unknown;
}

export function shownAs({ case: current, found, isMirrored }: Shown): SidebarState {
  return { state: current.stage === 'done' ? 'done' : 'request', case: current, found, isMirrored };
}

/** The state of a ticket, once Zendesk has said what is on record. */
export function stateOf(onRecord: TicketCase, found: TicketVerdict): SidebarState {
  switch (onRecord.state) {
    case 'request':
      return shownAs({ case: onRecord.case, isMirrored: onRecord.isMirrored, found });
    case 'dismissed':
      return { state: 'dismissed', found, by: onRecord.by, at: onRecord.at };
    case 'none':
      return found.verdict.isRequest
        ? { state: 'suspected', found, isLookedUp: true }
        : { state: 'not_a_request', found };
  }
}
