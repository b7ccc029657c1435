// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Comment, Ticket, User } from '../../../src/sandbox/host/page/api/schemas.ts';
import {
  CommentSchema,
  TicketFieldSchema,
  TicketSchema,
  UserSchema,
} from '../../../src/sandbox/host/page/api/schemas.ts';
import type { ReadyTicket } from '../../../src/sandbox/host/page/model/open-ticket.ts';
import { edited, emptyValues, valuesOf } from '../../../src/sandbox/host/page/model/ticket-form.ts';
import { readPath } from '../../../src/sandbox/host/page/wire/answer.ts';
import { changedEvents, watchedValues } from '../../../src/sandbox/host/page/wire/ticket-events.ts';
import { type TicketSource, ticketTree } from '../../../src/sandbox/host/page/wire/ticket-tree.ts';

const ada: User = UserSchema.parse({
  id: 21,
  name: 'Ada Example',
  email: 'ada@example.com',
  role: 'end-user',
  locale: 'de',
  iana_time_zone: 'Europe/Berlin',
  organization_id: null,
  external_id: 'c-21',
});
const mara: User = UserSchema.parse({ id: 3, name: 'Mara Lindqvist', email: 'mara@example.com', role: 'agent' });

const ticket: Ticket = TicketSchema.parse({
  id: 12,
  subject: 'Delete my data',
  description: 'Please delete everything',
  status: 'open',
  requester_id: 21,
  assignee_id: null,
  tags: ['vip'],
  custom_fields: [{ id: 7, value: '2026-12-24' }],
  via: { channel: 'email', source: { from: { address: 'ada@example.com' }, to: {}, rel: null } },
  created_at: '2026-11-01T09:00:00Z',
  updated_at: '2026-11-02T09:00:00Z',
});

const mail: Comment = CommentSchema.parse({
  id: 100,
  author_id: 21,
  public: true,
  body: 'Please delete everything',
  html_body: '<p>Please delete everything</p>',
  attachments: [{ id: 1, file_name: 'id.pdf', content_type: 'application/pdf', content_url: 'http://localhost/a' }],
  via: { channel: 'email' },
  created_at: '2026-11-01T09:00:00Z',
});
const note: Comment = CommentSchema.parse({
  id: 101,
  author_id: 3,
  public: false,
  html_body: '<p>Known customer</p>',
  created_at: '2026-11-01T10:00:00Z',
});

function readyWith(patch: Partial<ReadyTicket> = {}): ReadyTicket {
  return {
    phase: 'ready',
    ticket,
    form: { saved: valuesOf(ticket), edits: {} },
    comments: [mail, note],
    draft: { text: '', type: 'publicReply', uploads: [] },
    saving: false,
    saveDisabled: false,
    gone: false,
    ...patch,
  };
}

function sourceOf(ready = readyWith()): TicketSource {
  return {
    ready,
    me: mara,
    people: new Map([[21, ada]]),
    groups: [{ id: 5, name: 'Support' }],
    memberships: [{ user_id: 3, group_id: 5 }],
    fields: [
      TicketFieldSchema.parse({ id: 7, type: 'date', title: 'Due' }),
      TicketFieldSchema.parse({ id: 1, type: 'subject', title: 'Subject', removable: false }),
    ],
    identitiesOf: async (id) => [
      { id: 40, type: 'email', value: `user-${id}@example.com`, verified: true, primary: true },
    ],
    now: new Date('2026-11-02T12:00:00Z'),
  };
}

const read = (path: string, source = sourceOf()) =>
  readPath({ tree: ticketTree(source), setters: {}, actions: {} }, path);

describe('the ticket as an app reads it', () => {
  it.each([
    ['ticket.id', 12],
    ['ticket.isNew', false],
    ['ticket.subject', 'Delete my data'],
    ['ticket.description', 'Please delete everything'],
    ['ticket.status', 'open'],
    ['ticket.tags', ['vip']],
    ['ticket.priority', null],
    ['ticket.createdAt', '2026-11-01T09:00:00Z'],
    ['ticket.via.channel', 'email'],
    ['ticket.via.source.from', { address: 'ada@example.com' }],
    ['ticket.requester.id', 21],
    ['ticket.requester.locale', 'de'],
    ['ticket.requester.externalId', 'c-21'],
    ['ticket.requester.timeZone.ianaName', 'Europe/Berlin'],
    ['ticket.requester.timeZone.offset', 60],
    ['ticket.assignee.user', null],
    ['ticket.assignee.user.id', null],
    ['ticket.organization', null],
    ['ticket.customField:custom_field_7', '2026-12-24'],
    ['ticketFields:subject.label', 'Subject'],
    ['ticketFields:custom_field_7.type', 'date'],
    ['comment.type', 'publicReply'],
    ['ticket.comment.text', ''],
    ['channel.name', 'email'],
  ])('%s', async (path, value) => {
    expect(await read(path)).toEqual(value);
  });

  it.each([
    'ticket.customField:custom_field_8',
    'ticket.customField:custom_field_1',
    'ticket.dueDate',
    'ticketFields:nope',
  ])('%s is no such path', async (path) => {
    await expect(read(path)).rejects.toThrow('No such Api');
  });

  it('the conversation has each message with its author, and marks an internal note by its channel', async () => {
    expect(await read('ticket.conversation')).toEqual([
      {
        author: { id: 21, name: 'Ada Example', role: 'end-user', avatar: '' },
        attachments: [
          { contentType: 'application/pdf', contentUrl: 'http://localhost/a', filename: 'id.pdf', thumbnailUrl: null },
        ],
        channel: { name: 'email' },
        timestamp: '2026-11-01T09:00:00Z',
        message: { content: '<p>Please delete everything</p>', contentType: 'text/html' },
      },
      expect.objectContaining({ channel: { name: 'internal' } }),
    ]);
  });

  it('the requester’s identities are fetched only when they are asked for', async () => {
    const asked: number[] = [];
    const identitiesOf = async (id: number) => {
      asked.push(id);
      return [];
    };
    const source = { ...sourceOf(), identitiesOf };
    await read('ticket.requester.name', source);
    expect(asked).toEqual([]);
    await read('ticket.requester.identities', source);
    expect(asked).toEqual([21]);
  });

  it('a deleted requester still has an id, and no name', async () => {
    const source = { ...sourceOf(), people: new Map<number, User>() };
    expect(await read('ticket.requester', source)).toMatchObject({ id: 21, name: null, email: null });
  });

  it('shows the open form, not what is stored', async () => {
    const ready = readyWith({ form: edited(readyWith().form, { subject: 'Edited', tags: [] }) });
    expect(await read('ticket.subject', sourceOf(ready))).toBe('Edited');
  });

  it('a new ticket has no id, and a requester as typed', async () => {
    const form = edited({ saved: emptyValues(), edits: {} }, { requester: { name: 'Bo', email: 'bo@example.com' } });
    const source = sourceOf(readyWith({ ticket: null, form, comments: [] }));
    expect(await read('ticket.isNew', source)).toBe(true);
    expect(await read('ticket.id', source)).toBeNull();
    expect(await read('ticket.requester.email', source)).toBe('bo@example.com');
    expect(await read('ticket.requester.externalId', source)).toBeNull();
  });
});

describe('change events', () => {
  async function eventsAfter(patch: Partial<ReadyTicket>) {
    return changedEvents(await watchedValues(sourceOf()), await watchedValues(sourceOf(readyWith(patch))));
  }

  it('none where nothing has changed', async () => {
    expect(await eventsAfter({})).toEqual([]);
  });

  it('each change by its own name and as *.changed', async () => {
    expect(await eventsAfter({ form: edited(readyWith().form, { subject: 'Edited' }) })).toEqual([
      { event: 'ticket.subject.changed', payload: 'Edited' },
      { event: '*.changed', payload: { propertyName: 'ticket.subject', newValue: 'Edited' } },
    ]);
  });

  it('custom fields by their number', async () => {
    const events = await eventsAfter({ form: edited(readyWith().form, { custom_fields: { 7: '2027-01-01' } }) });
    expect(events[0]).toEqual({ event: 'ticket.custom_field_7.changed', payload: '2027-01-01' });
  });

  it('the due date, also when it is taken away', async () => {
    const saved = { ...valuesOf(ticket), due_at: '2026-12-01T12:00:00Z' };
    const before = await watchedValues(sourceOf(readyWith({ form: { saved, edits: {} } })));
    const cleared = readyWith({ form: edited({ saved, edits: {} }, { due_at: null }) });
    expect(changedEvents(before, await watchedValues(sourceOf(cleared)))[0]).toEqual({
      event: 'ticket.due_date.changed',
      payload: null,
    });
  });

  it('a new comment changes the conversation', async () => {
    const names = (await eventsAfter({ comments: [mail] })).map(({ event }) => event);
    expect(names).toContain('ticket.conversation.changed');
    expect(names).toContain('ticket.comments.changed');
  });

  it('what is being written is a change too', async () => {
    const events = await eventsAfter({ draft: { text: 'Dear Ada', type: 'internalNote', uploads: [] } });
    expect(events.map(({ event }) => event)).toEqual([
      'comment.text.changed',
      '*.changed',
      'comment.type.changed',
      '*.changed',
    ]);
  });
});
