import type { Ticket } from '../api/schemas.ts';
import { useStore } from '../model/store.ts';
import { useFormats, useWorkspace } from './context.ts';
import { PlaceLink, StatusBadge } from './parts.tsx';

/** Tickets in rows; the subject is the way in. */
export function TicketTable({ tickets }: { tickets: Ticket[] }) {
  const { people } = useWorkspace();
  const formats = useFormats();
  useStore(people.store);
  if (tickets.length === 0) return <p class="muted page-note">No tickets in this view.</p>;
  return (
    <div class="table-holder">
      <table class="table">
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">ID</th>
            <th scope="col">Subject</th>
            <th scope="col">Requester</th>
            <th scope="col">Requested</th>
            <th scope="col">Updated</th>
            <th scope="col">Type</th>
            <th scope="col">Due</th>
            <th scope="col">Assignee</th>
          </tr>
        </thead>
        <tbody>
          {tickets.map((ticket) => (
            <tr key={ticket.id}>
              <td>
                <StatusBadge status={ticket.status} />
              </td>
              <td class="muted">{ticket.id}</td>
              <td class="table-main">
                <PlaceLink to={{ place: 'ticket', id: ticket.id }}>{ticket.subject || `Ticket ${ticket.id}`}</PlaceLink>
              </td>
              <td>{people.nameOf(ticket.requester_id)}</td>
              <td class="table-date">{formats.short(ticket.created_at)}</td>
              <td class="table-date">{formats.short(ticket.updated_at)}</td>
              <td class="table-word">{ticket.type ?? '–'}</td>
              <td class="table-date">{ticket.due_at ? formats.short(ticket.due_at) : '–'}</td>
              <td>{people.nameOf(ticket.assignee_id)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
