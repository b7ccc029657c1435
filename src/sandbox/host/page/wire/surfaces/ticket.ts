import type { CommentType } from '../../model/open-ticket.ts';
import type { FormValues } from '../../model/ticket-form.ts';
import { isRecord } from '../message.ts';
import { noSuchApi, PathError, type Surface } from '../surface.ts';

/** What an app may do with the open form of a ticket. Nothing of it is stored before the agent submits. */
export interface TicketRoom {
  /** The ticket's values; see ticketTree. */
  tree: () => Record<string, unknown>;
  values: () => FormValues;
  isReadOnly: () => boolean;
  edit: (patch: Partial<FormValues>) => void;
  editDraft: (patch: { text?: string; type?: CommentType }) => void;
  draftText: () => string;
  setSaveDisabled: (disabled: boolean) => void;
  /** The ids of the account's ticket fields that an app may set by `customField:`. */
  customFieldIds: () => string[];
}

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved'];
const PRIORITIES = ['low', 'normal', 'high', 'urgent'];
const TYPES = ['question', 'incident', 'problem', 'task'];

export function ticketSurface(room: TicketRoom): Surface {
  const edit = (patch: Partial<FormValues>): void => {
    if (room.isReadOnly()) throw new PathError('The ticket can no longer be changed');
    room.edit(patch);
  };
  const draft = (patch: { text?: string; type?: CommentType }): void => {
    if (room.isReadOnly()) throw new PathError('The ticket can no longer be changed');
    room.editDraft(patch);
  };
  const setText = (value: unknown) => draft({ text: text(value) });
  const setType = (value: unknown) => draft({ type: commentType(value) });
  const append = ([value]: unknown[]) => draft({ text: joined(room.draftText(), text(value)) });
  const appendHtml = ([value]: unknown[]) => draft({ text: joined(room.draftText(), textOfHtml(text(value))) });
  const tags = () => room.values().tags;
  const nothing = () => null;
  const accept = () => {};

  return {
    tree: room.tree(),
    setters: {
      'ticket.subject': (value) => edit({ subject: text(value) }),
      'ticket.status': (value) => edit({ status: oneOf(value, STATUSES) }),
      'ticket.priority': (value) => edit({ priority: oneOfOrNone(value, PRIORITIES) }),
      'ticket.type': (value) => edit({ type: oneOfOrNone(value, TYPES) }),
      'ticket.tags': (value) => edit({ tags: unique(words(value)) }),
      'ticket.requester': (value) => edit(requester(value)),
      'ticket.assignee': (value) => edit(assignee(value)),
      'ticket.externalId': (value) => edit({ external_id: value === null ? null : text(value) }),
      'ticket.recipient': (value) => edit({ recipient: value === null ? null : text(value) }),
      'ticket.customField:': (value, name) => edit({ custom_fields: { [fieldId(room, name)]: value } }),
      'ticket.brand': accept,
      'ticket.form.id': accept,
      'ticket.comment.text': setText,
      'ticket.comment.type': setType,
      'comment.text': setText,
      'comment.type': setType,
    },
    actions: {
      'ticket.tags.add': (args) => edit({ tags: unique([...tags(), ...words(args.flat())]) }),
      'ticket.tags.remove': (args) => {
        const gone = new Set(words(args.flat()));
        edit({ tags: tags().filter((tag) => !gone.has(tag)) });
      },
      'ticket.comment.appendText': append,
      'ticket.comment.appendMarkdown': append,
      'ticket.comment.appendHtml': appendHtml,
      'comment.appendText': append,
      'comment.appendMarkdown': append,
      'comment.appendHtml': appendHtml,
      enableSave: () => room.setSaveDisabled(false),
      disableSave: () => room.setSaveDisabled(true),
      'ticket.enableSave': () => room.setSaveDisabled(false),
      'ticket.disableSave': () => room.setSaveDisabled(true),
      'ticketFields:.show': nothing,
      'ticketFields:.hide': nothing,
      'ticketFields:.enable': nothing,
      'ticketFields:.disable': nothing,
    },
  };
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new PathError('takes a text');
  return value;
}

function words(value: unknown): string[] {
  if (!Array.isArray(value)) throw new PathError('takes a list of texts');
  return value.map(text);
}

function unique(list: string[]): string[] {
  return [...new Set(list)];
}

function oneOf(value: unknown, allowed: string[]): string {
  if (typeof value !== 'string' || !allowed.includes(value)) throw new PathError(`takes one of ${allowed.join(', ')}`);
  return value;
}

function oneOfOrNone(value: unknown, allowed: string[]): string | null {
  return value === null || value === '' || value === '-' ? null : oneOf(value, allowed);
}

function commentType(value: unknown): CommentType {
  if (value === 'publicReply' || value === 'internalNote') return value;
  throw new PathError('takes one of publicReply, internalNote');
}

function requester(value: unknown): Partial<FormValues> {
  if (isRecord(value) && typeof value.id === 'number') return { requester_id: value.id };
  if (isRecord(value) && typeof value.email === 'string') {
    return { requester: { name: typeof value.name === 'string' ? value.name : value.email, email: value.email } };
  }
  throw new PathError('takes {id} or {email, name}');
}

function assignee(value: unknown): Partial<FormValues> {
  if (!isRecord(value)) throw new PathError('takes {userId, groupId}');
  const patch: Partial<FormValues> = {};
  if (value.userId !== undefined) patch.assignee_id = idOrNone(value.userId);
  if (value.groupId !== undefined) patch.group_id = idOrNone(value.groupId);
  return patch;
}

function idOrNone(value: unknown): number | null {
  if (value === null || value === '') return null;
  const id = Number(value);
  if (!Number.isSafeInteger(id)) throw new PathError('takes ids');
  return id;
}

function fieldId(room: TicketRoom, name: string): string {
  const id = /^custom_field_(\d+)$/.exec(name)?.[1];
  if (id === undefined || !room.customFieldIds().includes(id)) throw noSuchApi();
  return id;
}

function joined(before: string, added: string): string {
  return before === '' ? added : `${before}\n${added}`;
}

/** The editor here takes text only, so a rich text is reduced to its words. */
function textOfHtml(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}
