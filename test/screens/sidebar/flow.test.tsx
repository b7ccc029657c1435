// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import { Sidebar } from '../../../src/screens/sidebar/sidebar.tsx';
import type { OpenTicket } from '../../../src/workflow/ports.ts';
import { aTicket, DELETION_MAIL, RECORD } from '../../builders.ts';
import { DPO } from '../../domain/events.ts';
import { type FakeAccount, fakeAccount } from '../fake-ports.ts';
import { IDENTITY, NO_HOST, PLAN, PROPOSED, sent, story } from '../scenarios.tsx';

const REQUEST = aTicket({ subject: 'My account', text: DELETION_MAIL });
let refreshes = 0;

function sidebar(account: FakeAccount, ticket: OpenTicket) {
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
      host={NO_HOST}
    />
  );
}

function open(account: FakeAccount, ticket: OpenTicket = REQUEST) {
  refreshes = 0;
  return render(sidebar(account, ticket));
}

async function click(name: string | RegExp): Promise<HTMLElement> {
  const button = await screen.findByRole('button', { name });
  fireEvent.click(button);
  return button;
}

const kinds = (account: FakeAccount) => account.record()?.events.map(({ event }) => event.type);

afterEach(cleanup);

describe('a ticket that is opened', () => {
  it('costs no call where it is no request', async () => {
    const account = fakeAccount();
    open(account, aTicket());
    await screen.findByText('Not a privacy request');
    expect(account.calls).toEqual([]);
  });

  it('shows verdict and countdown while the record is still looked for', async () => {
    const account = fakeAccount();
    account.broken.set('records.find', 'never');
    open(account);
    await screen.findByText('Likely a privacy request');
    expect(screen.getByRole('timer').textContent).toBe('21 days left');
    expect(screen.queryByText('Confirm the request')).toBeNull();
  });

  it('is sorted anew when another one takes its place', async () => {
    const account = fakeAccount();
    const { rerender } = open(account, aTicket());
    await screen.findByText('Not a privacy request');
    rerender(sidebar(account, REQUEST));
    await screen.findByText('Likely a privacy request');
  });

  it('says that nothing is known where Zendesk does not answer, and finds out when asked again', async () => {
    const account = fakeAccount({ events: story(['access']) });
    account.broken.set('records.find', 'Unavailable');
    open(account);
    await screen.findByText('It is not known whether this is a request already.');
    expect(screen.getByRole('timer')).toBeTruthy();
    account.broken.clear();
    await click('Try again');
    await screen.findByText('Acknowledge receipt');
    expect(document.activeElement).toBe(document.body);
  });
});

describe('a request', () => {
  it('is confirmed with what was found, once, however often the button is pressed', async () => {
    const account = fakeAccount();
    open(account);
    const button = await click('Confirm the request');
    fireEvent.click(button);
    fireEvent.click(button);
    const next = await screen.findByRole('button', { name: /^Acknowledge receipt/ });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(account.calls.filter((call) => call === 'records.open')).toHaveLength(1);
    expect(account.record()?.events[0]?.event).toMatchObject({
      type: 'confirmed',
      kinds: ['deletion', 'access'],
      receivedAt: '2026-03-02T08:00:00Z',
      language: 'en',
      how: 'detected',
    });
    expect(refreshes).toBe(1);
    expect(screen.getAllByRole('status').some((status) => status.textContent === 'Request confirmed.')).toBe(true);
  });

  it('is started by hand with the kinds, the real day of receipt and the language', async () => {
    const account = fakeAccount();
    open(account, aTicket());
    await click('This is a privacy request');
    const start = await screen.findByRole('button', { name: 'Start the request' });
    expect(start.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(screen.getByRole('checkbox', { name: /^Correction/ }));
    fireEvent.input(screen.getByLabelText('Received on'), { target: { value: '2026-02-20' } });
    fireEvent.change(screen.getByLabelText('Language of the data subject'), { target: { value: 'de' } });
    await waitFor(() => expect(start.getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(start);
    await screen.findByText('Acknowledge receipt');
    expect(account.record()?.events[0]?.event).toMatchObject({
      kinds: ['correction'],
      receivedAt: '2026-02-19T23:00:00.000Z',
      language: 'de',
      how: 'by_hand',
    });
  });

  it('is put aside and taken back', async () => {
    const account = fakeAccount();
    open(account);
    await click('Not a request');
    await screen.findByText('Marked as not a request');
    expect(screen.getByText(/^Maya Klein, 12 Mar 2026/)).toBeTruthy();
    await click(/^Undo/);
    await screen.findByText('Likely a privacy request');
    expect(account.calls.filter((call) => call === 'tickets.setDismissed')).toHaveLength(2);
  });

  it('is put aside or changed with what detection had said, in rules and not in words', async () => {
    const account = fakeAccount();
    const marks: unknown[] = [];
    account.ports.tickets.setDismissed = async (_ticketId, _isDismissed, _eventId, detected) => {
      marks.push(detected);
    };
    open(account);
    await click('Not a request');
    await click(/^Undo/);
    await click('Change first');
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Deletion/ }));
    await click('Confirm the request');
    await screen.findByText('Acknowledge receipt');
    const detected = {
      language: 'en',
      kinds: { deletion: expect.arrayContaining([expect.any(String)]), access: expect.any(Array) },
    };
    expect(marks).toEqual([expect.objectContaining(detected), undefined]);
    expect(account.record()?.events[0]?.event).toMatchObject({ kinds: ['access'], detected });
    for (const word of ['Ada', 'account last week', 'Kind regards']) {
      expect(JSON.stringify([marks, account.record()])).not.toContain(word);
    }
  });

  it('seen from its record, a changed kind says nothing of the customer’s words', async () => {
    const account = fakeAccount({ events: story(['access']) });
    open(
      account,
      aTicket({ id: RECORD, tags: ['privacy_request_record'], text: 'Privacy request confirmed: deletion.' }),
    );
    await click('Change what is asked for');
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Objection/ }));
    await click('Save the change');
    await screen.findByText('Access, Objection');
    expect(account.record()?.events.at(-1)?.event).not.toHaveProperty('detected');
  });

  it('without a requester is not started, and the agent learns why', async () => {
    const account = fakeAccount();
    open(account, { ...REQUEST, requester: null });
    await click('Confirm the request');
    await screen.findByText(/the ticket has no requester/);
    expect(account.record()).toBeNull();
  });
});

describe('an act on a request', () => {
  it('opens the next step and takes the keyboard there', async () => {
    const account = fakeAccount({ events: story(['access']) });
    open(account);
    await click('Send the acknowledgement');
    const next = await screen.findByRole('button', { name: /^Check the identity/ });
    await waitFor(() => expect(document.activeElement).toBe(next));
    expect(next.getAttribute('aria-current')).toBe('step');
    expect(next.getAttribute('aria-expanded')).toBe('true');
    expect(kinds(account)).toEqual(['confirmed', 'letter_sent']);
  });

  it('is done once, however often its button is pressed', async () => {
    const account = fakeAccount({ events: story(['access']) });
    open(account);
    const button = await click('Send the acknowledgement');
    fireEvent.click(button);
    await waitFor(() => expect(kinds(account)).toHaveLength(2));
    expect(account.calls.filter((call) => call === 'tickets.postLetter')).toHaveLength(1);
  });

  it('keeps the letter as written when Zendesk refuses it, and sends it when tried again', async () => {
    const account = fakeAccount({ events: story(['access']) });
    account.broken.set('tickets.postLetter', 'TooManyCalls');
    open(account);
    const letter = await screen.findByLabelText('Letter in English');
    if (!(letter instanceof HTMLTextAreaElement)) throw new Error('the letter is a text area');
    const edited = `${letter.value}\n\nWith a word of my own.`;
    fireEvent.input(letter, { target: { value: edited } });
    await click('Send the acknowledgement');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The letter was not sent.');
    expect(alert.textContent).toContain('Try again in 60 seconds.');
    expect(letter.value).toBe(edited);
    account.broken.clear();
    await click('Try again');
    await waitFor(() => expect(kinds(account)).toEqual(['confirmed', 'letter_sent']));
  });

  it('names what a letter lacks and goes to its text', async () => {
    const account = fakeAccount({ events: story(['access']) });
    open(account);
    const letter = await screen.findByLabelText('Letter in English');
    fireEvent.input(letter, { target: { value: 'Hello' } });
    await click('Send the acknowledgement');
    await screen.findByText('The letter was not sent: the law asks for more in it.');
    expect(screen.getByText('the day of receipt')).toBeTruthy();
    expect(letter.getAttribute('aria-invalid')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(letter));
    expect(account.calls).not.toContain('tickets.postLetter');
  });

  it('does not count as sent where Zendesk mailed it to nobody', async () => {
    const account = fakeAccount({ events: story(['access']), isMailed: false });
    open(account);
    await click('Send the acknowledgement');
    await screen.findByText(/Zendesk mailed it to nobody/);
    expect(screen.getByText('1 of 9 done')).toBeTruthy();
  });

  it('whose answer got lost shows what is stored after reading it again', async () => {
    const account = fakeAccount({ events: story(['objection'], [sent('acknowledgement'), IDENTITY]) });
    open(account);
    account.broken.set('people.tag', 'AnswerLost');
    const before = account.calls.filter((call) => call === 'records.read').length;
    await click('Stop marketing');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('this may have happened or not');
    expect(alert.textContent).toContain('The record was read again');
    expect(account.calls.filter((call) => call === 'records.read').length).toBe(before + 1);
  });

  it('whose answer got lost says so where the record can’t be read again either', async () => {
    const account = fakeAccount({ events: story(['objection'], [sent('acknowledgement'), IDENTITY]) });
    open(account);
    account.broken.set('people.tag', 'AnswerLost');
    account.broken.set('records.read', 'Unavailable');
    await click('Stop marketing');
    expect((await screen.findByRole('alert')).textContent).toContain('could not be read again');
  });

  it('that fails by a fault of our own says so and leaves the state as it was', async () => {
    const account = fakeAccount({ events: story(['objection'], [sent('acknowledgement'), IDENTITY]) });
    open(account);
    account.broken.set('people.tag', 'fault');
    await click('Stop marketing');
    expect((await screen.findByRole('alert')).textContent).toContain('Something unexpected happened');
    expect(screen.getByText('3 of 9 done')).toBeTruthy();
  });
});

describe('a ticket that is read again', () => {
  it('keeps the letter that is being written where Zendesk does not answer', async () => {
    const account = fakeAccount({ events: story(['access']) });
    const { rerender } = open(account);
    const letter = await screen.findByLabelText('Letter in English');
    fireEvent.input(letter, { target: { value: 'Half a letter' } });
    account.broken.set('records.find', 'Unavailable');
    rerender(sidebar(account, { ...REQUEST }));
    await screen.findByText(/What you see here may be old/);
    expect(screen.getByDisplayValue('Half a letter')).toBe(letter);
    account.broken.clear();
    await click('Try again');
    await waitFor(() => expect(screen.queryByText(/What you see here may be old/)).toBeNull());
    expect(screen.getByDisplayValue('Half a letter')).toBe(letter);
  });

  it('stays what it was made here, though the host’s tags lag behind', async () => {
    const account = fakeAccount({ dismissal: { by: DPO, at: '2026-03-12T10:00:00Z' } });
    const ordinary = aTicket();
    const { rerender } = open(account, ordinary);
    await click('This is a privacy request');
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Access/ }));
    await click('Start the request');
    await screen.findByText('Acknowledge receipt');
    rerender(sidebar(account, { ...ordinary }));
    const finds = () => account.calls.filter((call) => call === 'records.find').length;
    await waitFor(() => expect(finds()).toBeGreaterThan(0));
    expect(screen.getByText('Acknowledge receipt')).toBeTruthy();
    cleanup();

    const other = fakeAccount({ dismissal: { by: DPO, at: '2026-03-12T10:00:00Z' } });
    const dismissed = open(other);
    await click('Not a request');
    await screen.findByText('Marked as not a request');
    dismissed.rerender(sidebar(other, { ...REQUEST }));
    await screen.findByText(/^Jonas Schäffer/);
    expect(screen.getByText('Marked as not a request')).toBeTruthy();
  });

  it('does not fall back behind what was done meanwhile', async () => {
    const account = fakeAccount({ events: story(['access']) });
    const { rerender } = open(account);
    await screen.findByLabelText('Letter in English');
    const before = account.record();
    let answer = () => {};
    account.ports.records.find = () =>
      new Promise((resolve) => {
        answer = () => resolve(before);
      });
    rerender(sidebar(account, { ...REQUEST }));
    await click('Send the acknowledgement');
    await screen.findByText('2 of 9 done');
    answer();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(screen.getByText('2 of 9 done')).toBeTruthy();
  });
});

describe('an ending', () => {
  it('that leaves the customer’s ticket unsolved is told to the agent outside the app', async () => {
    const account = fakeAccount({ events: story(['access']) });
    account.broken.set('tickets.solve', 'Invalid');
    const told: string[] = [];
    render(
      <Sidebar
        ticket={REQUEST}
        ports={account.ports}
        detect={loadDetect()}
        locale="en-GB"
        settingProblems={[]}
        onRefreshWanted={() => {}}
        host={{ ...NO_HOST, notify: (message) => told.push(message) }}
      />,
    );
    await click('More');
    await click('The data subject withdraws');
    await click('End without a letter');
    await screen.findByText('Withdrawn by the data subject');
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('could not be solved');
  });

  it('is taken up again', async () => {
    const account = fakeAccount({ events: story(['access'], [{ type: 'ended', ending: 'withdrawn' }]) });
    open(account);
    await click('Take up again');
    await screen.findByText('Acknowledge receipt');
    expect(kinds(account)).toEqual(['confirmed', 'ended', 'reopened']);
  });
});

describe('a deletion', () => {
  it('is not put forward by somebody who sees a part only', async () => {
    const tickets = { requested: [3, 7], copied: [], requestedInAll: 5 };
    const account = fakeAccount({ events: story(['deletion'], [sent('acknowledgement'), IDENTITY]), tickets });
    open(account);
    await click('List the tickets');
    await screen.findByText("3 of 5 tickets can't be seen by you.");
    expect(screen.queryByRole('button', { name: 'Put this plan forward' })).toBeNull();
  });

  it('lists the first twenty tickets and opens the whole plan in the modal', async () => {
    const account = fakeAccount({
      events: story(['deletion'], [sent('acknowledgement'), IDENTITY, PROPOSED]),
      plan: PLAN,
    });
    const opened: number[] = [];
    render(
      <Sidebar
        ticket={REQUEST}
        ports={account.ports}
        detect={loadDetect()}
        locale="en-GB"
        settingProblems={[]}
        onRefreshWanted={() => {}}
        host={{ ...NO_HOST, openModal: (recordId) => opened.push(recordId) }}
      />,
    );
    await screen.findByText('34 tickets to delete now');
    expect(screen.getAllByText(/^#\d+$/)).toHaveLength(20);
    await click('and 14 more');
    expect(opened).toEqual([4711]);
  });

  it('needs the agent to say once that the plan was read', async () => {
    const account = fakeAccount({
      events: story(
        ['deletion'],
        [
          sent('acknowledgement'),
          IDENTITY,
          PROPOSED,
          { type: 'plan_approved', hash: PROPOSED.type === 'plan_proposed' ? PROPOSED.hash : '' },
        ],
      ),
      plan: PLAN,
    });
    open(account);
    const button = await screen.findByRole('button', { name: 'Delete 34 tickets for good' });
    expect(screen.getByText(/34 tickets of Ada Example will be deleted for good/)).toBeTruthy();
    fireEvent.click(button);
    expect(account.calls).not.toContain('tickets.deleteForGood');
    fireEvent.click(screen.getByRole('checkbox', { name: 'I have read the plan' }));
    await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(button);
    await waitFor(() => expect(kinds(account)).toContain('plan_carried_out'));
  });
});

describe('what somebody else did', () => {
  it('is shown with their name, and by number where nobody knows them', async () => {
    const events = story(['access'], [sent('acknowledgement'), IDENTITY]).map((item, index) => ({
      ...item,
      authorId: index === 1 ? DPO : index === 2 ? 999 : item.authorId,
    }));
    open(fakeAccount({ events }));
    await click('History');
    expect(await screen.findByText(/^Jonas Schäffer, 2 Mar 2026, /)).toBeTruthy();
    expect(screen.getByText(/^user 999, 2 Mar 2026, /)).toBeTruthy();
  });

  it('is shown with the reason where it did not count', async () => {
    const events = story(['deletion'], [sent('acknowledgement'), IDENTITY, PROPOSED]);
    const last = events.at(-1);
    if (!last) throw new Error('a story has events');
    const approval = {
      ...last,
      auditId: 5,
      event: { id: 'approval', type: 'plan_approved' as const, hash: 'other' },
      hasComment: false,
    };
    open(fakeAccount({ events: [...events, approval], plan: PLAN }));
    await click('History');
    expect(await screen.findByText(/meant for another plan or proposal/)).toBeTruthy();
  });
});
