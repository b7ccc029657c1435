import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherExport, prepareExport } from '../../src/workflow/export-data.ts';
import { noteOwnSystem } from '../../src/workflow/note-results.ts';
import { answerOf, draftLetter, sendLetter } from '../../src/workflow/send-letter.ts';
import { confirmed, identified, portsOf } from './ahead.ts';
import { type Desk, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter } from './wording.ts';

let stage: Stage;
let agent: Desk;
let dpo: Desk;

beforeAll(async () => {
  stage = await setStage({ empty: true });
  agent = await stage.signIn('mara@jxsupport.com');
  dpo = await stage.signIn('jonas@jxsupport.com');
  // The second one's page hears nothing of the first one's acts by itself: both click on what they see.
  await dpo.page.route('**/api/v2/tickets/**', (route) =>
    route.request().headers()['x-zendesk-app-id'] === undefined && isDeaf ? route.abort() : route.continue(),
  );
});
afterAll(() => stage?.end());

let isDeaf = false;
async function bothOpen(ticketId: number): Promise<void> {
  isDeaf = false;
  await Promise.all([agent.openTicket(ticketId), dpo.openTicket(ticketId)]);
}

const typesOf = (ticketId: number) => recordOf(stage.sandbox.account, ticketId).events.map(({ type }) => type);
/** Zendesk's guard against overwriting knows whole seconds only; people are rarely faster. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));
const overtaken = () =>
  dpo.sidebar.getByText('Somebody else was faster, so this was not done.').waitFor({ timeout: 5_000 });

describe('two agents with the same ticket open', () => {
  it('confirm it both: one record, and the second sees the first one’s', async () => {
    const ticketId = await stage.mail(letter('deletion', 21));
    await bothOpen(ticketId);
    await dpo.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    isDeaf = true;
    await agent.click('Confirm the request');
    await agent.sidebar.getByRole('button', { name: /^Acknowledge receipt/, expanded: true }).waitFor();
    await dpo.click('Confirm the request');
    await dpo.sidebar.getByRole('button', { name: 'Send the acknowledgement' }).waitFor();
    await dpo.sidebar.getByText('Mara Lindqvist', { exact: false }).first().waitFor();
    expect(typesOf(ticketId)).toEqual(['confirmed']);
  });

  it('acknowledge it both: one mail goes out, and the second goes on with the next step', async () => {
    const mail = letter('access', 22);
    const ticketId = await stage.mail(mail);
    await confirmed(stage, ticketId, ['access']);
    await bothOpen(ticketId);
    await dpo.sidebar.getByRole('button', { name: 'Send the acknowledgement' }).waitFor();
    isDeaf = true;
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    await dpo.click('Send the acknowledgement');
    await dpo.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    expect(typesOf(ticketId)).toEqual(['confirmed', 'letter_sent']);
    const sent = (await stage.outbox()).filter(
      ({ to, subject }) => to.some(({ address }) => address === mail.address) && !subject.startsWith('[Request rec'),
    );
    expect(sent).toHaveLength(1);
  });

  it('settle the identity both: the second is told, sees what stands, and can go on', async () => {
    const ticketId = await stage.mail(letter('access', 23));
    await confirmed(stage, ticketId, ['access']);
    await bothOpen(ticketId);
    for (const desk of [agent, dpo]) {
      await desk.sidebar.getByRole('button', { name: /^Check the identity/ }).click();
      await desk.sidebar.getByLabel('Wrote from the known address').check();
    }
    isDeaf = true;
    await aSecond();
    await agent.click('Identity is settled');
    await expect.poll(() => typesOf(ticketId)).toEqual(['confirmed', 'identity_settled']);
    await dpo.click('Identity is settled');
    await expect.poll(() => dpo.sidebar.getByRole('button', { name: 'Identity is settled' }).count()).toBe(0);
    expect(typesOf(ticketId)).toEqual(['confirmed', 'identity_settled']);
    await overtaken();
    await dpo.click('Send the acknowledgement');
    await expect.poll(() => typesOf(ticketId)).toEqual(['confirmed', 'identity_settled', 'letter_sent']);
  });

  it('end it both: it ends once, and the second sees that it has ended', async () => {
    const ticketId = await stage.mail(letter('access', 24));
    const ports = await portsOf(stage);
    let current = await identified(stage, ticketId, ['access']);
    current = (await prepareExport(ports, current, await gatherExport(ports, current))).case;
    for (const system of ports.settings.ownSystems) {
      current = (await noteOwnSystem(ports, current, system, 'nothing_held')).case;
    }
    current = (await sendLetter(ports, current, await draftLetter(ports, current, ['acknowledgement']))).case;
    current = (await sendLetter(ports, current, await draftLetter(ports, current, answerOf(ports, current)))).case;
    await bothOpen(ticketId);
    await dpo.sidebar.getByRole('button', { name: 'Close the request', exact: true }).waitFor();
    await aSecond();
    isDeaf = true;
    await agent.click('Close the request');
    await agent.sidebar.getByText('Fulfilled').first().waitFor();
    await dpo.click('Close the request');
    await dpo.sidebar.getByText('Fulfilled').first().waitFor();
    expect(typesOf(ticketId).filter((type) => type === 'ended')).toHaveLength(1);
    await dpo.sidebar.getByText(/Closed by Mara Lindqvist/).waitFor();
    await overtaken();
  });
});
