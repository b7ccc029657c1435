import { describe, expect, test } from 'vitest';
import { canDeleteTicket, canEditTicket, canSeeTicket } from '../../../src/sandbox/api/permissions.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { aSuspendedTicket, aTicket, callerOf, listIn, recordIn, smallAccount } from '../builders.ts';

function ticketsOfTwoGroups() {
  const small = smallAccount();
  const { account, customer, support, privacy, restricted } = small;
  const ours = aTicket(account, customer, { group_id: support.id });
  const theirs = aTicket(account, customer, { group_id: privacy.id });
  const assigned = aTicket(account, customer, { group_id: privacy.id, assignee_id: restricted.id });
  const nobodys = aTicket(account, customer);
  return { ...small, ours, theirs, assigned, nobodys };
}

test('an agent restricted to groups sees the tickets of the groups and those assigned to the agent', () => {
  const { account, restricted, ours, theirs, assigned, nobodys } = ticketsOfTwoGroups();
  const sees = [ours, theirs, assigned, nobodys].map((ticket) => canSeeTicket(account, restricted, ticket));
  expect(sees).toEqual([true, false, true, false]);
});

test('agents restricted to assigned tickets or to an organization see those only', () => {
  const { account, restricted, ours, assigned } = ticketsOfTwoGroups();
  restricted.ticket_restriction = 'assigned';
  expect([ours, assigned].map((ticket) => canSeeTicket(account, restricted, ticket))).toEqual([false, true]);
  restricted.ticket_restriction = 'organization';
  restricted.organization_id = 7;
  ours.organization_id = 7;
  assigned.assignee_id = null;
  expect([ours, assigned].map((ticket) => canSeeTicket(account, restricted, ticket))).toEqual([true, false]);
});

test('everybody else on the staff sees every ticket, a customer none through this API', () => {
  const { account, agent, dpo, light, customer, theirs } = ticketsOfTwoGroups();
  const sees = [agent, dpo, light, customer].map((user) => canSeeTicket(account, user, theirs));
  expect(sees).toEqual([true, true, true, false]);
});

test('a light agent sees but neither edits nor deletes', () => {
  const { account, agent, light, ours } = ticketsOfTwoGroups();
  expect([canEditTicket(account, light, ours), canDeleteTicket(account, light, ours)]).toEqual([false, false]);
  expect([canEditTicket(account, agent, ours), canDeleteTicket(account, agent, ours)]).toEqual([true, true]);
});

describe('a restricted agent', () => {
  test('gets shorter lists without a word', async () => {
    const { account, restricted, agent, customer } = ticketsOfTwoGroups();
    const api = createApi({ account });
    for (const path of [`/users/${customer.id}/tickets/requested`, '/tickets']) {
      expect(listIn(await callerOf(api, restricted)('GET', path), 'tickets')).toHaveLength(2);
      expect(listIn(await callerOf(api, agent)('GET', path), 'tickets')).toHaveLength(4);
    }
    const found = await callerOf(api, restricted)('GET', '/search?query=type:ticket');
    expect(found.body.count).toBe(2);
  });

  test('but users/{id}/related counts all', async () => {
    const { account, restricted, customer } = ticketsOfTwoGroups();
    const answer = await callerOf(createApi({ account }), restricted)('GET', `/users/${customer.id}/related`);
    expect(recordIn(answer, 'user_related').requested_tickets).toBe(4);
  });

  test('is refused another group’s ticket', async () => {
    const { account, restricted, theirs } = ticketsOfTwoGroups();
    const answer = await callerOf(createApi({ account }), restricted)('GET', `/tickets/${theirs.id}`);
    expect(answer.status).toBe(403);
  });

  test('is refused the suspended tickets, and so is a light agent', async () => {
    const { account, restricted, light, agent } = ticketsOfTwoGroups();
    const { id } = aSuspendedTicket(account);
    const api = createApi({ account });
    for (const [method, path] of [
      ['GET', '/suspended_tickets'],
      ['GET', `/suspended_tickets/${id}`],
      ['PUT', `/suspended_tickets/${id}/recover`],
      ['PUT', `/suspended_tickets/recover_many?ids=${id}`],
      ['DELETE', `/suspended_tickets/${id}`],
    ] as const) {
      expect((await callerOf(api, restricted)(method, path)).status).toBe(403);
      expect((await callerOf(api, light)(method, path)).status).toBe(403);
    }
    expect(account.suspended_tickets.has(id)).toBe(true);
    expect((await callerOf(api, agent)('GET', '/suspended_tickets')).status).toBe(200);
  });
});
