import * as z from 'zod/mini';

/** The answers of the API, as far as this page uses them. */

const nullableText = z.nullish(z.string());
const nullableId = z.nullish(z.number());

export const UserSchema = z.object({
  id: z.number(),
  name: z.string(),
  email: nullableText,
  phone: nullableText,
  role: z.string(),
  role_type: nullableId,
  locale: nullableText,
  time_zone: nullableText,
  iana_time_zone: nullableText,
  active: z.optional(z.boolean()),
  suspended: z.nullish(z.boolean()),
  organization_id: nullableId,
  external_id: nullableText,
  alias: nullableText,
  signature: nullableText,
  details: nullableText,
  notes: nullableText,
  tags: z._default(z.array(z.string()), []),
  user_fields: z.nullish(z.record(z.string(), z.unknown())),
  created_at: nullableText,
  updated_at: nullableText,
  last_login_at: nullableText,
});
export type User = z.infer<typeof UserSchema>;

export const IdentitySchema = z.object({
  id: z.number(),
  type: z.string(),
  value: z.nullish(z.string()),
  verified: z.nullish(z.boolean()),
  primary: z.nullish(z.boolean()),
});
export type Identity = z.infer<typeof IdentitySchema>;

const ViaSchema = z.object({
  channel: z.union([z.string(), z.number()]),
  source: z.optional(z.unknown()),
});

export const TicketSchema = z.object({
  id: z.number(),
  external_id: nullableText,
  subject: nullableText,
  description: nullableText,
  type: nullableText,
  priority: nullableText,
  status: z.string(),
  requester_id: z.number(),
  submitter_id: nullableId,
  assignee_id: nullableId,
  group_id: nullableId,
  organization_id: nullableId,
  brand_id: nullableId,
  collaborator_ids: z._default(z.array(z.number()), []),
  email_cc_ids: z._default(z.array(z.number()), []),
  tags: z._default(z.array(z.string()), []),
  custom_fields: z._default(z.array(z.object({ id: z.number(), value: z.unknown() })), []),
  due_at: nullableText,
  problem_id: nullableId,
  recipient: nullableText,
  via: z.optional(ViaSchema),
  created_at: z.string(),
  updated_at: z.string(),
});
export type Ticket = z.infer<typeof TicketSchema>;

export const AttachmentSchema = z.object({
  id: z.number(),
  file_name: z.string(),
  content_type: nullableText,
  content_url: z.string(),
  size: z.nullish(z.number()),
  inline: z.nullish(z.boolean()),
});
export type Attachment = z.infer<typeof AttachmentSchema>;

export const CommentSchema = z.object({
  id: z.number(),
  author_id: z.number(),
  public: z.boolean(),
  body: z._default(z.string(), ''),
  html_body: z._default(z.string(), ''),
  plain_body: nullableText,
  attachments: z._default(z.array(AttachmentSchema), []),
  via: z.optional(ViaSchema),
  created_at: z.string(),
});
export type Comment = z.infer<typeof CommentSchema>;

export const AuditSchema = z.object({
  id: z.number(),
  author_id: z.number(),
  created_at: z.string(),
  events: z.array(z.looseObject({ id: z.number(), type: z.string() })),
  metadata: z.optional(z.looseObject({ custom: z.nullish(z.record(z.string(), z.unknown())) })),
  via: z.optional(ViaSchema),
});
export type Audit = z.infer<typeof AuditSchema>;

export const GroupSchema = z.object({ id: z.number(), name: z.string() });
export type Group = z.infer<typeof GroupSchema>;

export const MembershipSchema = z.object({ user_id: z.number(), group_id: z.number() });
export type Membership = z.infer<typeof MembershipSchema>;

export const TicketFieldSchema = z.object({
  id: z.number(),
  type: z.string(),
  title: z.string(),
  active: z._default(z.boolean(), true),
  removable: z._default(z.boolean(), true),
  required: z._default(z.boolean(), false),
  custom_field_options: z.nullish(z.array(z.object({ name: z.string(), value: z.string() }))),
});
export type TicketField = z.infer<typeof TicketFieldSchema>;

export const SuspendedTicketSchema = z.object({
  id: z.number(),
  subject: nullableText,
  content: nullableText,
  cause: nullableText,
  recipient: nullableText,
  author: z.object({ name: nullableText, email: nullableText }),
  created_at: z.string(),
});
export type SuspendedTicket = z.infer<typeof SuspendedTicketSchema>;

export const UploadSchema = z.object({ token: z.string(), attachment: AttachmentSchema });
export type Upload = z.infer<typeof UploadSchema>;
