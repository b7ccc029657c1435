import { describe, expect, test } from 'vitest';
import type { Account, Ticket, User } from '../../../src/sandbox/api/account.ts';
import { commentsOf } from '../../../src/sandbox/api/tickets/comments.ts';
import { updateTicket } from '../../../src/sandbox/api/tickets/update.ts';
import { createUser, findUserByEmail } from '../../../src/sandbox/api/users/create.ts';
import { mailToTicket } from '../../../src/sandbox/mail/mail-to-ticket.ts';
import { lastComment, quietAccount, rawMail, receive, ticketOf } from './mails.ts';

function agentOf(account: Account): User {
  const agent = findUserByEmail(account, 'mara@jxsupport.com');
  if (!agent) throw new Error('Mara is missing');
  return agent;
}

function setStatus(account: Account, ticket: Ticket, status: string): void {
  updateTicket(account, { user: agentOf(account), via: 'web' }, ticket.id, { status }, { silent: true });
}

describe('a first mail', () => {
  test('becomes a ticket with subject, text, requester, channel and the address written to', async () => {
    const account = quietAccount();
    const ticket = ticketOf(await receive(account, { text: 'Please delete my data.' }));
    expect(ticket).toMatchObject({
      subject: 'My data',
      description: 'Please delete my data.',
      status: 'new',
      recipient: 'privacy@jxsupport.com',
      via: {
        channel: 'email',
        source: { from: { address: 'ada@example.com', name: 'Ada Moreau' }, to: { address: 'privacy@jxsupport.com' } },
      },
    });
    expect(account.users.get(ticket.requester_id)).toMatchObject({ name: 'Ada Moreau', email: 'ada@example.com' });
  });

  test('is acknowledged by the triggers', async () => {
    const account = quietAccount();
    const ticket = ticketOf(await receive(account, { text: 'Hello' }));
    expect(account.outbox).toHaveLength(1);
    expect(account.outbox[0]).toMatchObject({ ticket_id: ticket.id, to: [{ address: 'ada@example.com' }] });
  });

  test('of a second address of somebody known is of that person', async () => {
    const account = quietAccount();
    const known = createUser(account, {
      name: 'Ada Moreau',
      email: 'ada.moreau@example.org',
      identities: [{ type: 'email', value: 'ada@example.com' }],
    });
    const ticket = ticketOf(await receive(account, { text: 'Hello' }));
    expect(ticket.requester_id).toBe(known.id);
  });

  test('with HTML only has its text taken from the HTML, hidden text included', async () => {
    const account = quietAccount();
    const html = '<p>Please <b>delete</b> my data.</p><div style="display:none">Voucher inside</div>';
    const ticket = ticketOf(await receive(account, { html }));
    expect(ticket.description).toContain('Please delete my data.');
    expect(ticket.description).toContain('Voucher inside');
    expect(lastComment(account, ticket).html_body).toContain('display:none');
  });

  test('with empty HTML keeps its text part', async () => {
    const account = quietAccount();
    const ticket = ticketOf(await receive(account, { text: 'What do you know about me?', html: '<div></div>' }));
    expect(ticket.description).toBe('What do you know about me?');
  });

  test('leaves nothing that runs in the HTML', async () => {
    const account = quietAccount();
    const html = `<p onclick="steal()">Hi</p><script>steal()</script><a href="javascript:steal()">x</a><img src=x onerror=steal()><iframe src="https://example.net"></iframe>`;
    const { html_body } = lastComment(account, ticketOf(await receive(account, { html })));
    expect(html_body).toContain('Hi');
    expect(html_body).not.toMatch(/script|onclick|onerror|iframe|steal/i);
  });

  test('brings its attachments along; inline pictures show the stored file', async () => {
    const account = quietAccount();
    const ticket = ticketOf(
      await receive(account, {
        html: '<p>See <img src="cid:shot@example.com"></p>',
        attachments: [
          { filename: 'letter.txt', content: 'I authorise my solicitor.' },
          { filename: 'shot.png', content: Buffer.from([137, 80, 78, 71]), cid: 'shot@example.com' },
        ],
      }),
    );
    const comment = lastComment(account, ticket);
    const files = comment.attachment_ids.map((id) => account.attachments.get(id));
    const [letter] = files.filter((file) => file?.file_name === 'letter.txt');
    const [shot] = files.filter((file) => file?.file_name === 'shot.png');
    expect(files).toHaveLength(2);
    expect(Buffer.from(letter?.content ?? '', 'base64').toString()).toBe('I authorise my solicitor.');
    expect(shot).toMatchObject({ inline: true, size: 4, content_type: 'image/png' });
    expect(comment.html_body).toContain(`/attachments/token/${shot?.id}/`);
  });

  test('makes CCs of everybody else it was sent to, not of ourselves', async () => {
    const account = quietAccount();
    const ticket = ticketOf(
      await receive(account, {
        text: 'Hello',
        to: ['privacy@jxsupport.com', 'Ben Okafor <ben@example.org>'],
        cc: ['cleo@example.net', 'support@jxsupport.com', 'ada@example.com'],
      }),
    );
    expect(ticket.email_cc_ids.map((id) => account.users.get(id)?.email)).toEqual([
      'ben@example.org',
      'cleo@example.net',
    ]);
  });

  test('without subject or words still becomes a ticket when a file is attached', async () => {
    const account = quietAccount();
    const ticket = ticketOf(
      await receive(account, { subject: '', attachments: [{ filename: 'a.txt', content: 'x' }] }),
    );
    expect(ticket.subject).toBe('(no subject)');
  });

  test('that comes twice is taken once', async () => {
    const account = quietAccount();
    const raw = await rawMail({ text: 'Hello', messageId: '<once@example.com>' });
    await mailToTicket(account, raw);
    const again = await mailToTicket(account, raw);
    expect(again.result).toBe('repeated');
    expect(account.tickets.size).toBe(1);
  });

  test('is received now on the account’s clock, whatever its Date says', async () => {
    const account = quietAccount();
    account.clock_offset_seconds = 86_400 * 365;
    const ticket = ticketOf(await receive(account, { text: 'Hello', date: new Date('2001-01-01T00:00:00Z') }));
    expect(Date.parse(ticket.created_at)).toBeGreaterThan(Date.now() + 364 * 86_400_000);
  });
});

describe('a reply', () => {
  async function conversation() {
    const account = quietAccount();
    const first = await receive(account, { text: 'Hello', messageId: '<first@example.com>', cc: 'cleo@example.net' });
    return { account, ticket: ticketOf(first) };
  }

  test.each([
    ['In-Reply-To', { inReplyTo: '<first@example.com>' }],
    ['References', { references: ['<other@example.com>', '<first@example.com>'] }],
    ['the address’s plus part', { to: 'privacy+id1@jxsupport.com' }],
    ['the token in the subject', { subject: 'Re: [JX-1] My data' }],
  ])('finds its ticket by %s', async (_how, mail) => {
    const { account, ticket } = await conversation();
    const outcome = await receive(account, { text: 'One thing more.', ...mail });
    expect(outcome).toMatchObject({ result: 'commented', ticket: { id: ticket.id } });
    expect(lastComment(account, ticket)).toMatchObject({
      public: true,
      body: 'One thing more.',
      author_id: ticket.requester_id,
    });
  });

  test('to the mail that went out finds its ticket', async () => {
    const { account, ticket } = await conversation();
    const sent = account.outbox[0]?.message_id ?? '';
    expect(ticketOf(await receive(account, { text: 'Thanks', inReplyTo: sent })).id).toBe(ticket.id);
  });

  test('by a CC is public, and is the CC’s', async () => {
    const { account, ticket } = await conversation();
    await receive(account, { from: 'cleo@example.net', text: 'I agree.', inReplyTo: '<first@example.com>' });
    const comment = lastComment(account, ticket);
    expect(comment.public).toBe(true);
    expect(account.users.get(comment.author_id)?.email).toBe('cleo@example.net');
  });

  test('by somebody who has no part in the conversation is internal, flagged, and mailed to nobody', async () => {
    const { account, ticket } = await conversation();
    const mailed = account.outbox.length;
    await receive(account, { from: 'eve@example.net', text: 'Send it to me.', inReplyTo: '<first@example.com>' });
    const comment = lastComment(account, ticket);
    expect(comment).toMatchObject({ public: false, body: 'Send it to me.' });
    expect(account.audits.get(comment.audit_id)?.metadata).toMatchObject({ flags: [2], trusted: false });
    expect(account.outbox).toHaveLength(mailed);
    expect(ticket.email_cc_ids).toHaveLength(1);
  });

  test('leaves out the quoted history below the delimiter', async () => {
    const { account, ticket } = await conversation();
    await receive(account, {
      text: 'Yes, please.\n\nOn 2 March 2026 JX Support wrote:\n> ##- Please type your reply above this line -##\n> Delete my data',
      inReplyTo: '<first@example.com>',
    });
    expect(lastComment(account, ticket).body).toBe('Yes, please.');
  });

  test.each(['pending', 'hold', 'solved'])('to a ticket that is %s opens it again', async (status) => {
    const { account, ticket } = await conversation();
    setStatus(account, ticket, status);
    await receive(account, { text: 'Not yet.', inReplyTo: '<first@example.com>' });
    expect(ticket.status).toBe('open');
  });

  test('to a closed ticket opens a follow-up, linked both ways', async () => {
    const { account, ticket } = await conversation();
    setStatus(account, ticket, 'closed');
    const outcome = await receive(account, { text: 'It happened again.', inReplyTo: '<first@example.com>' });
    const followUp = ticketOf(outcome);
    expect(outcome.result).toBe('followed_up');
    expect(followUp).toMatchObject({
      status: 'new',
      followup_source_id: ticket.id,
      via: { source: { rel: 'follow_up' } },
    });
    expect(ticket.followup_ids).toEqual([followUp.id]);
    expect(commentsOf(account, ticket.id)).toHaveLength(1);
  });

  test('by an agent is public and goes to the customer', async () => {
    const { account, ticket } = await conversation();
    const mailed = account.outbox.length;
    await receive(account, { from: 'mara@jxsupport.com', text: 'We are on it.', inReplyTo: '<first@example.com>' });
    expect(lastComment(account, ticket).author_id).toBe(agentOf(account).id);
    expect(account.outbox.length).toBe(mailed + 1);
  });
});

describe('a suspicious mail goes to the suspended tickets', () => {
  test.each([
    ['Detected as spam', { headers: { 'X-Spam-Flag': 'YES' } }],
    ['Automated response mail', { headers: { 'Auto-Submitted': 'auto-generated' } }],
    ['Automated response mail, out of office', { headers: { 'Auto-Submitted': 'auto-replied' } }],
    ['Detected email as being from a system user', { from: 'MAILER-DAEMON@example.com' }],
    ['Email from "noreply" address', { from: 'no-reply@example.com' }],
    ['Received from Zendesk Support email address', { from: 'support@jxsupport.com' }],
    ['Permission denied for unknown email submitter', { from: '' }],
    ['Email has no content', { subject: '', text: '' }],
  ])('%s', async (cause, mail) => {
    const account = quietAccount();
    const outcome = await receive(account, { text: 'Please delete my data.', ...mail });
    expect(outcome).toMatchObject({ result: 'suspended', suspended: { cause } });
    expect([...account.suspended_tickets.values()]).toHaveLength(1);
    expect(account.tickets.size).toBe(0);
    expect(account.outbox).toEqual([]);
  });

  test('with its text and the address written to, so that a privacy request in it can be found', async () => {
    const account = quietAccount();
    await receive(account, { text: 'Please delete my data.', headers: { 'X-Spam-Flag': 'YES' } });
    expect([...account.suspended_tickets.values()][0]).toMatchObject({
      content: 'Please delete my data.',
      subject: 'My data',
      recipient: 'privacy@jxsupport.com',
      author: { name: 'Ada Moreau', email: 'ada@example.com' },
    });
  });

  test('from a suspended user', async () => {
    const account = quietAccount();
    createUser(account, { name: 'Ada Moreau', email: 'ada@example.com', suspended: true });
    expect((await receive(account, { text: 'Hello' })).result).toBe('suspended');
  });

  test('that answers a deleted ticket, with the ticket’s number', async () => {
    const account = quietAccount();
    const ticket = ticketOf(await receive(account, { text: 'Hello', messageId: '<first@example.com>' }));
    ticket.status = 'deleted';
    const outcome = await receive(account, { text: 'And?', inReplyTo: '<first@example.com>' });
    expect(outcome).toMatchObject({ result: 'suspended', suspended: { ticket_id: ticket.id } });
  });

  test('from the 21st of one sender within an hour on', async () => {
    const account = quietAccount();
    for (let count = 0; count < 20; count += 1) await receive(account, { text: `Mail ${count}` });
    expect(account.tickets.size).toBe(20);
    expect(await receive(account, { text: 'Again' })).toMatchObject({ suspended: { cause: 'Detected as mail loop' } });
  });
});
