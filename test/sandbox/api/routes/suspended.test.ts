import { expect, test } from 'vitest';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { storeAttachment } from '../../../../src/sandbox/api/uploads.ts';
import { aSuspendedTicket, aTicket, callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  return { ...parts, mara: callerOf(createApi({ account: parts.account }), parts.agent) };
}

test('the list and one of it show author, content and cause', async () => {
  const { mara, account } = small();
  const late = aSuspendedTicket(account, { created_at: '2026-02-02T00:00:00Z' });
  const early = aSuspendedTicket(account, { created_at: '2026-02-01T00:00:00Z' });
  const list = listIn(await mara('GET', '/suspended_tickets?sort_by=created_at&sort_order=desc'), 'suspended_tickets');
  expect(list.map(({ id }) => id)).toEqual([late.id, early.id]);
  const one = recordIn(await mara('GET', `/suspended_tickets/${early.id}`), 'suspended_ticket');
  expect(one).toMatchObject({ author: { email: 'ada@example.com' }, cause: 'Detected as spam' });
  expect((await mara('GET', '/suspended_tickets/5')).status).toBe(404);
});

test('recover makes the calling agent the requester', async () => {
  const { mara, account, agent } = small();
  const { id } = aSuspendedTicket(account);
  const [ticket] = listIn(await mara('PUT', `/suspended_tickets/${id}/recover`), 'ticket');
  expect(ticket).toMatchObject({ requester_id: agent.id, subject: 'Please delete my data' });
  expect(account.suspended_tickets.size).toBe(0);
});

test('recover_many keeps the author, the channel and the files, and threads later replies', async () => {
  const { mara, account, customer } = small();
  const file = storeAttachment(account, { fileName: 'id.txt', contentType: 'text/plain', bytes: new Uint8Array([65]) });
  const { id } = aSuspendedTicket(account, { attachment_ids: [file.id] });
  const stranger = aSuspendedTicket(account, { author: { id: null, name: 'Eve Roth', email: 'eve@example.org' } });
  const tickets = listIn(await mara('PUT', `/suspended_tickets/recover_many?ids=${id},${stranger.id}`), 'tickets');
  expect(tickets[0]).toMatchObject({ requester_id: customer.id, via: { channel: 'email' } });
  expect(account.users.get(Number(tickets[1]?.requester_id))?.email).toBe('eve@example.org');
  const comment = [...account.comments.values()].find(({ ticket_id }) => ticket_id === tickets[0]?.id);
  expect(comment).toMatchObject({ author_id: customer.id, public: true, attachment_ids: [file.id] });
  expect(account.references).toContainEqual({ message_id: '<1@mail.example.com>', ticket_id: tickets[0]?.id });
});

test('a suspended reply is recovered into its ticket', async () => {
  const { mara, account, customer } = small();
  const ticket = aTicket(account, customer);
  const { id } = aSuspendedTicket(account, { ticket_id: ticket.id });
  const [recovered] = listIn(await mara('PUT', `/suspended_tickets/recover_many?ids=${id}`), 'tickets');
  expect(recovered?.id).toBe(ticket.id);
  expect([...account.comments.values()].map(({ ticket_id }) => ticket_id)).toEqual([ticket.id]);
});

test('deleted ones are gone, one or many', async () => {
  const { mara, account } = small();
  const [one, two, three] = [aSuspendedTicket(account), aSuspendedTicket(account), aSuspendedTicket(account)];
  expect((await mara('DELETE', `/suspended_tickets/${one.id}`)).status).toBe(204);
  expect((await mara('DELETE', `/suspended_tickets/${one.id}`)).status).toBe(404);
  expect((await mara('DELETE', `/suspended_tickets/destroy_many?ids=${two.id}`)).status).toBe(204);
  expect([...account.suspended_tickets.keys()]).toEqual([three.id]);
});
