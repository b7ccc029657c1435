import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

/** Runs `npm start -- …` without building; ends it as soon as it says that it is ready. */
function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [
    '--import',
    '@oxc-node/core/register',
    'src/sandbox/start.ts',
    '--no-build',
    ...args,
  ]);
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
    if (out.includes('Ctrl+C')) child.kill('SIGTERM');
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

async function takePort(): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('npm start', () => {
  test.each([
    ['the host page', 0],
    ['the app', 1],
    ['mail', 2],
  ])('says in one line which port is taken where it is that of %s, and ends with 1', async (_whose, offset) => {
    const taken = await takePort();
    const { code, out, err } = await run('--port', String(taken - offset));
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(`Port ${taken} is taken`);
    expect(err).toContain('--port');
  });

  test('refuses an argument that it does not know with 2, in one line', async () => {
    const { code, err } = await run('--nonsense');
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('--nonsense');
    expect(err).toContain('Usage: npm start');
  });

  test('says that a mail file is missing, and ends with 1', async () => {
    const port = await freePorts();
    const { code, err } = await run('--port', String(port), '--mail', 'nothing.eml');
    expect(code).toBe(1);
    expect(err.trim()).toMatch(/^ENOENT.*nothing\.eml'$/);
  });

  test('prints where it is and what to try, and ends cleanly when it is told to', async () => {
    const port = await freePorts();
    const { code, out, err } = await run('--port', String(port));
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(`http://localhost:${port}\n`);
    expect(out).toMatch(/ticket \d+: http:\/\/localhost:\d+\/agent\/tickets\/\d+/);
    expect(out).toContain(`http://localhost:${port}/sandbox/outbox`);
    expect(out).toContain(`127.0.0.1:${port + 2}`);
    expect(out.match(/^ {2}\d\. /gm)).toHaveLength(6);
  });
});

/** A port that was free a moment ago; its two neighbours most likely are too. */
async function freePorts(): Promise<number> {
  const port = await takePort();
  const server = servers.pop();
  await new Promise((resolve) => server?.close(resolve));
  return Math.min(port, 65_000);
}
