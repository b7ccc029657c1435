// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDetect } from '../../../src/domain/detect/load-detect.ts';
import { WordsProvider } from '../../../src/screens/kit/words.tsx';
import { SidebarView } from '../../../src/screens/sidebar/sidebar.tsx';
import type { SidebarState } from '../../../src/screens/sidebar/state.ts';
import type { Sidebar } from '../../../src/screens/sidebar/use-sidebar.ts';
import { OutsideProblem } from '../../../src/workflow/problems.ts';
import { DEFAULT_SETTINGS } from '../../../src/workflow/settings.ts';
import { sortTicket } from '../../../src/workflow/sort-ticket.ts';
import { aCase, aTicket, DELETION_MAIL, ZONE } from '../../builders.ts';
import { DPO } from '../../domain/events.ts';
import { fakeAccount } from '../fake-ports.ts';
import { NO_HOST, story } from '../scenarios.tsx';

const detect = loadDetect();
const detectNow = await detect;
const request = sortTicket(aTicket({ text: DELETION_MAIL }), detectNow, DEFAULT_SETTINGS);
const ordinary = sortTicket(aTicket(), detectNow, DEFAULT_SETTINGS);
const open = aCase(story(['deletion']));
const ended = aCase(story(['deletion'], [{ type: 'ended', ending: 'withdrawn' }]));

/** One of each, and what an agent must be able to read in it. The compiler asks for every state. */
const SAMPLES: { [S in SidebarState['state']]: { state: Extract<SidebarState, { state: S }>; says: RegExp[] } } = {
  reading: { state: { state: 'reading', what: 'text' }, says: [/Reading the ticket/] },
  not_a_request: {
    state: { state: 'not_a_request', found: ordinary },
    says: [/Not a privacy request/, /This is a privacy request/],
  },
  suspected: {
    state: { state: 'suspected', found: request, isLookedUp: true },
    says: [
      /Likely a privacy request/,
      /21 days left/,
      /Deletion/,
      /very likely, \d+%/,
      /Confirm the request/,
      /Not a request/,
    ],
  },
  dismissed: {
    state: { state: 'dismissed', found: request, by: DPO, at: '2026-03-04T09:30:00Z' },
    says: [/Marked as not a request/, /Jonas Schäffer, 4 Mar 2026, 10:30/, /Undo/],
  },
  request: {
    state: { state: 'request', case: open, found: request, isMirrored: false },
    says: [/In progress/, /21 days left/, /Acknowledge receipt/, /does not show this request/, /1 of 14 done/],
  },
  done: {
    state: { state: 'done', case: ended, found: request, isMirrored: true },
    says: [/Withdrawn by the data subject/, /Closed by Maya Klein/, /On time/, /Take up again/],
  },
  failed: {
    state: { state: 'failed', act: 'lookUp', thrown: new OutsideProblem('Unavailable'), found: request },
    says: [/21 days left/, /not known whether/, /can't be reached/, /Check the connection/, /Try again/],
  },
};

function show(state: SidebarState) {
  const { ports } = fakeAccount();
  const nothing = () => {};
  const model: Sidebar = {
    state,
    acts: { runningAt: null, trouble: null, lastDone: null, unsent: new Map(), run: nothing },
    again: nothing,
    confirm: nothing,
    dismiss: nothing,
    undoDismissal: nothing,
    link: nothing,
    runOnCase: nothing,
  };
  const props = {
    ticket: aTicket(),
    ports,
    detect,
    locale: 'en-GB',
    settingProblems: [],
    onRefreshWanted: nothing,
    host: NO_HOST,
  };
  return render(
    <WordsProvider locale="en-GB" timeZone={ZONE}>
      <SidebarView props={props} model={model} />
    </WordsProvider>,
  );
}

afterEach(cleanup);

describe('the sidebar', () => {
  for (const [name, { state, says }] of Object.entries(SAMPLES)) {
    it(`says what there is to say where it is ${name}`, async () => {
      const { container } = show(state);
      for (const words of says) expect((await screen.findAllByText(words)).length).toBeGreaterThan(0);
      expect(container.textContent).not.toMatch(/\{\w+\}/);
    });
  }

  it('has no primary button where the ticket is no request', () => {
    const { container } = show(SAMPLES.not_a_request.state);
    expect(container.querySelectorAll('button').length).toBeGreaterThan(0);
    expect(container.querySelector('[class*="primary"]')).toBeNull();
  });

  it('offers nothing to confirm while somebody else’s record may still turn up', () => {
    show({ state: 'suspected', found: request, isLookedUp: false });
    expect(screen.queryByText('Confirm the request')).toBeNull();
    expect(screen.getByText('21 days left')).toBeTruthy();
  });

  it('quotes the words with a mark, as text', () => {
    const hostile = aTicket({ text: 'Please delete my data &lt;img src=x onerror=alert(1)&gt; now.' });
    const { container } = show({
      state: 'suspected',
      found: sortTicket(hostile, detectNow, DEFAULT_SETTINGS),
      isLookedUp: true,
    });
    expect(container.querySelector('mark')?.textContent).toMatch(/delete my data/i);
    expect(container.querySelector('img')).toBeNull();
  });

  it('counts down in a timer that is not read out', () => {
    show(SAMPLES.suspected.state);
    const timer = screen.getByRole('timer');
    expect(timer.textContent).toBe('21 days left');
    expect(timer.getAttribute('aria-live')).toBeNull();
  });
});
