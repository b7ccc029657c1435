import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { updateTicket } from '../../../src/sandbox/api/tickets/update.ts';
import { storeAttachment } from '../../../src/sandbox/api/uploads.ts';
import { findUserByEmail } from '../../../src/sandbox/api/users/create.ts';
import { outboxRoutes } from '../../../src/sandbox/mail/outbox.ts';
import { quietAccount, receive, ticketOf } from './mails.ts';

/** An account in which an answer with an attachment has left. */
async function answered(text = 'Here is your data.', fileName = 'my data ä.json') {
  const account = quietAccount();
  const mail = { text: 'What do you know about me?', cc: 'cleo@example.net', messageId: '<first@example.com>' };
  const ticket = ticketOf(await receive(account, mail));
  const agent = findUserByEmail(account, 'mara@jxsupport.com');
  if (!agent) throw new Error('Mara is missing');
  const file = storeAttachment(account, { fileName, contentType: 'application/json', bytes: Buffer.from('{"a":1}') });
  const options = { attachmentIds: [file.id] };
  updateTicket(account, { user: agent, via: 'web' }, ticket.id, { comment: { body: text, public: true } }, options);
  const sent = account.outbox.at(-1);
  if (!sent) throw new Error('No mail has left');
  return { account, ticket, file, sent, routes: outboxRoutes(account) };
}

describe('the outbox', () => {
  test('shows the newest mail first, with whom it reaches, its words and its attachments', async () => {
    const { routes, sent, file } = await answered();
    const page = await (await routes.request('/sandbox/outbox')).text();
    expect(page.match(/<article/g)).toHaveLength(2);
    expect(page.indexOf('Here is your data.')).toBeGreaterThan(0);
    expect(page.indexOf(`mail-${sent.id}`)).toBeLessThan(page.indexOf('Request received'));
    expect(page).toContain('Ada Moreau &lt;ada@example.com&gt;');
    expect(page).toContain('cleo@example.net');
    expect(page).toContain(`/sandbox/outbox/${sent.id}/attachments/${file.id}`);
    expect(page).toContain(`/sandbox/outbox/${sent.id}.eml`);
  });

  test('escapes whatever a mail says, and runs no script', async () => {
    const { routes, account, sent } = await answered(
      '</pre><script>steal()</script>',
      '"><img src=x onerror=steal()>.txt',
    );
    sent.subject = '<script>steal()</script>';
    sent.to = [{ name: '<b>Eve</b>', address: '"><i>@example.com' }];
    const answer = await outboxRoutes(account).request('/sandbox/outbox');
    const page = await answer.text();
    expect(page).not.toMatch(/<script|<img|<b>Eve|"><i>/);
    expect(page).toContain('&lt;script&gt;');
    expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect((await routes.request('/sandbox/outbox.json')).headers.get('Content-Type')).toContain('application/json');
  });

  test('says which automation a mail to the staff came from', async () => {
    const { account, routes, sent } = await answered();
    account.outbox.push({ ...sent, id: sent.id + 1, subject: 'Due soon', automation: 'Privacy requests: overdue' });
    const page = await (await routes.request('/sandbox/outbox')).text();
    expect(page.match(/Sent by/g)).toHaveLength(1);
    expect(page).toContain('the automation “Privacy requests: overdue”');
    expect(page).toContain('3 mails have left');
  });

  test('is empty to begin with, and says so', async () => {
    const page = await (await outboxRoutes(quietAccount()).request('/sandbox/outbox')).text();
    expect(page).toContain('No mail has left yet.');
  });

  test('refreshes itself only when asked to', async () => {
    const { routes } = await answered();
    expect((await routes.request('/sandbox/outbox')).headers.get('Refresh')).toBeNull();
    expect((await routes.request('/sandbox/outbox?refresh=5')).headers.get('Refresh')).toBe('5');
    expect(
      (await routes.request('/sandbox/outbox?refresh=0;url=https://example.net')).headers.get('Refresh'),
    ).toBeNull();
  });

  test('gives a mail as .eml: readable by others, with its attachment, and in its thread', async () => {
    const { routes, sent } = await answered();
    const answer = await routes.request(`/sandbox/outbox/${sent.id}.eml`);
    expect(answer.headers.get('Content-Type')).toBe('message/rfc822');
    const read = await simpleParser(Buffer.from(await answer.arrayBuffer()));
    expect(read.messageId).toBe(sent.message_id);
    expect(read.inReplyTo).toBe(sent.in_reply_to);
    expect(read.text).toContain('Here is your data.');
    expect(read.attachments.map(({ filename, content }) => [filename, content.toString()])).toEqual([
      ['my data ä.json', '{"a":1}'],
    ]);
  });

  test('gives an attachment as a download that no browser runs', async () => {
    const { routes, sent, file } = await answered();
    const answer = await routes.request(`/sandbox/outbox/${sent.id}/attachments/${file.id}`);
    expect(await answer.text()).toBe('{"a":1}');
    expect(answer.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''my%20data%20%C3%A4.json");
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each(['999.eml', '1/attachments/1', 'abc.eml'])('answers 404 to %s', async (path) => {
    const { routes } = await answered();
    expect((await routes.request(`/sandbox/outbox/${path}`)).status).toBe(404);
  });

  test('gives only those attachments that went out with the mail', async () => {
    const { routes, account, sent } = await answered();
    const other = storeAttachment(account, {
      fileName: 'x.txt',
      contentType: 'text/plain',
      bytes: Buffer.from('secret'),
    });
    expect((await routes.request(`/sandbox/outbox/${sent.id}/attachments/${other.id}`)).status).toBe(404);
  });

  test('lists the mails as JSON, newest first, with where the attachments are', async () => {
    const { routes, sent, file } = await answered();
    const listed: unknown = await (await routes.request('/sandbox/outbox.json')).json();
    expect(listed).toMatchObject({
      mails: [
        { id: sent.id, attachments: [{ id: file.id, file_name: 'my data ä.json', size: 7 }] },
        { subject: expect.stringContaining('Request received') },
      ],
    });
  });
});
