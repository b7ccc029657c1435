import { createServer } from 'node:net';
import nodemailer from 'nodemailer';
import { afterEach, describe, expect, test } from 'vitest';
import type { MailOutcome } from '../../../src/sandbox/mail/mail-to-ticket.ts';
import { type RunningSmtp, startSmtp } from '../../../src/sandbox/mail/smtp.ts';
import { FROM_ADA, lastComment, quietAccount } from './mails.ts';

const running: RunningSmtp[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

async function server() {
  const account = quietAccount();
  const outcomes: MailOutcome[] = [];
  const smtp = await startSmtp(account, { port: 0, onChange: (outcome) => outcomes.push(outcome) });
  running.push(smtp);
  const client = nodemailer.createTransport({ host: '127.0.0.1', port: smtp.port, secure: false, ignoreTLS: true });
  return { account, outcomes, client, smtp };
}

describe('over SMTP', () => {
  test('a mail becomes a ticket, its answer a comment, and the server says which', async () => {
    const { account, outcomes, client } = await server();
    const first = await client.sendMail({
      from: FROM_ADA,
      to: 'privacy@jxsupport.com',
      subject: 'Löschung meiner Daten – bitte',
      text: 'Bitte löschen Sie alles, was Sie über mich gespeichert haben. Grüße, Ådne',
      messageId: '<first@example.com>',
    });
    expect(first.response).toMatch(/Opened ticket 1$/);
    const ticket = account.tickets.get(1);
    expect(ticket).toMatchObject({ subject: 'Löschung meiner Daten – bitte' });
    expect(ticket?.description).toContain('Grüße, Ådne');

    const second = await client.sendMail({
      from: FROM_ADA,
      to: account.outbox[0]?.from.address ?? '',
      subject: 'Re: Löschung',
      text: 'Noch etwas.',
      inReplyTo: account.outbox[0]?.message_id ?? '',
    });
    expect(second.response).toMatch(/Added to ticket 1$/);
    expect(outcomes.map(({ result }) => result)).toEqual(['created', 'commented']);
  });

  test('a blind copy to us counts: the envelope says whom the mail was for', async () => {
    const { account, client } = await server();
    await client.sendMail({
      from: FROM_ADA,
      to: 'ben@example.org',
      subject: 'For your records',
      text: 'Hello',
      envelope: { from: FROM_ADA.address, to: ['billing@jxsupport.com'] },
    });
    expect(account.tickets.get(1)).toMatchObject({ recipient: 'billing@jxsupport.com' });
  });

  test('notes where the mail came from', async () => {
    const { account, client } = await server();
    await client.sendMail({ from: FROM_ADA, to: 'privacy@jxsupport.com', subject: 'Hi', text: 'Hello' });
    const ticket = account.tickets.get(1);
    const audit = ticket && account.audits.get(lastComment(account, ticket).audit_id);
    expect(audit?.metadata.system.ip_address).toBe('127.0.0.1');
  });

  test('mail for anybody else is refused', async () => {
    const { account, client } = await server();
    const sent = client.sendMail({ from: FROM_ADA, to: 'ben@example.org', subject: 'Hi', text: 'Hello' });
    await expect(sent).rejects.toMatchObject({ responseCode: 550 });
    expect(account.tickets.size).toBe(0);
  });

  test('a mail above 25 MB is refused', async () => {
    const { account, client } = await server();
    const sent = client.sendMail({
      from: FROM_ADA,
      to: 'privacy@jxsupport.com',
      subject: 'Big',
      attachments: [{ filename: 'big.bin', content: Buffer.alloc(20 * 1024 * 1024) }],
    });
    await expect(sent).rejects.toMatchObject({ responseCode: 552 });
    expect(account.tickets.size).toBe(0);
  });

  test('ten mails at once become ten tickets', async () => {
    const { account, client } = await server();
    const senders = Array.from({ length: 10 }, (_, index) => `person${index}@example.com`);
    await Promise.all(
      senders.map((from) => client.sendMail({ from, to: 'privacy@jxsupport.com', subject: from, text: 'Hello' })),
    );
    expect([...account.tickets.values()].map(({ subject }) => subject).sort()).toEqual(senders);
  });

  test('a port that is taken is said', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startSmtp(quietAccount(), { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await new Promise((resolve) => other.close(resolve));
  });
});
