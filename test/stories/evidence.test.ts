import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, picture, type Stage, setStage } from './harness.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

/** Opens a mail's ticket and gives the words that the sidebar marks. */
async function marked(mail: { subject: string; text: string; to?: string }): Promise<string[]> {
  const ticketId = await stage.mail({ from: 'Ada Beispiel <ada@example.org>', ...mail });
  await agent.openTicket(ticketId);
  await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
  return agent.sidebar.locator('mark').allInnerTexts();
}

describe('why the sidebar takes a mail for a request', () => {
  it('a mail that invokes two rights shows the words for each', async () => {
    const words = await marked({
      subject: 'My data',
      text: 'Please send me a copy of my personal data. After that, delete my account and all my data.',
    });
    expect(words.some((text) => text.includes('copy of my personal data'))).toBe(true);
    expect(words.some((text) => text.includes('delete my account'))).toBe(true);
    await picture(agent, 'evidence-mixed');
  });

  it('a mail in two languages is read in both', async () => {
    const words = await marked({
      subject: 'Hello',
      text: 'Hello team, bitte löschen Sie alle meine Daten. Thank you and best regards, Ada',
    });
    expect(words.some((text) => text.includes('löschen Sie alle meine Daten'))).toBe(true);
    await picture(agent, 'evidence-multilingual');
  });

  it('a correction shows what should be written, where it stands, and suggests the name', async () => {
    const words = await marked({
      subject: 'My name',
      text: 'Please correct my personal data. My name is spelt Zoë Müller. My new e-mail address is zoe@example.org.',
    });
    expect(words).toEqual(expect.arrayContaining(['Zoë Müller', 'zoe@example.org']));
    await agent.sidebar.getByText('To be written, as the mail has it').waitFor();
    await picture(agent, 'evidence-correction');
    await agent.click('Confirm the request');
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByLabel('Wrote from the known address').check();
    await agent.click('Identity is settled');
    const field = agent.sidebar.getByLabel('Correct name');
    await field.waitFor();
    expect(await field.inputValue()).toBe('Zoë Müller');
    await agent.sidebar.getByText(/^Taken from the mail/).waitFor();
    await picture(agent, 'evidence-correction-name');
    const { account } = stage.sandbox;
    const stored = [...account.audits.values()].map(({ metadata }) => JSON.stringify(metadata.custom));
    expect(stored.join()).not.toMatch(/Zoë|zoe@/);
  });

  it('a reminder says that it chases an earlier request', async () => {
    await marked({
      subject: 'Reminder of my request',
      text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
    });
    await agent.sidebar.getByText('This seems to chase an earlier request.').waitFor();
    await picture(agent, 'evidence-follow-up');
  });
});
