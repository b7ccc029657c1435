// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { HandOver } from '../../../src/domain/hand-over.ts';
import { Desk } from '../../../src/screens/desk/desk.tsx';
import { JONAS, MAYA, NOW, ZONE } from '../../builders.ts';
import { type FakeAccount, fakeAccount } from '../fake-ports.ts';

afterEach(cleanup);

const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000).toISOString();
const aHandOver = (reason: HandOver['reason'], hours: number): HandOver => ({
  reason,
  toldAt: hoursAgo(hours),
  given: { by: MAYA.id, at: hoursAgo(hours - 0.5) },
  settled: null,
  hasReachedGroup: true,
});
const given = (...all: [number, HandOver][]) => new Map(all.map(([id, one]) => [id, [one]]));

function open(account: FakeAccount, openTicket = (_: number) => {}, locale = 'en-GB') {
  const host = { openTicket, onWait: () => () => {} };
  return render(<Desk ports={account.ports} locale={locale} timeZone={ZONE} host={host} saveFile={() => {}} />);
}

const rows = async () => (await screen.findAllByText(/^Handed over by|^Came in/)).map((one) => one.closest('li'));
const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

describe('what was handed over, on the desk', () => {
  it('stands above the requests: what it is, how many hours are left and until when, by whom, and its ticket', async () => {
    const handOvers = given(
      [7, aHandOver('complaint', 90)],
      [8, aHandOver('breach', 10)],
      [9, aHandOver('breach', 71.5)],
    );
    const opened: number[] = [];
    open(fakeAccount({ me: JONAS, handOvers }), (id) => opened.push(id));
    const [first, second, third] = await rows();
    await within(first ?? document.body).findByText(/Maya Klein/);
    expect(first?.textContent).toContain('Suspected data breach');
    expect(within(first ?? document.body).getByRole('timer').textContent).toBe('Less than an hour left');
    expect(first?.textContent).toContain('Due 12 Mar 2026, 11:30');
    expect(second?.textContent).toContain('62 hours left');
    expect(second?.textContent).toContain('Came in 12 Mar 2026, 01:00. Handed over by Maya Klein, 12 Mar 2026, 01:30.');
    expect(third?.textContent).toContain('Complaint, or the threat of one');
    expect(within(third ?? document.body).queryByRole('timer')).toBeNull();
    await click('Ticket #8');
    expect(opened).toEqual([8]);
    const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Suspected breaches and complaints', 'Open requests']);
    expect(screen.getByText(/What was handed over in the last minutes may be missing/)).toBeTruthy();
  });

  it('says when the hours are over', async () => {
    open(fakeAccount({ me: JONAS, handOvers: given([8, aHandOver('breach', 75)]) }));
    expect((await screen.findByRole('timer')).textContent).toBe('3 hours overdue');
  });

  it('a DPO says what came of it, and it is gone', async () => {
    const handOvers = given([7, aHandOver('complaint', 1)], [8, aHandOver('breach', 10)]);
    const account = fakeAccount({ me: JONAS, handOvers });
    open(account);
    const [breach] = await rows();
    fireEvent.click(await within(breach ?? document.body).findByRole('button', { name: 'Seen, dealt with' }));
    const save = await screen.findByRole('button', { name: 'Mark as dealt with' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    fireEvent.click(screen.getByLabelText('It is no data breach'));
    fireEvent.click(save);
    await waitFor(() => expect(screen.queryByText('Suspected data breach')).toBeNull());
    expect(screen.getByText('Complaint, or the threat of one')).toBeTruthy();
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent === 'Marked as dealt with.')).toBe(true);
    expect((await account.ports.handOvers.read(8))[0]?.settled?.result).toBe('no_breach');
  });

  it('whoever is no DPO sees them, and settles none', async () => {
    const account = fakeAccount({ handOvers: given([8, aHandOver('breach', 10)]) });
    open(account);
    await screen.findByText('Suspected data breach');
    await waitFor(() => expect(account.calls).toContain('people.isDpo'));
    await screen.findByText('No open requests.');
    expect(screen.queryByRole('button', { name: 'Seen, dealt with' })).toBeNull();
  });

  it('says what failed in its place; the choice stays', async () => {
    const account = fakeAccount({ me: JONAS, handOvers: given([8, aHandOver('breach', 10)]) });
    account.broken.set('handOvers.settle', 'Refused');
    open(account);
    await click('Seen, dealt with');
    fireEvent.click(await screen.findByLabelText('The breach was notified'));
    await click('Mark as dealt with');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('It was not marked as dealt with.');
    account.broken.clear();
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Nothing that was handed over waits.')).toBeTruthy();
  });

  it('says that nothing waits, which is not the same as a failure; the requests are listed either way', async () => {
    const account = fakeAccount();
    account.broken.set('handOvers.list', 'Unavailable');
    open(account);
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be listed what was handed over.');
    expect(await screen.findByText('No open requests.')).toBeTruthy();
    account.broken.clear();
    await click('Try again');
    expect(await screen.findByText('Nothing that was handed over waits.')).toBeTruthy();
  });

  it('names tickets that are closed, and those that can’t be read', async () => {
    const account = fakeAccount({
      handOvers: given([8, aHandOver('breach', 10)], [9, aHandOver('breach', 1)]),
      closed: [9],
    });
    account.broken.set('handOvers.read', 'Gone');
    open(account);
    expect(await screen.findByText(/^1 ticket was closed by Zendesk before anybody settled it/)).toBeTruthy();
    expect(screen.getByText('1 ticket could not be read:')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ticket #9' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ticket #8' })).toBeTruthy();
  });

  it('is said in German too', async () => {
    open(fakeAccount({ me: JONAS, handOvers: given([8, aHandOver('breach', 71.5)]) }), undefined, 'de');
    expect(await screen.findByText('Mögliche Datenpannen und Beschwerden')).toBeTruthy();
    expect((await screen.findByRole('timer')).textContent).toBe('Noch weniger als eine Stunde');
  });
});
