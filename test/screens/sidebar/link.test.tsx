// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import { Sidebar } from '../../../src/screens/sidebar/sidebar.tsx';
import type { OpenTicket } from '../../../src/workflow/ports.ts';
import { aTicket, RECORD, TICKET } from '../../builders.ts';
import { type FakeAccount, fakeAccount } from '../fake-ports.ts';
import { NO_HOST, sent, story } from '../scenarios.tsx';

const ID = 12;
const REMINDER = aTicket({
  id: ID,
  subject: 'Reminder of my request',
  text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
  createdAt: '2026-03-10T08:00:00Z',
});
/** Chases something, but asks for nothing that the law knows. */
const CHASING = aTicket({
  id: ID,
  text: 'A reminder: three weeks ago I asked you to cancel my account. No answer yet.',
});
const ORDINARY = aTicket({ id: ID });

const told: string[] = [];
const opened: number[] = [];
let refreshes = 0;

function sidebar(account: FakeAccount, ticket: OpenTicket) {
  const host = {
    ...NO_HOST,
    notify: (message: string) => told.push(message),
    openTicket: (id: number) => opened.push(id),
  };
  return (
    <Sidebar
      ticket={ticket}
      ports={account.ports}
      detect={loadDetect()}
      locale="en-GB"
      settingProblems={[]}
      onRefreshWanted={() => {
        refreshes += 1;
      }}
      host={host}
    />
  );
}

function open(account: FakeAccount, ticket: OpenTicket) {
  told.length = 0;
  opened.length = 0;
  refreshes = 0;
  return render(sidebar(account, ticket));
}

async function click(name: string | RegExp): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name }));
}

const LINK = `Link to this request, record #${RECORD}`;
const requested = () => fakeAccount({ events: story(['deletion'], [sent('acknowledgement')]) });
const types = (account: FakeAccount) => account.record()?.events.map(({ event }) => event.type);

afterEach(cleanup);

describe('a ticket without a record', () => {
  it('that is no request costs a call only when somebody asks for earlier requests', async () => {
    const account = requested();
    open(account, ORDINARY);
    await screen.findByText('Not a privacy request');
    expect(account.calls).toEqual([]);
    await click('Belongs to an earlier request');
    await screen.findByRole('button', { name: LINK });
    expect(account.calls).toEqual(['people.requestsOf', 'records.read']);
  });

  it('that sounds like a reminder of something else costs no call either', async () => {
    const account = requested();
    open(account, CHASING);
    await screen.findByText('Not a privacy request');
    await screen.findByRole('button', { name: 'Belongs to an earlier request' });
    expect(account.calls).toEqual([]);
  });

  it('that asks for something shows the earlier requests when asked', async () => {
    const account = requested();
    open(account, { ...REMINDER, conversation: [], description: 'Please delete my personal data.', subject: '' });
    await screen.findByRole('button', { name: 'Confirm the request' });
    expect(account.calls).not.toContain('people.requestsOf');
    await click('Belongs to an earlier request');
    await screen.findByRole('button', { name: LINK });
  });

  it('that has the marks of a request which it continues shows that request at once', async () => {
    open(requested(), { ...ORDINARY, tags: ['privacy_request'], mirroredRecordId: RECORD });
    await screen.findByText('Not a privacy request');
    await screen.findByRole('button', { name: LINK });
  });

  it('that chases a request has one next step: to link it, or to confirm it where there is no earlier one', async () => {
    const look = (name: string) => screen.getByRole('button', { name }).className;
    open(requested(), REMINDER);
    await screen.findByRole('button', { name: LINK });
    expect([look(LINK), look('Confirm the request')]).toEqual([
      expect.stringMatching(/primary/),
      expect.not.stringMatching(/primary/),
    ]);
    cleanup();
    const account = fakeAccount();
    account.ports.people.requestsOf = async () => [];
    open(account, REMINDER);
    await screen.findByText('No earlier request of this person is on record.');
    await waitFor(() => expect(look('Confirm the request')).toMatch(/primary/));
  });

  it('of a person who has asked for nothing before says so quietly', async () => {
    const account = fakeAccount();
    account.ports.people.requestsOf = async () => [];
    open(account, ORDINARY);
    await click('Belongs to an earlier request');
    await screen.findByText('No earlier request of this person is on record.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that nothing is known where Zendesk does not answer, and looks again', async () => {
    const account = requested();
    account.broken.set('people.requestsOf', 'Unavailable');
    open(account, REMINDER);
    await screen.findByText('It is not known whether there is an earlier request.');
    account.broken.clear();
    await click('Try again');
    await screen.findByRole('button', { name: LINK });
  });
});

describe('a reminder', () => {
  it('shows the earlier request at once: kinds, receipt, due date, stage, and the way to it', async () => {
    open(requested(), REMINDER);
    await screen.findByText('Received 2 Mar 2026, due Thu, 2 Apr 2026. In progress.');
    fireEvent.click(screen.getByRole('button', { name: `Record #${RECORD}` }));
    fireEvent.click(screen.getByRole('button', { name: `Ticket #${TICKET}` }));
    expect(opened).toEqual([RECORD, TICKET]);
  });

  it('is linked by one click, once: the sidebar shows the request with the clock of the first mail', async () => {
    const account = requested();
    open(account, REMINDER);
    const button = await screen.findByRole('button', { name: LINK });
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText('A further ticket of this request');
    expect(screen.getByRole('timer').textContent).toBe('21 days left');
    expect(screen.getByText(/^The period runs from the first mail, of 2 Mar 2026/)).toBeTruthy();
    expect(types(account)).toEqual(['confirmed', 'letter_sent', 'ticket_linked']);
    expect(account.record()?.events.at(-1)?.event).toMatchObject({ ticketId: ID, how: 'by_hand' });
    expect(refreshes).toBe(1);
    expect(screen.getAllByRole('status').some(({ textContent }) => /^Ticket linked/.test(textContent ?? ''))).toBe(
      true,
    );
    await click('History');
    expect(screen.getByText('Ticket #12 linked as a further one')).toBeTruthy();
  });

  it('stays linked though the host’s tags lag behind', async () => {
    const account = requested();
    const { rerender } = open(account, REMINDER);
    await click(LINK);
    await screen.findByText('A further ticket of this request');
    const reads = () => account.calls.filter((call) => call === 'records.find').length;
    const before = reads();
    rerender(sidebar(account, { ...REMINDER }));
    await waitFor(() => expect(reads()).toBeGreaterThan(before));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.getByText('A further ticket of this request')).toBeTruthy();
  });

  it('that could not be linked says so, and what to do', async () => {
    const account = requested();
    open(account, REMINDER);
    await screen.findByRole('button', { name: LINK });
    account.broken.set('records.append', 'Refused');
    await click(LINK);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The ticket was not linked.');
    expect(alert.textContent).toContain('Ask a colleague with more rights');
  });

  it('of a request that has ended lately shows how it ended', async () => {
    open(fakeAccount({ events: story(['deletion'], [{ type: 'ended', ending: 'refused' }]) }), REMINDER);
    await screen.findByText('Received 2 Mar 2026. Refused, 2 Mar 2026.');
    await click(LINK);
    await screen.findByText('A further ticket of this request');
    expect(screen.getByRole('button', { name: 'Take up again' })).toBeTruthy();
  });

  it('that came in before the request can’t be linked to it, and the agent learns why', async () => {
    open(requested(), {
      ...REMINDER,
      conversation: [],
      description: 'My erasure request: I am still waiting. Please delete my personal data.',
      createdAt: '2026-02-20T08:00:00Z',
    });
    await screen.findByText(/^Came in after this mail/);
    expect(screen.queryByRole('button', { name: LINK })).toBeNull();
  });
});

describe('a mistaken link', () => {
  const linked = () =>
    fakeAccount({ events: story(['deletion'], [{ type: 'ticket_linked', ticketId: ID, how: 'by_hand' }]) });
  const LINKED = { ...REMINDER, tags: ['privacy_request'], mirroredRecordId: RECORD };

  it('is taken back with a reason, and the ticket is what it was', async () => {
    const account = linked();
    open(account, LINKED);
    await click('It does not belong to this request');
    const button = screen.getByRole('button', { name: 'Take the link back' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: 'A new request, with its own period' }));
    fireEvent.click(button);
    await screen.findByRole('button', { name: 'Confirm the request' });
    expect(types(account)).toEqual(['confirmed', 'ticket_linked', 'ticket_unlinked']);
    expect(account.calls).toContain('tickets.unmirror');
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Link taken back.')).toBe(true);
    expect(refreshes).toBe(1);
    expect(told).toEqual([]);
  });

  it('whose marks stay on the ticket is told to the agent outside the app', async () => {
    const account = linked();
    account.broken.set('tickets.unmirror', 'Unavailable');
    open(account, LINKED);
    await click('It does not belong to this request');
    fireEvent.click(screen.getByRole('radio', { name: 'Not about a request' }));
    await click('Take the link back');
    await screen.findByRole('button', { name: 'Confirm the request' });
    expect(told[0]).toContain('still has the marks of the request');
  });

  it('that could not be taken back says so where the button is', async () => {
    const account = linked();
    open(account, LINKED);
    await click('It does not belong to this request');
    fireEvent.click(screen.getByRole('radio', { name: 'A ticket of another request' }));
    account.broken.set('records.append', 'TooManyCalls');
    await click('Take the link back');
    expect((await screen.findByRole('alert')).textContent).toContain('The link was not taken back.');
    expect(screen.getByText('A further ticket of this request')).toBeTruthy();
  });

  it('is nothing that a ticket can have where a letter of ours went', async () => {
    const account = fakeAccount({ events: story(['deletion'], [{ type: 'ticket_linked', ticketId: ID }]) });
    open(account, LINKED);
    await screen.findByText('A further ticket of this request');
    expect(screen.queryByRole('button', { name: 'It does not belong to this request' })).toBeNull();
  });
});

describe('the first ticket of a request', () => {
  it('names its further tickets and leads to them', async () => {
    const account = fakeAccount({
      events: story(['deletion'], [{ type: 'ticket_linked', ticketId: ID, how: 'by_hand' }]),
    });
    open(account, aTicket({ text: 'Please delete my personal data.' }));
    await screen.findByText('1 further ticket belongs to this request');
    fireEvent.click(screen.getByRole('button', { name: `Ticket #${ID}` }));
    expect(opened).toEqual([ID]);
  });
});
