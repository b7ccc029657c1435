// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../../src/screens/desk/desk.tsx';
import { daysLeftUntil } from '../../../src/screens/desk/standing.ts';
import { ZONE } from '../../builders.ts';
import { aListed, type FakeAccount, fakeAccount } from '../fake-ports.ts';

afterEach(cleanup);

function open(account: FakeAccount, openTicket = (_: number) => {}) {
  return render(<Desk ports={account.ports} locale="en-GB" timeZone={ZONE} host={{ openTicket }} />);
}

describe('the desk', () => {
  it('lists flagged requests first, then the nearest due date', async () => {
    const records = [
      aListed({ recordId: 1, dueAt: '2026-03-10T22:59:59Z' }),
      aListed({ recordId: 2, dueAt: '2026-04-02T21:59:59Z', stage: 'waiting_for_dpo', tags: ['privacy_flagged'] }),
      aListed({ recordId: 3, dueAt: '2026-03-12T22:59:59Z', kinds: ['access', 'deletion'] }),
    ];
    open(fakeAccount({ open: { records, total: 3 } }));
    const [, ...rows] = await screen.findAllByRole('row');
    expect(rows.map((row) => within(row).getByText(/^Record/).textContent)).toEqual([
      'Record #2',
      'Record #1',
      'Record #3',
    ]);
    expect(rows[0]?.textContent).toContain('Waiting for the DPO');
    expect(rows[1]?.textContent).toContain('2 days overdue');
    expect(rows[2]?.textContent).toContain('Due today');
    expect(rows[2]?.textContent).toContain('Access, Deletion');
    expect(screen.getByText('3 open requests')).toBeTruthy();
    expect(screen.getByText(/may lag by some minutes/)).toBeTruthy();
  });

  it('says how many there are where not all are listed', async () => {
    open(fakeAccount({ open: { records: [aListed()], total: 1200 } }));
    expect(await screen.findByText('The most urgent 1 of 1,200 open requests')).toBeTruthy();
  });

  it('opens the customer’s ticket and the record', async () => {
    const opened: number[] = [];
    open(fakeAccount({ open: { records: [aListed({ recordId: 4711, ticketId: 7 })], total: 1 } }), (id) =>
      opened.push(id),
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Ticket #7' }));
    fireEvent.click(screen.getByRole('button', { name: 'Record #4711' }));
    expect(opened).toEqual([7, 4711]);
  });

  it('says that there are none, which is not the same as a failure', async () => {
    open(fakeAccount());
    expect(await screen.findByText('No open requests.')).toBeTruthy();
  });

  it('says what failed, and lists them when asked again', async () => {
    const account = fakeAccount({ open: { records: [aListed()], total: 1 } });
    account.broken.set('records.listOpen', 'Unavailable');
    open(account);
    expect((await screen.findByRole('alert')).textContent).toContain('The requests could not be listed.');
    account.broken.clear();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('1 open request')).toBeTruthy();
  });

  it('looks again when asked to', async () => {
    const account = fakeAccount();
    open(account);
    await screen.findByText('No open requests.');
    fireEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    await screen.findByText('No open requests.');
    expect(account.calls).toEqual(['records.listOpen', 'records.listOpen']);
  });
});

describe('days left until a due date', () => {
  const now = new Date('2026-03-12T22:30:00Z');
  it('are counted in the controller’s zone', () => {
    expect(daysLeftUntil('2026-03-12T22:59:59Z', now, 'Europe/Berlin')).toBe(0);
    expect(daysLeftUntil('2026-03-13T22:59:59Z', now, 'Europe/Berlin')).toBe(1);
    expect(daysLeftUntil('2026-03-11T22:59:59Z', now, 'Europe/Berlin')).toBe(-1);
    expect(daysLeftUntil('2026-03-13T10:59:59Z', now, 'Pacific/Auckland')).toBe(0);
  });
});
