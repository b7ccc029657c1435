import { beforeAll, describe, expect, test } from 'vitest';
import { createLimits } from '../../src/sandbox/api/limits.ts';
import { installRequirements } from '../../src/sandbox/api/requirements.ts';
import { createApi } from '../../src/sandbox/api/server.ts';
import { createUser } from '../../src/sandbox/api/users/create.ts';
import { addIdentity } from '../../src/sandbox/api/users/identities.ts';
import { aComment, aSuspendedTicket, aTicket, callerOf, type SmallAccount, smallAccount } from '../sandbox/builders.ts';
import { loadOpenApi, type OpenApi, SKIPPED } from './openapi.ts';

const openapi = loadOpenApi();
if (!openapi) console.warn(SKIPPED);

function filledAccount() {
  const small = smallAccount();
  const { account, customer, agent, support } = small;
  Object.assign(customer, { phone: '+49 30 1234', organization_id: 7, user_fields: { plan: 'gold' } });
  const at = '2026-01-01T00:00:00Z';
  account.organizations.set(7, {
    id: 7,
    name: 'Example Ltd',
    domain_names: ['example.net'],
    created_at: at,
    updated_at: at,
  });
  const second = addIdentity(account, customer, { type: 'email', value: 'second@example.org' });
  const ticket = aTicket(account, customer, { group_id: support.id, assignee_id: agent.id, tags: ['vip'] });
  aComment(account, ticket, 'Hello');
  const suspended = aSuspendedTicket(account);
  const another = aSuspendedTicket(account);
  const leaver = createUser(account, { name: 'Leo Parting', email: 'leo@example.org' });
  const goer = createUser(account, { name: 'Gia Gone' });
  installRequirements(account, {
    ticket_fields: {
      stage: { type: 'tagger', title: 'Stage', custom_field_options: [{ name: 'Done', value: 'is_done' }] },
    },
    user_fields: { plan: { type: 'text', title: 'Plan', key: 'plan' } },
    triggers: {
      t: { title: 'T', conditions: { all: [{ field: 'status', operator: 'is', value: 'new' }] }, actions: [] },
    },
    automations: {
      a: {
        title: 'A',
        all: [
          { field: 'status', operator: 'is', value: 'solved' },
          { field: 'updated_at', operator: 'greater_than', value: '96' },
        ],
        actions: [{ field: 'status', value: 'closed' }],
      },
    },
    views: { v: { title: 'V', all: [{ field: 'status', operator: 'less_than', value: 'closed' }] } },
  });
  const idOf = (name: string) => account.requirements[name]?.requirement_id ?? 0;
  return { ...small, second, ticket, suspended, another, leaver, goer, idOf };
}

const ANOTHER_AUTOMATION = {
  title: 'Another',
  all: [
    { field: 'type', operator: 'is', value: 'task' },
    { field: 'until_due_date', operator: 'less_than', value: '24' },
    { field: 'current_tags', operator: 'not_includes', value: 'told' },
  ],
  actions: [{ field: 'current_tags', value: 'told' }],
};

type Filled = ReturnType<typeof filledAccount>;

/** Every call of these endpoints in an order in which they work, with the status that is expected. */
function calls(filled: Filled): [number, string, string, unknown?][] {
  const { customer, support, second, suspended, another, leaver, goer, ticket, idOf } = filled;
  const user = `/users/${customer.id}`;
  return [
    [200, 'GET', '/users/me'],
    [200, 'GET', '/users'],
    [200, 'GET', '/users?page[size]=2'],
    [200, 'GET', '/users/count'],
    [200, 'GET', `/users/show_many?ids=${customer.id}`],
    [200, 'GET', '/users/search?query=ada'],
    [200, 'GET', '/users/autocomplete?name=ada'],
    [400, 'GET', '/users/autocomplete?name=a'],
    [201, 'POST', '/users', { user: { name: 'New Person', email: 'new@example.org' } }],
    [422, 'POST', '/users', { user: { name: 'New Person', email: 'new@example.org' } }],
    [200, 'POST', '/users/create_or_update', { user: { name: 'New Name', email: 'new@example.org' } }],
    [200, 'GET', user],
    [200, 'PUT', user, { user: { notes: 'x' } }],
    [200, 'GET', `${user}/related`],
    [200, 'GET', `${user}/groups`],
    [200, 'GET', `${user}/group_memberships`],
    [200, 'GET', `${user}/identities`],
    [200, 'GET', `${user}/identities?page[size]=1`],
    [201, 'POST', `${user}/identities`, { identity: { type: 'email', value: 'third@example.org' } }],
    [200, 'GET', `${user}/identities/${second.id}`],
    [200, 'PUT', `${user}/identities/${second.id}`, { identity: { verified: true } }],
    [200, 'PUT', `${user}/identities/${second.id}/verify`],
    [200, 'PUT', `${user}/identities/${second.id}/make_primary`],
    [
      204,
      'DELETE',
      `${user}/identities/${[...filled.account.identities.values()].find((one) => one.user_id === customer.id)?.id}`,
    ],
    [422, 'DELETE', user],
    [200, 'DELETE', `/users/${leaver.id}`],
    [200, 'GET', '/deleted_users'],
    [200, 'GET', `/deleted_users/${leaver.id}`],
    [200, 'DELETE', `/deleted_users/${leaver.id}`],
    [200, 'GET', '/deleted_users'],
    [200, 'GET', '/deleted_users/count'],
    [200, 'GET', `/users/${leaver.id}/compliance_deletion_statuses`],
    [200, 'DELETE', `/users/destroy_many?ids=${goer.id},5`],
    [200, 'GET', '/job_statuses'],
    [200, 'GET', '/groups'],
    [200, 'GET', '/groups/assignable'],
    [200, 'GET', `/groups/${support.id}`],
    [200, 'GET', `/groups/${support.id}/memberships`],
    [200, 'GET', `/groups/${support.id}/users`],
    [200, 'GET', '/group_memberships'],
    [200, 'GET', `/group_memberships/${[...filled.account.memberships.keys()][0]}`],
    [200, 'GET', '/organizations/7'],
    [404, 'GET', '/organizations/8'],
    [200, 'GET', '/ticket_fields'],
    [200, 'GET', `/ticket_fields/${idOf('stage')}`],
    [201, 'POST', '/ticket_fields', { ticket_field: { type: 'text', title: 'More' } }],
    [200, 'GET', '/user_fields'],
    [200, 'GET', `/user_fields/${idOf('plan')}`],
    [201, 'POST', '/user_fields', { user_field: { type: 'text', title: 'More', key: 'more' } }],
    [200, 'GET', '/triggers'],
    [200, 'GET', '/triggers/active'],
    [200, 'GET', '/automations'],
    [200, 'GET', '/automations/active'],
    [200, 'GET', `/automations/${idOf('a')}`],
    [200, 'PUT', `/automations/${idOf('a')}`, { automation: { title: 'B' } }],
    [422, 'PUT', `/automations/${idOf('a')}`, { automation: { title: '' } }],
    [201, 'POST', '/automations', { automation: { ...ANOTHER_AUTOMATION } }],
    [422, 'POST', '/automations', { automation: { title: 'C', actions: [] } }],
    [204, 'DELETE', `/automations/${idOf('a')}`],
    [200, 'GET', '/views'],
    [200, 'GET', '/views/active'],
    [200, 'GET', `/views/${idOf('v')}`],
    [200, 'GET', `/views/${idOf('v')}/count`],
    [200, 'GET', `/views/count_many?ids=${idOf('v')}`],
    [200, 'GET', `/views/${idOf('v')}/tickets`],
    [200, 'GET', `/views/${idOf('v')}/execute`],
    [200, 'GET', '/tags'],
    [200, 'GET', '/search?query=-nothing'],
    [422, 'GET', '/search?query=x&page=11'],
    [200, 'GET', '/search/count?query=type:ticket'],
    [200, 'GET', '/search/export?query=parcel&filter[type]=ticket&page[size]=1'],
    [200, 'GET', '/suspended_tickets'],
    [200, 'GET', `/suspended_tickets/${suspended.id}`],
    [200, 'PUT', `/suspended_tickets/${suspended.id}/recover`],
    [200, 'PUT', `/suspended_tickets/recover_many?ids=${another.id}`],
    [204, 'DELETE', '/suspended_tickets/destroy_many?ids=5'],
    [404, 'DELETE', '/suspended_tickets/5'],
    [200, 'GET', `/tickets/${ticket.id}`],
    [400, 'GET', '/users?page=101'],
  ];
}

describe.skipIf(openapi === null)("Zendesk's own description fits", () => {
  const contract = (): OpenApi => {
    if (!openapi) throw new Error(SKIPPED);
    return openapi;
  };
  let filled: Filled;
  let jonas: ReturnType<typeof callerOf>;
  beforeAll(() => {
    filled = filledAccount();
    const limits = createLimits(undefined, { enabled: false });
    jonas = callerOf(createApi({ account: filled.account, limits }), filled.dpo);
  });

  test('every answer of these endpoints', async () => {
    const problems: string[] = [];
    for (const [status, method, path, body] of calls(filled)) {
      if (body !== undefined) problems.push(...contract().validateRequest(method, `/api/v2${path}`, body));
      const answer = await jonas(method, path, body);
      if (answer.status !== status) problems.push(`${method} ${path}: ${answer.status} and not ${status}`);
      problems.push(...contract().validateAnswer(method, `/api/v2${path}`, answer.status, answer.body));
    }
    expect(problems).toEqual([]);
  });

  test('every kind of refusal', async () => {
    const small: SmallAccount = smallAccount();
    const api = createApi({ account: small.account, limits: createLimits(undefined, { account_per_minute: 3 }) });
    const mara = callerOf(api, small.agent);
    const seen: number[] = [];
    for (const [call, method, path] of [
      [callerOf(api, null), 'GET', '/users'],
      [mara, 'DELETE', `/users/${small.customer.id}`],
      [mara, 'GET', '/users/5'],
      [mara, 'GET', '/users?page[size]=1000'],
      [mara, 'GET', '/users'],
    ] as const) {
      const answer = await call(method, path);
      seen.push(answer.status);
      expect(contract().validateAnswer(method, `/api/v2${path}`, answer.status, answer.body)).toEqual([]);
    }
    expect(seen).toEqual([401, 403, 404, 400, 429]);
  });

  test('and would not fit an answer that is wrong', () => {
    const { validateAnswer } = contract();
    expect(validateAnswer('GET', '/api/v2/users/7', 200, { user: { name: 5 } })).not.toEqual([]);
    expect(validateAnswer('GET', '/api/v2/users/7.json', 200, {})).not.toEqual([]);
    expect(validateAnswer('GET', '/api/v2/users/7', 200, { user: { name: 'Ada' } })).toEqual([]);
    expect(validateAnswer('GET', '/api/v2/nothing', 200, {})).not.toEqual([]);
    expect(validateAnswer('GET', '/api/v2/users/7', 404, { message: 'gone' })).not.toEqual([]);
    expect(validateAnswer('PUT', '/api/v2/users/7/nothing', 200, {})).not.toEqual([]);
  });
});
