// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import type { HandOver } from '../../../src/domain/hand-over.ts';
import { Sidebar } from '../../../src/screens/sidebar/sidebar.tsx';
import type { OpenTicket } from '../../../src/workflow/ports.ts';
import { aTicket, JONAS, MAYA, TICKET } from '../../builders.ts';
import { type FakeAccount, fakeAccount } from '../fake-ports.ts';
import { BREACH_MAIL, COMPLAINT_MAIL, NO_HOST, sent, story } from '../scenarios.tsx';

/** The mail came in ten hours ago. */
const TOLD_AT = '2026-03-12T00:00:00Z';
const BREACH = aTicket({ subject: 'Leak', text: BREACH_MAIL, createdAt: TOLD_AT });
const COMPLAINT = aTicket({ subject: 'Again', text: COMPLAINT_MAIL, createdAt: TOLD_AT });
const STANDING: HandOver = {
  reason: 'breach',
  toldAt: TOLD_AT,
  given: { by: JONAS.id, at: '2026-03-12T08:30:00Z' },
  settled: null,
  hasReachedGroup: true,
};
const BUTTON = 'Hand over to the DPO';
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

function open(account: FakeAccount, ticket: OpenTicket) {
  refreshes = 0;
  return render(sidebar(account, ticket));
}

const click = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const tagged = (ticket: OpenTicket, ...tags: string[]): OpenTicket => ({ ...ticket, tags });
const account = (options: Parameters<typeof fakeAccount>[0] = {}) => fakeAccount(options);
const standing = (one: HandOver, me = MAYA) => account({ me, handOvers: new Map([[TICKET, [one]]]) });

afterEach(cleanup);

describe('a mail that reports a breach and is no request', () => {
  it('shows what to do, the 72 hours and the button, and costs no call', async () => {
    const here = account();
    open(here, BREACH);
    expect(await screen.findByRole('button', { name: BUTTON })).toBeTruthy();
    expect(screen.getByText(/Tell the DPO at once/)).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('62 hours left');
    expect(screen.getByText('The ticket goes to the group Privacy, with an internal note.')).toBeTruthy();
    expect(here.calls).toEqual([]);
  });

  it('is handed over once, however often the button is pressed; then who did it, when, and the hours that are left', async () => {
    const here = account();
    open(here, BREACH);
    const button = await screen.findByRole('button', { name: BUTTON });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await screen.findByText('Handed over to the DPO by Maya Klein, 12 Mar 2026, 11:00.')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('62 hours left');
    expect(screen.queryByText(/Tell the DPO at once/)).toBeNull();
    expect(screen.queryByRole('button', { name: BUTTON })).toBeNull();
    expect(here.calls).toEqual(['handOvers.give']);
    expect(refreshes).toBe(1);
  });

  it('stays so when the host tells of the new tag', async () => {
    const here = account();
    const { rerender } = open(here, BREACH);
    await click(BUTTON);
    await screen.findByText(/^Handed over to the DPO by Maya Klein/);
    rerender(sidebar(here, tagged(BREACH, 'privacy_breach')));
    await waitFor(() => expect(here.calls).toContain('handOvers.read'));
    expect(screen.getByText(/^Handed over to the DPO by Maya Klein/)).toBeTruthy();
  });

  it('opened later it says who handed it over, with the hours from their mark', async () => {
    const here = standing({ ...STANDING, toldAt: '2026-03-11T00:00:00Z' });
    open(here, tagged(BREACH, 'privacy_breach'));
    expect(await screen.findByText('Handed over to the DPO by Jonas Schäffer, 12 Mar 2026, 09:30.')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('38 hours left');
    expect(here.calls.toSorted()).toEqual(['handOvers.read', 'people.names']);
  });

  it('is shown as handed over also where the text does not say so', async () => {
    open(standing(STANDING), tagged(aTicket(), 'privacy_breach'));
    expect(await screen.findByText(/^Handed over to the DPO by Jonas/)).toBeTruthy();
  });

  it('says where the ticket did not come to the group, and whom to write to', async () => {
    open(standing({ ...STANDING, hasReachedGroup: false }), tagged(BREACH, 'privacy_breach'));
    expect(
      await screen.findByText(/^The ticket is not with the group Privacy: .* Tell the DPO yourself: privacy@jxsupport/),
    ).toBeTruthy();
  });

  it('says what the DPO made of it, without hours, and can be handed over again', async () => {
    const settled = { by: JONAS.id, at: '2026-03-12T09:00:00Z', result: 'no_breach' as const };
    const here = standing({ ...STANDING, settled });
    open(here, tagged(BREACH, 'privacy_breach_settled'));
    expect(
      await screen.findByText('Dealt with by Jonas Schäffer, 12 Mar 2026, 10:00: it is no data breach.'),
    ).toBeTruthy();
    expect(screen.queryByRole('timer')).toBeNull();
    await click('Hand over again');
    expect(await screen.findByText(/^Handed over to the DPO by Maya Klein/)).toBeTruthy();
    expect(screen.getByRole('timer')).toBeTruthy();
  });

  it('a closed ticket can’t be handed over, and says whom to write to', async () => {
    open(account(), { ...BREACH, status: 'closed' });
    expect(await screen.findByText(/^Zendesk has closed this ticket.* Write to the DPO: privacy@/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: BUTTON })).toBeNull();
  });
});

describe('what can go wrong', () => {
  it('Zendesk refuses it: said in its place, with the way to try again', async () => {
    const here = account();
    here.broken.set('handOvers.give', 'Refused');
    open(here, BREACH);
    await click(BUTTON);
    expect((await screen.findByRole('alert')).textContent).toContain('The ticket was not handed over.');
    expect(screen.getByText(/Tell the DPO at once/)).toBeTruthy();
    here.broken.clear();
    await click('Try again');
    expect(await screen.findByText(/^Handed over to the DPO by Maya/)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('the answer is lost, and it had happened: the ticket’s history says so', async () => {
    const here = standing(STANDING);
    here.broken.set('handOvers.give', 'AnswerLost');
    open(here, BREACH);
    await click(BUTTON);
    expect(await screen.findByText(/^Handed over to the DPO by Jonas Schäffer/)).toBeTruthy();
  });

  it('who handed it over can’t be read: that is not "not handed over"', async () => {
    const here = standing(STANDING);
    here.broken.set('handOvers.read', 'Unavailable');
    open(here, tagged(BREACH, 'privacy_breach'));
    expect((await screen.findByRole('alert')).textContent).toContain('It could not be read who handed it over.');
    expect(screen.queryByRole('button', { name: BUTTON })).toBeNull();
    here.broken.clear();
    await click('Try again');
    expect(await screen.findByText(/^Handed over to the DPO by Jonas/)).toBeTruthy();
  });
});

describe('other tickets', () => {
  it('a complaint is handed over in the same way, without hours of its own', async () => {
    open(account(), COMPLAINT);
    await screen.findByRole('button', { name: BUTTON });
    expect(screen.queryByRole('timer')).toBeNull();
    await click(BUTTON);
    expect(await screen.findByText(/^Handed over to the DPO by Maya/)).toBeTruthy();
  });

  it('one that somebody called no request keeps the way to the DPO', async () => {
    const dismissal = { by: JONAS.id, at: '2026-03-12T08:30:00Z' };
    open(account({ dismissal }), tagged(BREACH, 'privacy_request_dismissed'));
    await screen.findByText('Marked as not a request');
    await click(BUTTON);
    expect(await screen.findByText(/^Handed over to the DPO by Maya/)).toBeTruthy();
  });

  it('a suspected request is handed over before anybody has confirmed it', async () => {
    const text = `${BREACH_MAIL} Please delete all my personal data.`;
    open(account(), aTicket({ text, createdAt: TOLD_AT }));
    await screen.findByRole('button', { name: 'Confirm the request' });
    await click(BUTTON);
    expect(await screen.findByText(/^Handed over to the DPO by Maya/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Confirm the request' })).toBeTruthy();
  });

  it('with a record it is flagged there instead, with the time of the mail that tells of it', async () => {
    const here = account({ events: story(['access'], [sent('acknowledgement')]) });
    open(here, tagged(BREACH, 'privacy_request'));
    await screen.findByText('This may report a data breach.');
    expect(screen.queryByRole('button', { name: BUTTON })).toBeNull();
    const [button] = await screen.findAllByRole('button', { name: 'Flag it for the DPO' });
    if (button) fireEvent.click(button);
    expect(await screen.findByText('For the DPO: Perhaps a data breach')).toBeTruthy();
    expect(here.record()?.events.at(-1)?.event).toMatchObject({ type: 'flagged', reason: 'breach', toldAt: TOLD_AT });
    expect(screen.queryByText('This may report a data breach.')).toBeNull();
  });

  it('confirmed after it was handed over it shows both', async () => {
    const here = account({ events: story(['access']), handOvers: new Map([[TICKET, [STANDING]]]) });
    open(here, tagged(BREACH, 'privacy_request', 'privacy_breach'));
    await screen.findByText(/^Handed over to the DPO by Jonas/);
    expect(screen.getByText('Acknowledge receipt')).toBeTruthy();
  });
});
