import { STAGES } from '../domain/fulfil/stage.ts';
import type { Message, OpenTicket, Staff } from '../workflow/ports.ts';
import { OutsideProblem } from '../workflow/problems.ts';
import { REQUEST_TAG, STAGE_VALUE_PREFIX } from '../workflow/tags.ts';
import type { HostValues, ZendeskClient } from './client.ts';
import { FIELD_KEYS, type FieldIds, type FieldKey } from './names.ts';
import { idOf, isRecord, textOrNull } from './values.ts';

/** What every place of the app needs to know, from one message to the host and without a REST call. */
export interface Surroundings {
  me: Staff;
  account: { subdomain: string | null; timeZone: string | null };
  /** The mirror's fields in this account. */
  fields: FieldIds;
  colorScheme: 'light' | 'dark';
}

type Host = Pick<ZendeskClient, 'get'>;

// Named one by one: for a whole user the host gathers identities and organizations first.
const SURROUNDINGS = [
  ...['id', 'name', 'role', 'locale'].map((name) => `currentUser.${name}`),
  'currentAccount.subdomain',
  'currentAccount.timeZone',
  'colorScheme',
  ...FIELD_KEYS.map((key) => `requirement:${key}`),
];
const TICKET = [
  'id',
  'subject',
  'description',
  'conversation',
  'status',
  'tags',
  'externalId',
  'createdAt',
  'recipient',
  'requester.id',
  'requester.name',
  'requester.email',
].map((name) => `ticket.${name}`);

/** Who is signed in, and the account. */
export async function readSurroundings(client: Host): Promise<Surroundings> {
  return surroundingsOf(await client.get(SURROUNDINGS));
}

/**
 * The ticket in front of the agent and all around it, in one message. A value that the host doesn't have is an empty one.
 * @throws `UnexpectedAnswer` where not even the ticket's number is there
 */
export async function readOpenTicket(client: Host): Promise<Surroundings & { ticket: OpenTicket }> {
  const host = await client.get([...TICKET, ...SURROUNDINGS]);
  const around = surroundingsOf(host);
  const ticket = ticketOf(host.values);
  if (!ticket.tags.includes(REQUEST_TAG)) return { ...around, ticket };
  return { ...around, ticket: { ...ticket, ...(await mirrored(client, around.fields)) } };
}

/** A field's path holds its id, which only the first answer tells; so this is asked of tickets that have our tag, and only of them. */
async function mirrored(client: Host, fields: FieldIds) {
  const path = (key: FieldKey) => `ticket.customField:custom_field_${fields[key]}`;
  const known = FIELD_KEYS.filter((key) => fields[key] !== null).map(path);
  const values = known.length > 0 ? (await client.get(known)).values : {};
  const stage = textOrNull(values[path('privacy_stage')])?.slice(STAGE_VALUE_PREFIX.length);
  return {
    mirroredRecordId: idOf(values[path('privacy_record')]),
    mirroredDueOn: textOrNull(values[path('privacy_due_on')])?.slice(0, 10) ?? null,
    mirroredStage: STAGES.find((known) => known === stage) ?? null,
  };
}

function surroundingsOf({ values }: HostValues): Surroundings {
  const id = idOf(values['currentUser.id']);
  if (id === null) throw new OutsideProblem('UnexpectedAnswer', { codes: ['currentUser.id'] });
  const zone = values['currentAccount.timeZone'];
  return {
    me: {
      id,
      name: textOrNull(values['currentUser.name']) ?? '',
      role: textOrNull(values['currentUser.role']) ?? '',
      locale: textOrNull(values['currentUser.locale']) ?? 'en',
    },
    account: {
      subdomain: textOrNull(values['currentAccount.subdomain']),
      timeZone: isRecord(zone) ? textOrNull(zone.ianaName) : null,
    },
    fields: {
      privacy_record: requirementId(values, 'privacy_record'),
      privacy_due_on: requirementId(values, 'privacy_due_on'),
      privacy_stage: requirementId(values, 'privacy_stage'),
    },
    colorScheme: values.colorScheme === 'dark' ? 'dark' : 'light',
  };
}

function requirementId(values: Record<string, unknown>, key: keyof FieldIds): number | null {
  const requirement = values[`requirement:${key}`];
  return isRecord(requirement) ? idOf(requirement.requirement_id) : null;
}

function ticketOf(values: Record<string, unknown>): OpenTicket {
  const id = idOf(values['ticket.id']);
  const createdAt = textOrNull(values['ticket.createdAt']);
  if (id === null || createdAt === null) {
    throw new OutsideProblem('UnexpectedAnswer', { codes: [id === null ? 'ticket.id' : 'ticket.createdAt'] });
  }
  const tags = values['ticket.tags'];
  const conversation = values['ticket.conversation'];
  return {
    id,
    subject: textOrNull(values['ticket.subject']) ?? '',
    description: textOrNull(values['ticket.description']) ?? '',
    conversation: Array.isArray(conversation) ? conversation.filter(isRecord).map(messageOf) : [],
    status: textOrNull(values['ticket.status']) ?? '',
    tags: Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [],
    externalId: textOrNull(values['ticket.externalId']),
    createdAt,
    recipient: textOrNull(values['ticket.recipient']),
    requester: requesterOf(values),
    mirroredRecordId: null,
    mirroredDueOn: null,
    mirroredStage: null,
  };
}

function messageOf(entry: Record<string, unknown>): Message {
  const author = isRecord(entry.author) ? entry.author : {};
  const message = isRecord(entry.message) ? entry.message : {};
  const content = textOrNull(message.content) ?? '';
  return {
    authorId: idOf(author.id),
    byEndUser: author.role === 'end-user',
    html: message.contentType === 'text/plain' ? escaped(content) : content,
    at: textOrNull(entry.timestamp),
  };
}

function requesterOf(values: Record<string, unknown>): OpenTicket['requester'] {
  const id = idOf(values['ticket.requester.id']);
  if (id === null) return null;
  return {
    id,
    name: textOrNull(values['ticket.requester.name']) ?? '',
    email: textOrNull(values['ticket.requester.email']),
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}
