import type { Context } from 'hono';
import type { Account, Attachment, Audit, AuditEvent, Comment, Ticket } from '../account.ts';
import { urlOf } from '../urls.ts';

/** A ticket as the API shows it. */
export function presentTicket(c: Context, account: Account, ticket: Ticket): Record<string, unknown> {
  const values = customFieldValues(account, ticket);
  return {
    url: urlOf(c, `tickets/${ticket.id}`),
    id: ticket.id,
    encoded_id: `SANDBOX-${ticket.id.toString(36).toUpperCase().padStart(4, '0')}`,
    external_id: ticket.external_id,
    via: ticket.via,
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    generated_timestamp: Math.floor(Date.parse(ticket.updated_at) / 1000),
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    description: ticket.description,
    priority: ticket.priority,
    status: ticket.status,
    recipient: ticket.recipient,
    requester_id: ticket.requester_id,
    submitter_id: ticket.submitter_id,
    assignee_id: ticket.assignee_id,
    organization_id: ticket.organization_id,
    group_id: ticket.group_id,
    collaborator_ids: ticket.collaborator_ids,
    follower_ids: ticket.follower_ids,
    email_cc_ids: ticket.email_cc_ids,
    problem_id: ticket.problem_id,
    has_incidents: [...account.tickets.values()].some(({ problem_id }) => problem_id === ticket.id),
    is_public: ticket.is_public,
    due_at: ticket.due_at,
    tags: ticket.tags,
    custom_fields: values,
    satisfaction_rating: { score: 'unoffered' },
    sharing_agreement_ids: [],
    custom_status_id: null,
    fields: values,
    // "Ids are only visible once the ticket is closed."
    followup_ids: ticket.status === 'closed' ? ticket.followup_ids : [],
    ticket_form_id: null,
    brand_id: ticket.brand_id,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
  };
}

/** Every custom field of the account, set or not: Zendesk gives the unset ones as null. */
function customFieldValues(account: Account, ticket: Ticket): { id: number; value: unknown }[] {
  return [...account.ticket_fields.values()]
    .filter((field) => !field.system && field.active)
    .map((field) => ({
      id: field.id,
      value: ticket.custom_fields[field.id] ?? (field.type === 'checkbox' ? false : null),
    }));
}

/** A comment as GET tickets/{id}/comments shows it. */
export function presentComment(
  c: Context,
  account: Account,
  comment: Comment,
  withInlineImages: boolean,
): Record<string, unknown> {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: comment.body,
    html_body: comment.html_body,
    plain_body: comment.body,
    public: comment.public,
    attachments: attachmentsOf(account, comment)
      .filter((attachment) => withInlineImages || !attachment.inline)
      .map((attachment) => presentAttachment(c, attachment)),
    audit_id: comment.audit_id,
    via: comment.via,
    created_at: comment.created_at,
    metadata: account.audits.get(comment.audit_id)?.metadata ?? { system: {}, custom: {} },
  };
}

/** An audit with its events; a Comment event holds what the comment holds. */
export function presentAudit(c: Context, account: Account, audit: Audit): Record<string, unknown> {
  return { ...audit, events: audit.events.map((event) => presentEvent(c, account, audit, event)) };
}

function presentEvent(c: Context, account: Account, audit: Audit, event: AuditEvent): Record<string, unknown> {
  if (event.type !== 'Comment') return { ...event };
  const comment = account.comments.get(event.comment_id);
  if (!comment) return { id: event.id, type: event.type, audit_id: audit.id };
  return {
    id: event.id,
    type: 'Comment',
    author_id: comment.author_id,
    body: comment.body,
    html_body: comment.html_body,
    plain_body: comment.body,
    public: comment.public,
    attachments: attachmentsOf(account, comment).map((attachment) => presentAttachment(c, attachment)),
    audit_id: audit.id,
  };
}

/** A file as the API shows it. `content_url` lies on the host page's own origin, outside /api/v2. */
export function presentAttachment(c: Context, attachment: Attachment): Record<string, unknown> {
  const contentUrl = new URL(`/attachments/token/${attachment.id}/`, c.req.url);
  contentUrl.searchParams.set('name', attachment.file_name);
  return {
    url: urlOf(c, `attachments/${attachment.id}`),
    id: attachment.id,
    file_name: attachment.file_name,
    content_url: contentUrl.toString(),
    mapped_content_url: contentUrl.toString(),
    content_type: attachment.content_type,
    size: attachment.size,
    width: null,
    height: null,
    inline: attachment.inline,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: 'malware_not_found',
    thumbnails: [],
  };
}

function attachmentsOf(account: Account, comment: Comment): Attachment[] {
  return comment.attachment_ids
    .map((id) => account.attachments.get(id))
    .filter((attachment) => attachment !== undefined);
}
