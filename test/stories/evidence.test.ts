import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, picture, type Stage, setStage } from './harness.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

/** Opens a mail's ticket, once what the sidebar says of it is complete. */
async function open(mail: { subject: string; text: string; to?: string }): Promise<number> {
  const ticketId = await stage.mail({ from: 'Ada Beispiel <ada@example.org>', ...mail });
  await agent.openTicket(ticketId);
  await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
  return ticketId;
}

/** The words that are marked in a part of the sidebar. */
const marked = (part: Locator = agent.sidebar.getByRole('main')) => part.locator('mark').allInnerTexts();
/** What is said of a kind. */
const ofKind = (kind: string) =>
  agent.sidebar.getByRole('listitem').filter({ has: agent.sidebar.getByText(kind, { exact: true }) });
/** A notice, by its title. */
const notice = (title: string) => agent.sidebar.getByText(title).locator('..');

describe('why the sidebar takes a mail for a request', () => {
  it('a mail that invokes two rights shows the words for each', async () => {
    await open({
      subject: 'My data',
      text: 'Please send me a copy of my personal data. After that, delete my account and all my data.',
    });
    expect((await marked(ofKind('Access'))).join()).toContain('copy of my personal data');
    expect((await marked(ofKind('Deletion'))).join()).toContain('delete my account');
    expect(await ofKind('Deletion').getByText('in the message, counts a lot').count()).toBeGreaterThan(0);
    await picture(agent, 'evidence-mixed');
  });

  it('a mail in two languages is read in both', async () => {
    await open({
      subject: 'Hello',
      text: 'Hello team, bitte löschen Sie alle meine Daten. And please send me a copy of my personal data first. Thank you and best regards, Ada',
    });
    expect((await marked(ofKind('Deletion'))).join()).toContain('löschen Sie alle meine Daten');
    expect((await marked(ofKind('Access'))).join()).toContain('copy of my personal data');
    await picture(agent, 'evidence-multilingual');
  });

  it('every place that counts can be read, the subject and the laws as well', async () => {
    await open({
      subject: 'Delete my account',
      text: 'Under Art. 17 GDPR I ask you to delete my personal data. I want you to erase everything you hold about me. Forget me, and wipe all my data.',
    });
    const kind = ofKind('Deletion');
    expect(await marked(kind)).toHaveLength(2);
    await kind.getByRole('button', { name: /more places? that count/ }).click();
    expect(await marked(kind)).toContain('Delete my account');
    await kind.getByText(/^in the subject/).waitFor();
    await agent.sidebar.getByRole('button', { name: /^Names the law/ }).click();
    expect(await marked()).toEqual(expect.arrayContaining(['Art. 17', 'GDPR']));
    await picture(agent, 'evidence-all-words');
  });

  it('a correction shows what should be written, where it stands, and suggests the name', async () => {
    await open({
      subject: 'My name',
      text: 'Please correct my personal data. My name is spelt Zoë Müller. My new e-mail address is zoe@example.org.',
    });
    // This part comes in a chunk of its own, after the rest.
    const values = agent.sidebar.getByText('To be written, as the mail has it').locator('..');
    await values.waitFor();
    expect(await marked(values)).toEqual(['Zoë Müller', 'zoe@example.org']);
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

  it('a reminder says that it chases an earlier request, and by which words', async () => {
    await open({
      subject: 'Reminder of my request',
      text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
    });
    const [words] = await marked(notice('This seems to chase an earlier request.'));
    expect(words).toMatch(/Reminder|still waiting/);
    expect((await marked(ofKind('Deletion'))).join()).toContain('delete my personal data');
    await picture(agent, 'evidence-follow-up');
  });

  it('what a later mail adds is marked there, with the words for a breach', async () => {
    const from = 'Ada Beispiel <ada@example.org>';
    const ticketId = await stage.mail({ from, subject: 'My printer', text: 'My printer is broken. Can you help?' });
    await stage.mail({
      from,
      subject: 'Re: My printer',
      to: `support+id${ticketId}@jxsupport.com`,
      text: 'Your shop was hacked and my personal data was leaked. Please delete my account and all my data.',
    });
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    expect((await marked(notice('This may report a data breach.'))).join()).toMatch(/hacked|leaked/);
    expect((await marked(ofKind('Deletion'))).join()).toContain('delete my account');
    await picture(agent, 'evidence-later-mail');
  });
});
