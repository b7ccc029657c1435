import ZAFClient, { type Handler, type SdkClient } from 'zendesk_app_framework_sdk';
import { OutsideProblem } from '../workflow/problems.ts';
import { hostOrigin } from './origins.ts';
import type { RequestOptions } from './request-options.ts';
import { within } from './time.ts';
import { isRecord } from './values.ts';

/** What the host says of the app and of where it stands. */
export interface Registration {
  location: string;
  /** The app's parameters as an administrator set them; see `readSettings`. */
  settings: Record<string, unknown>;
}

/** What the host gave for each path, and the reason for each path that it has nothing for. */
export interface HostValues {
  values: Record<string, unknown>;
  errors: Record<string, string>;
}

/** The host, as the rest of this folder sees it. */
export interface ZendeskClient {
  registered(): Registration;
  /** Several values in one message. A path that the host doesn't have is an error of its own and stops nothing. */
  get(paths: readonly string[]): Promise<HostValues>;
  /** Fills in the open form; nothing is saved until the agent submits. */
  set(values: Record<string, unknown>): Promise<void>;
  invoke(name: string, ...args: unknown[]): Promise<unknown>;
  /** Listens until the function that it gives back is called. */
  on(name: string, handler: Handler): () => void;
  /** One HTTP call with the agent's own rights: resolves and rejects with what the host gives, see `readAnswer`. */
  request(options: RequestOptions): Promise<unknown>;
  /** Ends every subscription: the app is going. */
  close(): void;
}

export interface ClientTimes {
  /** How long the host may take to register the app. */
  registrationMs: number;
  /** What the host may take longer for a call than the call's own time-out. */
  graceMs: number;
}

const TIMES: ClientTimes = { registrationMs: 30_000, graceMs: 5_000 };
/** The SDK gives up on a `get` after 5 s, whatever the host is busy with; asking again does no harm. */
const GET_TRIES = 3;

/**
 * Connects to Zendesk and waits until it has registered the app.
 * @throws `NotInZendesk` where the page's address names no host of Zendesk's, before a single message is sent
 * @throws `Unavailable` where the host never answers
 */
export async function connect(page: Pick<Window, 'location'>, times: ClientTimes = TIMES): Promise<ZendeskClient> {
  if (hostOrigin(page.location) === null) throw new OutsideProblem('NotInZendesk');
  const { sdk, message } = start();
  const late = () => new OutsideProblem('Unavailable', { message: 'The host did not register the app' });
  return adapt(sdk, registrationOf(await within(times.registrationMs, message, late)), times);
}

function start(): { sdk: SdkClient; message: Promise<unknown> } {
  const { promise, resolve } = withResolvers();
  const sdk = ZAFClient.init(resolve);
  if (sdk === false) throw new OutsideProblem('NotInZendesk');
  return { sdk, message: promise };
}

function registrationOf(message: unknown): Registration {
  const { context, metadata } = isRecord(message) ? message : {};
  if (!isRecord(context) || typeof context.location !== 'string') {
    throw new OutsideProblem('UnexpectedAnswer', { codes: ['context.location'] });
  }
  const settings = isRecord(metadata) && isRecord(metadata.settings) ? metadata.settings : {};
  return { location: context.location, settings };
}

function adapt(sdk: SdkClient, registered: Registration, times: ClientTimes): ZendeskClient {
  const subscriptions = new Set<() => void>();
  const request = requestWithCleanUp(sdk, times);

  return {
    registered: () => registered,
    request,

    async get(paths) {
      for (let tries = 1; ; tries += 1) {
        const answer = await sdk.get([...paths]);
        if (!isTimeOut(answer)) return hostValues(answer);
        if (tries === GET_TRIES) throw new OutsideProblem('Unavailable', { message: 'The host did not answer' });
      }
    },

    async set(values) {
      const answer = await settled(sdk.set(values));
      const refused = isRecord(answer) ? Object.keys(errorsOf(answer)) : [];
      if (refused.length > 0) throw new OutsideProblem('Invalid', { codes: refused });
    },

    async invoke(name, ...args) {
      const answer = await settled(sdk.invoke(name, ...args));
      return isRecord(answer) ? answer[name] : undefined;
    },

    on(name, handler) {
      sdk.on(name, handler);
      const end = () => {
        if (!subscriptions.delete(end)) return;
        sdk.off(name, handler);
      };
      subscriptions.add(end);
      return end;
    },

    close() {
      for (const end of [...subscriptions]) end();
    },
  };
}

/** `request`, with the SDK's two listeners of each call taken off again (it never does so itself) and a time-out (it has none). */
function requestWithCleanUp(sdk: SdkClient, times: ClientTimes): ZendeskClient['request'] {
  let added: [string, Handler][] = [];
  const on = sdk.on.bind(sdk);
  sdk.on = (name, handler, context) => {
    if (/^request:\d+\.(?:done|fail)$/.test(name)) added.push([name, handler]);
    on(name, handler, context);
  };
  return (options) => {
    added = [];
    const answer = sdk.request(options);
    const listeners = added;
    const late = () => new OutsideProblem('AnswerLost', { status: 0 });
    return within(options.timeout + times.graceMs, answer, late).finally(() => {
      for (const [name, handler] of listeners) sdk.off(name, handler);
    });
  };
}

/** The answer of a `set` or an `invoke`; what the host refused becomes a problem of ours. */
async function settled(answer: Promise<unknown>): Promise<unknown> {
  const value = await answer.catch((thrown: unknown) => {
    throw new OutsideProblem('Invalid', { codes: thrown instanceof Error ? [thrown.name] : [] });
  });
  if (isTimeOut(value)) throw new OutsideProblem('AnswerLost', { message: 'The host did not answer' });
  return value;
}

function hostValues(answer: unknown): HostValues {
  if (!isRecord(answer)) throw new OutsideProblem('UnexpectedAnswer', { codes: ['get'] });
  const { errors: _, ...values } = answer;
  return { values, errors: errorsOf(answer) };
}

function errorsOf(answer: Record<string, unknown>): Record<string, string> {
  const errors = isRecord(answer.errors) ? answer.errors : {};
  return Object.fromEntries(
    Object.entries(errors).map(([path, error]) => [path, isRecord(error) ? String(error.name) : String(error)]),
  );
}

/** The SDK's `TimeoutError` is no `Error`, so the SDK resolves with it instead of rejecting. */
function isTimeOut(value: unknown): boolean {
  return isRecord(value) && value.name === 'TimeoutError' && 'invocationName' in value;
}

function withResolvers(): { promise: Promise<unknown>; resolve: (value: unknown) => void } {
  let resolve: (value: unknown) => void = () => {};
  const promise = new Promise<unknown>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
