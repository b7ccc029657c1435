import { z } from 'zod';
import { invalidAttribute } from '../input.ts';

const id = z.union([z.number().int(), z.string().regex(/^\d+$/).transform(Number)]);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
const text = z.union([z.string(), z.number().transform(String)]);

const fieldValues = z.union([
  z.array(z.object({ id, value: z.unknown() })),
  z
    .record(z.string().regex(/^\d+$/), z.unknown())
    .transform((values) => Object.entries(values).map(([key, value]) => ({ id: Number(key), value }))),
]);

const person = z.object({
  action: z.enum(['put', 'delete']).optional(),
  user_id: id.optional(),
  user_email: z.string().optional(),
  user_name: z.string().nullish(),
});

const collaborator = z.union([id, z.string(), z.object({ name: z.string().optional(), email: z.string() })]);

const comment = z.object({
  body: z.string().optional(),
  html_body: z.string().optional(),
  public: flag.optional(),
  author_id: id.nullish(),
  uploads: z.union([z.array(z.string()), z.string().transform((token) => [token])]).optional(),
});

const ticket = z.object({
  subject: text.nullish(),
  raw_subject: text.nullish(),
  description: z.string().optional(),
  comment: comment.optional(),
  requester: z
    .union([z.object({ name: z.string().nullish(), email: z.string().nullish(), locale: z.string().optional() }), text])
    .optional(),
  requester_id: id.optional(),
  submitter_id: id.optional(),
  assignee_id: id.nullish(),
  assignee_email: z.string().optional(),
  group_id: id.nullish(),
  organization_id: id.nullish(),
  brand_id: id.optional(),
  problem_id: id.nullish(),
  tags: z.union([z.array(z.string()), z.string()]).nullish(),
  custom_fields: fieldValues.optional(),
  fields: fieldValues.optional(),
  type: z.string().nullish(),
  priority: z.string().nullish(),
  status: z.string().nullish(),
  due_at: z.string().nullish(),
  external_id: text.nullish(),
  recipient: z.string().nullish(),
  email_ccs: z.array(person).nullish(),
  followers: z.array(person).nullish(),
  collaborator_ids: z.array(id).nullish(),
  collaborators: z.array(collaborator).nullish(),
  additional_collaborators: z.array(collaborator).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
  via_followup_source_id: id.nullish(),
  safe_update: flag.optional(),
  updated_stamp: z.string().nullish(),
  /** Of update_many only; a single update ignores them. */
  additional_tags: z.array(z.string()).optional(),
  remove_tags: z.array(z.string()).optional(),
});

/** The `ticket` object of a request's body, read: what to create a ticket from or what to change in one. */
export type TicketInput = z.output<typeof ticket>;
export type CommentInput = z.output<typeof comment>;
export type PersonInput = z.output<typeof person>;
export type CollaboratorInput = z.output<typeof collaborator>;

/** Reads a body's `ticket`. As Zendesk does, it ignores what it doesn't know and refuses (400) what is of the wrong kind. */
export function parseTicketInput(value: unknown): TicketInput {
  const read = ticket.safeParse(value);
  if (read.success) return read.data;
  const path = ['ticket', ...(read.error.issues[0]?.path ?? [])].map(String).join('.');
  throw invalidAttribute(path, 'is of the wrong kind');
}
