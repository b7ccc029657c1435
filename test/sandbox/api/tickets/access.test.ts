import { describe, expect, it } from 'vitest';
import { openDesk } from './desk.ts';

describe('an agent restricted to his groups', () => {
  it('gets shorter lists without a word, and a refusal for the ticket itself', async () => {
    const { call, mailTicket, restricted, customer, support, privacy } = openDesk();
    const own = mailTicket({ group_id: support, external_id: 'x' });
    const other = mailTicket({ group_id: privacy, external_id: 'x' });
    for (const path of [
      '/tickets',
      '/tickets?external_id=x',
      `/tickets/show_many?ids=${own.id},${other.id}`,
      `/users/${customer.id}/tickets/requested`,
    ]) {
      const all = await call('GET', path);
      expect(all.at('count')).toBe(2);
      const seen = await call('GET', path, { as: restricted });
      expect(seen.at('count')).toBe(1);
      expect(seen.at('tickets.0.id')).toBe(own.id);
    }
    expect((await call('GET', '/tickets/count', { as: restricted })).at('count.value')).toBe(1);
    expect(
      (await call('GET', `/users/${customer.id}/tickets/requested/count`, { as: restricted })).at('count.value'),
    ).toBe(1);
    for (const path of ['', '/comments', '/audits', '/tags', '/collaborators']) {
      const refused = await call('GET', `/tickets/${other.id}${path}`, { as: restricted });
      expect(refused.status).toBe(403);
      expect(refused.at('error.title')).toBe('Forbidden');
    }
    const update = await call('PUT', `/tickets/${other.id}`, { as: restricted, json: { ticket: { priority: 'low' } } });
    expect(update.status).toBe(403);
  });
});

describe('giving a ticket to a group', () => {
  it('an agent restricted to his groups can give it to these and their members only', async () => {
    const { call, mailTicket, restricted, agent, admin, support, privacy } = openDesk();
    const ticket = mailTicket({ group_id: support });
    const put = (input: unknown, as = restricted) =>
      call('PUT', `/tickets/${ticket.id}`, { as, json: { ticket: input } });
    const refused = await put({ group_id: privacy, tags: ['x'] });
    expect(refused.status).toBe(422);
    expect(refused.at('details.group.0.description')).toBe('Group: is invalid');
    expect((await put({ assignee_id: admin.id })).status).toBe(422);
    expect(ticket).toMatchObject({ group_id: support, assignee_id: null, tags: [] });
    expect((await put({ group_id: support, assignee_id: agent.id })).status).toBe(200);
    expect(
      (
        await call('POST', '/tickets', {
          as: restricted,
          json: { ticket: { group_id: privacy, comment: { body: 'x' } } },
        })
      ).status,
    ).toBe(422);
    const groups = async (as = restricted) => (await call('GET', '/groups/assignable', { as })).at('count');
    expect([await groups(), await groups(agent)]).toEqual([1, 2]);
    expect((await put({ group_id: privacy }, agent)).status).toBe(200);
  });

  it('what he can see of another group, because it is assigned to him, stays where it is', async () => {
    const { call, mailTicket, restricted, privacy } = openDesk();
    const ticket = mailTicket({ group_id: privacy });
    ticket.assignee_id = restricted.id;
    const json = { ticket: { group_id: privacy, assignee_id: restricted.id, priority: 'low' } };
    const reply = await call('PUT', `/tickets/${ticket.id}`, { as: restricted, json });
    // Said with an assignee who is no member: refused for that, not for the group.
    expect(reply.at('details.assignee.0.description')).toBe('Assignee: is not a member of the group');
    const same = { ticket: { group_id: privacy, priority: 'low' } };
    expect((await call('PUT', `/tickets/${ticket.id}`, { as: restricted, json: same })).status).toBe(200);
  });

  it('given to a private group it is out of sight for whoever gave it, unless as CC or follower', async () => {
    const { account, call, mailTicket, agent, admin, privacy } = openDesk();
    Object.assign(account.groups.get(privacy) ?? {}, { is_public: false });
    const [gone, followed] = [mailTicket(), mailTicket({ followers: [{ user_id: agent.id }] })];
    for (const { id } of [gone, followed]) {
      const given = await call('PUT', `/tickets/${id}`, { json: { ticket: { group_id: privacy } } });
      expect([given.status, given.at('ticket.group_id')]).toEqual([200, privacy]);
    }
    expect((await call('GET', `/tickets/${gone.id}`)).status).toBe(403);
    expect((await call('GET', `/tickets/${followed.id}`)).status).toBe(200);
    expect((await call('GET', '/tickets')).at('count')).toBe(1);
    expect((await call('GET', '/tickets', { as: admin })).at('count')).toBe(2);
  });
});

describe('a light agent', () => {
  it('may write notes and nothing else', async () => {
    const { account, call, mailTicket, light, lastComment } = openDesk();
    const ticket = mailTicket();
    const put = (input: unknown) => call('PUT', `/tickets/${ticket.id}`, { as: light, json: { ticket: input } });
    expect((await put({ comment: { body: 'note', public: false } })).status).toBe(200);
    expect((await put({ comment: { body: 'unsaid' } })).status).toBe(200);
    expect(lastComment(ticket)).toMatchObject({ body: 'unsaid', public: false });
    expect((await put({ comment: { body: 'out', public: true } })).status).toBe(403);
    expect((await put({ status: 'solved' })).status).toBe(403);
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await call(method, `/tickets/${ticket.id}/tags`, { as: light, json: { tags: ['x'] } })).status).toBe(403);
    }
    expect(ticket.status).toBe('new');
    expect(account.outbox).toEqual([]);
  });
});

describe('lists', () => {
  it('of what a user requested, is CC of, is assigned and follows', async () => {
    const { call, mailTicket, agent, customer } = openDesk();
    const requested = mailTicket();
    const other = mailTicket({
      requester: { name: 'Ann', email: 'ann@example.net' },
      email_ccs: [{ user_id: customer.id }],
      followers: [{ user_id: agent.id }],
      assignee_id: agent.id,
    });
    const ids = async (path: string) => {
      const { body, at } = await call('GET', path);
      return Array.isArray(Object(body).tickets) ? [at('tickets.0.id'), at('count')] : body;
    };
    expect(await ids(`/users/${customer.id}/tickets/requested`)).toEqual([requested.id, 1]);
    expect(await ids(`/users/${customer.id}/tickets/ccd`)).toEqual([other.id, 1]);
    expect(await ids(`/users/${agent.id}/tickets/assigned`)).toEqual([other.id, 1]);
    expect(await ids(`/users/${agent.id}/tickets/followed`)).toEqual([other.id, 1]);
    expect((await call('GET', '/users/4711/tickets/requested')).status).toBe(404);
  });

  it('are paged both ways, sorted and sideloaded', async () => {
    const { call, mailTicket, customer } = openDesk();
    const made = [1, 2, 3].map((number) => mailTicket({ subject: `No. ${number}` }).id);
    const pages = await call('GET', '/tickets?per_page=2&page=2&include=users');
    expect(pages.at('tickets.0.id')).toBe(made[2]);
    expect(pages.at('users.0.id')).toBe(customer.id);
    expect(pages.at('next_page')).toBeNull();
    const cursor = await call('GET', '/tickets?page[size]=2&sort=-id');
    expect(cursor.at('tickets.0.id')).toBe(made[2]);
    const after = await call('GET', `/tickets?page[size]=2&sort=-id&page[after]=${cursor.at('meta.after_cursor')}`);
    expect(after.at('tickets.0.id')).toBe(made[0]);
    expect(after.at('meta.has_more')).toBe(false);
    expect((await call('GET', '/tickets?sort_by=colour')).status).toBe(400);
    expect((await call('GET', '/tickets?page=101')).status).toBe(400);
  });
});

describe('tags', () => {
  it('are replaced by POST, added by PUT and removed by DELETE', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ tags: ['old'] });
    const path = `/tickets/${ticket.id}/tags`;
    expect((await call('POST', path, { json: { tags: ['a', 'b'] } })).at('tags')).toEqual(['a', 'b']);
    expect((await call('PUT', path, { json: { tags: ['c'] } })).at('tags')).toEqual(['a', 'b', 'c']);
    expect((await call('DELETE', path, { json: { tags: ['a'] } })).at('tags')).toEqual(['b', 'c']);
    expect((await call('DELETE', `${path}?tags=b`)).at('tags')).toEqual(['c']);
    expect((await call('GET', path)).at('tags')).toEqual(['c']);
    expect((await call('PUT', path, { json: {} })).status).toBe(400);
  });

  it('of a closed ticket stay', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ status: 'closed' });
    expect((await call('PUT', `/tickets/${ticket.id}/tags`, { json: { tags: ['x'] } })).status).toBe(422);
  });
});

describe('limits', () => {
  it('the 31st update of a ticket within ten minutes is refused with Retry-After; another ticket is free', async () => {
    const { call, mailTicket } = openDesk();
    const [one, two] = [mailTicket(), mailTicket()];
    const update = (id: number) => call('PUT', `/tickets/${id}`, { json: { ticket: { subject: 'same' } } });
    for (let count = 0; count < 30; count += 1) expect((await update(one.id)).status).toBe(200);
    const refused = await update(one.id);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect((await update(two.id)).status).toBe(200);
  });
});

describe('unknown calls', () => {
  it('below /tickets are loud', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    for (const path of ['/tickets/recently', `/tickets/${ticket.id}/metrics`, '/deleted_tickets/1/undo']) {
      const reply = await call('GET', path);
      expect(reply.status).toBe(404);
      expect(reply.at('error')).toBe('InvalidEndpoint');
    }
  });
});

describe('audits', () => {
  it('are shown one by one, only under their own ticket, and filtered by the type of their events', async () => {
    const { call, mailTicket, lastAudit } = openDesk();
    const [one, two] = [mailTicket(), mailTicket()];
    await call('PUT', `/tickets/${one.id}`, { json: { ticket: { priority: 'low' } } });
    const audit = lastAudit(one);
    expect((await call('GET', `/tickets/${one.id}/audits/${audit.id}`)).at('audit.id')).toBe(audit.id);
    expect((await call('GET', `/tickets/${two.id}/audits/${audit.id}`)).status).toBe(404);
    const changes = await call('GET', `/tickets/${one.id}/audits?filter_events[]=Change`);
    expect(changes.at('count')).toBe(1);
    const first = await call('GET', `/tickets/${one.id}/audits?page[size]=1`);
    expect(first.at('meta.has_more')).toBe(true);
  });
});
