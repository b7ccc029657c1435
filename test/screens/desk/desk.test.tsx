// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Desk } from '../../../src/screens/desk/desk.tsx';
import { daysLeftUntil } from '../../../src/screens/desk/standing.ts';
import { Icon } from '../../../src/screens/kit/icon.tsx';
import { ZONE } from '../../builders.ts';
import { aListed, type FakeAccount, fakeAccount } from '../fake-ports.ts';

afterEach(cleanup);

function open(account: FakeAccount, openTicket = (_: number) => {}, saveFile = (_name: string, _text: string) => {}) {
  const host = { openTicket, onWait: () => () => {} };
  return render(<Desk ports={account.ports} locale="en-GB" timeZone={ZONE} host={host} saveFile={saveFile} />);
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
    expect(account.calls.toSorted()).toEqual([
      'handOvers.list',
      'handOvers.list',
      'records.listOpen',
      'records.listOpen',
    ]);
  });
});

describe('what detection got wrong', () => {
  const at = '2026-03-11T23:30:00Z';
  const detected = { language: 'de', kinds: { deletion: ['delete my data 5'] }, possible: {} };
  const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

  it('costs no call until it is asked for, and is handed out as a file', async () => {
    const account = fakeAccount({ dismissed: new Map([[7, { at, detected }]]) });
    const saved: [string, string][] = [];
    open(account, undefined, (name, text) => saved.push([name, text]));
    await screen.findByText('No open requests.');
    expect(account.calls).not.toContain('corrections.list');
    await click('Gather the corrected verdicts');
    await screen.findByText('1 corrected verdict');
    expect(screen.queryByText(/could not be read|are missing|without saying/)).toBeNull();
    await click('Download what detection got wrong');
    // Half past midnight in Berlin.
    const line = { on: '2026-03-12', ...detected, decided: [] };
    expect(saved).toEqual([['detection-corrections-2026-03-12.jsonl', `${JSON.stringify(line)}\n`]]);
    expect(await screen.findByText(/The browser was asked to save detection-corrections/)).toBeTruthy();
  });

  it('says what is not in it: tickets without a note, tickets that are not to be seen', async () => {
    const dismissed = new Map([
      [7, { at, detected }],
      [8, { at, detected: null }],
    ]);
    open(fakeAccount({ dismissed, seesAllTickets: false }));
    await click('Gather the corrected verdicts');
    expect(await screen.findByText(/^1 more ticket is marked as not a request without saying/)).toBeTruthy();
    const notice = (await screen.findByText('Tickets that you may not see are missing.')).parentElement;
    expect(notice?.textContent).toContain('Everything else was read.');
    expect(notice?.textContent).toContain('Ask somebody who may see every ticket to gather them.');
  });

  it('says that there is none, and offers no empty file', async () => {
    open(fakeAccount());
    await click('Gather the corrected verdicts');
    expect(await screen.findByText('No corrected verdict was found.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Download what detection got wrong' })).toBeNull();
  });

  it('one that can’t be read is counted; the others are there', async () => {
    const account = fakeAccount({ dismissed: new Map([[7, { at, detected }]]) });
    account.broken.set('corrections.dismissal', 'Refused');
    open(account);
    await click('Gather the corrected verdicts');
    expect(await screen.findByText('1 ticket could not be read.')).toBeTruthy();
  });

  it('Zendesk does not answer: it says so, and goes on when asked again', async () => {
    const account = fakeAccount({ dismissed: new Map([[7, { at, detected }]]) });
    account.broken.set('corrections.dismissal', 'Unavailable');
    open(account);
    await click('Gather the corrected verdicts');
    expect((await screen.findByRole('alert')).textContent).toContain('The corrected verdicts could not be gathered.');
    account.broken.clear();
    await click('Try again');
    expect(await screen.findByText('1 corrected verdict')).toBeTruthy();
  });

  it('can be stopped', async () => {
    const account = fakeAccount({ dismissed: new Map([[7, { at, detected }]]) });
    account.broken.set('corrections.dismissal', 'never');
    open(account);
    await click('Gather the corrected verdicts');
    expect(await screen.findByText(/^0 of 1 ticket read/)).toBeTruthy();
    await click('Cancel');
    expect(await screen.findByRole('button', { name: 'Gather the corrected verdicts' })).toBeTruthy();
  });
});

describe('a request’s time', () => {
  // NOW is 12 March; each is due at noon in Berlin.
  it.each([
    ['2026-03-20T11:00:00Z', '8 days left', null],
    ['2026-03-19T11:00:00Z', '7 days left', 'clock'],
    ['2026-03-15T11:00:00Z', '3 days left', 'clock'],
    ['2026-03-13T11:00:00Z', '1 day left', 'clock'],
    ['2026-03-12T11:00:00Z', 'Due today', 'warning'],
    ['2026-03-11T11:00:00Z', '1 day overdue', 'warning'],
  ] as const)('due %s: %s, marked from the first reminder on', async (dueAt, words, icon) => {
    open(fakeAccount({ open: { records: [aListed({ dueAt })], total: 1 } }));
    const days = await screen.findByText(words);
    const drawn = (element: Element) => element.querySelector('path')?.getAttribute('d') ?? null;
    expect(drawn(days)).toBe(icon && drawn(render(<Icon name={icon} />).container));
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
