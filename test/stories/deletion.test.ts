import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, doStep, picture, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter, seed } from './wording.ts';

let stage: Stage;
let agent: Desk;
let dpo: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
  dpo = await stage.signIn('jonas@jxsupport.com');
});
afterAll(() => stage?.end());

describe(`a deletion request, from the mail to the deleted profile (wording ${seed})`, () => {
  it('is recognised, carried out step by step by two people, answered and proved', async () => {
    const mail = letter('deletion', 1);
    const { sidebar } = agent;

    // The data subject has written before, about something else.
    const earlier = [
      await stage.mail({ from: mail.from, subject: 'Parcel', text: 'My parcel is late. Where is it?' }),
      await stage.mail({ from: mail.from, subject: 'Invoice', text: 'Could you send the invoice again?' }),
    ];
    const ticketId = await stage.mail(mail);

    await agent.openTicket(ticketId);
    await sidebar.getByRole('heading', { name: /privacy request/i }).waitFor();
    // One month is 28 to 31 days, and up to two more to the next working day.
    await sidebar
      .getByText(/^(2[89]|3[0-3]) days left$/)
      .first()
      .waitFor();
    expect(await sidebar.getByText('Deletion', { exact: true }).count()).toBeGreaterThan(0);
    expect(await sidebar.locator('mark').count()).toBeGreaterThan(0);
    await picture(agent, 'deletion-1-suspected');

    await agent.click('Confirm the request');
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByLabel('Wrote from the known address').check();
    await agent.click('Identity is settled');
    await agent.click('List the tickets');
    await sidebar.getByText('tickets to delete now').waitFor();
    await picture(agent, 'deletion-2-plan');
    await agent.click('Put this plan forward');
    await sidebar
      .getByText(/Waits for the DPO|somebody else decides/)
      .first()
      .waitFor();
    await picture(agent, 'deletion-3-waits');

    // Nobody but the DPO group approves.
    expect(await sidebar.getByRole('button', { name: 'Approve this plan' }).count()).toBe(0);
    await dpo.openTicket(ticketId);
    await dpo.click('Approve this plan');
    await dpo.sidebar.getByRole('checkbox', { name: 'I have read the plan' }).waitFor();

    await agent.openTicket(ticketId);
    await sidebar.getByRole('checkbox', { name: 'I have read the plan' }).check();
    await agent.click('Delete 2 tickets for good');
    for (const system of ['Website', 'App', 'Billing']) {
      await doStep(agent, `${system}: do it there too`, 'Nothing held there');
    }
    for (const processor of ['Mail delivery', 'Hosting']) await doStep(agent, `Tell ${processor}`, 'I have told them');
    for (const id of earlier) expect(stage.sandbox.account.tickets.has(id)).toBe(false);

    await agent.click('Send the answer');
    await sidebar.getByText(/will be deleted for good/).waitFor();
    await picture(agent, 'deletion-4-answered');
    const mails = (await stage.outbox()).filter((item) => item.to.some(({ address }) => address === mail.address));
    expect(mails.some((item) => item.text.includes('deleted your personal data'))).toBe(true);

    // A reload shows the same state.
    await agent.page.reload();
    await sidebar.getByText(/will be deleted for good/).waitFor();

    // The conversation and the person go last, by somebody who may delete people.
    const record = recordOf(stage.sandbox.account, ticketId);
    await dpo.openTicket(record.id);
    await dpo.sidebar.getByRole('checkbox', { name: /The answer has reached/ }).check();
    await dpo.click(/^Delete .* for good$/);
    await dpo.click('Close the request');
    await dpo.sidebar.getByText('Fulfilled').first().waitFor();
    await picture(dpo, 'deletion-5-done');

    const { account } = stage.sandbox;
    expect(account.tickets.has(ticketId)).toBe(false);
    const left = JSON.stringify([...account.users.values(), ...account.tickets.values(), ...account.comments.values()]);
    expect(left).not.toContain(mail.address);
    const after = recordOf(account, ticketId);
    expect(after.events.map((event) => event.type)).toEqual([
      'confirmed',
      'letter_sent',
      'identity_settled',
      'plan_proposed',
      'plan_approved',
      'plan_carried_out',
      'own_system_answered',
      'own_system_answered',
      'own_system_answered',
      'processor_told',
      'processor_told',
      'letter_sent',
      'last_deleted',
      'ended',
    ]);
    expect(after.status).toBe('solved');
    expect(JSON.stringify(after)).not.toContain(mail.address);
  });
});
