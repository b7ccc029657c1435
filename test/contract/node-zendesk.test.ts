import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import { createClient } from 'node-zendesk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFaults } from '../../src/sandbox/api/faults.ts';
import { createLimits } from '../../src/sandbox/api/limits.ts';
import { installRequirements } from '../../src/sandbox/api/requirements.ts';
import { createApi } from '../../src/sandbox/api/server.ts';
import { createUser } from '../../src/sandbox/api/users/create.ts';
import { aSuspendedTicket, aTicket, type SmallAccount, smallAccount } from '../sandbox/builders.ts';

/** A client that knows nothing of this project reads the sandbox as it reads Zendesk. */

let small: SmallAccount;
let server: ServerType;
let origin = '';
const limits = createLimits();
const faults = createFaults();

beforeAll(async () => {
  small = smallAccount();
  installRequirements(small.account, {
    ticket_fields: { note: { type: 'text', title: 'Note' } },
    views: { open: { title: 'Open', all: [{ field: 'status', operator: 'less_than', value: 'solved' }] } },
  });
  const app = new Hono().route('/api/v2', createApi({ account: small.account, limits, faults }));
  const port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => resolve(info.port));
  });
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => server.close());

function clientOf(email: string | null) {
  return createClient({
    username: email ?? 'nobody@example.com',
    token: 'any',
    endpointUri: `${origin}/api/v2`,
    throwOriginalException: true,
  });
}
const mara = () => clientOf('mara@jxsupport.com');
const jonas = () => clientOf('jonas@jxsupport.com');

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value))[name] : undefined;
}

function idOf(value: unknown): number {
  const id = field(value, 'id');
  if (typeof id !== 'number') throw new Error('no id');
  return id;
}

describe('users', () => {
  test('me is who the credentials say', async () => {
    expect(idOf((await mara().users.me()).result)).toBe(small.agent.id);
    expect(idOf((await jonas().users.me()).result)).toBe(small.dpo.id);
  });

  test('created, shown, changed, created again as an update, searched for', async () => {
    const { users } = mara();
    const { result: made } = await users.create({ user: { name: 'Ben Ivers', email: 'ben@example.org' } });
    expect(field((await users.show(idOf(made))).result, 'email')).toBe('ben@example.org');
    const { result: changed } = await users.update(idOf(made), { user: { name: 'Ben A. Ivers' } });
    expect(field(changed, 'name')).toBe('Ben A. Ivers');
    const { result: again } = await users.createOrUpdate({ user: { email: 'ben@example.org', notes: 'again' } });
    expect(idOf(again)).toBe(idOf(made));
    expect((await users.search({ query: 'email:ben@example.org' })).map(idOf)).toEqual([idOf(made)]);
    const { result: many } = await users.showMany([idOf(made), small.agent.id]);
    expect(many).toHaveLength(2);
  });

  test('a list of 250 is read to its end, page by page', async () => {
    for (let index = 0; index < 250; index += 1) createUser(small.account, { name: `Customer ${index}` });
    const all = await mara().users.list();
    expect(new Set(all.map(idOf)).size).toBe([...small.account.users.values()].filter(({ active }) => active).length);
  });

  test('identities: listed, made, changed, verified, made primary, deleted', async () => {
    const { useridentities } = mara();
    const { id } = small.customer;
    const [first] = await useridentities.list(id);
    const { result: added } = await useridentities.create(id, {
      identity: { type: 'email', value: 'moreau@example.org', skip_verify_email: true },
    });
    await useridentities.update(id, idOf(added), { identity: { value: 'a.moreau@example.org' } });
    expect(field((await useridentities.verify(id, idOf(added))).result, 'verified')).toBe(true);
    await useridentities.makePrimary(id, idOf(added));
    expect(field((await useridentities.show(id, idOf(added))).result, 'primary')).toBe(true);
    await useridentities.delete(id, idOf(first));
    expect(field((await mara().users.show(id)).result, 'email')).toBe('a.moreau@example.org');
  });

  test('a customer is deleted by an administrator and refused while a ticket is open', async () => {
    const leaver = createUser(small.account, { name: 'Leo Parting', email: 'leo@example.org' });
    const ticket = aTicket(small.account, leaver);
    await expect(mara().users.delete(leaver.id)).rejects.toMatchObject({ statusCode: 403 });
    await expect(jonas().users.delete(leaver.id)).rejects.toMatchObject({ statusCode: 422 });
    ticket.status = 'closed';
    await jonas().users.delete(leaver.id);
    expect(field((await jonas().users.show(leaver.id)).result, 'active')).toBe(false);
  });
});

describe('tickets', () => {
  test('created, shown, commented, tagged, audited, listed, merged and deleted', async () => {
    const { tickets, ticketaudits } = mara();
    const { result: made } = await tickets.create({
      ticket: {
        subject: 'Delete my data',
        comment: { body: 'Please do.' },
        requester_id: small.customer.id,
        tags: ['privacy_request'],
      },
    });
    const id = idOf(made);
    expect(field((await tickets.show(id)).result, 'subject')).toBe('Delete my data');
    await tickets.update(id, {
      ticket: { comment: { body: 'A note', public: false }, status: 'pending', metadata: { event: 'x' } },
    });
    const comments = await tickets.getComments(id);
    expect(comments.map(({ body, public: isPublic }) => [body, isPublic])).toEqual([
      ['Please do.', true],
      ['A note', false],
    ]);
    const audits = await ticketaudits.list(id);
    expect(audits).toHaveLength(2);
    expect(field(field(audits[1], 'metadata'), 'custom')).toEqual({ event: 'x' });
    expect((await tickets.listByUserRequested(small.customer.id)).map(idOf)).toContain(id);
    expect((await tickets.showMany([id])).result).toHaveLength(1);

    const { result: other } = await tickets.create({
      ticket: { subject: 'Reminder', comment: { body: 'And?' }, requester_id: small.customer.id },
    });
    const { result: job } = await tickets.merge(id, {
      ids: [idOf(other)],
      target_comment: 'merged',
      source_comment: 'merged',
    });
    const jobId = String(field(field(job, 'job_status'), 'id') ?? field(job, 'id'));
    await mara().jobstatuses.watch(jobId, 5, 10);
    expect(field((await tickets.show(idOf(other))).result, 'status')).toBe('closed');

    await tickets.delete(id);
    await expect(tickets.show(id)).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a closed ticket can’t be updated', async () => {
    const closed = aTicket(small.account, small.customer, { status: 'closed' });
    await expect(mara().tickets.update(closed.id, { ticket: { subject: 'New' } })).rejects.toMatchObject({
      statusCode: 422,
    });
  });

  test('a list of 230 is read to its end by cursor and by offset', async () => {
    for (let index = 0; index < 230; index += 1) aTicket(small.account, small.customer, { status: 'closed' });
    const expected = [...small.account.tickets.values()].filter(({ status }) => status !== 'deleted').length;
    expect(await mara().tickets.list()).toHaveLength(expected);
    const byCursor = await mara().tickets.requestAll('GET', ['tickets', { 'page[size]': 50 }]);
    expect(new Set(byCursor.map(idOf)).size).toBe(expected);
    const byOffset = await mara().tickets.requestAll('GET', ['tickets', { page: 1, per_page: 70 }]);
    expect(new Set(byOffset.map(idOf)).size).toBe(expected);
  });
});

describe('search', () => {
  test('query, all pages of a query, count and export', async () => {
    const { search } = mara();
    const ben = createUser(small.account, { name: 'Searched Person' });
    for (let index = 0; index < 120; index += 1) aTicket(small.account, ben, { tags: ['needle'], status: 'closed' });
    const { result: found } = await search.query('type:ticket tags:needle');
    expect(found).toHaveLength(100);
    expect(await search.queryAll('type:ticket tags:needle')).toHaveLength(120);
    expect(field((await search.showResultsCount('type:ticket tags:needle')).result, 'count')).toBe(120);
    expect(await search.exportResults('tags:needle', 'ticket', 50)).toHaveLength(120);
  });
});

describe('the rest', () => {
  test('groups, memberships, fields, views, triggers, tags and suspended tickets are read', async () => {
    const client = mara();
    expect(await client.groups.list()).toHaveLength(2);
    expect(field((await client.groups.show(small.support.id)).result, 'name')).toBe('Support');
    expect(await client.groupmemberships.listByUser(small.agent.id)).toHaveLength(1);
    expect(await client.ticketfields.list()).toMatchObject([{ title: 'Note' }]);
    const viewId = small.account.requirements.open?.requirement_id ?? 0;
    expect(field((await client.views.show(viewId)).result, 'title')).toBe('Open');
    expect(Array.isArray(await client.triggers.list())).toBe(true);
    expect((await client.tags.list()).length).toBeGreaterThan(0);
    const suspended = aSuspendedTicket(small.account);
    expect(field((await client.suspendedtickets.show(suspended.id)).result, 'cause')).toBe('Detected as spam');
    await client.suspendedtickets.recoverMany([suspended.id]);
    expect(small.account.suspended_tickets.size).toBe(0);
  });

  test('automations are made, listed, shown, changed and deleted', async () => {
    const { automations } = jonas();
    const { result: made } = await automations.create({
      automation: {
        title: 'Remind',
        all: [
          { field: 'type', operator: 'is', value: 'task' },
          { field: 'until_due_date', operator: 'less_than', value: '28' },
          { field: 'current_tags', operator: 'not_includes', value: 'reminded' },
        ],
        actions: [
          { field: 'current_tags', value: 'reminded' },
          { field: 'notification_group', value: ['group_id', 'Due soon', 'See {{ticket.link}}'] },
        ],
      },
    });
    expect((await automations.list()).map(idOf)).toEqual([idOf(made)]);
    await automations.update(idOf(made), { automation: { active: false } });
    expect(await automations.listActive()).toEqual([]);
    expect(field((await automations.show(idOf(made))).result, 'title')).toBe('Remind');
    await automations.delete(idOf(made));
    await expect(automations.show(idOf(made))).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe('what goes wrong', () => {
  test('wrong credentials, unknown records, missing rights and invalid records are errors with their status', async () => {
    await expect(clientOf(null).users.list()).rejects.toMatchObject({ statusCode: 401 });
    await expect(mara().users.show(5)).rejects.toMatchObject({ statusCode: 404 });
    await expect(clientOf('tomas@jxsupport.com').suspendedtickets.list()).rejects.toMatchObject({ statusCode: 403 });
    await expect(mara().users.create({ user: { name: '' } })).rejects.toMatchObject({ statusCode: 422 });
    await expect(mara().webhooks.list()).rejects.toMatchObject({ statusCode: 404 });
  });

  test('a used-up limit is 429 with Retry-After', async () => {
    limits.set({ account_per_minute: 0 });
    const response = await fetch(`${origin}/api/v2/users/me.json`, {
      headers: { Authorization: `Basic ${btoa('mara@jxsupport.com/token:x')}` },
    });
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
    // This client hands the 429 over as its result and does not throw it.
    expect((await mara().users.show(small.agent.id)).result).toMatchObject({ statusCode: 429 });
    limits.set({ account_per_minute: 10_000 });
    expect(idOf((await mara().users.show(small.agent.id)).result)).toBe(small.agent.id);
  });

  test('an ordered fault reaches the client', async () => {
    faults.order({ path: '/api/v2/groups', effect: { status: 503, body: { error: 'unavailable' } } });
    await expect(mara().groups.list()).rejects.toMatchObject({ statusCode: 503 });
    faults.order({ path: '/api/v2/groups', effect: { drop: 'before' } });
    await expect(mara().groups.list()).rejects.toThrow();
    expect(await mara().groups.list()).toHaveLength(2);
  });
});
