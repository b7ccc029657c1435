import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, type Reply } from './desk.ts';

async function finished(desk: Desk, queued: Reply): Promise<Reply> {
  const path = `/job_statuses/${queued.at('job_status.id')}`;
  await desk.call('GET', path);
  return desk.call('GET', path);
}

describe('deleting a ticket', () => {
  it('takes it out of every list and keeps it restorable', async () => {
    const { account, call, mailTicket, agent, customer } = openDesk();
    const ticket = mailTicket({ status: 'pending' });
    expect((await call('DELETE', `/tickets/${ticket.id}.json`)).status).toBe(204);
    expect((await call('GET', `/tickets/${ticket.id}`)).status).toBe(404);
    for (const path of ['/tickets', `/tickets/show_many?ids=${ticket.id}`, `/users/${customer.id}/tickets/requested`]) {
      expect((await call('GET', path)).at('tickets')).toEqual([]);
    }
    const deleted = await call('GET', '/deleted_tickets');
    expect(deleted.at('deleted_tickets.0')).toEqual({
      id: ticket.id,
      subject: 'My data',
      actor: { id: agent.id, name: agent.name },
      deleted_at: ticket.deleted_at,
      previous_state: 'pending',
    });
    expect((await call('PUT', `/deleted_tickets/${ticket.id}/restore`)).status).toBe(200);
    expect(account.tickets.get(ticket.id)).toMatchObject({ status: 'pending', deleted_at: null });
  });

  it('works for a closed ticket too', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket({ status: 'closed' });
    expect((await call('DELETE', `/tickets/${ticket.id}`)).status).toBe(204);
  });

  it('twice is a 404, and so is restoring what is not deleted', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    expect((await call('PUT', `/deleted_tickets/${ticket.id}/restore`)).status).toBe(404);
    await call('DELETE', `/tickets/${ticket.id}`);
    expect((await call('DELETE', `/tickets/${ticket.id}`)).status).toBe(404);
  });

  it('is refused to light agents and to those who may not see it', async () => {
    const { call, mailTicket, light, restricted, privacy } = openDesk();
    const ticket = mailTicket({ group_id: privacy });
    for (const as of [light, restricted]) {
      expect((await call('DELETE', `/tickets/${ticket.id}`, { as })).status).toBe(403);
    }
    for (const path of ['/tickets/destroy_many', '/deleted_tickets/destroy_many']) {
      expect((await call('DELETE', `${path}?ids=${ticket.id}`, { as: light })).status).toBe(403);
    }
    expect(ticket.status).toBe('new');
  });
});

describe('deleting a ticket for good', () => {
  it('is refused while it is not soft-deleted', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    expect((await call('DELETE', `/deleted_tickets/${ticket.id}`)).status).toBe(404);
    expect(account.tickets.has(ticket.id)).toBe(true);
  });

  it('is a job that removes ticket, comments, audits and files when it runs, not before', async () => {
    const desk = openDesk();
    const { account, call, mailTicket } = desk;
    const upload = await call('POST', '/uploads?filename=a.txt', { body: 'x' });
    const ticket = mailTicket({ comment: { body: 'with a file', uploads: [String(upload.at('upload.token'))] } });
    await call('DELETE', `/tickets/${ticket.id}`);
    const queued = await call('DELETE', `/deleted_tickets/${ticket.id}`);
    expect(queued.at('job_status.status')).toBe('queued');
    expect(account.tickets.has(ticket.id)).toBe(true);
    const job = await finished(desk, queued);
    expect(job.at('job_status')).toMatchObject({
      status: 'completed',
      total: 1,
      progress: 1,
      results: [{ id: ticket.id, action: 'delete', status: 'Deleted', success: true }],
    });
    expect([account.tickets.size, account.comments.size, account.audits.size, account.attachments.size]).toEqual([
      0, 0, 0, 0,
    ]);
    expect((await call('GET', '/deleted_tickets')).at('count')).toBe(0);
  });

  it('of many reports the one that failed beside those that did not', async () => {
    const desk = openDesk();
    const { account, call, mailTicket } = desk;
    const [gone, kept] = [mailTicket(), mailTicket()];
    await call('DELETE', `/tickets/${gone.id}`);
    const queued = await call('DELETE', `/deleted_tickets/destroy_many?ids=${gone.id},${kept.id}`);
    const job = await finished(desk, queued);
    expect(job.at('job_status.status')).toBe('completed');
    expect(job.at('job_status.results.0.success')).toBe(true);
    expect(job.at('job_status.results.1')).toMatchObject({ id: kept.id, success: false, error: 'RecordNotFound' });
    expect([...account.tickets.keys()]).toEqual([kept.id]);
  });

  it('takes 100 ids at once and refuses 101', async () => {
    const { call } = openDesk();
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join(',');
    for (const path of ['/deleted_tickets/destroy_many', '/tickets/destroy_many', '/tickets/show_many']) {
      const method = path.endsWith('show_many') ? 'GET' : 'DELETE';
      expect((await call(method, `${path}?ids=${ids(101)}`)).status).toBe(400);
      expect((await call(method, `${path}?ids=${ids(100)}`)).status).toBe(200);
    }
  });

  it('is over after 30 days: what is not restored by then is no longer listed', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    await call('DELETE', `/tickets/${ticket.id}`);
    account.clock_offset_seconds = 29 * 86_400;
    expect((await call('GET', '/deleted_tickets')).at('count')).toBe(1);
    account.clock_offset_seconds = 31 * 86_400;
    expect((await call('GET', '/deleted_tickets')).at('count')).toBe(0);
    expect((await call('PUT', `/deleted_tickets/${ticket.id}/restore`)).status).toBe(404);
  });

  it('lists no deleted ticket that the caller may not see', async () => {
    const { call, mailTicket, restricted, privacy } = openDesk();
    const ticket = mailTicket({ group_id: privacy });
    await call('DELETE', `/tickets/${ticket.id}`);
    expect((await call('GET', '/deleted_tickets', { as: restricted })).at('count')).toBe(0);
    expect((await call('PUT', `/deleted_tickets/${ticket.id}/restore`, { as: restricted })).status).toBe(403);
  });
});
