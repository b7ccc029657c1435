import { useCallback } from 'preact/hooks';
import { type SuspendedTicket, SuspendedTicketSchema, type Ticket, TicketSchema } from '../api/schemas.ts';
import { ticketsInView, VIEW_SLUGS, VIEW_TITLES, type ViewSlug } from '../model/view-list.ts';
import { useWorkspace } from './context.ts';
import { PlaceLink, Problem } from './parts.tsx';
import { SuspendedTable } from './suspended-table.tsx';
import { TicketTable } from './ticket-table.tsx';
import { useFresh } from './use-fresh.ts';

/** The ticket lists; they bring themselves up to date, so that a mail that has just come in shows up. */
export function ViewsPage({ view }: { view: ViewSlug }) {
  const { api, people, session } = useWorkspace();
  const loadTickets = useCallback(async (): Promise<Ticket[]> => {
    const tickets = await api.list('/api/v2/tickets.json', 'tickets', TicketSchema);
    await people.load(tickets.flatMap((ticket) => [ticket.requester_id, ticket.assignee_id]));
    return tickets;
  }, [api, people]);
  const loadSuspended = useCallback(
    (): Promise<SuspendedTicket[]> =>
      api.list('/api/v2/suspended_tickets.json', 'suspended_tickets', SuspendedTicketSchema),
    [api],
  );
  const tickets = useFresh(loadTickets);
  const suspended = useFresh(loadSuspended);
  const inView = (slug: ViewSlug) => ticketsInView(tickets.value ?? [], slug, session.me.id, new Date());
  const countOf = (slug: ViewSlug) => {
    const list = slug === 'suspended' ? suspended.value : tickets.value && inView(slug);
    return list ? String(list.length) : '';
  };
  const shown = view === 'suspended' ? suspended : tickets;

  return (
    <div class="views">
      <nav class="view-list" aria-label="Views">
        <h2 class="view-list-title">Views</h2>
        {VIEW_SLUGS.map((slug) => (
          <PlaceLink key={slug} to={{ place: 'view', view: slug }} class="view-link" current={slug === view}>
            <span>{VIEW_TITLES[slug]}</span>
            <span class="view-count" aria-hidden="true">
              {countOf(slug)}
            </span>
          </PlaceLink>
        ))}
      </nav>
      <section class="view-content" aria-labelledby="view-title">
        <header class="page-header">
          <h1 id="view-title">{VIEW_TITLES[view]}</h1>
          <span class="muted">{shown.value ? `${countOf(view)} tickets` : ''}</span>
        </header>
        {shown.problem && <Problem text={shown.problem} />}
        {!shown.value && !shown.problem && <p class="muted page-note">Loading…</p>}
        {view === 'suspended'
          ? suspended.value && <SuspendedTable mails={suspended.value} onRecovered={suspended.again} />
          : tickets.value && <TicketTable tickets={inView(view)} />}
      </section>
    </div>
  );
}
