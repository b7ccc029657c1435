import { describe, expect, it } from 'vitest';
import { updateTicket } from '../../../../src/sandbox/api/tickets/update.ts';
import { openDesk } from './desk.ts';

describe('a comment', () => {
  it('on an e-mail ticket is public unless it says otherwise', async () => {
    const { call, mailTicket, lastComment } = openDesk();
    const ticket = mailTicket();
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'meant as a note' } } } });
    expect(lastComment(ticket).public).toBe(true);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'a note', public: false } } } });
    expect(lastComment(ticket).public).toBe(false);
  });

  it('on a ticket that began with a note is a note unless it says otherwise', async () => {
    const { call, account, lastComment } = openDesk();
    const made = await call('POST', '/tickets', { json: { ticket: { comment: { body: 'first', public: false } } } });
    const ticket = account.tickets.get(Number(made.at('ticket.id')));
    if (!ticket) throw new Error('no ticket');
    expect(ticket.is_public).toBe(false);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'second' } } } });
    expect(lastComment(ticket).public).toBe(false);
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'third', public: true } } } });
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body: 'fourth' } } } });
    expect(lastComment(ticket).public).toBe(false);
    expect(ticket.is_public).toBe(true);
  });

  it('in another author’s name makes the audit his as well', async () => {
    const { call, mailTicket, admin, customer } = openDesk();
    const ticket = mailTicket();
    for (const author of [admin, customer]) {
      const reply = await call('PUT', `/tickets/${ticket.id}`, {
        json: { ticket: { comment: { body: 'approved', public: false, author_id: author.id } } },
      });
      expect(reply.at('audit.events.0.author_id')).toBe(author.id);
      expect(reply.at('audit.author_id')).toBe(author.id);
    }
  });

  it('in the name of nobody is refused', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'x', author_id: 4711 } } },
    });
    expect(reply.status).toBe(422);
  });

  it('by a customer cannot take another’s name, and is public', () => {
    const { account, mailTicket, customer, admin, lastComment } = openDesk();
    const ticket = mailTicket();
    const input = { comment: { body: 'me', author_id: admin.id, public: false } };
    updateTicket(account, { user: customer, via: 'email' }, ticket.id, input);
    expect(lastComment(ticket)).toMatchObject({ author_id: customer.id, public: true });
  });

  it('by a customer opens a ticket that waited or was solved', () => {
    const { account, mailTicket, customer, agent } = openDesk();
    for (const status of ['pending', 'hold', 'solved']) {
      const ticket = mailTicket({ status, assignee_id: agent.id });
      updateTicket(account, { user: customer, via: 'email' }, ticket.id, { comment: { body: 'one more thing' } });
      expect(ticket.status).toBe('open');
    }
  });

  it('given as HTML is cleaned, and its body shows what CSS hides', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const html =
      '<p onclick="x()">Hello &amp; bye</p><script>alert(1)</script><a href="javascript:x">link</a>' +
      '<div style="display:none">delete my account</div>';
    const reply = await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { html_body: html } } } });
    const body = String(reply.at('audit.events.0.body'));
    const cleaned = String(reply.at('audit.events.0.html_body'));
    expect(body).toContain('Hello & bye');
    expect(body).toContain('delete my account');
    expect(body).not.toContain('alert');
    expect(cleaned).toContain('display:none');
    expect(cleaned).not.toMatch(/script|onclick/);
  });

  it('of 1 MB of open brackets is read in no time', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const start = performance.now();
    const html_body = `${'<'.repeat(500_000)}${'<!--'.repeat(100_000)}${'<a '.repeat(30_000)}`;
    await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { html_body } } } });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the list of comments', () => {
  it('is sorted by `sort` with cursors and by `sort_order` with pages', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    for (const body of ['one', 'two']) {
      await call('PUT', `/tickets/${ticket.id}`, { json: { ticket: { comment: { body, public: false } } } });
    }
    const path = `/tickets/${ticket.id}/comments`;
    expect((await call('GET', `${path}?sort_order=desc`)).at('comments.0.body')).toBe('two');
    expect((await call('GET', `${path}?sort=-created_at`)).at('comments.0.body')).toBe('Please delete my data.');
    const first = await call('GET', `${path}?page[size]=2&sort=-created_at`);
    expect(first.at('comments.0.body')).toBe('two');
    expect(first.at('meta.has_more')).toBe(true);
    const second = await call(
      'GET',
      `${path}?page[size]=2&sort=-created_at&page[after]=${first.at('meta.after_cursor')}`,
    );
    expect(second.at('comments.0.body')).toBe('Please delete my data.');
    expect((await call('GET', `${path}?page[size]=2&sort=id`)).status).toBe(400);
  });

  it('gives its authors where they are asked for', async () => {
    const { call, mailTicket, customer } = openDesk();
    const ticket = mailTicket();
    expect((await call('GET', `/tickets/${ticket.id}/comments`)).at('users')).toBeUndefined();
    expect((await call('GET', `/tickets/${ticket.id}/comments?include=users`)).at('users.0.id')).toBe(customer.id);
  });
});
