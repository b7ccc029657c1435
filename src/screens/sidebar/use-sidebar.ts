import { useEffect, useRef, useState } from 'preact/hooks';
import type { Case } from '../../workflow/case.ts';
import type { Confirmation } from '../../workflow/confirm-request.ts';
import type { OpenTicket } from '../../workflow/ports.ts';
import type { TicketVerdict } from '../../workflow/sort-ticket.ts';
import { DISMISSED_TAG } from '../../workflow/tags.ts';
import type { TicketAct } from '../kit/texts.ts';
import type { SidebarProps } from './props.ts';
import { type Shown, type SidebarState, shownAs, stateOf } from './state.ts';
import { type Acting, type ActName, type ActResult, useActs } from './use-acts.ts';

/** The first screen waits for detection anyway, and what brings the ticket's text to it comes beside it. */
const onText = () => import('../../workflow/sort-ticket.ts');
/** What a record needs is loaded when there may be one: most tickets have none. */
const onRecord = () => import('../../workflow/on-record.ts');

export interface Sidebar {
  state: SidebarState;
  acts: Acting;
  /** Sorts and looks up anew. */
  again: () => void;
  confirm: (confirmation: Confirmation) => void;
  dismiss: () => void;
  undoDismissal: () => void;
  /** Makes the ticket a further one of an earlier request. */
  link: (earlier: Case) => void;
  /** An act on the request that is shown; the case it comes to is shown next, as long as the ticket belongs to it. */
  runOnCase: (place: string, act: ActName, work: (current: Case) => Promise<ActResult & { case: Case }>) => void;
}

/** After these the host's view of the customer's ticket is old. */
const CHANGE_THE_TICKET: readonly ActName[] = ['changeKinds', 'close', 'withdraw', 'lapse', 'reopen', 'unlink'];

/** The ticket's state: first the verdict, from the ticket alone; then, only where it is worth a call, what is on record. */
export function useSidebar(props: SidebarProps): Sidebar {
  const { ticket, ports, detect, onRefreshWanted } = props;
  const [state, setState] = useState<SidebarState>({ state: 'reading', what: 'text' });
  const [attempt, setAttempt] = useState(0);
  const latest = useRef(state);
  const show = (next: SidebarState) => {
    latest.current = next;
    setState(next);
  };

  useEffect(() => {
    let isOld = false;
    const showIfNew = (next: SidebarState) => {
      if (!isOld) show(next);
    };
    void read(props, () => latest.current, showIfNew);
    return () => {
      isOld = true;
    };
  }, [ticket, attempt]);

  async function readAgain(): Promise<void> {
    const shown = latest.current;
    if (hasCase(shown)) {
      show(shownOf(shown, await (await onRecord()).reread(ports, shown.case), ticket.id));
    } else {
      const found = (await onText()).sortTicket(ticket, await detect, ports.settings);
      show(stateOf(await (await onRecord()).lookUp(ports, ticket), found));
    }
  }
  const acts = useActs(readAgain);

  /** An act on a ticket that is no request yet; afterwards the host's view of the ticket is old. */
  function runOnTicket(act: TicketAct, work: (found: TicketVerdict) => Promise<ActResult>, place = 'ticket'): void {
    const { current } = latest;
    if (!('found' in current) || current.found === null) return;
    const { found } = current;
    acts.run(place, act, async () => {
      const result = await work(found);
      if (result.ok) onRefreshWanted();
      return result;
    });
  }

  return {
    state,
    acts,
    again: () => setAttempt((count) => count + 1),
    confirm: (confirmation) =>
      runOnTicket('confirm', async (found) => {
        const outcome = await (await onRecord()).confirmRequest(ports, ticket, confirmation, found.verdict);
        if (outcome.ok) show(shownAs({ case: outcome.case, isMirrored: outcome.isMirrored, found }));
        return outcome;
      }),
    dismiss: () =>
      runOnTicket('dismiss', async (found) => {
        await (await onRecord()).dismiss(ports, ticket, found.verdict);
        show({ state: 'dismissed', found, by: ports.me.id, at: ports.now().toISOString() });
        return { ok: true };
      }),
    undoDismissal: () =>
      runOnTicket('undoDismissal', async (found) => {
        await (await onRecord()).undoDismissal(ports, ticket);
        show(stateOf({ state: 'none' }, found));
        return { ok: true };
      }),
    link: (earlier) =>
      runOnTicket(
        'link',
        async (found) => {
          const outcome = await (await onRecord()).linkTicket(ports, ticket, found, earlier);
          if (outcome.ok) show(shownAs({ case: outcome.case, isMirrored: outcome.isMirrored, found }));
          return outcome;
        },
        'link',
      ),
    runOnCase: (place, act, work) =>
      acts.run(place, act, async () => {
        const { current } = latest;
        if (!hasCase(current)) return { ok: false, why: 'overtaken' };
        const result = await work(current.case);
        show(shownOf(current, result.case, ticket.id));
        if (result.ok && CHANGE_THE_TICKET.includes(act)) onRefreshWanted();
        return result;
      }),
  };
}

async function read(
  props: SidebarProps,
  before: () => SidebarState,
  show: (state: SidebarState) => void,
): Promise<void> {
  const { ports } = props;
  const ticket = before().state === 'dismissed' ? withDismissal(props.ticket) : props.ticket;
  let found: TicketVerdict | null = null;
  try {
    const [{ sortTicket, needsLookup }, detect] = await Promise.all([onText(), props.detect]);
    found = sortTicket(ticket, detect, ports.settings);
    if (!hasCase(before()) && !needsLookup(ticket, found)) return show({ state: 'not_a_request', found });
    // What is on screen stays there until something newer is known.
    if (!hasCase(before()) && before().state !== 'dismissed') {
      show(
        found.verdict.isRequest
          ? { state: 'suspected', found, isLookedUp: false }
          : { state: 'reading', what: 'record' },
      );
    }
    const known = before();
    const recordId = hasCase(known) ? known.case.record.id : null;
    const next = stateOf(await (await onRecord()).lookUp(ports, ticket, recordId), found);
    if (!isOlder(next, before())) show(next);
  } catch (thrown) {
    const shown = before();
    // A letter that is being written is not lost to a connection that failed behind it.
    if (hasCase(shown)) show({ ...shown, staleBy: thrown });
    else show({ state: 'failed', act: found ? 'lookUp' : 'sort', thrown, found });
  }
}

/** The host's view of the tags may lag behind what was done here: then it is Zendesk that says whether it still holds. */
function withDismissal(ticket: OpenTicket): OpenTicket {
  return { ...ticket, tags: [...ticket.tags, DISMISSED_TAG] };
}

function hasCase(state: SidebarState): state is Extract<SidebarState, { state: 'request' | 'done' }> {
  return state.state === 'request' || state.state === 'done';
}

/** The case as it is now; nothing on record where the ticket does not belong to it any more, because its link was taken back. */
function shownOf(shown: Shown, now: Case, ticketId: number): SidebarState {
  const { record, request } = now;
  const isOfIt = [record.id, request.ticketId, ...request.linkedTicketIds].includes(ticketId);
  return isOfIt ? shownAs({ ...shown, case: now }) : stateOf({ state: 'none' }, shown.found);
}

/** Whether an answer was overtaken by an act of our own: a record only ever grows. */
function isOlder(next: SidebarState, shown: SidebarState): boolean {
  return (
    hasCase(next) &&
    hasCase(shown) &&
    next.case.record.id === shown.case.record.id &&
    next.case.record.events.length < shown.case.record.events.length
  );
}
