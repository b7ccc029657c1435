import { expect, test, vi } from 'vitest';
import { type Condition, nextId, now, type View } from '../../../../src/sandbox/api/account.ts';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { aTicket, callerOf, listIn, recordIn, type SmallAccount, smallAccount } from '../../builders.ts';

function aView({ account }: SmallAccount, all: Condition[], any: Condition[] = []): View {
  const at = now(account);
  const view: View = {
    id: nextId(account),
    title: 'A view',
    active: true,
    position: 1,
    conditions: { all, any },
    created_at: at,
    updated_at: at,
  };
  account.views.set(view.id, view);
  return view;
}

const is = (field: string, operator: string, value: unknown): Condition => ({ field, operator, value });

function viewed(all: Condition[], any: Condition[] = []) {
  const small = smallAccount();
  const { account, customer, agent, support, privacy } = small;
  aTicket(account, customer, {
    subject: 'new',
    status: 'new',
    group_id: support.id,
    created_at: '2026-01-01T00:00:00Z',
  });
  aTicket(account, customer, {
    subject: 'mine',
    status: 'open',
    assignee_id: agent.id,
    tags: ['privacy_request'],
    priority: 'high',
  });
  aTicket(account, customer, { subject: 'solved', status: 'solved', group_id: privacy.id, custom_fields: { 9: 'x' } });
  aTicket(account, customer, { subject: 'deleted', status: 'deleted' });
  const view = aView(small, all, any);
  return { ...small, view, mara: callerOf(createApi({ account }), agent) };
}

test.each<[string, Condition[], Condition[], string[]]>([
  ['status less than solved', [is('status', 'less_than', 'solved')], [], ['new', 'mine']],
  ['status is', [is('status', 'is', 'solved')], [], ['solved']],
  ['status is one of', [is('status', 'includes', ['new', 'solved'])], [], ['new', 'solved']],
  ['assigned to the caller', [is('assignee_id', 'is', 'current_user')], [], ['mine']],
  ['assigned to nobody', [is('assignee_id', 'is', '')], [], ['new', 'solved']],
  ['in the caller’s groups', [is('group_id', 'is', 'current_groups')], [], ['new']],
  ['with a tag', [is('current_tags', 'includes', 'privacy_request other')], [], ['mine']],
  ['without a tag', [is('current_tags', 'not_includes', 'privacy_request')], [], ['new', 'solved']],
  ['with a custom field', [is('custom_fields_9', 'present', null)], [], ['solved']],
  ['priority above normal', [is('priority', 'greater_than', 'normal')], [], ['mine']],
  ['created in the last day', [is('created_at', 'less_than', 24)], [], ['mine', 'solved']],
  ['any of two', [], [is('status', 'is', 'new'), is('status', 'is', 'solved')], ['new', 'solved']],
])('%s', async (_, all, any, expected) => {
  const { mara, view } = viewed(all, any);
  const answer = await mara('GET', `/views/${view.id}/tickets?sort_by=id&sort_order=asc`);
  expect(listIn(answer, 'tickets').map(({ subject }) => subject)).toEqual(expected);
  const count = recordIn(await mara('GET', `/views/${view.id}/count`), 'view_count');
  expect(count.value).toBe(expected.length);
});

test.each([[is('colour', 'is', 'red')], [is('status', 'resembles', 'new')]])(
  'a condition that the sandbox does not know fails loudly',
  async (condition) => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { mara, view } = viewed([condition]);
    expect((await mara('GET', `/views/${view.id}/tickets`)).status).toBe(500);
    print.mockRestore();
  },
);

test('execute gives rows with their tickets; the list has the active ones in their order', async () => {
  const parts = viewed([is('status', 'is', 'new')]);
  const { mara, view } = parts;
  expect(listIn(await mara('GET', `/views/${view.id}/execute`), 'rows')).toMatchObject([
    { ticket: { subject: 'new' } },
  ]);
  const inactive = aView(parts, []);
  inactive.active = false;
  inactive.position = 0;
  expect(listIn(await mara('GET', '/views'), 'views').map(({ id }) => id)).toEqual([inactive.id, view.id]);
  expect(listIn(await mara('GET', '/views/active'), 'views').map(({ id }) => id)).toEqual([view.id]);
  expect((await mara('GET', '/views/5')).status).toBe(404);
});

test('counts come for up to 20 views at once', async () => {
  const { mara, view } = viewed([is('status', 'is', 'new')]);
  expect(listIn(await mara('GET', `/views/count_many?ids=${view.id}`), 'view_counts')).toMatchObject([{ value: 1 }]);
  const ids = Array.from({ length: 21 }, (_, index) => index + 1).join(',');
  expect((await mara('GET', `/views/count_many?ids=${ids}`)).status).toBe(400);
});

test('a restricted agent sees the part of a view that is the agent’s to see', async () => {
  const { account, view, restricted } = viewed([is('status', 'less_than', 'closed')]);
  const tomas = callerOf(createApi({ account }), restricted);
  expect(listIn(await tomas('GET', `/views/${view.id}/tickets`), 'tickets')).toMatchObject([{ subject: 'new' }]);
});
