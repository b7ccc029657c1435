import { describe, expect, it } from 'vitest';
import { createTicket } from '../../../../src/sandbox/api/tickets/create.ts';
import { openDesk } from './desk.ts';

describe('a new ticket', () => {
  it('answers 201 with its place, its first comment as description and an audit of Create events', async () => {
    const { call, agent } = openDesk();
    const reply = await call('POST', '/tickets.json', {
      json: {
        ticket: {
          subject: 'A record',
          comment: { body: 'Opened.', public: false },
          type: 'task',
          due_at: '2026-05-01T10:00:00Z',
          external_id: 'privacy-request:12',
          tags: ['privacy'],
        },
      },
    });
    expect(reply.status).toBe(201);
    expect(reply.headers.get('Location')).toContain(`/api/v2/tickets/${reply.at('ticket.id')}`);
    expect(reply.at('ticket')).toMatchObject({
      status: 'new',
      description: 'Opened.',
      requester_id: agent.id,
      submitter_id: agent.id,
      due_at: '2026-05-01T10:00:00Z',
      is_public: false,
    });
    const found = await call('GET', '/tickets?external_id=privacy-request:12');
    expect(found.at('count')).toBe(1);
    expect(found.at('tickets.0.id')).toBe(reply.at('ticket.id'));
    const audits = await call('GET', `/tickets/${reply.at('ticket.id')}/audits`);
    expect(audits.at('audits.0.events')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: 'Comment', body: 'Opened.', public: false }),
        expect.objectContaining({ type: 'Create', field_name: 'status', value: 'new' }),
        expect.objectContaining({ type: 'Create', field_name: 'requester_id', value: String(agent.id) }),
        expect.objectContaining({ type: 'Create', field_name: 'tags', value: ['privacy'] }),
      ]),
    );
  });

  it('without a description is refused and leaves nothing behind', async () => {
    const { account, call } = openDesk();
    const users = account.users.size;
    const reply = await call('POST', '/tickets', {
      json: { ticket: { subject: 'Empty', requester: { name: 'New', email: 'new@example.net' } } },
    });
    expect(reply.status).toBe(422);
    expect(reply.at('details.base.0.description')).toBe('Description: cannot be blank');
    expect(account.tickets.size).toBe(0);
    expect(account.users.size).toBe(users);
  });

  it('by mail may be without a text', () => {
    const { mailTicket } = openDesk();
    expect(mailTicket({ comment: { body: '' } }).description).toBe('');
  });

  it('finds its requester by any case of the address, or makes one', async () => {
    const { account, call, customer } = openDesk();
    const comment = { body: 'x' };
    const known = await call('POST', '/tickets', {
      json: { ticket: { comment, requester: { email: 'INES@example.org' } } },
    });
    expect(known.at('ticket.requester_id')).toBe(customer.id);
    const fresh = await call('POST', '/tickets', {
      json: { ticket: { comment, requester: { name: 'Bo', email: 'bo@example.net' } } },
    });
    expect(account.users.get(Number(fresh.at('ticket.requester_id')))?.name).toBe('Bo');
  });

  it('is refused to light agents', async () => {
    const { call, light } = openDesk();
    expect((await call('POST', '/tickets', { as: light, json: { ticket: { comment: { body: 'x' } } } })).status).toBe(
      403,
    );
  });

  it('follows up a closed ticket and takes over its tags; with an open one the parameter has no effect', async () => {
    const { call, mailTicket, customer } = openDesk();
    const closed = mailTicket({ status: 'closed', tags: ['vip'] });
    const open = mailTicket({ tags: ['vip'] });
    const followUp = await call('POST', '/tickets', {
      json: { ticket: { via_followup_source_id: closed.id, comment: { body: 'again' } } },
    });
    expect(followUp.at('ticket.tags')).toEqual(['vip']);
    expect(followUp.at('ticket.requester_id')).toBe(customer.id);
    expect(followUp.at('ticket.via.source')).toMatchObject({ rel: 'follow_up', from: { ticket_id: closed.id } });
    const source = await call('GET', `/tickets/${closed.id}`);
    expect(source.at('ticket.followup_ids')).toEqual([followUp.at('ticket.id')]);
    const other = await call('POST', '/tickets', {
      json: { ticket: { via_followup_source_id: open.id, comment: { body: 'again' } } },
    });
    expect(other.at('ticket.tags')).toEqual([]);
  });

  it('can be back-dated for a made-up account', () => {
    const { account, agent } = openDesk();
    const at = '2025-12-01T08:00:00Z';
    const { ticket, audit } = createTicket(
      account,
      { user: agent, via: 'web' },
      { comment: { body: 'x' } },
      { at, silent: true },
    );
    expect([ticket.created_at, ticket.updated_at, audit.created_at]).toEqual([at, at, at]);
    expect(audit.events.some(({ type }) => type === 'Notification')).toBe(false);
  });
});
