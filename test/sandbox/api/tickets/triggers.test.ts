import { describe, expect, it } from 'vitest';
import {
  type Account,
  type Action,
  type Condition,
  nextId,
  type Trigger,
} from '../../../../src/sandbox/api/account.ts';
import { updateTicket } from '../../../../src/sandbox/api/tickets/update.ts';
import { openDesk } from './desk.ts';

function addTrigger(account: Account, all: Condition[], actions: Action[], any: Condition[] = []): Trigger {
  const trigger: Trigger = {
    id: nextId(account),
    title: 'A rule',
    active: true,
    position: 100 + account.triggers.size,
    conditions: { all, any },
    actions,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
  };
  account.triggers.set(trigger.id, trigger);
  return trigger;
}

const is = (field: string, value: unknown, operator = 'is'): Condition => ({ field, operator, value });

describe('mail to customers', () => {
  it('confirms a mail that came in', () => {
    const { account, mailTicket, customer } = openDesk();
    const ticket = mailTicket({ recipient: 'privacy@jxsupport.com' }, {});
    expect(account.outbox).toHaveLength(1);
    expect(account.outbox[0]).toMatchObject({
      ticket_id: ticket.id,
      from: { name: 'JX Support', address: 'privacy@jxsupport.com' },
      to: [{ name: customer.name, address: 'ines@example.org' }],
      subject: '[Request received] My data',
    });
  });

  it('carries an agent’s public answer to requester and CCs, with its attachments, and is noted in the same audit', async () => {
    const { account, call, mailTicket, customer } = openDesk();
    const ticket = mailTicket({ email_ccs: [{ user_email: 'cc@example.net', user_name: 'Cees' }] });
    const upload = await call('POST', '/uploads?filename=data.json', {
      body: '{"a":1}',
      headers: { 'Content-Type': 'application/json' },
    });
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'Here is your data.', public: true, uploads: [upload.at('upload.token')] } } },
    });
    const [mail] = account.outbox;
    expect(account.outbox).toHaveLength(1);
    expect(mail).toMatchObject({
      to: [{ address: 'ines@example.org' }],
      cc: [{ address: 'cc@example.net' }],
      subject: '[JX Support] Re: My data',
      attachment_ids: [upload.at('upload.attachment.id')],
      audit_id: reply.at('audit.id'),
    });
    expect(mail?.text).toContain('Here is your data.');
    expect(mail?.html).toContain('Here is your data.');
    expect(account.references).toContainEqual({ message_id: mail?.message_id, ticket_id: ticket.id });
    expect(reply.at('audit.events.1')).toMatchObject({
      type: 'Notification',
      via: {
        channel: 'rule',
        source: { rel: 'trigger', from: { title: 'Notify requester and CCs of comment update' } },
      },
      recipients: [customer.id, ticket.email_cc_ids[0]],
    });
  });

  it('is not sent for a note, nor does a note get a Notification of the requester', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'n', public: false } } },
    });
    expect(account.outbox).toEqual([]);
    expect(reply.at('audit.events')).toHaveLength(1);
  });

  it('does not exist without triggers', async () => {
    const { account, call, mailTicket } = openDesk();
    account.triggers.clear();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'hello', public: true } } } });
    expect(account.outbox).toEqual([]);
  });

  it.each([
    ['without an address', { email: null }],
    ['who is suspended', { suspended: true }],
    ['who is deleted', { active: false }],
  ])('does not go to a requester %s, and no Notification claims so', async (_, state) => {
    const { account, call, mailTicket, customer } = openDesk();
    const ticket = mailTicket();
    Object.assign(customer, state);
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'hi', public: true } } },
    });
    expect(account.outbox).toEqual([]);
    expect(reply.at('audit.events')).toHaveLength(1);
  });

  it('does not go to an address that is known to be dead', async () => {
    const { account, call, mailTicket, customer } = openDesk();
    const ticket = mailTicket();
    for (const identity of account.identities.values()) {
      if (identity.user_id === customer.id) identity.deliverable_state = 'undeliverable';
    }
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'hi', public: true } } } });
    expect(account.outbox).toEqual([]);
  });

  it('does not go out about a ticket that has no public comment', async () => {
    const { account, call, customer } = openDesk();
    addTrigger(
      account,
      [is('update_type', 'Create')],
      [{ field: 'notification_user', value: ['requester_id', 's', '{{ticket.description}}'] }],
    );
    await call('POST', '/tickets', {
      json: { ticket: { requester_id: customer.id, comment: { body: 'secret', public: false } } },
    });
    expect(account.outbox).toEqual([]);
  });

  it('to agents makes a Notification and no entry in the outbox', () => {
    const { account, mailTicket, customer, agent, lastAudit } = openDesk();
    const ticket = mailTicket({ assignee_id: agent.id });
    updateTicket(account, { user: customer, via: 'email' }, ticket.id, { comment: { body: 'and?' } });
    expect(lastAudit(ticket).events).toContainEqual(
      expect.objectContaining({ type: 'Notification', recipients: [agent.id] }),
    );
    expect(account.outbox).toEqual([]);
  });

  it('escapes what is said where it stands in HTML', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket({ subject: 'A <b>bold</b> one' });
    addTrigger(
      account,
      [is('update_type', 'Change')],
      [{ field: 'notification_user', value: ['requester_id', '{{ticket.title}}', '{{ticket.title}} {{no.such}}|'] }],
    );
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { priority: 'low' } } });
    expect(account.outbox[0]?.html).toContain('A &lt;b&gt;bold&lt;/b&gt; one |');
    expect(account.outbox[0]?.text).toContain('A <b>bold</b> one |');
  });
});

describe('a trigger', () => {
  it('changes the ticket in the audit of what set it off, marked as its own doing', async () => {
    const { account, call, mailTicket, privacy } = openDesk();
    const ticket = mailTicket({ tags: ['old'] });
    const trigger = addTrigger(
      account,
      [is('current_tags', 'gdpr', 'includes'), is('current_tags', 'done', 'not_includes')],
      [
        { field: 'group_id', value: String(privacy) },
        { field: 'current_tags', value: 'routed done' },
        { field: 'remove_tags', value: 'old' },
        { field: 'priority', value: 'high' },
        { field: 'status', value: 'hold' },
      ],
    );
    const reply = await call('POST', `/tickets/${ticket.id}/tags`, { json: { tags: ['gdpr', 'old'] } });
    expect(reply.status).toBe(201);
    expect(ticket).toMatchObject({
      group_id: privacy,
      priority: 'high',
      status: 'hold',
      tags: ['done', 'gdpr', 'routed'],
    });
    const audits = await call('GET', `/tickets/${ticket.id}/audits?sort_order=desc`);
    expect(audits.at('audits.0.events')).toContainEqual(
      expect.objectContaining({
        type: 'Change',
        field_name: 'status',
        value: 'hold',
        via: { channel: 'rule', source: { from: { id: trigger.id, title: 'A rule' }, to: {}, rel: 'trigger' } },
      }),
    );
  });

  it('may close a ticket, which the API may not', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    addTrigger(account, [is('status', 'solved', 'value')], [{ field: 'status', value: 'closed' }]);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { status: 'solved' } } });
    expect(ticket.status).toBe('closed');
  });

  it('fires once, and starts the others over when it changes something', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    addTrigger(account, [is('current_tags', 'second', 'includes')], [{ field: 'current_tags', value: 'first' }]);
    addTrigger(account, [is('update_type', 'Change')], [{ field: 'current_tags', value: 'second' }]);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { priority: 'low' } } });
    expect(ticket.tags).toEqual(['first', 'second']);
  });

  it('that is switched off does nothing', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    addTrigger(account, [], [{ field: 'set_tags', value: 'x' }]).active = false;
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { priority: 'low' } } });
    expect(ticket.tags).toEqual([]);
  });

  it('with a condition or an action that the sandbox does not know is an error, not silence', () => {
    const { account, mailTicket, agent } = openDesk();
    const ticket = mailTicket();
    const update = () =>
      updateTicket(account, { user: agent, via: 'web' }, ticket.id, { subject: String(Math.random()) });
    const odd = addTrigger(account, [is('moon_phase', 'full')], []);
    expect(update).toThrow('moon_phase');
    account.triggers.delete(odd.id);
    addTrigger(account, [], [{ field: 'launch', value: 'rocket' }]);
    expect(update).toThrow('launch');
  });
});

describe('a condition', () => {
  const agentNote = { comment: { body: 'Please note this', public: false }, status: 'pending' };
  it.each([
    ['update_type', is('update_type', 'Change'), true],
    ['update_type Create', is('update_type', 'Create'), false],
    ['status changed to', is('status', 'pending', 'value'), true],
    ['status changed from', is('status', 'new', 'value_previous'), true],
    ['status changed from another', is('status', 'open', 'value_previous'), false],
    ['status less than solved', is('status', 'solved', 'less_than'), true],
    ['status greater than hold', is('status', 'hold', 'greater_than'), false],
    ['status is not', is('status', 'pending', 'is_not'), false],
    ['type unset', is('type', ''), true],
    ['priority changed', is('priority', '', 'changed'), false],
    ['priority not changed', is('priority', '', 'not_changed'), true],
    ['tags', is('current_tags', 'vip other', 'includes'), true],
    ['tags absent', is('current_tags', 'vip', 'not_includes'), false],
    ['comment public', is('comment_is_public', 'true'), false],
    ['comment private', is('comment_is_public', 'false'), true],
    ['any comment', is('comment_is_public', 'not_relevant'), true],
    ['comment word', is('comment_includes_word', 'note', 'includes'), true],
    ['subject word', is('subject_includes_word', 'DATA', 'includes'), true],
    ['subject word absent', is('subject_includes_word', 'data', 'not_includes'), false],
    ['role agent', is('role', 'agent'), true],
    ['role end user', is('role', 'end_user'), false],
    ['requester role', is('requester_role', 'end_user'), true],
    ['ticket came by mail', is('via_id', '4'), true],
    ['update came by API', is('current_via_id', '5'), true],
    ['update came by mail', is('current_via_id', '4'), false],
    ['recipient', is('recipient', 'privacy@jxsupport.com'), true],
    ['assignee is nobody', is('assignee_id', ''), true],
    ['group changed', is('group_id', '', 'changed'), false],
  ])('%s', async (_, condition, holds) => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket({ tags: ['vip'], recipient: 'privacy@jxsupport.com' });
    addTrigger(account, [condition], [{ field: 'current_tags', value: 'fired' }]);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: agentNote } });
    expect(ticket.tags.includes('fired')).toBe(holds);
  });

  it('of `any` is enough alone, and none of them is not', async () => {
    for (const [value, fired] of [
      ['pending', true],
      ['hold', false],
    ] as const) {
      const { account, call, mailTicket } = openDesk();
      const ticket = mailTicket();
      addTrigger(account, [], [{ field: 'current_tags', value: 'fired' }], [is('status', value), is('type', 'task')]);
      await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: agentNote } });
      expect(ticket.tags.includes('fired')).toBe(fired);
    }
  });
});
