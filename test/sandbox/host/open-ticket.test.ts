import { beforeEach, describe, expect, it } from 'vitest';
import type { Ticket } from '../../../src/sandbox/api/account.ts';
import { createApi } from '../../../src/sandbox/api/server.ts';
import { createTicket } from '../../../src/sandbox/api/tickets/create.ts';
import { deleteTicket } from '../../../src/sandbox/api/tickets/delete.ts';
import { updateTicket } from '../../../src/sandbox/api/tickets/update.ts';
import { type ApiClient, createApiClient } from '../../../src/sandbox/host/page/api/client.ts';
import { isReadOnly, openTicket, type ReadyTicket } from '../../../src/sandbox/host/page/model/open-ticket.ts';
import { createPeople } from '../../../src/sandbox/host/page/model/people.ts';
import type { SaveReply } from '../../../src/sandbox/host/page/wire/hub.ts';
import { smallAccount } from '../builders.ts';

// The page's model against the real emulated API, without a browser.

const small = () => {
  const made = smallAccount();
  const { account, agent, customer } = made;
  const { ticket } = createTicket(
    account,
    { user: customer, via: 'email' },
    { subject: 'Delete my data', comment: { body: 'Please delete everything.' } },
  );
  const api = createApi({ account });
  const client = createApiClient((url, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Cookie', `sandbox_user=${agent.id}`);
    return Promise.resolve(api.fetch(new Request(`http://localhost:4700${url}`, { ...init, headers })));
  });
  return { ...made, ticket, client };
};

function opened(client: ApiClient, id: number | null, reply: SaveReply = { allowed: true }) {
  const stages: string[] = [];
  const refusals: unknown[] = [];
  const elsewhere: number[] = [];
  const open = openTicket(id, {
    api: client,
    people: createPeople(client),
    askToSave: async () => reply,
    onSubmit: (stage) => stages.push(stage),
    onRefused: (refusal) => refusals.push(refusal),
    onChangedElsewhere: (changed) => elsewhere.push(changed.id),
  });
  const ready = (): ReadyTicket => {
    const state = open.state.get();
    if (state.phase !== 'ready') throw new Error(`The ticket is ${state.phase}`);
    return state;
  };
  return { open, ready, stages, refusals, elsewhere };
}

describe('an open ticket', () => {
  let world: ReturnType<typeof small>;
  let ticket: Ticket;
  beforeEach(() => {
    world = small();
    ticket = world.ticket;
  });

  it('is read with its conversation', async () => {
    const { open, ready } = opened(world.client, ticket.id);
    await open.refresh();
    expect(ready().ticket?.subject).toBe('Delete my data');
    expect(ready().comments.map((comment) => comment.body)).toEqual(['Please delete everything.']);
  });

  it('submitted: fields, status and answer are stored in one go, and the draft is empty again', async () => {
    const { open, ready, stages } = opened(world.client, ticket.id);
    await open.refresh();
    open.edit({ tags: ['vip'] });
    open.editDraft({ text: 'We are on it.', type: 'internalNote' });
    expect(await open.submit('pending')).toBe(ticket.id);
    expect(stages).toEqual(['start', 'done', 'always']);
    expect(world.account.tickets.get(ticket.id)).toMatchObject({ status: 'pending', tags: ['vip'] });
    const last = [...world.account.comments.values()].at(-1);
    expect(last).toMatchObject({ body: 'We are on it.', public: false, author_id: world.agent.id });
    expect(ready()).toMatchObject({ draft: { text: '' }, form: { edits: {} }, saving: false });
  });

  it('blocked by the app: nothing is stored and the draft stays', async () => {
    const { open, ready, stages, refusals } = opened(world.client, ticket.id, { allowed: false, message: 'Not yet' });
    await open.refresh();
    open.editDraft({ text: 'Bye' });
    expect(await open.submit('solved')).toBeNull();
    expect(stages).toEqual(['start', 'fail', 'always']);
    expect(refusals).toEqual([{ by: 'app', message: 'Not yet' }]);
    expect(world.account.tickets.get(ticket.id)?.status).toBe('new');
    expect(ready()).toMatchObject({ draft: { text: 'Bye' }, saving: false });
  });

  it('refused by the account: the reason is told', async () => {
    const { open, stages, refusals } = opened(world.client, ticket.id);
    await open.refresh();
    const stored = world.account.tickets.get(ticket.id);
    if (stored) stored.status = 'closed';
    open.editDraft({ text: 'Too late' });
    expect(await open.submit('open')).toBeNull();
    expect(stages).toEqual(['start', 'fail', 'always']);
    expect(refusals).toEqual([{ by: 'account', message: expect.stringContaining('closed prevents ticket update') }]);
  });

  it('changed elsewhere: shown at the next look, and what is being edited stays', async () => {
    const { open, ready, elsewhere } = opened(world.client, ticket.id);
    await open.refresh();
    open.edit({ subject: 'Being edited' });
    world.account.clock_offset_seconds += 60;
    updateTicket(world.account, { user: world.dpo, via: 'api' }, ticket.id, {
      tags: ['privacy_request'],
      comment: { body: 'Written by the app', public: false },
    });
    await open.refresh();
    expect(elsewhere).toEqual([ticket.id]);
    expect(ready().comments).toHaveLength(2);
    expect(ready().form).toMatchObject({ saved: { tags: ['privacy_request'] }, edits: { subject: 'Being edited' } });
  });

  it('unchanged: its conversation is not read again', async () => {
    const { open, ready } = opened(world.client, ticket.id);
    await open.refresh();
    const before = ready();
    await open.refresh();
    expect(ready()).toBe(before);
  });

  it('deleted while it was open: what was read stays on screen, and nothing can be changed', async () => {
    const { open, ready } = opened(world.client, ticket.id);
    await open.refresh();
    deleteTicket(world.account, { user: world.dpo, via: 'api' }, ticket.id);
    await open.refresh(true);
    expect(ready().gone).toBe(true);
    expect(isReadOnly(ready())).toBe(true);
    expect(ready().comments).toHaveLength(1);
  });

  it('that does not exist says so', async () => {
    const { open } = opened(world.client, 4711);
    await open.refresh();
    expect(open.state.get()).toEqual({ phase: 'failed', message: expect.stringContaining('does not exist') });
  });

  it('new: is stored with a requester who was not known yet', async () => {
    const { open, ready } = opened(world.client, null);
    expect(ready().ticket).toBeNull();
    open.edit({ subject: 'A call', requester: { name: 'Bo Example', email: 'bo@example.com' } });
    open.editDraft({ text: 'Asked on the phone for a copy.' });
    const id = await open.submit('open');
    const stored = world.account.tickets.get(id ?? 0);
    expect(stored).toMatchObject({ subject: 'A call', status: 'open' });
    expect(world.account.users.get(stored?.requester_id ?? 0)?.email).toBe('bo@example.com');
  });
});
