// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { StepId } from '../../../src/domain/fulfil/steps.ts';
import { SCENARIOS } from '../scenarios.tsx';

/** For each step a scenario where it is the next, and the button that does it; null where there is nothing to do. */
const STEPS: Record<StepId, { scenario: string; button: RegExp } | null> = {
  confirm: null,
  acknowledge: { scenario: 'acknowledge', button: /^Send the acknowledgement$/ },
  identity: { scenario: 'identity', button: /^Identity is settled$/ },
  stop_marketing: { scenario: 'objection_marketing', button: /^Stop marketing$/ },
  restrict: { scenario: 'restriction', button: /^Restrict the data$/ },
  correct_name: { scenario: 'correct_name', button: /^Correct the name$/ },
  prepare_export: { scenario: 'prepare_export', button: /^Gather the data$/ },
  answer_export: { scenario: 'answer_export', button: /^Send the answer$/ },
  plan_deletion: { scenario: 'plan_deletion', button: /^List the tickets$/ },
  approve_deletion: { scenario: 'approve_dpo', button: /^Approve this plan$/ },
  delete_tickets: { scenario: 'delete_tickets', button: /^Delete 34 tickets for good$/ },
  own_system: { scenario: 'own_system', button: /^Nothing held there$/ },
  processor: { scenario: 'processor', button: /^I have told them$/ },
  answer: { scenario: 'answer', button: /^Send the answer$/ },
  delete_last: { scenario: 'delete_last', button: /^Delete Ada Example for good$/ },
  close: { scenario: 'close', button: /^Close the request$/ },
};

afterEach(cleanup);

describe('the steps of a request', () => {
  for (const [id, step] of Object.entries(STEPS)) {
    if (!step) continue;
    it(`have a form for ${id}`, async () => {
      const scenario = SCENARIOS[step.scenario];
      if (!scenario) throw new Error(`no scenario ${step.scenario}`);
      const { container } = render(scenario('en-GB'));
      const buttons = await screen.findAllByRole('button', { name: step.button });
      // A list of steps, the open one told apart in words and not by its colour alone.
      expect(buttons.some((button) => button.closest('ol') !== null)).toBe(true);
      expect(container.textContent).not.toMatch(/\{\w+\}/);
    });
  }

  it('wait for the DPO before everybody else', async () => {
    render(SCENARIOS.approve_waits?.('en-GB'));
    expect(await screen.findByText(/somebody else decides: Jonas Schäffer/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve this plan' })).toBeNull();
  });

  it('are given in German to a German agent', async () => {
    render(SCENARIOS.acknowledge?.('de'));
    expect(await screen.findByRole('button', { name: 'Eingangsbestätigung senden' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
  });
});

describe('every scenario of the gallery', () => {
  it.each(Object.keys(SCENARIOS))('%s shows something, with no placeholder left in it', async (name) => {
    const { container } = render(SCENARIOS[name]?.('en-GB'));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(container.textContent?.length).toBeGreaterThan(10);
    expect(container.textContent).not.toMatch(/\{\w+\}|undefined|\[object/);
  });
});
