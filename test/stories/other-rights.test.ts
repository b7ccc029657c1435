import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, doStep, picture, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter, seed } from './wording.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

async function begin(ticketId: number): Promise<void> {
  await agent.openTicket(ticketId);
  await agent.click('Confirm the request');
  await agent.click('Send the acknowledgement');
  await agent.sidebar.getByLabel('Wrote from the known address').check();
  await agent.click('Identity is settled');
}

async function answerAndClose(ticketId: number, processors: readonly string[]): Promise<void> {
  for (const system of ['Website', 'App', 'Billing']) {
    await doStep(agent, `${system}: do it there too`, 'Nothing held there');
  }
  for (const processor of processors) await doStep(agent, `Tell ${processor}`, 'I have told them');
  await doStep(agent, 'Send the answer', 'Send the answer');
  await doStep(agent, 'Close the request', 'Close the request');
  await agent.sidebar.getByText('Fulfilled').first().waitFor();
  expect(recordOf(stage.sandbox.account, ticketId).status).toBe('solved');
  expect(stage.sandbox.account.tickets.get(ticketId)?.status).toBe('solved');
}

describe(`the other main rights (wording ${seed})`, () => {
  it('access: the person gets a file with the profile and every ticket', async () => {
    const mail = letter('access', 2);
    await stage.mail({ from: mail.from, subject: 'Parcel', text: 'My parcel is late. Where is it?' });
    const ticketId = await stage.mail(mail);
    await begin(ticketId);
    await agent.click('Gather the data');
    await agent.click('Record the export as prepared');
    await answerAndClose(ticketId, []);
    await picture(agent, 'access-done');

    const { account } = stage.sandbox;
    const answer = account.outbox.findLast((item) => item.to.some(({ address }) => address === mail.address));
    const file = account.attachments.get(answer?.attachment_ids[0] ?? 0);
    expect(file?.file_name).toBe('your-data.json');
    const data = JSON.parse(Buffer.from(file?.content ?? '', 'base64').toString());
    expect(data.contactInformation.profile.email).toBe(mail.address);
    expect(data.transactionInformation.tickets).toHaveLength(2);
    expect(JSON.stringify(data)).toContain('My parcel is late');
  });

  it('portability: the file goes in a structured, machine-readable format', async () => {
    const ticketId = await stage.mail({
      from: 'Sofia Lang <sofia.lang@example.org>',
      subject: 'My data',
      text: 'Please give me my personal data in a machine-readable format so that I can take it to another provider.',
    });
    await begin(ticketId);
    await agent.click('Gather the data');
    await agent.click('Record the export as prepared');
    await answerAndClose(ticketId, []);
    expect(recordOf(stage.sandbox.account, ticketId).events[0]).toMatchObject({
      kinds: expect.arrayContaining(['portability']),
    });
  });

  it('correction: the name on the profile is changed, and processors are told', async () => {
    const mail = letter('correction', 3);
    const ticketId = await stage.mail(mail);
    await begin(ticketId);
    await agent.sidebar.getByLabel('Correct name').fill(`${mail.name} Junior`);
    await agent.click('Correct the name');
    await answerAndClose(ticketId, ['Mail delivery', 'Hosting']);
    const { account } = stage.sandbox;
    expect([...account.users.values()].find((user) => user.email === mail.address)?.name).toBe(`${mail.name} Junior`);
    expect(JSON.stringify(recordOf(account, ticketId).events)).not.toContain('Junior');
  });

  it('a mistaken "not a request" is undone, and a request that detection missed is started by hand', async () => {
    const mail = letter('access', 4);
    const ticketId = await stage.mail(mail);
    await agent.openTicket(ticketId);
    await agent.click('Not a request');
    await agent.click('Undo: it is a request');
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();

    const missed = await stage.mail({
      from: mail.from,
      subject: 'Hi',
      text: 'As we said on the phone yesterday. Regards',
    });
    await agent.openTicket(missed);
    await agent.click('This is a privacy request');
    await agent.sidebar.getByLabel('Restriction').check();
    await agent.click('Start the request');
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    expect(recordOf(stage.sandbox.account, missed).events[0]).toMatchObject({ how: 'by_hand', kinds: ['restriction'] });
  });

  it('an ordinary ticket costs no call of the app’s and asks for nothing', async () => {
    const ticketId = await stage.mail({
      from: 'tom@example.org',
      subject: 'Parcel',
      text: 'Where is my parcel? The tracking page has shown the same line since Monday.',
    });
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'This is a privacy request' }).waitFor();
    await picture(agent, 'not-a-request');
    expect(await agent.sidebar.locator('button[class*=primary]').count()).toBe(0);
    expect(agent.appCalls()).toEqual([]);
  });
});
