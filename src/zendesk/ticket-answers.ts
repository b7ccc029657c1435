import * as z from 'zod/mini';
import { OutsideProblem } from '../workflow/problems.ts';
import { auditSchema } from './audits.ts';
import type { Rest } from './rest.ts';

/** A ticket, as far as we use it. */
export const ticketSchema = z.object({
  id: z.number(),
  status: z.string(),
  subject: z._default(z.nullable(z.string()), null),
  tags: z.array(z.string()),
  requester_id: z.number(),
  email_cc_ids: z.nullish(z.array(z.number())),
  collaborator_ids: z.nullish(z.array(z.number())),
  updated_at: z.string(),
  due_at: z.nullish(z.string()),
  assignee_id: z.nullish(z.number()),
  group_id: z.nullish(z.number()),
  external_id: z.nullish(z.string()),
  custom_fields: z.nullish(z.array(z.object({ id: z.number(), value: z.optional(z.unknown()) }))),
});
export type Ticket = z.infer<typeof ticketSchema>;

export const ticketAnswer = z.object({ ticket: ticketSchema });
/** An update that changed nothing has no audit. */
export const updateAnswer = z.object({ ticket: ticketSchema, audit: z.nullish(auditSchema) });
export type UpdateAnswer = z.infer<typeof updateAnswer>;

/** The ticket of that id. @throws `Gone` where it is deleted */
export async function readTicket(rest: Rest, id: number): Promise<Ticket> {
  const { ticket } = await rest.get(`/api/v2/tickets/${id}.json`, { schema: ticketAnswer });
  if (ticket.status === 'deleted') throw new OutsideProblem('Gone', { status: 404 });
  return ticket;
}

/** Changes a ticket in one update. */
export function updateTicket(rest: Rest, id: number, ticket: Record<string, unknown>): Promise<UpdateAnswer> {
  return rest.put(`/api/v2/tickets/${id}.json`, { body: { ticket }, schema: updateAnswer });
}

/** What goes with an update so that Zendesk refuses it where somebody changed the ticket after it was read. */
export function onlyIfUnchanged(updatedAt: string): { safe_update: true; updated_stamp: string } {
  return { safe_update: true, updated_stamp: updatedAt };
}
