import * as z from 'zod/mini';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

/** One change of a ticket, as Zendesk keeps it: nobody can alter it afterwards. */
export const auditSchema = z.object({
  id: z.number(),
  author_id: z.number(),
  created_at: z.string(),
  via: z.nullish(z.object({ channel: z.nullish(z.union([z.string(), z.number()])) })),
  metadata: z.nullish(z.object({ custom: z.nullish(z.record(z.string(), z.unknown())) })),
  events: z.array(
    z.object({
      type: z.string(),
      field_name: z.nullish(z.string()),
      value: z.optional(z.unknown()),
      previous_value: z.optional(z.unknown()),
      recipients: z.nullish(z.array(z.unknown())),
    }),
  ),
});
export type Audit = z.infer<typeof auditSchema>;

/** All audits of a ticket, oldest first. */
export async function auditsOf(rest: Rest, ticketId: number): Promise<Audit[]> {
  const audits = await listAll(rest, `/api/v2/tickets/${ticketId}/audits.json`, { key: 'audits', item: auditSchema });
  return audits.sort((one, other) => one.id - other.id);
}

/** Whether a trigger mailed an update to a user: the only sign of it that Zendesk gives. */
export function wasMailedTo(audit: Audit, userId: number): boolean {
  return audit.events.some(
    ({ type, recipients }) =>
      (type === 'Notification' || type === 'NotificationWithCcs') && (recipients ?? []).includes(userId),
  );
}
