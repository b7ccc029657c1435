import { createRequire } from 'node:module';
import type { AppInstance, Hub } from '../../../src/sandbox/host/page/wire/hub.ts';

/** What the tests use of the npm SDK's client (CommonJS, without types of its own). */
export interface SdkClient {
  get(paths: string | string[]): Promise<Record<string, unknown>>;
  set(path: string | Record<string, unknown>, value?: unknown): Promise<Record<string, unknown>>;
  invoke(action: string | Record<string, string[]>, ...args: unknown[]): Promise<Record<string, unknown>>;
  request(options: unknown): Promise<unknown>;
  on(event: string, handler: (payload: never) => unknown): void;
  off(event: string, handler: (payload: never) => unknown): void;
  trigger(event: string, payload?: unknown): void;
  postMessage(name: string, payload?: unknown): void;
  instance(guid: string): SdkClient;
  context(): Promise<Record<string, unknown>>;
  metadata(): Promise<Record<string, unknown>>;
}

type SdkConstructor = new (options: { origin: string; appGuid: string; source: unknown }) => SdkClient;

const HOST_ORIGIN = 'http://localhost:4700';

/** One app in its pretended iframe: the real SDK's client, and everything that went over the wire. */
export interface App {
  client: SdkClient;
  /** What the app posted, as it posted it. */
  said: unknown[];
  /** What the host posted, read. */
  heard: Record<string, unknown>[];
}

/**
 * Starts the real SDK's client for an instance and connects it to the hub. The iframe is pretended: the client gets a
 * `source` that hands what it posts to the hub, and the host's messages come as `message` events from that source.
 */
export function startApp(hub: Hub, instance: Omit<AppInstance, 'post'>): App {
  const Client: SdkConstructor = createRequire(import.meta.url)('zendesk_app_framework_sdk/lib/client.js');
  const said: unknown[] = [];
  const heard: Record<string, unknown>[] = [];
  const source = {
    postMessage(message: unknown, origin: string) {
      if (origin !== HOST_ORIGIN) throw new Error(`posted to ${origin}`);
      said.push(message);
      // As over a real wire: later, and as a copy.
      const copy = structuredClone(message);
      later(() => hub.receive(instance.guid, copy));
    },
  };
  hub.add({
    ...instance,
    post(message) {
      heard.push(message);
      later(() => window.dispatchEvent(fromHost(JSON.stringify(message), source)));
    },
  });
  const client = new Client({ origin: HOST_ORIGIN, appGuid: instance.guid, source });
  return { client, said, heard };
}

let underWay = 0;

function later(deliver: () => void): void {
  underWay += 1;
  setTimeout(() => {
    underWay -= 1;
    deliver();
  }, 0);
}

function fromHost(data: string, source: unknown): Event {
  const event = new Event('message');
  Object.defineProperties(event, {
    data: { value: data },
    origin: { value: HOST_ORIGIN },
    source: { value: source },
  });
  return event;
}

/** Waits until no message is under way any more. */
export async function settled(): Promise<void> {
  for (let quiet = 0; quiet < 5; quiet += 1) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (underWay > 0) quiet = 0;
  }
}
