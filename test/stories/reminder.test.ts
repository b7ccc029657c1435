import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmed, ticketOf } from './ahead.ts';
import { type Desk, picture, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';

const WEEK = 7 * 24 * 60 * 60_000;
const FROM = 'Ada Beispiel <ada@example.org>';
const REMINDER = {
  from: FROM,
  subject: 'Reminder of my request',
  text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
};

let stage: Stage;
let agent: Desk;
/** The ticket of the request, received a week ago, and the due date that its sidebar shows. */
let first: number;
let due: string | null;
let reminder: number;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
  first = await stage.mail({ from: FROM, subject: 'My data', text: 'Please delete all my personal data.' });
  const ticket = ticketOf(stage.sandbox.account, first);
  ticket.created_at = new Date(Date.parse(ticket.created_at) - WEEK).toISOString().replace('.000Z', 'Z');
  await confirmed(stage, first, ['deletion', 'access']);
  await agent.openTicket(first);
  // Until the record is found, the countdown is that of the mail itself.
  await agent.sidebar.getByRole('heading', { name: 'Steps' }).waitFor();
  due = await dueShown();
});
afterAll(() => stage?.end());

const dueShown = () => agent.sidebar.getByText(/^Due \w/).textContent();
const linkButton = () => agent.sidebar.getByRole('button', { name: /^Link to this request/ });
const records = () =>
  [...stage.sandbox.account.tickets.values()].filter((ticket) => ticket.external_id?.startsWith('privacy-request:'));

describe('a person who was not answered writes again', () => {
  it('the sidebar shows the request that the mail chases, and one click links the two', async () => {
    const before = records().length;
    reminder = await stage.mail(REMINDER);
    await agent.openTicket(reminder);
    await linkButton().waitFor();
    expect(await dueShown()).not.toBe(due);
    await picture(agent, 'reminder-offered');
    await linkButton().click();
    await agent.sidebar.getByText('A further ticket of this request').waitFor();
    expect(await dueShown()).toBe(due);
    await picture(agent, 'reminder-linked');
    const { account } = stage.sandbox;
    expect(records()).toHaveLength(before);
    expect(recordOf(account, first).events.map(({ type }) => type)).toEqual(['confirmed', 'ticket_linked']);
    expect(ticketOf(account, reminder).tags).toEqual(
      expect.arrayContaining(['privacy_request', 'privacy_kind_deletion']),
    );
  });

  it('opened later it still shows that request, and leads to its first ticket and back', async () => {
    await agent.openTicket(reminder);
    await agent.sidebar.getByText('A further ticket of this request').waitFor();
    expect(await dueShown()).toBe(due);
    await agent.click(`Ticket #${first}`);
    await agent.page.waitForURL(new RegExp(`/agent/tickets/${first}`));
    await agent.sidebar.getByText('1 further ticket belongs to this request').waitFor();
    await agent.click(`Ticket #${reminder}`);
    await agent.page.waitForURL(new RegExp(`/agent/tickets/${reminder}`));
  });

  it('the desk shows one request', async () => {
    await agent.openDesk();
    const rows = agent.desk.getByRole('row');
    expect(await rows.filter({ hasText: `Ticket #${first}` }).count()).toBe(1);
    expect(await rows.filter({ hasText: `Ticket #${reminder}` }).count()).toBe(0);
  });

  it('a letter goes into the conversation that the person has opened last', async () => {
    await agent.openTicket(first);
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    const { outbox } = stage.sandbox.account;
    expect(outbox.findLast((mail) => mail.text.includes('has arrived'))?.ticket_id).toBe(reminder);
  });

  it('a ticket that was linked by mistake is taken off again, and can be a request of its own', async () => {
    await agent.openTicket(reminder);
    await agent.click('It does not belong to this request');
    await agent.sidebar.getByLabel('A new request, with its own period').check();
    await picture(agent, 'reminder-unlink');
    await agent.click('Take the link back');
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    const { account } = stage.sandbox;
    // What is left is the mark of all mail to the privacy address, which a trigger sets.
    expect(ticketOf(account, reminder).tags.filter((tag) => tag.startsWith('privacy_'))).toEqual(['privacy_mail']);
    expect(recordOf(account, first).events.at(-1)).toMatchObject({ type: 'ticket_unlinked', ticketId: reminder });
    await linkButton().click();
    await agent.sidebar.getByText('A further ticket of this request').waitFor();
    await agent.openTicket(reminder);
    await agent.sidebar.getByText('A further ticket of this request').waitFor();
  });
});

describe('other tickets of a person with a request', () => {
  it('an ordinary one costs no call, and can be linked by hand', async () => {
    const call = await stage.mail({ from: FROM, subject: 'Hello', text: 'I called you this morning. Any news?' });
    await agent.openTicket(call);
    await agent.sidebar.getByRole('button', { name: 'Belongs to an earlier request' }).waitFor();
    expect(agent.appCalls()).toEqual([]);
    await agent.click('Belongs to an earlier request');
    await linkButton().click();
    await agent.sidebar.getByText('A further ticket of this request').waitFor();
    expect(recordOf(stage.sandbox.account, first).events.at(-1)).toMatchObject({
      type: 'ticket_linked',
      ticketId: call,
    });
  });

  it('somebody who has asked for nothing before is told so quietly', async () => {
    const other = await stage.mail({ ...REMINDER, from: 'Nell Novak <nell@example.org>' });
    await agent.openTicket(other);
    await agent.sidebar.getByText('No earlier request of this person is on record.').waitFor();
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    await picture(agent, 'reminder-none');
  });
});
