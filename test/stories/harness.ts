import { existsSync, mkdirSync } from 'node:fs';
import { createTransport } from 'nodemailer';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.ts';
import { CHROMIUM_FLAGS } from '../../scripts/chromium-flags.ts';
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';

/** A sandbox of its own and a browser: what a story plays in. */
export interface Stage {
  sandbox: RunningSandbox;
  browser: Browser;
  /** Opens the agent workspace as one of the staff, in a session of its own. */
  signIn(email: string, look?: Look): Promise<Desk>;
  /** Sends a mail over SMTP and gives the number of the ticket that it became. */
  mail(mail: {
    from: string;
    subject: string;
    text: string;
    html?: string;
    to?: string;
    inReplyTo?: string;
  }): Promise<number>;
  /** What customers got, the newest last. */
  outbox(): Promise<OutboxMail[]>;
  /** Orders a fault of the API; `times` of the matching calls from now on. */
  fault(fault: {
    method?: string;
    path: string;
    nth?: number;
    times?: number;
    effect: Record<string, unknown>;
  }): Promise<void>;
  /** Takes back every fault that was ordered and did not come about. */
  heal(): Promise<void>;
  /** The app's own calls so far: method and path. */
  calls(): Promise<{ method: string; path: string; status: number }[]>;
  end(): Promise<void>;
}

export interface OutboxMail {
  to: { address: string }[];
  subject: string;
  text: string;
  attachments: { file_name: string }[];
}

/** The host page's switches. */
export interface Look {
  locale?: string;
  theme?: 'dark';
  errorHeaders?: 'off';
}

/** One person's browser. */
export interface Desk {
  page: Page;
  /** The app in the ticket's side panel. */
  sidebar: FrameLocator;
  openTicket(id: number): Promise<void>;
  /** The app's own page in the navigation bar. */
  desk: FrameLocator;
  openDesk(): Promise<void>;
  /** Clicks a button of the app by its name. */
  click(name: string | RegExp): Promise<void>;
  /** The calls that the app made on this person's ticket since it was opened: method and path. */
  appCalls(): string[];
  close(): Promise<void>;
}

const PICTURES = 'build/pictures';

/** Sets the stage. `dist/` and the host page must be built (`npm test` does so); they are built here where they are missing. */
export async function setStage(options: SandboxOptions = {}): Promise<Stage> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium: see README, "How to change it".');
  mkdirSync(PICTURES, { recursive: true });
  const isBuilt = existsSync('dist/assets/index.html') && existsSync('build/host/index.html');
  // A person takes minutes for what a story does in seconds; the limits have a story of their own.
  const sandbox = await startSandbox({ skipBuild: isBuilt, limits: false, ...options });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  return {
    sandbox,
    browser,
    signIn: (email, look) => signIn(sandbox, browser, email, look ?? {}),
    async mail({ to = 'privacy@jxsupport.com', ...mail }) {
      const before = new Set(sandbox.account.tickets.keys());
      const transport = createTransport({ host: '127.0.0.1', port: sandbox.smtpPort, secure: false, ignoreTLS: true });
      await transport.sendMail({ to, ...mail });
      transport.close();
      return [...sandbox.account.tickets.keys()].find((id) => !before.has(id)) ?? 0;
    },
    async outbox() {
      const answer = await fetch(`${sandbox.url}/sandbox/outbox.json`);
      return (await answer.json()).mails;
    },
    async fault(fault) {
      await post('/sandbox/faults', fault);
    },
    async heal() {
      await fetch(`${sandbox.url}/sandbox/faults`, { method: 'DELETE' });
    },
    async calls() {
      const answer = await fetch(`${sandbox.url}/sandbox/calls`);
      return (await answer.json()).calls;
    },
    async end() {
      await browser.close();
      await sandbox.stop();
    },
  };
}

async function signIn(sandbox: RunningSandbox, browser: Browser, email: string, look: Look): Promise<Desk> {
  const person = [...sandbox.account.users.values()].find((user) => user.email === email);
  if (!person) throw new Error(`Nobody has the address ${email}.`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: 'sandbox_user', value: String(person.id), url: sandbox.url }]);
  const page = await context.newPage();
  let appCalls: string[] = [];
  page.on('request', (request) => {
    // The host marks what it sends for an app.
    if (request.headers()['x-zendesk-app-id']) appCalls.push(`${request.method()} ${new URL(request.url()).pathname}`);
  });
  const sidebar = page.frameLocator('iframe[title="Privacy requests (ticket_sidebar)"] >> visible=true');
  const desk = page.frameLocator('iframe[title="Privacy requests (nav_bar)"] >> visible=true');
  const query = new URLSearchParams({ ...look });
  return {
    page,
    sidebar,
    async openTicket(id) {
      appCalls = [];
      await page.goto(`${sandbox.url}/agent/tickets/${id}?${query}`);
      await sidebar.getByRole('main').waitFor();
    },
    desk,
    async openDesk() {
      await page.goto(`${sandbox.url}/agent/apps/privacy-requests?${query}`);
      await desk.getByRole('table').waitFor();
    },
    async click(name) {
      await sidebar
        .getByRole('button', { name, exact: true })
        .first()
        .click({ timeout: 20_000 })
        .catch(async (thrown: unknown) => {
          await page.screenshot({ path: `${PICTURES}/failed-${String(name).replace(/\W+/g, '-')}.png` });
          throw thrown;
        });
    },
    appCalls: () => appCalls,
    close: () => context.close(),
  };
}

/** A picture for the person who reads the test run: `build/pictures/<name>.png`. */
export async function picture(desk: Desk, name: string): Promise<void> {
  await desk.page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** Waits until a step is the one unfolded, and clicks its button. */
export async function doStep(desk: Desk, step: string, button: string): Promise<void> {
  await desk.sidebar.getByRole('button', { name: new RegExp(`^${step}`), expanded: true }).waitFor();
  await desk.click(button);
}
