import { formEncoded } from './param.ts';
import { isRecord } from './wire/message.ts';

/** What the page knows and the app may not: how its calls get out. */
export interface RequestRoom {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** The host page's own address; apps' relative URLs start from it. */
  page: string;
  appId: number;
  csrfToken: string;
  /** Whether refused calls show their headers to the app. */
  errorHeaders: () => boolean;
  sleep: (milliseconds: number) => Promise<void>;
}

/** How a request ended: the arguments that jQuery would call back with. Only the first one reaches the app. */
export interface RequestOutcome {
  outcome: 'done' | 'fail';
  args: unknown[];
}

/** The sandbox never keeps anybody waiting longer than this for a retry, in milliseconds. */
const LONGEST_WAIT = 5_000;

/**
 * Carries out an app's `client.request` as narrowly as Zendesk does: text only either way, the account's own API only,
 * with the agent's session; a 429 is tried once more unless the app says `autoRetry: false`.
 */
export async function performRequest(options: Record<string, unknown>, room: RequestRoom): Promise<RequestOutcome> {
  const url = apiUrl(options, room);
  if (typeof url !== 'string') return failed(url, room);
  const init = requestInit(options, room);
  const address = init.body === undefined ? withQuery(url, options.data) : url;
  let answer = await send(address, init, options, room);
  if (answer.status === 429 && options.autoRetry !== false) {
    const seconds = Number(answer.headers['retry-after'] ?? '1');
    await room.sleep(Math.min(Number.isFinite(seconds) ? seconds * 1000 : 1000, LONGEST_WAIT));
    answer = await send(address, init, options, room);
  }
  return concluded(answer, options, room);
}

interface Answer {
  status: number;
  statusText: string;
  responseText: string;
  headers: Record<string, string>;
}

/** The address within the account's API, or the refusal that the proxy (or the browser) would give. */
function apiUrl(options: Record<string, unknown>, room: RequestRoom): string | Answer {
  const given = typeof options.url === 'string' ? options.url : '';
  let url: URL;
  try {
    url = new URL(given, room.page);
  } catch {
    return refusal(0, 'error', '');
  }
  if (url.origin !== new URL(room.page).origin) {
    if (options.cors === true) return refusal(0, 'error', '');
    return refusal(403, 'Forbidden', JSON.stringify({ error: `The domain ${url.host} can't be reached from here` }));
  }
  if (!url.pathname.startsWith('/api/v2/')) return refusal(403, 'Forbidden', JSON.stringify({ error: 'Forbidden' }));
  return url.pathname + url.search;
}

function refusal(status: number, statusText: string, responseText: string): Answer {
  return { status, statusText, responseText, headers: {} };
}

function requestInit(options: Record<string, unknown>, room: RequestRoom): RequestInit & { body?: string } {
  const method = String(options.type ?? options.method ?? 'GET').toUpperCase();
  const headers = new Headers();
  headers.set('Accept', options.dataType === 'json' ? 'application/json, text/javascript, */*; q=0.01' : '*/*');
  for (const [name, value] of Object.entries(isRecord(options.headers) ? options.headers : {})) {
    headers.set(name, String(value));
  }
  headers.set('X-Zendesk-App-Id', String(room.appId));
  headers.set('X-Requested-With', 'XMLHttpRequest');
  const init: RequestInit & { body?: string } = { method, headers, credentials: 'same-origin' };
  if (method === 'GET' || method === 'HEAD') return init;
  headers.set('X-CSRF-Token', room.csrfToken);
  const body = bodyText(options.data);
  if (body !== null) {
    const type = typeof options.contentType === 'string' ? options.contentType : null;
    headers.set('Content-Type', type ?? 'application/x-www-form-urlencoded; charset=UTF-8');
    init.body = body;
  }
  return init;
}

function bodyText(data: unknown): string | null {
  if (data === undefined || data === null) return null;
  return typeof data === 'string' ? data : formEncoded(data);
}

function withQuery(url: string, data: unknown): string {
  const query = bodyText(data);
  if (query === null || query === '') return url;
  return url + (url.includes('?') ? '&' : '?') + query;
}

async function send(
  url: string,
  init: RequestInit,
  options: Record<string, unknown>,
  room: RequestRoom,
): Promise<Answer> {
  const patience = typeof options.timeout === 'number' && options.timeout > 0 ? options.timeout : null;
  try {
    const response = await room.fetch(url, patience ? { ...init, signal: AbortSignal.timeout(patience) } : init);
    // Read as text whatever it is: a picture or a ZIP arrives garbled, as it does in Zendesk.
    const responseText = await response.text();
    const { status, statusText } = response;
    return { status, statusText, responseText, headers: Object.fromEntries(response.headers) };
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    return refusal(0, timedOut ? 'timeout' : 'error', '');
  }
}

function concluded(answer: Answer, options: Record<string, unknown>, room: RequestRoom): RequestOutcome {
  if (answer.status < 200 || answer.status >= 300) return failed(answer, room);
  const { status, statusText, responseText, headers } = answer;
  const asJson = options.dataType === 'json' || (options.dataType === undefined && isJson(headers));
  const parsed = asJson && status !== 204 ? parsedJson(responseText) : { ok: true, value: undefined };
  if (!parsed.ok) return failed({ ...answer, statusText: 'parsererror' }, room, 'parsererror');
  const xhr = { readyState: 4, status, statusText, responseText, responseJSON: parsed.value };
  if (options.httpCompleteResponse === true) return { outcome: 'done', args: [{ ...xhr, headers }, 'success', xhr] };
  // As with jQuery, an answer without content has no body at all.
  if (status === 204) return { outcome: 'done', args: [undefined, 'nocontent', xhr] };
  return { outcome: 'done', args: [asJson ? parsed.value : responseText, 'success', xhr] };
}

function failed(answer: Answer, room: RequestRoom, reason = 'error'): RequestOutcome {
  const { status, statusText, responseText, headers } = answer;
  const parsed = parsedJson(responseText);
  const xhr = {
    readyState: status === 0 ? 0 : 4,
    status,
    statusText,
    responseText,
    ...(parsed.ok ? { responseJSON: parsed.value } : {}),
    ...(room.errorHeaders() ? { headers } : {}),
  };
  return { outcome: 'fail', args: [xhr, status === 0 && statusText === 'timeout' ? 'timeout' : reason, statusText] };
}

function isJson(headers: Record<string, string>): boolean {
  return /\bjson\b/.test(headers['content-type'] ?? '');
}

function parsedJson(text: string): { ok: true; value: unknown } | { ok: false; value?: undefined } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}
