import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { makeAccount, makeEmptyAccount } from './accounts/make-account.ts';
import { type Account, now } from './api/account.ts';
import { runDueAutomations } from './api/automations.ts';
import { createLimits } from './api/limits.ts';
import { createSaver, loadAccount, saveAccount } from './api/persist.ts';
import { installRequirements } from './api/requirements.ts';
import { type MailOutcome, mailToTicket } from './mail/mail-to-ticket.ts';
import { startSmtp } from './mail/smtp.ts';
import { listenOnLoopback, portTaken } from './serve.ts';
import { appSite, hostSite } from './site.ts';

export interface SandboxOptions {
  /** The host page's port; the app's files and the mail port are the two after it. 0: three free ones. */
  port?: number;
  /** Keeps the account in this file. */
  data?: string;
  /** Mails (RFC 822) to take in at the start. */
  mail?: string[];
  seed?: number;
  /** False: no rate limits. */
  limits?: boolean;
  /** Serves what was built before. */
  skipBuild?: boolean;
  /** An account with staff only. */
  empty?: boolean;
  /** Runs the account's automations at every whole hour, as long as the sandbox runs. */
  hourly?: boolean;
}

export interface RunningSandbox {
  /** The host page: `http://localhost:4700`. */
  url: string;
  /** The origin of the app's files. */
  appUrl: string;
  smtpPort: number;
  account: Account;
  /** What became of the mails given at the start, by file. */
  mails: { file: string; outcome: MailOutcome }[];
  stop(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = `${ROOT}dist`;
const HOST_FILES = `${ROOT}build/host`;

/** A data file that can't be gone on from. */
export class UnusableData extends Error {
  override readonly name = 'UnusableData';
}

function readData(file: string): Account | null {
  try {
    return loadAccount(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableData(`${file} can't be read as a sandbox account: ${reason}`);
  }
}

/** Loaded only when it is needed: a bundler takes its time to wake. */
async function buildApp(): Promise<void> {
  const { buildAll } = await import('./build-all.ts');
  await buildAll(ROOT, HOST_FILES);
}

const LOOK_AT_CLOCK_MS = 30_000;

/** Sees to it that automations run when an hour is full; those of the hours in which the sandbox was off are made up for. */
function keepHours(account: Account, onChange: () => void): { stop(): Promise<void> } {
  const look = () => {
    const before = account.automations_ran_at;
    runDueAutomations(account);
    if (account.automations_ran_at !== before) onChange();
  };
  look();
  const timer = setInterval(look, LOOK_AT_CLOCK_MS);
  return { stop: async () => clearInterval(timer) };
}

/**
 * Starts the whole sandbox: host page with the API, the app's files, SMTP; all on the loopback addresses only.
 * @throws PortTaken, UnusableData, and whatever building or reading a file throws
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { port = 0, data, seed = 1 } = options;
  const building = options.skipBuild ? Promise.resolve() : buildApp();
  // Looked at below; a port that is taken must not leave it unhandled meanwhile.
  building.catch(() => {});

  const requirements: unknown = JSON.parse(await readFile(`${ROOT}requirements.json`, 'utf8'));
  const make = () => {
    const wanted = { seed, today: new Date().toISOString().slice(0, 10), requirements };
    return options.empty ? makeEmptyAccount(wanted) : makeAccount(wanted);
  };
  const stored = data === undefined ? null : readData(data);
  const account = stored ?? make();
  if (stored) installRequirements(account, requirements);
  if (data !== undefined) saveAccount(data, account);
  const saver = data === undefined ? null : createSaver(data, account);
  const onChange = () => saver?.changed();
  const limits = createLimits(() => Date.parse(now(account)));
  if (options.limits === false) limits.set({ enabled: false });

  let appUrl = '';
  const reset = () => {
    Object.assign(account, make());
    onChange();
  };
  const site = hostSite({
    account,
    limits,
    dist: DIST,
    hostFiles: HOST_FILES,
    appOrigin: () => appUrl,
    onChange,
    reset,
  });
  const running: { stop(): Promise<void> }[] = [];
  if (options.hourly) running.push(keepHours(account, onChange));
  const stop = async () => {
    await Promise.all(running.map((part) => part.stop()));
    saver?.flush();
  };
  try {
    const host = await listenOnLoopback(site, port);
    running.push(host);
    const app = await listenOnLoopback(appSite(DIST), port === 0 ? 0 : port + 1);
    running.push(app);
    appUrl = `http://localhost:${app.port}`;
    const smtpPort = port === 0 ? 0 : port + 2;
    const smtp = await startSmtp(account, { port: smtpPort, onChange }).catch((error: unknown) => {
      throw portTaken(error, smtpPort);
    });
    running.push(smtp);
    const mails = [];
    for (const file of options.mail ?? [])
      mails.push({ file, outcome: await mailToTicket(account, await readFile(file)) });
    if (mails.length > 0) onChange();
    await building;
    return { url: `http://localhost:${host.port}`, appUrl, smtpPort: smtp.port, account, mails, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
