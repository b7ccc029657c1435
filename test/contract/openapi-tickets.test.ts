import { describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Reply } from '../sandbox/api/tickets/desk.ts';
import { loadOpenApi, type OpenApi, SKIPPED } from './openapi.ts';

const openapi = loadOpenApi();
if (!openapi) console.warn(SKIPPED);

/** Calls the desk and gathers where an answer, or what was sent, doesn't fit Zendesk's own description. */
function checkedCaller(desk: Desk, contract: OpenApi, problems: string[]) {
  return async (status: number, method: string, path: string, json?: unknown): Promise<Reply> => {
    const reply = await desk.call(method, path, json === undefined ? {} : { json });
    if (json !== undefined && status < 400) problems.push(...contract.validateRequest(method, `/api/v2${path}`, json));
    if (reply.status !== status) problems.push(`${method} ${path}: ${reply.status} and not ${status}`);
    // "Empty response" is described as an empty string.
    const body = method === 'PUT' && reply.text === '' ? '' : reply.body;
    problems.push(...contract.validateAnswer(method, `/api/v2${path}`, reply.status, body));
    return reply;
  };
}

describe.skipIf(openapi === null)("Zendesk's own description fits", () => {
  test('every answer about tickets, their comments, audits, files and jobs', async () => {
    if (!openapi) throw new Error(SKIPPED);
    const desk = openDesk();
    const field = desk.addField({ type: 'text', title: 'Stage' });
    desk.addField({ type: 'date', title: 'Unset' });
    const customer = desk.customer.id;
    const problems: string[] = [];
    const call = checkedCaller(desk, openapi, problems);

    const upload = await desk.call('POST', '/uploads?filename=data.json', { body: '{}' });
    problems.push(...openapi.validateAnswer('POST', '/api/v2/uploads', upload.status, upload.body));
    const made = await call(201, 'POST', '/tickets.json', {
      ticket: {
        subject: 'A request',
        requester: { name: 'Ines Duarte', email: 'ines@example.org' },
        comment: { body: 'Hello', public: true, uploads: [upload.at('upload.token')] },
        email_ccs: [{ user_email: 'cc@example.net', user_name: 'Cees', action: 'put' }],
        type: 'task',
        due_at: '2026-06-01T00:00:00Z',
        tags: ['privacy'],
        custom_fields: [{ id: field.id, value: 'confirmed' }],
        metadata: { event: 'opened' },
      },
    });
    const id = Number(made.at('ticket.id'));
    const mailed = desk.mailTicket({ tags: ['vip'] }, {}).id;
    const ticket = `/tickets/${id}`;
    const updated = await call(200, 'PUT', `${ticket}.json`, {
      ticket: { tags: ['privacy', 'urgent'], status: 'open', comment: { html_body: '<p>Done</p>', public: true } },
    });
    await call(200, 'PUT', ticket, { ticket: { status: 'open' } });
    await call(200, 'GET', ticket);
    await call(200, 'GET', `${ticket}?include=users,groups`);
    await call(200, 'GET', '/tickets');
    await call(200, 'GET', '/tickets?page[size]=1');
    await call(200, 'GET', `/tickets/show_many?ids=${id},${mailed}`);
    await call(200, 'GET', '/tickets/count');
    await call(200, 'GET', `${ticket}/comments?include=users`);
    await call(200, 'GET', `${ticket}/comments?page[size]=1`);
    await call(200, 'GET', `${ticket}/comments/count`);
    await call(200, 'GET', `${ticket}/audits`);
    await call(200, 'GET', `${ticket}/audits/count`);
    await call(200, 'GET', `${ticket}/audits/${updated.at('audit.id')}`);
    await call(200, 'GET', `${ticket}/tags`);
    await call(201, 'POST', `${ticket}/tags`, { tags: ['a'] });
    await call(200, 'PUT', `${ticket}/tags`, { tags: ['b'] });
    await call(200, 'DELETE', `${ticket}/tags`, { tags: ['b'] });
    for (const list of ['collaborators', 'email_ccs', 'followers']) await call(200, 'GET', `${ticket}/${list}`);
    for (const list of ['requested', 'ccd', 'assigned', 'followed']) {
      await call(200, 'GET', `/users/${customer}/tickets/${list}`);
    }
    for (const list of ['ccd', 'assigned']) await call(200, 'GET', `/users/${customer}/tickets/${list}/count`);
    await call(200, 'GET', `/attachments/${upload.at('upload.attachment.id')}`);
    await call(404, 'DELETE', '/uploads/unknown');
    const dropped = await desk.call('POST', '/uploads?filename=x.txt', { body: 'x' });
    await call(204, 'DELETE', `/uploads/${dropped.at('upload.token')}`);

    const job = async (queued: Reply) => {
      for (let poll = 0; poll < 2; poll += 1) await call(200, 'GET', `/job_statuses/${queued.at('job_status.id')}`);
    };
    const bulk = { ticket: { additional_tags: ['c'] } };
    await job(await call(200, 'PUT', `/tickets/update_many.json?ids=${id},4711`, bulk));
    await job(await call(200, 'POST', `${ticket}/merge`, { ids: [mailed], target_comment: 'Merged' }));
    await call(422, 'PUT', `/tickets/${mailed}`, { ticket: { priority: 'low' } });
    await call(409, 'PUT', ticket, { ticket: { safe_update: true, updated_stamp: '2020-01-01T00:00:00Z' } });
    await call(400, 'PUT', ticket, { ticket: { requester_id: 'x' } });
    await call(204, 'DELETE', ticket);
    await call(404, 'GET', ticket);
    await call(200, 'GET', '/deleted_tickets');
    await call(200, 'PUT', `/deleted_tickets/${id}/restore`);
    await job(await call(200, 'DELETE', `/tickets/destroy_many?ids=${id},${mailed}`));
    await call(200, 'PUT', `/deleted_tickets/restore_many?ids=${mailed}`);
    await job(await call(200, 'DELETE', `/deleted_tickets/${id}`));
    await job(await call(200, 'DELETE', `/deleted_tickets/destroy_many?ids=${mailed}`));
    expect(problems).toEqual([]);
  });
});
