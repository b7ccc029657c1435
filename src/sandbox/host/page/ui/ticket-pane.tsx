import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isReadOnly, type ReadyTicket, shownValues } from '../model/open-ticket.ts';
import { useStore } from '../model/store.ts';
import type { Tab } from '../model/tabs.ts';
import { ticketInstance } from '../wire/app-instances.ts';
import { AppTray } from './app-tray.tsx';
import { AuditList } from './audit-list.tsx';
import { Composer } from './composer.tsx';
import { useFormats, useWorkspace } from './context.ts';
import { Conversation } from './conversation.tsx';
import { Icon } from './icons.tsx';
import { Problem, StatusBadge } from './parts.tsx';
import { SubmitBar } from './submit-bar.tsx';
import { TicketFields } from './ticket-fields.tsx';

/** A ticket, stored or new: its fields, the conversation, the answer being written, and the app. */
export function TicketPane({ tab, isFront }: { tab: Exclude<Tab, { kind: 'user' }>; isFront: boolean }) {
  const workspace = useWorkspace();
  const { ticket } = tab;
  const state = useStore(ticket.state);
  const { app } = workspace.session;
  if (state.phase === 'loading') return <p class="muted page-note">Loading…</p>;
  if (state.phase === 'failed') return <Problem text={state.message} />;

  async function submit(status: string): Promise<void> {
    const id = await ticket.submit(status);
    if (id === null || tab.kind !== 'new-ticket') return;
    workspace.go({ place: 'ticket', id }, true);
    workspace.closeTab(tab);
  }

  return (
    <div class="ticket">
      <section class="ticket-fields" aria-label="Ticket fields">
        <TicketFields ready={state} onEdit={ticket.edit} />
      </section>
      <section class="ticket-main" aria-label="Conversation">
        <TicketHead tab={tab} ready={state} />
        <TicketBody ready={state} />
        {isReadOnly(state) ? (
          <ReadOnlyNote ready={state} />
        ) : (
          <footer class="ticket-foot">
            <Composer ready={state} ticket={ticket} />
            <SubmitBar ready={state} onSubmit={submit} isFront={isFront} />
          </footer>
        )}
      </section>
      {app && (
        <AppTray
          guid={ticket.guid}
          location={tab.kind === 'ticket' ? 'ticket_sidebar' : 'new_ticket_sidebar'}
          start={() => ticketInstance(workspace, app, ticket)}
        />
      )}
    </div>
  );
}

function TicketHead({ tab, ready }: { tab: Exclude<Tab, { kind: 'user' }>; ready: ReadyTicket }) {
  const formats = useFormats();
  const values = shownValues(ready);
  return (
    <header class="ticket-head">
      <div class="ticket-line">
        <StatusBadge status={ready.form.saved.status} />
        <span class="muted">
          {ready.ticket
            ? `Ticket #${ready.ticket.id} · via ${ready.ticket.via?.channel ?? 'web'} · ${formats.dateTime(ready.ticket.created_at)}`
            : 'New ticket'}
        </span>
      </div>
      {tab.kind === 'ticket' && isReadOnly(ready) ? (
        <h1 class="ticket-subject-text">{values.subject}</h1>
      ) : (
        <>
          <h1 class="visually-hidden">{ready.ticket ? `Ticket #${ready.ticket.id}` : 'New ticket'}</h1>
          <input
            class="ticket-subject"
            aria-label="Subject"
            placeholder="Subject"
            value={values.subject}
            onInput={(event) => tab.ticket.edit({ subject: event.currentTarget.value })}
          />
        </>
      )}
    </header>
  );
}

function TicketBody({ ready }: { ready: ReadyTicket }) {
  const [showsEvents, setShowsEvents] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const count = ready.comments.length;
  const [firstCount] = useState(count);
  useLayoutEffect(() => {
    // What has just been written is at the end.
    if (count > firstCount) box.current?.scrollTo(0, box.current.scrollHeight);
  }, [count, firstCount]);
  const stored = ready.ticket;
  if (!stored) return <div class="conversation" />;
  return (
    <div class="conversation" ref={box}>
      <div class="conversation-tools">
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={showsEvents}
          onClick={() => setShowsEvents(!showsEvents)}
        >
          <Icon name="history" />
          Events
        </button>
      </div>
      {showsEvents ? (
        <AuditList ticketId={stored.id} updatedAt={stored.updated_at} />
      ) : (
        <Conversation comments={ready.comments} requesterId={stored.requester_id} />
      )}
    </div>
  );
}

function ReadOnlyNote({ ready }: { ready: ReadyTicket }) {
  return (
    <p class="ticket-readonly" role="status">
      <Icon name="lock" />
      {ready.gone
        ? 'This ticket was deleted, or you may not see it any more.'
        : 'This ticket is closed and can no longer be changed.'}
    </p>
  );
}
