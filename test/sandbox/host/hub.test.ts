// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type AppInstance, createHub, type Hub, type HubOptions } from '../../../src/sandbox/host/page/wire/hub.ts';
import { PathError, type Surface } from '../../../src/sandbox/host/page/wire/surface.ts';
import { settled, startApp } from './sdk.ts';

// Everything here runs against the npm SDK itself; only the iframe is pretended (see sdk.ts).

const METADATA = { appId: 0, installationId: 1, name: 'Privacy requests', version: '1.0.0', settings: { title: 'P' } };

function newHub(options: Partial<HubOptions> = {}): Hub {
  return createHub({
    metadata: () => METADATA,
    request: async () => ({ outcome: 'done', args: [{}, 'success', {}] }),
    ...options,
  });
}

function instanceOf(guid: string, surface: Partial<Surface> = {}): Omit<AppInstance, 'post'> {
  return {
    guid,
    location: 'ticket_sidebar',
    context: () => ({ instanceGuid: guid, product: 'support', location: 'ticket_sidebar', ticketId: 12 }),
    surface: () => ({ tree: {}, setters: {}, actions: {}, ...surface }),
  };
}

describe('handshake', () => {
  it('is answered once, with metadata and context', async () => {
    const app = startApp(newHub(), instanceOf('a'));
    expect(await app.client.context()).toEqual({
      instanceGuid: 'a',
      product: 'support',
      location: 'ticket_sidebar',
      ticketId: 12,
    });
    expect(await app.client.metadata()).toEqual(METADATA);
    await settled();
    expect(app.heard.filter(({ key }) => key === 'zaf.app.registered')).toHaveLength(1);
  });

  it('opens the way for what the app wanted before', async () => {
    const app = startApp(newHub(), instanceOf('a', { tree: { ticket: { id: 12 } } }));
    expect(await app.client.get('ticket.id')).toEqual({ 'ticket.id': 12, errors: {} });
  });

  it('comes before everything else: a call without one gets no answer', async () => {
    const hub = newHub();
    const heard: unknown[] = [];
    hub.add({ ...instanceOf('a'), post: (message) => heard.push(message) });
    hub.receive('a', JSON.stringify({ id: 1, request: 'get', params: ['x'], appGuid: 'a', instanceGuid: 'a' }));
    await settled();
    expect(heard).toEqual([]);
  });

  it('after a reload of the frame, what the last load listened to is forgotten', async () => {
    const hub = newHub();
    const app = startApp(hub, instanceOf('a'));
    app.client.on('ticket.saved', () => {});
    await settled();
    expect(hub.isListening('a', 'ticket.saved')).toBe(true);
    hub.receive('a', JSON.stringify({ key: 'iframe.handshake', message: { version: '2.0.9' } }));
    expect(hub.isListening('a', 'ticket.saved')).toBe(false);
  });
});

describe('get, set and invoke', () => {
  const surface = {
    tree: {
      ticket: { id: 12, requester: () => ({ name: 'Ada Example', identities: async () => [{ id: 1 }] }) },
      empty: null,
    },
    setters: {
      'ticket.subject': () => {},
      'ticket.status': () => {
        throw new PathError('takes one of open, solved');
      },
    },
    actions: {
      'ticket.tags.add': (args: unknown[]) => args.length,
      'instances.create': () => [{ instanceGuid: 'm' }],
    },
  };

  it('a bulk get has each value by its path and each failure in errors', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    expect(await client.get(['ticket.id', 'ticket.bogus', 'bogus', 'empty.further.down'])).toEqual({
      'ticket.id': 12,
      'empty.further.down': null,
      errors: {
        'ticket.bogus': { name: 'APIPathError', path: 'ticket.bogus', message: 'No such Api' },
        bogus: { name: 'APIPathError', path: 'bogus', message: 'No such Api' },
      },
    });
  });

  it('a single get of an unknown path is refused in the documented words', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    await expect(client.get('ticket.bogus')).rejects.toThrow('"ticket.bogus" No such Api');
  });

  it('an object is given whole, with what has to be fetched for it', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    expect(await client.get('ticket.requester')).toEqual({
      'ticket.requester': { name: 'Ada Example', identities: [{ id: 1 }] },
      errors: {},
    });
  });

  it('the names that every object has are no paths', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    await expect(client.get('ticket.constructor')).rejects.toThrow('No such Api');
    await expect(client.invoke('constructor')).rejects.toThrow('No such Api');
  });

  it('of a bulk set, what can be set is set and the rest is in errors', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    expect(await client.set({ 'ticket.subject': 'New', 'ticket.status': 'x', 'ticket.id': 3 })).toEqual({
      'ticket.subject': 'New',
      errors: {
        'ticket.status': { name: 'APIPathError', path: 'ticket.status', message: 'takes one of open, solved' },
        'ticket.id': { name: 'APIPathError', path: 'ticket.id', message: 'No such Api' },
      },
    });
  });

  it('invoke hands on the arguments; an unknown action is refused', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    expect(await client.invoke('ticket.tags.add', 'one', 'two')).toEqual({ 'ticket.tags.add': 2, errors: {} });
    await expect(client.invoke('ticket.destroyAll')).rejects.toThrow('"ticket.destroyAll" No such Api');
  });

  it('instances.create answers with a list that holds the guid', async () => {
    const { client } = startApp(newHub(), instanceOf('a', surface));
    const answer = await client.invoke('instances.create', { location: 'modal', url: 'assets/x.html' });
    expect(answer).toEqual({ 'instances.create': [{ instanceGuid: 'm' }], errors: {} });
  });

  it('instances.create in a bulk call is refused as a whole', async () => {
    const heard: Record<string, unknown>[] = [];
    const hub = newHub();
    hub.add({ ...instanceOf('a', surface), post: (message) => heard.push(message) });
    hub.receive('a', JSON.stringify({ key: 'iframe.handshake', message: { version: '2.0.9' } }));
    const params = { 'instances.create': [{}], 'ticket.tags.add': ['x'] };
    hub.receive('a', JSON.stringify({ id: 7, request: 'invoke', params, instanceGuid: 'a' }));
    await settled();
    expect(heard.at(-1)).toMatchObject({ id: 7, error: { message: expect.stringContaining('Illegal bulk call') } });
  });
});

describe('events', () => {
  it('reach the app only while it listens', async () => {
    const hub = newHub();
    const app = startApp(hub, instanceOf('a'));
    const got: unknown[] = [];
    const handler = (payload: unknown) => got.push(payload);
    hub.emit('a', 'ticket.subject.changed', 'too early');
    app.client.on('ticket.subject.changed', handler);
    await settled();
    hub.emit('a', 'ticket.subject.changed', 'New subject');
    await settled();
    app.client.off('ticket.subject.changed', handler);
    await settled();
    const before = app.heard.length;
    hub.emit('a', 'ticket.subject.changed', 'too late');
    await settled();
    expect(got).toEqual(['New subject']);
    expect(app.heard).toHaveLength(before);
  });

  it('a second listener that goes leaves the first one served', async () => {
    const hub = newHub();
    const { client } = startApp(hub, instanceOf('a'));
    const got: unknown[] = [];
    const second = () => {};
    client.on('app.activated', () => got.push('first'));
    client.on('app.activated', second);
    await settled();
    client.off('app.activated', second);
    await settled();
    hub.emit('a', 'app.activated');
    await settled();
    expect(got).toEqual(['first']);
  });

  it('tell the page when the app begins to listen', async () => {
    const begun: string[] = [];
    const app = startApp(newHub(), { ...instanceOf('a'), onSubscribed: (event) => begun.push(event) });
    app.client.on('app.activated', () => {});
    app.client.on('app.activated', () => {});
    await settled();
    expect(begun.filter((event) => event === 'app.activated')).toHaveLength(1);
  });

  it('an instance that is removed hears app.willDestroy, and nothing after it', async () => {
    const hub = newHub();
    const app = startApp(hub, instanceOf('a'));
    app.client.on('app.willDestroy', () => {});
    app.client.on('app.activated', () => {});
    await settled();
    hub.remove('a');
    hub.emit('a', 'app.activated');
    expect(app.heard.at(-1)).toEqual({ key: 'zaf.app.willDestroy', message: undefined });
  });
});

describe('client.request', () => {
  it('resolves with the first argument of the answer', async () => {
    const asked: unknown[] = [];
    const hub = newHub({
      request: async (options) => {
        asked.push(options);
        return { outcome: 'done', args: [{ user: { id: 3 } }, 'success', { status: 200 }] };
      },
    });
    const { client } = startApp(hub, instanceOf('a'));
    expect(await client.request('/api/v2/users/me.json')).toEqual({ user: { id: 3 } });
    expect(asked).toEqual([{ url: '/api/v2/users/me.json' }]);
  });

  it('rejects with what stands in for the failed answer', async () => {
    const hub = newHub({ request: async () => ({ outcome: 'fail', args: [{ status: 404 }, 'error', 'Not Found'] }) });
    const { client } = startApp(hub, instanceOf('a'));
    await expect(client.request({ url: '/api/v2/x' })).rejects.toEqual({ status: 404 });
  });

  it('answers nobody when the instance has gone meanwhile', async () => {
    let finish = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const hub = newHub({
      request: async () => {
        await waiting;
        return { outcome: 'done', args: [] };
      },
    });
    const app = startApp(hub, instanceOf('a'));
    void app.client.request('/api/v2/x');
    await settled();
    hub.remove('a');
    const before = app.heard.length;
    finish();
    await settled();
    expect(app.heard).toHaveLength(before);
  });
});

describe('the ticket.save hook', () => {
  async function asked(handler: () => unknown, options: Partial<HubOptions> = {}) {
    const hub = newHub(options);
    const { client, said } = startApp(hub, instanceOf('a'));
    client.on('ticket.save', handler);
    await settled();
    return { reply: await hub.askToSave('a'), said };
  }

  it('lets the save go on where no app listens', async () => {
    const hub = newHub();
    startApp(hub, instanceOf('a'));
    await settled();
    expect(await hub.askToSave('a')).toEqual({ allowed: true });
  });

  it('lets it go on when the handler agrees, by a plain object', async () => {
    const { reply, said } = await asked(() => true);
    expect(reply).toEqual({ allowed: true });
    expect(said.at(-1)).toEqual({ appGuid: 'a', key: 'iframe.reply:ticket.save' });
  });

  it('waits for a promise', async () => {
    expect((await asked(() => new Promise((resolve) => setTimeout(resolve, 10)))).reply).toEqual({ allowed: true });
  });

  it.each([
    ['a text returned', () => 'First confirm the request', 'First confirm the request'],
    ['an error thrown', () => Promise.reject(new Error('No record yet')), 'No record yet'],
    ['a text rejected with', () => Promise.reject('Later'), 'Later'],
    ['false', () => false, null],
  ])('blocks it with the app’s words: %s', async (_name, handler, message) => {
    expect((await asked(handler)).reply).toEqual({ allowed: false, message });
  });

  it('blocks it when the app does not answer in time', async () => {
    const { reply } = await asked(() => new Promise(() => {}), { hookPatience: 30 });
    expect(reply).toEqual({ allowed: false, message: 'The app did not answer in time.' });
  });

  it('lets it go on when the app goes away while it is asked', async () => {
    const hub = newHub();
    const { client } = startApp(hub, instanceOf('a'));
    client.on('ticket.save', () => new Promise(() => {}));
    await settled();
    const reply = hub.askToSave('a');
    hub.remove('a');
    expect(await reply).toEqual({ allowed: true });
  });
});

describe('several instances', () => {
  async function parentAndModal() {
    const hub = newHub();
    const parent = startApp(hub, instanceOf('parent', { tree: { ticket: { id: 12 }, instances: hub.contexts } }));
    await settled();
    const modal = startApp(hub, {
      ...instanceOf('modal', { tree: { instances: hub.contexts } }),
      location: 'modal',
      context: () => ({ instanceGuid: 'modal', location: 'modal' }),
    });
    await settled();
    return { hub, parent, modal };
  }

  it('a parent reads the modal’s context', async () => {
    const { parent } = await parentAndModal();
    expect(await parent.client.instance('modal').context()).toEqual({ instanceGuid: 'modal', location: 'modal' });
  });

  it('a modal reads through its parent', async () => {
    const { modal } = await parentAndModal();
    expect(await modal.client.instance('parent').get('ticket.id')).toEqual({ 'ticket.id': 12, errors: {} });
    await expect(modal.client.get('ticket.id')).rejects.toThrow('No such Api');
  });

  it('what the parent triggers on the modal reaches the modal', async () => {
    const { parent, modal } = await parentAndModal();
    const got: unknown[] = [];
    modal.client.on('plan', (payload) => got.push(payload));
    await settled();
    parent.client.instance('modal').trigger('plan', { steps: 3 });
    await settled();
    expect(got).toEqual([{ steps: 3 }]);
  });

  it('what the modal triggers reaches whoever listens to it', async () => {
    const { parent, modal } = await parentAndModal();
    const got: unknown[] = [];
    parent.client.instance('modal').on('approved', (payload) => got.push(payload));
    await settled();
    modal.client.trigger('approved', { by: 'DPO' });
    await settled();
    expect(got).toEqual([{ by: 'DPO' }]);
  });

  it('the parent hears that the modal is closed', async () => {
    const { hub, parent } = await parentAndModal();
    const got: string[] = [];
    parent.client.instance('modal').on('modal.close', () => got.push('closed'));
    await settled();
    hub.emit('modal', 'modal.close');
    hub.remove('modal');
    await settled();
    expect(got).toEqual(['closed']);
  });

  it('instances hear of each other', async () => {
    const hub = newHub();
    const { client } = startApp(hub, instanceOf('a'));
    const got: unknown[] = [];
    client.on('instance.created', ({ instanceGuid }: { instanceGuid: string }) => got.push(['created', instanceGuid]));
    client.on('instance.registered', ({ instanceGuid }: { instanceGuid: string }) =>
      got.push(['registered', instanceGuid]),
    );
    await settled();
    startApp(hub, instanceOf('b'));
    await settled();
    expect(got).toEqual([
      ['created', 'b'],
      ['registered', 'b'],
    ]);
  });

  it('a call to an instance that is gone is refused', async () => {
    const { hub, parent } = await parentAndModal();
    hub.remove('modal');
    await expect(parent.client.instance('modal').get('visible')).rejects.toThrow('Could not find instance modal');
  });
});

describe('what only the newer official SDK says', () => {
  it('is borne: session.live, __track__, and anything that is no message', async () => {
    const hub = newHub();
    const app = startApp(hub, instanceOf('a'));
    await settled();
    const before = app.heard.length;
    for (const message of ['{"key":"session.live"}', '{"key":"__track__","message":{}}', 'not json', 42, null, '[]']) {
      hub.receive('a', message);
    }
    app.client.postMessage('something.else', { x: 1 });
    await settled();
    expect(app.heard).toHaveLength(before);
  });
});
