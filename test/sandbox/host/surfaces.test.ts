// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { InstalledApp } from '../../../src/sandbox/host/page/model/installed-app.ts';
import {
  currentValues,
  edited,
  emptyValues,
  type TicketForm,
} from '../../../src/sandbox/host/page/model/ticket-form.ts';
import { answerCall } from '../../../src/sandbox/host/page/wire/answer.ts';
import type { AppCall } from '../../../src/sandbox/host/page/wire/message.ts';
import { coreSurface } from '../../../src/sandbox/host/page/wire/surfaces/core.ts';
import { supportSurface } from '../../../src/sandbox/host/page/wire/surfaces/support.ts';
import { ticketSurface } from '../../../src/sandbox/host/page/wire/surfaces/ticket.ts';

const app: InstalledApp = {
  id: 0,
  installationId: 1,
  name: 'Privacy requests',
  version: '1.0.0',
  assets: 'http://localhost:4701/0/assets/',
  origin: 'http://localhost:4701',
  locations: {},
  settings: {},
  requirements: [{ identifier: 'privacy_due_on', requirement_type: 'ticket_fields', requirement_id: 77 }],
};

function form() {
  let current: TicketForm = { saved: { ...emptyValues(), tags: ['vip'], status: 'open' }, edits: {} };
  const draft: { text: string; type: string } = { text: 'Hello', type: 'publicReply' };
  const state = { readOnly: false, saveDisabled: false };
  const surface = ticketSurface({
    tree: () => ({}),
    values: () => currentValues(current),
    isReadOnly: () => state.readOnly,
    edit: (patch) => {
      current = edited(current, patch);
    },
    editDraft: (patch) => Object.assign(draft, patch),
    draftText: () => draft.text,
    setSaveDisabled: (disabled) => {
      state.saveDisabled = disabled;
    },
    customFieldIds: () => ['7'],
  });
  return { edits: () => current.edits, draft, state, surface, run: (call: AppCall) => answerCall(call, surface) };
}

const set = (values: Record<string, unknown>): AppCall => ({ request: 'set', values });
const invoke = (action: string, ...args: unknown[]): AppCall => ({ request: 'invoke', actions: { [action]: args } });
const noErrors = expect.objectContaining({ result: expect.objectContaining({ errors: {} }) });

describe('what an app may do with the open form', () => {
  it.each([
    ['ticket.subject', 'New', { subject: 'New' }],
    ['ticket.status', 'solved', { status: 'solved' }],
    ['ticket.priority', 'high', { priority: 'high' }],
    ['ticket.type', 'task', { type: 'task' }],
    ['ticket.tags', ['a', 'b', 'a'], { tags: ['a', 'b'] }],
    ['ticket.requester', { id: 21 }, { requester_id: 21 }],
    [
      'ticket.requester',
      { email: 'bo@example.com', name: 'Bo' },
      { requester: { email: 'bo@example.com', name: 'Bo' } },
    ],
    ['ticket.assignee', { userId: 3, groupId: '5' }, { assignee_id: 3, group_id: 5 }],
    ['ticket.externalId', 'x-1', { external_id: 'x-1' }],
    ['ticket.customField:custom_field_7', '2026-12-24', { custom_fields: { 7: '2026-12-24' } }],
  ])('set %s', async (path, value, edits) => {
    const { run, edits: made } = form();
    expect(await run(set({ [path]: value }))).toEqual(noErrors);
    expect(made()).toEqual(edits);
  });

  it.each([
    ['ticket.status', 'closed'],
    ['ticket.tags', 'not a list'],
    ['ticket.tags', [1]],
    ['ticket.customField:custom_field_8', 'x'],
    ['ticket.assignee', 3],
    ['ticket.comment.type', 'shout'],
  ])('but not set %s to %j', async (path, value) => {
    const { run, edits } = form();
    expect(await run(set({ [path]: value }))).toMatchObject({ result: { errors: { [path]: { path } } } });
    expect(edits()).toEqual({});
  });

  it('tags are added and removed one by one', async () => {
    const { run, edits } = form();
    await run(invoke('ticket.tags.add', 'a', 'vip'));
    expect(edits()).toEqual({ tags: ['vip', 'a'] });
    await run(invoke('ticket.tags.remove', 'vip'));
    expect(edits()).toEqual({ tags: ['a'] });
  });

  it('text is put after what is written; of HTML only the words', async () => {
    const { run, draft } = form();
    await run(invoke('ticket.comment.appendText', 'A line'));
    await run(invoke('comment.appendHtml', '<p>Another <b>line</b></p><script>1</script>'));
    expect(draft.text).toBe('Hello\nA line\nAnother line1');
  });

  it('comment.type takes the place of the switch', async () => {
    const { run, draft } = form();
    await run(set({ 'comment.type': 'internalNote' }));
    expect(draft.type).toBe('internalNote');
  });

  it('a closed ticket’s form can’t be changed', async () => {
    const { run, edits, state } = form();
    state.readOnly = true;
    const answer = await run(set({ 'ticket.subject': 'x' }));
    expect(answer).toMatchObject({ result: { errors: { 'ticket.subject': { name: 'APIPathError' } } } });
    expect(edits()).toEqual({});
  });

  it('disableSave and enableSave', async () => {
    const { run, state } = form();
    await run(invoke('disableSave'));
    expect(state.saveDisabled).toBe(true);
    await run(invoke('enableSave'));
    expect(state.saveDisabled).toBe(false);
  });
});

function core() {
  const done: unknown[] = [];
  const surface = coreSurface({
    app,
    contexts: () => ({ a: { instanceGuid: 'a' } }),
    viewport: () => ({ width: 1440, height: 900 }),
    isVisible: () => true,
    isCollapsed: () => false,
    colorScheme: () => 'dark',
    resize: (size) => done.push(['resize', size]),
    setShown: (shown) => done.push(['shown', shown]),
    createModal: (url, size) => {
      done.push(['modal', url, size]);
      return { instanceGuid: 'm' };
    },
  });
  return { done, run: (call: AppCall) => answerCall(call, surface) };
}

describe('what every instance can do', () => {
  it('reads the core paths', async () => {
    const paths = [
      'requirement:privacy_due_on',
      'assetURL:icon.default.svg',
      'viewport.size',
      'isCollapsed',
      'visible',
      'colorScheme',
      'instances.a',
      'instances',
    ];
    expect(await core().run({ request: 'get', paths })).toEqual({
      result: {
        'requirement:privacy_due_on': { requirement_id: 77, requirement_type: 'ticket_fields' },
        'assetURL:icon.default.svg': 'http://localhost:4701/0/assets/icon.default.svg',
        'viewport.size': { width: 1440, height: 900 },
        isCollapsed: false,
        visible: true,
        colorScheme: 'dark',
        'instances.a': { instanceGuid: 'a' },
        instances: { a: { instanceGuid: 'a' } },
        errors: {},
      },
    });
  });

  it('an unknown requirement is an error, not an empty value', async () => {
    const answer = await core().run({ request: 'get', paths: ['requirement:nope'] });
    expect(answer).toMatchObject({ result: { errors: { 'requirement:nope': { path: 'requirement:nope' } } } });
  });

  it.each([
    [
      { width: '100%', height: 420 },
      { width: '100%', height: '420px' },
    ],
    [{ height: '300px' }, { height: '300px' }],
    [{ height: '80vh' }, { height: '80vh' }],
    [{ height: 'calc(1px); position: fixed' }, {}],
    ['big', {}],
  ])('resize %j', async (asked, given) => {
    const { run, done } = core();
    await run(invoke('resize', asked));
    expect(done).toEqual([['resize', given]]);
  });

  it('opens a modal and nothing else', async () => {
    const { run, done } = core();
    const size = { width: '500px', height: 300 };
    await run(invoke('instances.create', { location: 'modal', url: 'assets/x.html#a', size }));
    expect(done).toEqual([['modal', 'assets/x.html#a', { width: '500px', height: '300px' }]]);
    const refused = await run(invoke('instances.create', { location: 'top_bar', url: 'assets/x.html' }));
    expect(refused).toMatchObject({ result: { errors: { 'instances.create': {} } } });
  });

  it('tracking of clicks by the newer SDK, and popover, are borne', async () => {
    for (const action of ['track', 'popover', 'preloadPane']) {
      expect(await core().run(invoke(action, { type: 'click' }))).toEqual(noErrors);
    }
  });
});

function support() {
  const done: unknown[] = [];
  const surface = supportSurface({
    session: {
      me: { id: 3, name: 'Mara Lindqvist', email: 'mara@example.com', role: 'agent', locale: 'de', tags: [] },
      identities: [{ id: 4, type: 'email', value: 'mara@example.com', verified: true, primary: true }],
      staff: [],
      groups: [
        { id: 5, name: 'Support' },
        { id: 6, name: 'Privacy' },
      ],
      memberships: [{ user_id: 3, group_id: 6 }],
      fields: [],
      account: { subdomain: 'jxsupport', name: 'JX Support', plan: 'Professional', iana_time_zone: 'Europe/Lisbon' },
      app,
    },
    now: () => new Date('2026-07-01T12:00:00Z'),
    isTrayVisible: () => true,
    notify: (...args) => done.push(args),
    goTo: (place) => done.push(place),
  });
  return { done, run: (call: AppCall) => answerCall(call, surface) };
}

describe('what every place in Support can do', () => {
  it.each([
    ['currentUser.id', 3],
    ['currentUser.locale', 'de'],
    ['currentUser.groups', [{ id: 6, name: 'Privacy' }]],
    ['currentUser.identities', [{ id: 4, type: 'email', value: 'mara@example.com', verified: true, primary: true }]],
    ['currentAccount.subdomain', 'jxsupport'],
    ['currentAccount.timeZone.ianaName', 'Europe/Lisbon'],
    ['currentAccount.timeZone.formattedOffset', 'GMT+01:00'],
    ['appsTray.isVisible', true],
  ])('get %s', async (path, value) => {
    expect(await support().run({ request: 'get', paths: [path] })).toEqual({ result: { [path]: value, errors: {} } });
  });

  it.each([
    [['ticket', 12], { to: 'ticket', id: 12 }],
    [['ticket', '12'], { to: 'ticket', id: 12 }],
    [['ticket', 'new'], { to: 'new-ticket' }],
    [['user', 21], { to: 'user', id: 21 }],
    [['nav_bar', 'privacy-requests', '/open/3'], { to: 'app', slug: 'privacy-requests', path: 'open/3' }],
  ])('routeTo %j', async (args, place) => {
    const { run, done } = support();
    await run(invoke('routeTo', ...args));
    expect(done).toEqual([place]);
  });

  it('routeTo nowhere is refused', async () => {
    const { run, done } = support();
    const answer = await run(invoke('routeTo', 'moon'));
    expect(answer).toMatchObject({ result: { errors: { routeTo: { path: 'routeTo' } } } });
    expect(done).toEqual([]);
  });

  it('notify, with kind and duration', async () => {
    const { run, done } = support();
    await run(invoke('notify', 'Saved'));
    await run(invoke('notify', 'Failed', 'error', { sticky: true }));
    expect(done).toEqual([
      ['notice', 'Saved', undefined],
      ['error', 'Failed', 0],
    ]);
  });
});
