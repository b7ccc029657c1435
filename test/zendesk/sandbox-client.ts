import { Hono } from 'hono';
import type { Account } from '../../src/sandbox/api/account.ts';
import { type CallLog, createCallLog } from '../../src/sandbox/api/calls.ts';
import type { Faults } from '../../src/sandbox/api/faults.ts';
import { createLimits } from '../../src/sandbox/api/limits.ts';
import { attachmentFiles } from '../../src/sandbox/api/routes/attachments.ts';
import { createApi } from '../../src/sandbox/api/server.ts';
import type { Ports, Staff } from '../../src/workflow/ports.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/workflow/settings.ts';
import type { FieldIds } from '../../src/zendesk/names.ts';
import { makePorts } from '../../src/zendesk/ports.ts';
import type { RequestOptions, Send } from '../../src/zendesk/request-options.ts';
import type { Time } from '../../src/zendesk/time.ts';
import { loadOpenApi } from '../contract/openapi.ts';

export interface SandboxRoom {
  account: Account;
  userId: number;
  /** Faults ordered by the test; see `sandbox/api/faults.ts`. */
  faults?: Faults;
  calls?: CallLog;
  settings?: Partial<Settings>;
  now?: () => Date;
  newId?: () => string;
  onWait?: (seconds: number) => void;
  time?: Time;
  /** Called with each call before it is sent: what a colleague does in between, for example. */
  before?: (options: RequestOptions) => void | Promise<void>;
}

/** The ports of the workflows, carried out by `src/zendesk` against the sandbox's API inside this process. */
export async function sandboxPorts(room: SandboxRoom): Promise<Ports> {
  return makePorts(
    { request: sandboxSend(room) },
    {
      me: staffOf(room.account, room.userId),
      settings: { ...DEFAULT_SETTINGS, ...room.settings },
      fields: fieldsOf(room.account),
      account: { timeZone: room.account.iana_time_zone },
      time: room.time ?? quickTime(),
      ...(room.now ? { now: room.now } : {}),
      ...(room.newId ? { newId: room.newId } : {}),
      ...(room.onWait ? { onWait: room.onWait } : {}),
    },
  );
}

/** A host's `client.request` that goes straight into the sandbox's API, as a signed-in user and without rate limits. */
export function sandboxSend({ account, userId, faults, calls = createCallLog(), before }: SandboxRoom): Send {
  const limits = createLimits(undefined, { enabled: false });
  const app = new Hono();
  app.mount('/attachments', attachmentFiles({ account }).fetch, { replaceRequest: (request) => request });
  app.mount('/', createApi({ account, limits, calls, ...(faults ? { faults } : {}) }).fetch, {
    replaceRequest: (request) => request,
  });
  return async (options) => {
    await before?.(options);
    const isPlain = (faults?.list().length ?? 0) === 0;
    contract(() => requestProblems(options));
    const response = await app.request(`http://localhost:4700${options.url}`, {
      method: options.type,
      headers: {
        Cookie: `sandbox_user=${userId}`,
        'X-Zendesk-App-Id': '1',
        ...(options.contentType === undefined ? {} : { 'Content-Type': options.contentType }),
      },
      ...(options.data === undefined ? {} : { body: options.data }),
    });
    // The sandbox's own sign that a connection was dropped.
    const status = response.status === 599 ? 0 : response.status;
    const responseText = await response.text();
    if (isPlain) contract(() => answerProblems(options, status, responseText));
    const answer = { status, responseText, headers: Object.fromEntries(response.headers) };
    if (status < 200 || status >= 300) throw answer;
    return answer;
  };
}

const openApi = loadOpenApi();

/** Every call of every test that goes through here is held against Zendesk's own description, where that is at hand. */
function contract(problems: () => string[]): void {
  const found = openApi ? problems() : [];
  if (found.length > 0) throw new Error(`not as Zendesk describes it: ${found.join('; ')}`);
}

function requestProblems({ type, url, data, contentType }: RequestOptions): string[] {
  const path = pathOf(url);
  // An upload's body is the file itself, and a file is read from outside the API.
  if (openApi === null || !path.startsWith('/api/v2/') || path.startsWith('/api/v2/uploads')) return [];
  const body = contentType === 'application/json' && data ? JSON.parse(data) : undefined;
  return openApi.validateRequest(type, path, body);
}

function answerProblems({ type, url }: RequestOptions, status: number, text: string): string[] {
  const path = pathOf(url);
  if (openApi === null || !path.startsWith('/api/v2/') || text === '') return [];
  return openApi.validateAnswer(type, path, status, JSON.parse(text));
}

const pathOf = (url: string) => url.split('?')[0] ?? '';

/** A clock that only pauses move on, at once. */
export function quickTime(start = Date.now()): Time & { slept: number[] } {
  let now = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      now += milliseconds;
    },
  };
}

function staffOf(account: Account, userId: number): Staff {
  const user = account.users.get(userId);
  if (!user) throw new Error(`no user ${userId} in the account`);
  return { id: user.id, name: user.name, role: user.role, locale: user.locale };
}

function fieldsOf(account: Account): FieldIds {
  const idOf = (key: string) => account.requirements[key]?.requirement_id ?? null;
  return {
    privacy_record: idOf('privacy_record'),
    privacy_due_on: idOf('privacy_due_on'),
    privacy_stage: idOf('privacy_stage'),
  };
}
