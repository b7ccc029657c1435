import { describe, expect, it, vi } from 'vitest';
import { commentsOf } from '../../../../src/sandbox/api/tickets/comments.ts';
import { type Desk, openDesk, type Reply } from './desk.ts';

async function finished(desk: Desk, queued: Reply): Promise<Reply> {
  const path = `/job_statuses/${queued.at('job_status.id')}`;
  const working = await desk.call('GET', path);
  expect(working.at('job_status.status')).toBe('working');
  return desk.call('GET', path);
}

describe('update_many', () => {
  it('adds and removes tags of each ticket, and reports the closed one as failed', async () => {
    const desk = openDesk();
    const { call, mailTicket } = desk;
    const [one, closed] = [mailTicket({ tags: ['a', 'b'] }), mailTicket({ status: 'closed' })];
    const queued = await call('PUT', `/tickets/update_many.json?ids=${one.id},${closed.id}`, {
      json: { ticket: { additional_tags: ['c'], remove_tags: ['a'] } },
    });
    expect(queued.status).toBe(200);
    expect(one.tags).toEqual(['a', 'b']);
    const job = await finished(desk, queued);
    expect(one.tags).toEqual(['b', 'c']);
    expect(job.at('job_status.status')).toBe('completed');
    expect(job.at('job_status.results.0')).toEqual({ id: one.id, action: 'update', status: 'Updated', success: true });
    expect(job.at('job_status.results.1')).toMatchObject({ id: closed.id, success: false, error: 'RecordInvalid' });
    expect(String(job.at('job_status.results.1.details'))).toContain('closed prevents ticket update');
  });

  it('takes a change of its own for each ticket', async () => {
    const desk = openDesk();
    const { call, mailTicket } = desk;
    const [one, two] = [mailTicket(), mailTicket()];
    const tickets = [
      { id: one.id, priority: 'low' },
      { id: two.id, priority: 'high' },
    ];
    await finished(desk, await call('PUT', '/tickets/update_many', { json: { tickets } }));
    expect([one.priority, two.priority]).toEqual(['low', 'high']);
  });

  it('is refused to light agents, without ids, and for more than 100', async () => {
    const { call, light } = openDesk();
    const ticket = { priority: 'low' };
    expect((await call('PUT', '/tickets/update_many?ids=1', { as: light, json: { ticket } })).status).toBe(403);
    expect((await call('PUT', '/tickets/update_many', { json: { ticket } })).status).toBe(400);
    const tickets = Array.from({ length: 101 }, (_, index) => ({ id: index + 1, ...ticket }));
    expect((await call('PUT', '/tickets/update_many', { json: { tickets } })).status).toBe(400);
  });

  it('leaves alone what the caller may not see', async () => {
    const desk = openDesk();
    const { call, mailTicket, restricted, privacy } = desk;
    const ticket = mailTicket({ group_id: privacy });
    const queued = await call('PUT', `/tickets/update_many?ids=${ticket.id}`, {
      as: restricted,
      json: { ticket: { priority: 'low' } },
    });
    const job = await finished(desk, queued);
    expect(job.at('job_status.results.0.success')).toBe(false);
    expect(ticket.priority).toBeNull();
  });
});

describe('jobs', () => {
  it('are 30 at most at once; the 31st names those that run', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const queue = () => call('PUT', `/tickets/update_many?ids=${ticket.id}`, { json: { ticket: { priority: 'low' } } });
    for (let count = 0; count < 30; count += 1) expect((await queue()).status).toBe(200);
    const refused = await queue();
    expect(refused.status).toBe(429);
    expect(refused.at('error')).toBe('TooManyJobs');
    expect(refused.at('current_job_ids')).toHaveLength(30);
  });

  it('run in the background when nobody polls them', async () => {
    vi.useFakeTimers();
    try {
      const { call, mailTicket } = openDesk();
      const ticket = mailTicket();
      await call('DELETE', `/tickets/destroy_many?ids=${ticket.id}`);
      expect(ticket.status).toBe('new');
      vi.advanceTimersByTime(5000);
      expect(ticket.status).toBe('deleted');
    } finally {
      vi.useRealTimers();
    }
  });

  it('that a restart cut off are failed, not lost', async () => {
    const { account, call } = openDesk();
    account.job_statuses.set('abc', {
      id: 'abc',
      job_type: 'Bulk Update Ticket',
      status: 'working',
      total: 1,
      progress: 0,
      message: null,
      results: [],
    });
    expect((await call('GET', '/job_statuses/abc')).at('job_status.status')).toBe('failed');
  });
});

describe('merging', () => {
  it('closes the source with a tag and a note, and copies its words, files and people into the target', async () => {
    const desk = openDesk();
    const { account, call, mailTicket, customer, lastComment } = desk;
    const upload = await call('POST', '/uploads?filename=a.txt', { body: 'x' });
    const source = mailTicket({
      subject: 'Again',
      comment: { body: 'Where is my answer?', uploads: [String(upload.at('upload.token'))] },
    });
    const target = mailTicket({ requester: { name: 'Ann', email: 'ann@example.net' } });
    const queued = await call('POST', `/tickets/${target.id}/merge`, { json: { ids: [source.id] } });
    expect(source.status).toBe('new');
    const job = await finished(desk, queued);
    expect(job.at('job_status.results.0.success')).toBe(true);
    expect(source).toMatchObject({ status: 'closed', merged_into_id: target.id, tags: ['closed_by_merge'] });
    expect(lastComment(source)).toMatchObject({ public: false });
    expect(lastComment(source).body).toContain(`#${target.id}`);
    expect(lastComment(target)).toMatchObject({ public: false });
    expect(lastComment(target).body).toContain('Where is my answer?');
    expect(lastComment(target).attachment_ids).toEqual([upload.at('upload.attachment.id')]);
    expect(target.email_cc_ids).toEqual([customer.id]);
    expect(account.outbox).toEqual([]);
  });

  it('may write public comments where both tickets are public, and never where one is private', async () => {
    for (const isPublic of [true, false]) {
      const desk = openDesk();
      const { account, call, mailTicket, lastComment } = desk;
      const source = mailTicket();
      const made = await call('POST', '/tickets', { json: { ticket: { comment: { body: 't', public: isPublic } } } });
      const target = account.tickets.get(Number(made.at('ticket.id')));
      if (!target) throw new Error('no ticket');
      const json = { ids: [source.id], target_comment: 'Merged.', target_comment_is_public: true };
      await finished(desk, await call('POST', `/tickets/${target.id}/merge`, { json }));
      expect(lastComment(target)).toMatchObject({ body: 'Merged.', public: isPublic });
    }
  });

  it('is refused where one of the tickets is closed or both are the same', async () => {
    const desk = openDesk();
    const { account, call, mailTicket } = desk;
    const [open, closed] = [mailTicket(), mailTicket({ status: 'closed' })];
    for (const [target, source] of [
      [open, closed],
      [closed, open],
      [open, open],
    ] as const) {
      const queued = await call('POST', `/tickets/${target.id}/merge`, { json: { ids: [source.id] } });
      const job = await finished(desk, queued);
      expect(job.at('job_status.results.0')).toMatchObject({ success: false, error: 'RecordInvalid' });
    }
    expect(open.status).toBe('new');
    expect(commentsOf(account, open.id)).toHaveLength(1);
  });

  it('is refused without ids and to light agents', async () => {
    const { call, mailTicket, light } = openDesk();
    const [one, two] = [mailTicket(), mailTicket()];
    expect((await call('POST', `/tickets/${one.id}/merge`, { json: {} })).status).toBe(400);
    const json = { ids: [two.id] };
    expect((await call('POST', `/tickets/${one.id}/merge`, { as: light, json })).status).toBe(403);
  });
});
