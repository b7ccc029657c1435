import { answerCall } from './answer.ts';
import { readAppMessage } from './message.ts';
import type { Surface } from './surface.ts';

export type AppLocation = 'ticket_sidebar' | 'new_ticket_sidebar' | 'user_sidebar' | 'nav_bar' | 'modal';

/** One running instance of the app: an iframe somewhere in the workspace. */
export interface AppInstance {
  guid: string;
  location: AppLocation;
  /** What client.context() gives, apart from the modal's own size. */
  context: () => Record<string, unknown>;
  surface: () => Surface;
  /** Says something to the iframe. Does nothing once the iframe is gone. */
  post: (message: Record<string, unknown>) => void;
  /** Called after each handshake, when the app has been told that it is registered. */
  onRegistered?: () => void;
  /** Called when the app has begun to listen to an event of this instance. */
  onSubscribed?: (event: string) => void;
}

/** What an app said to the question whether the ticket may be saved. */
export type SaveReply = { allowed: true } | { allowed: false; message: string | null };

export interface HubOptions {
  metadata: () => Record<string, unknown>;
  /** Carries out client.request; gives the event's name end and the arguments of the answer. */
  request: (options: Record<string, unknown>) => Promise<{ outcome: 'done' | 'fail'; args: unknown[] }>;
  /** How long an app may take to answer a hook, in milliseconds. */
  hookPatience?: number;
}

interface Live {
  instance: AppInstance;
  registered: boolean;
  /** Counts per listened-to event, keyed by the instance listened to. */
  subscriptions: Map<string, Map<string, number>>;
  hooks: Map<string, (reply: SaveReply) => void>;
}

export interface Hub {
  add(instance: AppInstance): void;
  remove(guid: string): void;
  /** A raw message that came from this instance's iframe. */
  receive(guid: string, data: unknown): void;
  /** An event of an instance: goes to its own iframe and to all others that listen to it through client.instance. */
  emit(guid: string, event: string, payload?: unknown): void;
  /** An event for every instance. */
  emitToAll(event: string, payload?: unknown): void;
  /** Asks the instance's `ticket.save` hook; at once `allowed` where nobody listens. */
  askToSave(guid: string): Promise<SaveReply>;
  isListening(guid: string, event: string): boolean;
  contexts(): Record<string, unknown>;
}

const SAVE_HOOK = 'ticket.save';

/** The host's side of the wire protocol for all instances of the app: handshake, calls, events, hooks, requests. */
export function createHub(options: HubOptions): Hub {
  const all = new Map<string, Live>();

  function listeners(target: string, event: string): Live[] {
    return [...all.values()].filter((live) => live.registered && (live.subscriptions.get(target)?.get(event) ?? 0) > 0);
  }

  function emit(target: string, event: string, payload?: unknown): void {
    for (const live of listeners(target, event)) {
      const message = { key: `zaf.${event}`, message: payload };
      live.instance.post(live.instance.guid === target ? message : { ...message, instanceGuid: target });
    }
  }

  function emitToAll(event: string, payload?: unknown): void {
    for (const guid of [...all.keys()]) emit(guid, event, payload);
  }

  function register(live: Live): void {
    // A handshake is a fresh load of the page in the frame: what the last load listened to is gone with it.
    live.subscriptions.clear();
    settleHooks(live);
    live.registered = true;
    const { instance } = live;
    const message = { metadata: options.metadata(), context: instance.context() };
    instance.post({ key: 'zaf.app.registered', message });
    emitToAll('instance.registered', instance.context());
    instance.onRegistered?.();
  }

  function settleHooks(live: Live): void {
    for (const settle of live.hooks.values()) settle({ allowed: true });
    live.hooks.clear();
  }

  async function answer(live: Live, id: number, target: string, call: Parameters<typeof answerCall>[0]): Promise<void> {
    const meant = all.get(target);
    const answered = meant
      ? await answerCall(call, meant.instance.surface())
      : { error: { name: 'Error', message: `Could not find instance ${target}` } };
    if (all.get(live.instance.guid) === live) live.instance.post({ id, ...answered });
  }

  async function request(live: Live, key: string, requested: Record<string, unknown>): Promise<void> {
    const { outcome, args } = await options.request(requested);
    emit(live.instance.guid, `${key}.${outcome}`, { responseArgs: args });
  }

  return {
    emit,
    emitToAll,
    add(instance) {
      all.set(instance.guid, { instance, registered: false, subscriptions: new Map(), hooks: new Map() });
      emitToAll('instance.created', instance.context());
    },
    remove(guid) {
      const live = all.get(guid);
      if (!live) return;
      emit(guid, 'app.willDestroy');
      settleHooks(live);
      all.delete(guid);
    },
    receive(guid, data) {
      const live = all.get(guid);
      if (!live) return;
      const message = readAppMessage(data);
      // Before its handshake an app has nothing to say.
      if (!live.registered && message.kind !== 'handshake') return;
      switch (message.kind) {
        case 'handshake':
          return register(live);
        case 'subscription':
          return subscribe(live, message.target ?? guid, message.event, message.count);
        case 'call':
          void answer(live, message.id, message.target ?? guid, message.call);
          return;
        case 'request':
          void request(live, message.key, message.options);
          return;
        case 'reply': {
          const { error } = message;
          const msg = error && typeof error.msg === 'string' ? error.msg : null;
          live.hooks.get(message.hook)?.(error ? { allowed: false, message: msg } : { allowed: true });
          live.hooks.delete(message.hook);
          return;
        }
        case 'trigger':
          return emit(message.target ?? guid, message.event, message.payload);
        case 'other':
          return;
      }
    },
    askToSave(guid) {
      const live = all.get(guid);
      if (!live || !listeners(guid, SAVE_HOOK).includes(live)) return Promise.resolve({ allowed: true });
      return new Promise((resolve) => {
        const patience = options.hookPatience ?? 30_000;
        const timer = setTimeout(
          () => settle({ allowed: false, message: 'The app did not answer in time.' }),
          patience,
        );
        const settle = (reply: SaveReply) => {
          clearTimeout(timer);
          live.hooks.delete(SAVE_HOOK);
          resolve(reply);
        };
        live.hooks.set(SAVE_HOOK, settle);
        live.instance.post({ key: `zaf.${SAVE_HOOK}`, needsReply: true });
      });
    },
    isListening(guid, event) {
      return listeners(guid, event).length > 0;
    },
    contexts() {
      return Object.fromEntries([...all].map(([guid, live]) => [guid, live.instance.context()]));
    },
  };
}

function subscribe(live: Live, target: string, event: string, count: number): void {
  const counts = live.subscriptions.get(target) ?? new Map<string, number>();
  const before = counts.get(event) ?? 0;
  if (count > 0) counts.set(event, count);
  else counts.delete(event);
  live.subscriptions.set(target, counts);
  if (before === 0 && count > 0 && target === live.instance.guid) live.instance.onSubscribed?.(event);
}
