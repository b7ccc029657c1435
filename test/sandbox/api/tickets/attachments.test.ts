import { describe, expect, it } from 'vitest';
import { attachmentFiles } from '../../../../src/sandbox/api/routes/attachments.ts';
import { openDesk } from './desk.ts';

describe('an upload', () => {
  it('collects files under one token until a comment takes them, once', async () => {
    const { call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const first = await call('POST', '/uploads.json?filename=one.json', {
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(first.status).toBe(201);
    const token = String(first.at('upload.token'));
    const second = await call('POST', `/uploads?filename=two.txt&token=${token}`, { body: 'two' });
    expect(second.at('upload.attachments')).toHaveLength(2);
    const put = () =>
      call('PUT', `/tickets/${ticket.id}`, {
        json: { ticket: { comment: { body: 'files', public: false, uploads: [token] } } },
      });
    const taken = await put();
    expect(taken.at('audit.events.0.attachments')).toHaveLength(2);
    expect(taken.at('audit.events.0.attachments.0')).toMatchObject({
      file_name: 'one.json',
      content_type: 'application/json',
      size: 2,
      inline: false,
      deleted: false,
    });
    expect((await put()).at('audit.events.0.attachments')).toEqual([]);
  });

  it('is forgotten after 60 minutes', async () => {
    const { account, call, mailTicket } = openDesk();
    const ticket = mailTicket();
    const upload = await call('POST', '/uploads?filename=a.txt', { body: 'x' });
    account.clock_offset_seconds = 3601;
    const uploads = [upload.at('upload.token')];
    const reply = await call('PUT', `/tickets/${ticket.id}`, {
      json: { ticket: { comment: { body: 'late', public: false, uploads } } },
    });
    expect(reply.at('audit.events.0.attachments')).toEqual([]);
    expect((await call('POST', `/uploads?filename=b.txt&token=${uploads[0]}`, { body: 'x' })).status).toBe(404);
  });

  it('can be dropped, once, and needs a file name', async () => {
    const { call } = openDesk();
    const upload = await call('POST', '/uploads?filename=a.txt', { body: 'x' });
    const path = `/uploads/${upload.at('upload.token')}`;
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
    expect((await call('POST', '/uploads', { body: 'x' })).status).toBe(400);
  });
});

describe('a file', () => {
  it('is described by the API and handed out, never shown, at its content_url outside the API', async () => {
    const { account, call, mailTicket } = openDesk();
    const upload = await call('POST', '/uploads?filename=ä b.html', {
      body: '<script>x</script>ü',
      headers: { 'Content-Type': 'text/html' },
    });
    mailTicket({ comment: { body: 'x', uploads: [String(upload.at('upload.token'))] } });
    const shown = await call('GET', `/attachments/${upload.at('upload.attachment.id')}`);
    const url = new URL(String(shown.at('attachment.content_url')));
    expect(url.pathname).toBe(`/attachments/token/${upload.at('upload.attachment.id')}/`);
    const file = await attachmentFiles({ account }).request(url.toString());
    expect(await file.text()).toBe('<script>x</script>ü');
    expect(file.headers.get('Content-Disposition')).toMatch(/^attachment;/);
    expect(file.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect((await attachmentFiles({ account }).request('http://localhost/attachments/token/1/')).status).toBe(404);
  });

  it('of a ticket that the caller may not see is refused; an unknown one is a 404', async () => {
    const { call, mailTicket, restricted, privacy } = openDesk();
    const upload = await call('POST', '/uploads?filename=a.txt', { body: 'x' });
    mailTicket({ group_id: privacy, comment: { body: 'x', uploads: [String(upload.at('upload.token'))] } });
    const path = `/attachments/${upload.at('upload.attachment.id')}`;
    expect((await call('GET', path)).status).toBe(200);
    expect((await call('GET', path, { as: restricted })).status).toBe(403);
    expect((await call('GET', '/attachments/4711')).status).toBe(404);
  });

  it('that is inline is listed only where inline images are asked for', async () => {
    const { account, call, mailTicket } = openDesk();
    const upload = await call('POST', '/uploads?filename=logo.png', { body: 'x' });
    const ticket = mailTicket({ comment: { body: 'x', uploads: [String(upload.at('upload.token'))] } });
    for (const attachment of account.attachments.values()) attachment.inline = true;
    const path = `/tickets/${ticket.id}/comments`;
    expect((await call('GET', path)).at('comments.0.attachments')).toEqual([]);
    expect((await call('GET', `${path}?include_inline_images=true`)).at('comments.0.attachments')).toHaveLength(1);
  });
});
