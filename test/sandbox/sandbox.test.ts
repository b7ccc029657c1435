import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { createUser } from '../../src/sandbox/api/users/create.ts';
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';
import { rawMail } from './mail/mails.ts';

const running: RunningSandbox[] = [];
const folders: string[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function start(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox({ skipBuild: true, ...options });
  running.push(sandbox);
  return sandbox;
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'sandbox-'));
  folders.push(made);
  return made;
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

describe('a running sandbox', () => {
  test('signs the staff in by a cookie, and nobody else', async () => {
    const { url, account } = await start({ empty: true });
    const listed: unknown = await (await fetch(`${url}/sandbox/staff`)).json();
    expect(listed).toMatchObject({
      staff: [{ name: 'Mara Lindqvist' }, { name: 'Tomas Novak' }, { name: 'Jonas Schäffer' }, { name: 'Lea Brandt' }],
    });
    const jonas = [...account.users.values()].find(({ email }) => email === 'jonas@jxsupport.com');
    const cookie = (await post(`${url}/sandbox/sign-in`, { user_id: jonas?.id })).headers.get('Set-Cookie') ?? '';
    const me = await fetch(`${url}/api/v2/users/me.json`, { headers: { Cookie: cookie.split(';')[0] ?? '' } });
    expect(await me.json()).toMatchObject({ user: { id: jonas?.id } });
    const customer = createUser(account, { name: 'Ada Moreau', email: 'ada@example.com' });
    expect((await post(`${url}/sandbox/sign-in`, { user_id: customer.id })).status).toBe(422);
    expect((await post(`${url}/sandbox/sign-in`, 'x')).status).toBe(422);
  });

  test('runs automations by the hour where it is asked to, those of the hours in which it was off as well', async () => {
    const file = join(folder(), 'account.json');
    const first = await start({ data: file, hourly: true });
    const overdue = [...first.account.tickets.values()].filter(
      ({ type, status, due_at }) =>
        type === 'task' && status !== 'solved' && Date.parse(due_at ?? '') < Date.now() - 2 * 86_400_000,
    );
    expect(overdue.length).toBeGreaterThan(0);
    expect(Date.now() - Date.parse(first.account.automations_ran_at ?? '')).toBeLessThan(3_600_000);
    expect(overdue.some(({ tags }) => tags.includes('privacy_reminded_overdue'))).toBe(false);
    await first.stop();
    const stored = JSON.parse(readFileSync(file, 'utf8'));
    stored.automations_ran_at = new Date(Date.now() - 5 * 3_600_000).toISOString();
    writeFileSync(file, JSON.stringify(stored));
    const { account } = await start({ data: file, hourly: true });
    for (const { id } of overdue) expect(account.tickets.get(id)?.tags).toContain('privacy_reminded_overdue');
    expect(
      account.outbox.filter(({ automation }) => automation === 'Privacy requests: overdue').length,
    ).toBeGreaterThan(0);
  });

  test('answers by the names of this machine only, and sends nothing out of its folders', async () => {
    const { url, appUrl } = await start();
    const { port } = new URL(url);
    expect((await fetch(`http://127.0.0.1:${port}/sandbox/staff`)).status).toBe(200);
    expect((await fetch(`${appUrl}/0/assets/..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${url}/assets/..%2f..%2f..%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${url}/nothing`)).status).toBe(404);
    const request = (await import('node:http')).request;
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/sandbox/staff', headers: { Host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });

  test('is as at the beginning after a reset', async () => {
    const { url, account } = await start({ empty: true });
    await post(`${url}/api/v2/tickets.json`, { ticket: { subject: 'x', comment: { body: 'y' } } }, agent);
    await post(`${url}/sandbox/faults`, { path: '/users/me', status: 500 });
    expect(account.tickets.size).toBe(1);
    await post(`${url}/sandbox/reset`, {});
    expect(account.tickets.size).toBe(0);
    expect(await (await fetch(`${url}/sandbox/faults`)).json()).toEqual({ faults: [] });
    expect((await fetch(`${url}/api/v2/users/me.json`, { headers: agent })).status).toBe(200);
  });

  test('refuses too many calls, unless limits are off', async () => {
    const calls = Array.from({ length: 401 });
    const statuses = async (options: SandboxOptions) => {
      const { url } = await start({ empty: true, ...options });
      return Promise.all(
        calls.map(async () => (await fetch(`${url}/api/v2/users/me.json`, { headers: agent })).status),
      );
    };
    expect(await statuses({})).toContain(429);
    expect(await statuses({ limits: false })).not.toContain(429);
  });

  test('keeps its account in a file and goes on from it', async () => {
    const file = join(folder(), 'account.json');
    const first = await start({ data: file, seed: 5 });
    const created = await post(
      `${first.url}/api/v2/tickets.json`,
      { ticket: { subject: 'Kept', comment: { body: 'y' } } },
      agent,
    );
    expect(created.status).toBe(201);
    await first.stop();
    running.length = 0;
    const second = await start({ data: file, seed: 6 });
    expect([...second.account.tickets.values()].at(-1)).toMatchObject({ subject: 'Kept' });
    expect(second.account.tickets.size).toBe(first.account.tickets.size);
    expect(readdirSync(join(file, '..'))).toEqual(['account.json']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('subdomain', 'jxsupport');
  });

  test('does not start over a file that holds something else, and leaves it as it is', async () => {
    const file = join(folder(), 'notes.json');
    writeFileSync(file, '{"my":"notes"}');
    await expect(start({ data: file })).rejects.toMatchObject({ name: 'UnusableData' });
    expect(readFileSync(file, 'utf8')).toBe('{"my":"notes"}');
  });

  test('takes mails in from files and by SMTP, and tells what became of them', async () => {
    const file = join(folder(), 'mail.eml');
    writeFileSync(file, await rawMail({ text: 'Please delete my data.' }));
    const { mails, account } = await start({ empty: true, mail: [file, file] });
    expect(mails.map(({ outcome }) => outcome.result)).toEqual(['created', 'repeated']);
    expect(account.tickets.get(1)?.description).toBe('Please delete my data.');
  });
});

const agent = { Authorization: `Basic ${Buffer.from('mara@jxsupport.com/token:x').toString('base64')}` };
