/** What an app's iframe says to the host, read from the raw messages that the SDK posts. */

export type AppCall =
  | { request: 'get'; paths: string[] }
  | { request: 'set'; values: Record<string, unknown> }
  | { request: 'invoke'; actions: Record<string, unknown[]> };

/** `target` is the instance meant; null where the message names none (hook replies). */
export type AppMessage =
  | { kind: 'handshake'; version: string }
  | { kind: 'subscription'; target: string | null; event: string; count: number }
  | { kind: 'call'; target: string | null; id: number; call: AppCall }
  | { kind: 'request'; key: string; options: Record<string, unknown> }
  | { kind: 'reply'; hook: string; error: { msg: unknown } | null }
  | { kind: 'trigger'; target: string | null; event: string; payload: unknown }
  /** Something that only another version of the SDK says (session.live, __track__, …): tolerated, not answered. */
  | { kind: 'other' };

/** Narrows to a plain record: anything that has keys and is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads one message of an app: a JSON string, or (hook replies) an object. Never throws. */
export function readAppMessage(data: unknown): AppMessage {
  const message = typeof data === 'string' ? fromJson(data) : data;
  if (!isRecord(message)) return { kind: 'other' };
  const target = typeof message.instanceGuid === 'string' ? message.instanceGuid : null;
  if (typeof message.id === 'number') return readCall(message.id, target, message);
  if (typeof message.key !== 'string') return { kind: 'other' };
  return readKeyed(message.key, target, message);
}

function readKeyed(key: string, target: string | null, message: Record<string, unknown>): AppMessage {
  if (key === 'iframe.handshake') {
    const version = isRecord(message.message) ? String(message.message.version) : 'unknown';
    return { kind: 'handshake', version };
  }
  if (/^request:\d+$/.test(key)) {
    return { kind: 'request', key, options: isRecord(message.message) ? message.message : {} };
  }
  const [, verb, name] = /^iframe\.(on|off|trigger|reply):(.+)$/s.exec(key) ?? [];
  if (name === undefined) return { kind: 'other' };
  switch (verb) {
    case 'trigger':
      return { kind: 'trigger', target, event: name, payload: message.message };
    case 'reply':
      return { kind: 'reply', hook: name, error: isRecord(message.error) ? { msg: message.error.msg } : null };
    default: {
      const count = isRecord(message.message) ? Number(message.message.subscriberCount) : Number.NaN;
      return { kind: 'subscription', target, event: name, count: Number.isFinite(count) ? count : 0 };
    }
  }
}

function readCall(id: number, target: string | null, { request, params }: Record<string, unknown>): AppMessage {
  if (request === 'get' && Array.isArray(params)) {
    return { kind: 'call', target, id, call: { request, paths: params.map(String) } };
  }
  if (request === 'set' && isRecord(params)) return { kind: 'call', target, id, call: { request, values: params } };
  if (request === 'invoke' && isRecord(params)) {
    const actions = Object.entries(params).map(([name, args]): [string, unknown[]] => [
      name,
      Array.isArray(args) ? args : [args],
    ]);
    return { kind: 'call', target, id, call: { request, actions: Object.fromEntries(actions) } };
  }
  return { kind: 'other' };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
