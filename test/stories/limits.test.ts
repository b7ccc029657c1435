import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter } from './wording.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage({ empty: true, limits: true });
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

const TOO_MANY = {
  status: 429,
  headers: { 'Retry-After': '2' },
  body: { error: 'APIRateLimitExceeded', description: 'Number of allowed API requests per minute exceeded' },
};

describe('Zendesk’s rate limits', () => {
  it('let a whole request through that one person works on', async () => {
    const ticketId = await stage.mail(letter('access', 41));
    await agent.openTicket(ticketId);
    await agent.click('Confirm the request');
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByLabel('Wrote from the known address').check();
    await agent.click('Identity is settled');
    await agent.sidebar.getByRole('button', { name: 'Gather the data' }).waitFor();
    expect((await stage.calls()).some(({ status }) => status === 429)).toBe(false);
  });

  it('make an act wait: the agent is told how long, and it goes through by itself, once', async () => {
    const ticketId = await stage.mail(letter('access', 42));
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    await stage.fault({ method: 'POST', path: '/api/v2/tickets', effect: TOO_MANY });
    await agent.click('Confirm the request');
    const begun = Date.now();
    const told = await agent.sidebar
      .getByText(/2 seconds/)
      .waitFor({ timeout: 1_900 })
      .then(() => true)
      .catch(() => false);
    await agent.sidebar.getByRole('button', { name: /^Acknowledge receipt/, expanded: true }).waitFor();
    expect(Date.now() - begun).toBeGreaterThan(1_900);
    expect(recordOf(stage.sandbox.account, ticketId).events.map(({ type }) => type)).toEqual(['confirmed']);
    expect(await agent.sidebar.getByRole('alert').count()).toBe(0);
    expect(told, 'the agent is told to wait').toBe(true);
  });
});
