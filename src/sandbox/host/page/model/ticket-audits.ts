import type { ApiClient } from '../api/client.ts';
import { type Audit, AuditSchema } from '../api/schemas.ts';
import type { People } from './people.ts';

/** All audits of a ticket, oldest first, with their authors known. */
export async function loadAudits(api: ApiClient, people: People, ticketId: number): Promise<Audit[]> {
  const audits = await api.list(`/api/v2/tickets/${ticketId}/audits.json`, 'audits', AuditSchema);
  await people.load(audits.map((audit) => audit.author_id).filter((id) => id > 0));
  return audits;
}

/** Who changed a ticket last, as `ticket.updated` tells it. */
export async function latestAuthor(
  api: ApiClient,
  people: People,
  ticketId: number,
): Promise<{ id: number; name: string } | null> {
  const last = (await loadAudits(api, people, ticketId)).at(-1);
  return last ? { id: last.author_id, name: people.nameOf(last.author_id) } : null;
}
