import { describe, expect, it } from 'vitest';
import { auditsOf } from '../../../../src/sandbox/api/tickets/audits.ts';
import { updateTicket } from '../../../../src/sandbox/api/tickets/update.ts';
import { openDesk } from './desk.ts';

describe('an update of a ticket', () => {
  it('makes one audit that holds comment, changes, source and metadata', async () => {
    const { call, mailTicket, agent } = openDesk();
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}.json`, {
      json: {
        ticket: {
          priority: 'high',
          comment: { body: 'Noted.', public: false },
          metadata: { event: 'confirmed', id: 'a1' },
        },
      },
    });
    expect(reply.status).toBe(200);
    expect(reply.at('ticket.priority')).toBe('high');
    expect(reply.at('audit.author_id')).toBe(agent.id);
    expect(reply.at('audit.via.channel')).toBe('api');
    expect(reply.at('audit.events.0')).toMatchObject({ type: 'Comment', body: 'Noted.', public: false });
    expect(reply.at('audit.events.1')).toMatchObject({
      type: 'Change',
      field_name: 'priority',
      value: 'high',
      previous_value: null,
    });
    const audits = await call('GET', `/tickets/${ticket.id}/audits`);
    expect(audits.at('count')).toBe(2);
    expect(audits.at('audits.1.metadata.custom')).toEqual({ event: 'confirmed', id: 'a1' });
    expect(audits.at('audits.1.metadata.system.ip_address')).toBe('203.0.113.10');
  });

  it('that changes nothing makes no audit and loses its metadata', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket({ tags: ['a', 'b'] });
    ticket.updated_at = '2026-01-01T00:00:00Z';
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { tags: ['b', 'a'], status: 'new', comment: { body: '  ' }, metadata: { event: 'lost' } } },
    });
    expect(reply.status).toBe(200);
    expect(reply.at('ticket.id')).toBe(ticket.id);
    expect(reply.at('audit')).toBeUndefined();
    expect(auditsOf(account, ticket.id)).toHaveLength(1);
    expect(ticket.updated_at).toBe('2026-01-01T00:00:00Z');
  });

  it('takes 1024 bytes of metadata and refuses 1025, keeping nothing of the update', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const bytes = (size: number) => ({ text: 'é'.repeat((size - 11) / 2) + (size % 2 === 0 ? 'x' : '') });
    expect(Buffer.byteLength(JSON.stringify(bytes(1025)))).toBe(1025);
    const refused = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { priority: 'high', metadata: bytes(1025) } },
    });
    expect(refused.status).toBe(422);
    expect(refused.at('error')).toBe('RecordInvalid');
    expect(ticket.priority).toBeNull();
    const taken = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { priority: 'high', metadata: { text: 'x'.repeat(1024 - 11) } } },
    });
    expect(taken.status).toBe(200);
  });

  it('of a closed ticket is refused, naming the status', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ status: 'closed' });
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'x', public: false } } },
    });
    expect(reply.status).toBe(422);
    expect(reply.at('error')).toBe('RecordInvalid');
    expect(reply.at('details.status.0.description')).toBe('closed prevents ticket update');
  });

  it('cannot close a ticket, whoever asks', async () => {
    const { call, mailTicket, admin } = openDesk();
    const ticket = mailTicket();
    for (const as of [undefined, admin]) {
      const reply = await call('PUT', `/tickets/${ticket.id}`, {
        json: { ticket: { status: 'closed' } },
        ...(as ? { as } : {}),
      });
      expect(reply.status).toBe(422);
    }
    expect(ticket.status).toBe('new');
  });

  it('of an unknown or deleted ticket is a 404', async () => {
    const { account, agent, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    await call('DELETE', `/tickets/${ticket.id}`);
    for (const id of [ticket.id, 4711]) {
      const reply = await call('PUT', `/tickets/${id}`, { json: { ticket: { priority: 'low' } } });
      expect(reply.status).toBe(404);
      expect(reply.at('error')).toBe('RecordNotFound');
      expect(() => updateTicket(account, { user: agent, via: 'web' }, id, { priority: 'low' })).toThrow('404');
    }
  });

  it.each([
    ['status', { status: 'sleeping' }],
    ['type', { type: 'wish' }],
    ['priority', { priority: 'huge' }],
    ['due_at', { due_at: 'soon' }],
    ['requester', { requester_id: 4711 }],
    ['assignee', { assignee_id: 4711 }],
    ['group', { group_id: 4711 }],
  ])('with an impossible %s is refused under that name', async (field, input) => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: input } });
    expect(reply.status).toBe(422);
    expect(Object.keys(Object(reply.at('details')))).toEqual([field]);
  });

  it('refuses what is of the wrong kind with 400', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: 'words' } } });
    expect(reply.status).toBe(400);
    expect(reply.at('error.title')).toBe('Invalid attribute');
  });
});

describe('a safe update', () => {
  it('is refused with 409 when the ticket has moved on, and carried out when it has not', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const stale = { safe_update: true, updated_stamp: '2020-01-01T00:00:00Z', priority: 'high' };
    const refused = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: stale } });
    expect(refused.status).toBe(409);
    expect(refused.at('error')).toBe('UpdateConflict');
    expect(ticket.priority).toBeNull();
    const fresh = { ...stale, updated_stamp: ticket.updated_at };
    expect((await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: fresh } })).status).toBe(200);
  });

  it('is asked for by safe_update: false too, but not by the stamp alone', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const stale = { updated_stamp: '2020-01-01T00:00:00Z', priority: 'high' };
    const refused = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { ...stale, safe_update: false } } });
    expect(refused.status).toBe(409);
    expect((await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: stale } })).status).toBe(200);
  });

  it('guards tags as well', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ tags: ['old'] });
    const stale = { tags: ['new'], safe_update: 'true', updated_stamp: '2020-01-01T00:00:00Z' };
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await call(method, `/tickets/${ticket.id}/tags`, { json: stale })).status).toBe(409);
    }
    expect(ticket.tags).toEqual(['old']);
  });
});

describe('what follows from a change', () => {
  it('assigning opens a new ticket and brings the group along', async () => {
    const { call, mailTicket, agent, support } = openDesk();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { assignee_id: agent.id } } });
    expect(ticket).toMatchObject({ status: 'open', assignee_id: agent.id, group_id: support });
  });

  it('moving to a group of which the assignee is no member takes him off', async () => {
    const { call, mailTicket, agent, privacy } = openDesk();
    const ticket = mailTicket({ assignee_id: agent.id });
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { group_id: privacy } } });
    expect(ticket).toMatchObject({ assignee_id: null, group_id: privacy });
  });

  it('customers and light agents cannot be assignees', async () => {
    const { call, mailTicket, customer, light } = openDesk();
    const ticket = mailTicket();
    for (const { id } of [customer, light]) {
      const reply = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { assignee_id: id } } });
      expect(reply.status).toBe(422);
    }
  });

  it('solving without an assignee assigns the one who solves', async () => {
    const { call, mailTicket, agent } = openDesk();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { status: 'solved' } } });
    expect(ticket).toMatchObject({ status: 'solved', assignee_id: agent.id });
  });

  it('only a task keeps a due date', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const due_at = '2026-04-01T12:00:00Z';
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { due_at } } });
    expect(ticket.due_at).toBeNull();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { due_at, type: 'task' } } });
    expect(ticket.due_at).toBe(due_at);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { type: 'question' } } });
    expect(ticket.due_at).toBeNull();
  });

  it('the requester can be changed, by id or by an address nobody has yet', async () => {
    const { account, call, mailTicket, admin } = openDesk();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { requester_id: admin.id } } });
    expect(ticket.requester_id).toBe(admin.id);
    await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { requester: { name: 'Ann Ode', email: 'ann@example.net' } } },
    });
    expect(account.users.get(ticket.requester_id)).toMatchObject({ name: 'Ann Ode', email: 'ann@example.net' });
  });

  it('CCs come and go by address, and the requester is never one', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, {
      json: {
        ticket: {
          email_ccs: [{ user_email: 'cc@example.net', user_name: 'Cees' }, { user_email: 'ines@example.org' }],
        },
      },
    });
    expect(ticket.email_cc_ids.map((id) => account.users.get(id)?.name)).toEqual(['Cees']);
    const ccs = await call('GET', `/tickets/${ticket.id}/email_ccs`);
    expect(ccs.at('users.0.email')).toBe('cc@example.net');
    const removed = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { email_ccs: [{ user_email: 'cc@example.net', action: 'delete' }] } },
    });
    expect(removed.at('audit.events.0')).toMatchObject({
      type: 'EmailCcChange',
      previous_email_ccs: ['cc@example.net'],
      current_email_ccs: [],
    });
    expect(ticket.collaborator_ids).toEqual([]);
  });

  it('a tags array replaces the tags', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ tags: ['a', 'b'] });
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { tags: ['C d', 'b'], additional_tags: ['ignored'] } },
    });
    expect(reply.at('ticket.tags')).toEqual(['b', 'c', 'd']);
  });
});

describe('custom fields', () => {
  it('are set by id, mirrored in fields, and unknown ids are passed over', async () => {
    const { call, mailTicket, addField } = openDesk();
    const field = addField({ type: 'text' });
    const empty = addField({ type: 'date' });
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: {
        ticket: {
          custom_fields: [
            { id: field.id, value: 'x' },
            { id: 4711, value: 'y' },
          ],
        },
      },
    });
    expect(reply.at('ticket.custom_fields')).toEqual([
      { id: field.id, value: 'x' },
      { id: empty.id, value: null },
    ]);
    expect(reply.at('ticket.fields')).toEqual(reply.at('ticket.custom_fields'));
    expect(reply.at('audit.events')).toHaveLength(1);
    expect(reply.at('audit.events.0.field_name')).toBe(String(field.id));
  });

  it('refuse a value that they cannot hold', async () => {
    const { call, mailTicket, addField } = openDesk();
    const ticket = mailTicket();
    const fields = [addField({ type: 'date' }), addField({ type: 'integer' }), addField({ type: 'tagger' })];
    for (const { id } of fields) {
      const reply = await call('PUT', `/tickets/${ticket.id}`, {
        json: { ticket: { custom_fields: [{ id, value: 'x' }] } },
      });
      expect(reply.status).toBe(422);
      expect(reply.at('details.base.0.ticket_field_id')).toBe(id);
    }
  });

  it('a drop-down and its tags follow each other', async () => {
    const { call, mailTicket, addField } = openDesk();
    const field = addField({
      type: 'tagger',
      custom_field_options: [
        { id: 1, name: 'One', value: 'kind_one' },
        { id: 2, name: 'Two', value: 'kind_two' },
      ],
    });
    const ticket = mailTicket({ tags: ['vip'] });
    const put = (input: unknown) => call('PUT', `/tickets/${ticket.id}`, { json: { ticket: input } });
    await put({ custom_fields: [{ id: field.id, value: 'kind_one' }] });
    expect(ticket.tags).toEqual(['kind_one', 'vip']);
    await put({ custom_fields: [{ id: field.id, value: 'kind_two' }] });
    expect(ticket.tags).toEqual(['kind_two', 'vip']);
    await put({ tags: ['vip'] });
    expect(ticket.custom_fields[field.id]).toBeNull();
  });

  it('that are required block solving while they are empty', async () => {
    const { call, mailTicket, addField } = openDesk();
    const field = addField({ title: 'Outcome', required: true });
    const ticket = mailTicket();
    const refused = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { status: 'solved' } } });
    expect(refused.status).toBe(422);
    expect(refused.at('details.base.0.ticket_field_id')).toBe(field.id);
    expect(ticket.status).toBe('new');
    const solved = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { status: 'solved', custom_fields: [{ id: field.id, value: 'done' }] } },
    });
    expect(solved.status).toBe(200);
  });
});
