import type { Comment, Group, Identity, Membership, TicketField, User } from '../api/schemas.ts';
import { type ReadyTicket, shownValues } from '../model/open-ticket.ts';
import { isRecord } from './message.ts';
import { zafUser } from './zaf-user.ts';

/** What a ticket's values are made from. */
export interface TicketSource {
  ready: ReadyTicket;
  me: User;
  people: Map<number, User>;
  groups: Group[];
  memberships: Membership[];
  fields: TicketField[];
  identitiesOf: (userId: number) => Promise<Identity[]>;
  now: Date;
}

/** Somebody of whom nothing is stored (not yet, or not any more). */
const UNKNOWN_PERSON = {
  id: null,
  name: null,
  email: null,
  role: 'end-user',
  externalId: null,
  locale: null,
  details: '',
  notes: '',
  tags: [],
  timeZone: null,
  avatarUrl: null,
  groups: [],
  organizations: [],
  identities: [],
};

const CATEGORIES: Record<string, string> = { deleted: 'closed' };

/** Everything that an app may read about the ticket in the open form, as a tree of paths. */
export function ticketTree(source: TicketSource): Record<string, unknown> {
  const { ready, people } = source;
  const values = shownValues(ready);
  const { ticket, draft } = ready;
  const comment = () => ({
    text: draft.text,
    type: draft.type,
    attachments: draft.uploads.map(({ attachment }) => zafAttachment(attachment)),
    useRichText: false,
  });
  const person = (id: number | null) => zafPerson(source, id);
  return {
    comment,
    channel: () => ({ name: ticket?.via?.channel ?? 'web' }),
    ticket: {
      id: ticket?.id ?? null,
      isNew: ticket === null,
      subject: values.subject,
      description: ticket?.description ?? '',
      status: values.status,
      statusCategory: CATEGORIES[values.status] ?? values.status,
      customStatus: null,
      priority: values.priority,
      type: values.type,
      tags: values.tags,
      createdAt: ticket?.created_at ?? null,
      updatedAt: ticket?.updated_at ?? null,
      externalId: values.external_id,
      recipient: values.recipient,
      via: () => zafVia(ticket?.via ?? { channel: 'web' }),
      form: { id: null },
      postSaveAction: 'stay_on_ticket',
      brand: () => ({ id: ticket?.brand_id ?? null }),
      organization: () => (ticket?.organization_id ? { id: ticket.organization_id } : null),
      assignee: () => ({
        user: person(values.assignee_id),
        group: values.group_id === null ? null : zafGroup(source.groups, values.group_id),
      }),
      requester: () => (values.requester ? { ...UNKNOWN_PERSON, ...values.requester } : person(values.requester_id)),
      collaborators: () => (ticket?.email_cc_ids ?? []).map((id) => ({ id, ...shortPerson(people, id) })),
      sharedWith: [],
      viewers: [],
      comments: () => ready.comments.map((one) => zafComment(source, one)),
      conversation: () => ready.comments.map((one) => zafMessage(people, one)),
      comment,
      'customField:': (name: string) => customField(source, name),
    },
    ticketFields: () => source.fields.map(zafField),
    'ticketFields:': (name: string) => {
      const field = source.fields.find((one) => fieldName(one) === name);
      return field ? zafField(field) : undefined;
    },
  };
}

/** The conversation as `ticket.conversation` gives it, oldest first; the content is the mail's HTML. */
function zafMessage(people: Map<number, User>, comment: Comment): Record<string, unknown> {
  const author = people.get(comment.author_id);
  return {
    author: {
      id: comment.author_id,
      name: author?.name ?? '',
      role: author?.role ?? 'end-user',
      avatar: '',
    },
    attachments: comment.attachments.map(zafAttachment),
    channel: { name: comment.public ? String(comment.via?.channel ?? 'web') : 'internal' },
    timestamp: comment.created_at,
    message: { content: comment.html_body, contentType: 'text/html' },
  };
}

function zafComment(source: TicketSource, comment: Comment): Record<string, unknown> {
  const attachments = comment.attachments.map(zafAttachment);
  const isImage = (attachment: Record<string, unknown>) => String(attachment.contentType).startsWith('image/');
  return {
    id: comment.id,
    value: comment.html_body,
    author: shortPerson(source.people, comment.author_id),
    via: zafVia(comment.via ?? { channel: 'web' }),
    imageAttachments: attachments.filter(isImage),
    nonImageAttachments: attachments.filter((attachment) => !isImage(attachment)),
  };
}

function zafAttachment(attachment: Comment['attachments'][number]): Record<string, unknown> {
  return {
    contentType: attachment.content_type ?? 'application/octet-stream',
    contentUrl: attachment.content_url,
    filename: attachment.file_name,
    thumbnailUrl: null,
  };
}

function zafVia(via: NonNullable<Comment['via']>): Record<string, unknown> {
  const source = isRecord(via.source) ? via.source : {};
  return {
    channel: String(via.channel),
    source: { from: source.from ?? {}, to: source.to ?? {}, rel: source.rel ?? null },
  };
}

function zafPerson(source: TicketSource, id: number | null): Record<string, unknown> | null {
  if (id === null) return null;
  const user = id === source.me.id ? source.me : source.people.get(id);
  // A user who was deleted still has an id, and nothing else is known of them.
  if (!user) return { ...UNKNOWN_PERSON, id };
  const { groups, memberships, now } = source;
  return zafUser({ user, groups, memberships, now, identities: () => source.identitiesOf(id) });
}

function shortPerson(people: Map<number, User>, id: number): Record<string, unknown> {
  const user = people.get(id);
  return { id, name: user?.name ?? '', email: user?.email ?? null, role: user?.role ?? 'end-user', avatarUrl: '' };
}

function zafGroup(groups: Group[], id: number): Record<string, unknown> {
  return { id, name: groups.find((group) => group.id === id)?.name ?? '' };
}

function customField(source: TicketSource, name: string): unknown {
  const field = source.fields.find((one) => one.removable && fieldName(one) === name);
  if (!field) return undefined;
  return shownValues(source.ready).custom_fields[String(field.id)] ?? null;
}

/** What the framework calls a field: by its type, or by its id where it is one of the account's own. */
function fieldName(field: TicketField): string {
  return field.removable ? `custom_field_${field.id}` : field.type;
}

function zafField(field: TicketField): Record<string, unknown> {
  return {
    name: fieldName(field),
    label: field.title,
    type: field.type,
    isVisible: true,
    isEnabled: true,
    isRequired: field.required,
    optionValues: (field.custom_field_options ?? []).map(({ name, value }) => ({ label: name, value })),
    options: (field.custom_field_options ?? []).map(({ name, value }) => ({ label: name, value })),
  };
}
