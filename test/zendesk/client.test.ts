// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { connect, type ZendeskClient } from '../../src/zendesk/client.ts';
import { readOpenTicket } from '../../src/zendesk/open-ticket.ts';
import type { RequestOptions } from '../../src/zendesk/request-options.ts';
import { problem } from './room.ts';

const GUID = 'app-guid-1';
const REGISTERED = {
  metadata: { appId: 1, installationId: 2, name: 'Privacy', version: '0.1.0', settings: { dpo_name: 'Jonas' } },
  context: {
    instanceGuid: GUID,
    product: 'support',
    location: 'ticket_sidebar',
    ticketId: 12,
    account: { subdomain: 'jx' },
  },
};
const CALL: RequestOptions = {
  url: '/api/v2/users/me.json',
  type: 'GET',
  dataType: 'json',
  httpCompleteResponse: true,
  autoRetry: false,
  timeout: 1000,
};

/** A hand-made host: collects what the SDK posts, and answers by hand. The SDK under test is the real one. */
let posted: { message: Record<string, unknown>; target: unknown }[] = [];
let origin = '';
let port = 5000;

beforeEach(() => {
  posted = [];
  port += 1;
  // Each test has a host of its own: the SDK's message listeners of earlier tests can't be taken off.
  origin = `http://localhost:${port}`;
  vi.spyOn(window.parent, 'postMessage').mockImplementation((message: unknown, target: unknown) => {
    posted.push({ message: JSON.parse(String(message)), target });
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const keys = () => posted.map(({ message }) => message.key);
const last = () => posted.at(-1)?.message ?? {};
const tick = () => new Promise((resolve) => setTimeout(resolve, 0));

function address(query = `?origin=${encodeURIComponent(origin)}&app_guid=${GUID}`) {
  window.history.replaceState(null, '', query);
}

function say(message: unknown, from = origin) {
  const data = typeof message === 'string' ? message : JSON.stringify(message);
  window.dispatchEvent(new MessageEvent('message', { data, origin: from, source: window.parent }));
}

async function connected(): Promise<ZendeskClient> {
  address();
  const client = connect(window);
  say({ key: 'zaf.app.registered', message: REGISTERED });
  return client;
}

/** Answers the call that was posted last, as the host's `get`, `set` and `invoke` do. */
function answer(result: unknown) {
  say({ id: last().id, result });
}

describe('the handshake', () => {
  test('the app says hello to the host alone, and waits until it is registered', async () => {
    const client = await connected();
    expect(posted[0]).toEqual({
      message: { key: 'iframe.handshake', message: { version: '2.0.9' }, appGuid: GUID, instanceGuid: GUID },
      target: origin,
    });
    expect(client.registered()).toEqual({ location: 'ticket_sidebar', settings: { dpo_name: 'Jonas' } });
  });

  test.each(['https://evil.example', 'https://jxsupport.zendesk.com.evil.example'])(
    'framed by %s it does not start: not one message is sent',
    async (evil) => {
      address(`?origin=${encodeURIComponent(evil)}&app_guid=${GUID}`);
      await expect(connect(window)).rejects.toMatchObject(problem('NotInZendesk'));
      expect(posted).toEqual([]);
    },
  );

  test('opened by itself, outside of any host, it does not start', async () => {
    address('?');
    await expect(connect(window)).rejects.toMatchObject(problem('NotInZendesk'));
    address(`?origin=${encodeURIComponent(origin)}`);
    await expect(connect(window)).rejects.toMatchObject(problem('NotInZendesk'));
    expect(posted).toEqual([]);
  });

  test("another frame can't register it", async () => {
    address();
    const client = connect(window, { registrationMs: 50, graceMs: 0 });
    say({ key: 'zaf.app.registered', message: REGISTERED }, 'https://evil.example');
    await expect(client).rejects.toMatchObject(problem('Unavailable'));
  });

  test('a registration without a location is none', async () => {
    address();
    const client = connect(window);
    say({ key: 'zaf.app.registered', message: { metadata: {}, context: {} } });
    await expect(client).rejects.toMatchObject(problem('UnexpectedAnswer', { codes: ['context.location'] }));
  });
});

describe('get', () => {
  test("one message for many paths; what the host doesn't have stops nothing", async () => {
    const client = await connected();
    const before = posted.length;
    const values = client.get(['ticket.id', 'ticket.conversation']);
    expect(posted).toHaveLength(before + 1);
    expect(last()).toMatchObject({ request: 'get', params: ['ticket.id', 'ticket.conversation'], appGuid: GUID });
    const errors = {
      'ticket.conversation': { name: 'APIPathError', path: 'ticket.conversation', message: 'no such path' },
    };
    answer({ 'ticket.id': 12, errors });
    await expect(values).resolves.toEqual({
      values: { 'ticket.id': 12 },
      errors: { 'ticket.conversation': 'APIPathError' },
    });
  });

  test('a host that is slow is asked again; one that never answers is unavailable', async () => {
    const client = await connected();
    vi.useFakeTimers();
    const values = client.get(['ticket.id']);
    const first = last().id;
    await vi.advanceTimersByTimeAsync(5_001);
    expect(last().id).not.toBe(first);
    answer({ 'ticket.id': 12, errors: {} });
    await expect(values).resolves.toMatchObject({ values: { 'ticket.id': 12 } });

    const never = expect(client.get(['ticket.id'])).rejects.toMatchObject(problem('Unavailable'));
    await vi.advanceTimersByTimeAsync(16_000);
    await never;
  });

  test('the ticket and all around it come in one message', async () => {
    const client = await connected();
    const before = posted.length;
    const opened = readOpenTicket(client);
    answer({
      'ticket.id': 12,
      'ticket.createdAt': '2026-03-02T09:00:00Z',
      'ticket.subject': 'Delete me',
      'ticket.tags': ['vip'],
      'currentUser.id': 7,
      'currentUser.name': 'Mara',
      errors: {},
    });
    await expect(opened).resolves.toMatchObject({ ticket: { id: 12, tags: ['vip'], conversation: [] }, me: { id: 7 } });
    expect(posted).toHaveLength(before + 1);
  });
});

describe('set and invoke', () => {
  test('set names the paths that the host refused', async () => {
    const client = await connected();
    const set = client.set({ 'comment.text': 'Hello' });
    expect(last()).toMatchObject({ request: 'set', params: { 'comment.text': 'Hello' } });
    answer({ errors: { 'comment.text': { name: 'APIPathError', path: 'comment.text', message: 'no' } } });
    await expect(set).rejects.toMatchObject(problem('Invalid', { codes: ['comment.text'] }));
  });

  test('invoke gives what the host gave', async () => {
    const client = await connected();
    const invoked = client.invoke('instances.create', { location: 'modal', url: 'assets/index.html' });
    expect(last()).toMatchObject({ params: { 'instances.create': [{ location: 'modal', url: 'assets/index.html' }] } });
    answer({ 'instances.create': [{ instanceGuid: 'child' }], errors: {} });
    await expect(invoked).resolves.toEqual([{ instanceGuid: 'child' }]);
  });

  test('an invoke that is refused, and one that nobody answers', async () => {
    const client = await connected();
    const refused = client.invoke('notify', 'x');
    answer({ errors: { notify: { name: 'APIPathError', path: 'notify', message: 'no' } } });
    await expect(refused).rejects.toMatchObject(problem('Invalid'));
    vi.useFakeTimers();
    const never = expect(client.invoke('notify', 'x')).rejects.toMatchObject(problem('AnswerLost'));
    await vi.advanceTimersByTimeAsync(5_001);
    await never;
  });
});

describe('request', () => {
  const requestKey = () => keys().findLast((key) => typeof key === 'string' && /^request:\d+$/.test(key));

  test('it gives what the host gives, and leaves no listener behind', async () => {
    const client = await connected();
    const sent = client.request(CALL);
    const key = requestKey();
    expect(last().message).toEqual(CALL);
    say({ key: `zaf.${key}.done`, message: { responseArgs: [{ status: 200, responseText: '{}' }, 'success', {}] } });
    await expect(sent).resolves.toEqual({ status: 200, responseText: '{}' });
    await tick();
    expect(posted.slice(-2).map(({ message }) => [message.key, message.message])).toEqual([
      [`iframe.off:${key}.done`, { subscriberCount: 0 }],
      [`iframe.off:${key}.fail`, { subscriberCount: 0 }],
    ]);
  });

  test('a failed one, too', async () => {
    const client = await connected();
    const sent = client.request(CALL);
    const key = requestKey();
    say({
      key: `zaf.${key}.fail`,
      message: { responseArgs: [{ status: 403, responseText: '' }, 'error', 'Forbidden'] },
    });
    await expect(sent).rejects.toEqual({ status: 403, responseText: '' });
    await tick();
    expect(keys()).toEqual(expect.arrayContaining([`iframe.off:${key}.done`, `iframe.off:${key}.fail`]));
  });

  test('two at once: each gets its own answer and takes off its own listeners', async () => {
    const client = await connected();
    const one = client.request(CALL);
    const oneKey = requestKey();
    const two = client.request(CALL);
    const twoKey = requestKey();
    say({ key: `zaf.${twoKey}.done`, message: { responseArgs: ['two'] } });
    await expect(two).resolves.toBe('two');
    await tick();
    expect(keys()).toContain(`iframe.off:${twoKey}.done`);
    expect(keys()).not.toContain(`iframe.off:${oneKey}.done`);
    say({ key: `zaf.${oneKey}.done`, message: { responseArgs: ['one'] } });
    await expect(one).resolves.toBe('one');
  });

  test('one that is never answered may have happened; its listeners go, too', async () => {
    const client = await connected();
    vi.useFakeTimers();
    const lost = expect(client.request(CALL)).rejects.toMatchObject(problem('AnswerLost'));
    const key = requestKey();
    await vi.advanceTimersByTimeAsync(6_001);
    await lost;
    expect(keys()).toContain(`iframe.off:${key}.fail`);
  });
});

describe('events', () => {
  test('they are heard until the subscription ends', async () => {
    const client = await connected();
    const heard: unknown[] = [];
    const end = client.on('ticket.tags.changed', (tags) => heard.push(tags));
    expect(last()).toMatchObject({ key: 'iframe.on:ticket.tags.changed', message: { subscriberCount: 1 } });
    say({ key: 'zaf.ticket.tags.changed', message: ['a'] });
    end();
    end();
    say({ key: 'zaf.ticket.tags.changed', message: ['b'] });
    expect(heard).toEqual([['a']]);
    expect(keys().filter((key) => key === 'iframe.off:ticket.tags.changed')).toHaveLength(1);
  });

  test('closing ends them all', async () => {
    const client = await connected();
    const heard = vi.fn();
    client.on('ticket.tags.changed', heard);
    client.on('app.activated', heard);
    client.close();
    say({ key: 'zaf.ticket.tags.changed', message: [] });
    say({ key: 'zaf.app.activated', message: {} });
    expect(heard).not.toHaveBeenCalled();
  });
});
