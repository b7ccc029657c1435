import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, picture, type Stage, setStage } from './harness.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

/** Opens a ticket of the made-up account and gives how the sidebar says that its date was worked out. */
async function working(subject: string): Promise<string> {
  const ticket = [...stage.sandbox.account.tickets.values()].find((one) => one.subject === subject);
  await agent.openTicket(ticket?.id ?? 0);
  // Before the record is read, a mail that is recognised shows a countdown of its own.
  await agent.sidebar
    .getByText(/Record #\d+/)
    .first()
    .waitFor();
  await agent.sidebar.getByText('How this date was worked out').first().click();
  const list = agent.sidebar.locator('ol').filter({ hasText: 'Received' });
  await list.waitFor();
  return ((await list.textContent()) ?? '').replaceAll(/\s+/g, ' ');
}

describe('how a date was worked out stands beside it', () => {
  it('received on 31 January: the period ends on the last day of February, or the working day after it', async () => {
    const steps = await working('Copy of my personal data');
    expect(steps).toMatch(/Received on \w+, Jan 31, /);
    expect(steps).toMatch(/1 month from \w+, Jan 31, \d+: \w+, Feb (28|29), /);
    expect(steps).toContain('has no such day');
    await picture(agent, 'clock-31-january');
  });

  it('an end on Whit Monday moves to Tuesday', async () => {
    const steps = await working('What data do you have about me?');
    expect(steps).toMatch(/public holiday/);
    expect(steps).toContain('DE');
    await picture(agent, 'clock-whit-monday');
  });

  it('two pauses are both counted, and the date without them is shown to work towards', async () => {
    const steps = await working('Access to my data');
    expect(steps).toMatch(/waiting for proof of identity.*waiting for an answer to our question/);
    await agent.sidebar
      .getByText(/if the pause does not count/)
      .first()
      .waitFor();
    await picture(agent, 'clock-suspended-twice');
  });

  it('an extension that was announced too late does not count', async () => {
    const steps = await working('My data');
    expect(steps).toMatch(/extension/i);
    expect(await agent.sidebar.getByRole('timer').first().textContent()).toMatch(/overdue/);
    await picture(agent, 'clock-late-extension');
  });

  it('a request from the United Kingdom runs under the UK GDPR, paused while a clarification is awaited', async () => {
    const steps = await working('Subject access request');
    await agent.sidebar.getByText(/^UK GDPR\./).waitFor();
    expect(steps).toContain('waiting for an answer to our question');
    expect(steps).toContain('GB-ENG');
    await picture(agent, 'clock-uk');
  });

  it('a breach shows its 72 hours, to the hour', async () => {
    const ticket = [...stage.sandbox.account.tickets.values()].find((one) => one.subject === 'My data has been leaked');
    await agent.openTicket(ticket?.id ?? 0);
    const timer = agent.sidebar.getByRole('timer').first();
    await timer.waitFor();
    expect(await timer.textContent()).toMatch(/(\d+ hours?|Less than an hour) (left|overdue)/);
    await picture(agent, 'clock-breach');
  });
});
