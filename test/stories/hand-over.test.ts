import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditsOf } from '../../src/sandbox/api/tickets/audits.ts';
import { commentsOf } from '../../src/sandbox/api/tickets/comments.ts';
import { confirmed, ticketOf, userOf } from './ahead.ts';
import { type Desk, picture, type Stage, setStage } from './harness.ts';

const HOUR = 60 * 60_000;
const BREACH = {
  from: 'Nell Novak <nell@example.org>',
  subject: 'Your customer list',
  text: 'I found a list with the names and passwords of your customers on the internet, mine among them. My data has been leaked.',
};
const COMPLAINT = {
  from: 'Tom Beispiel <tom@example.org>',
  subject: 'Again',
  text: 'Nobody answers my calls about my parcel. I will lodge a complaint with the data protection authority.',
};

let stage: Stage;
let agent: Desk;
let dpo: Desk;
/** The mail that reports a breach, ten hours old. */
let breach: number;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
  dpo = await stage.signIn('jonas@jxsupport.com');
  breach = await stage.mail(BREACH);
  const ticket = ticketOf(stage.sandbox.account, breach);
  const at = new Date(Date.parse(ticket.created_at) - 10 * HOUR - 60_000).toISOString().replace('.000Z', 'Z');
  ticket.created_at = at;
  for (const comment of commentsOf(stage.sandbox.account, breach)) comment.created_at = at;
});
afterAll(() => stage?.end());

const privacyGroup = () => [...stage.sandbox.account.groups.values()].find(({ name }) => name === 'Privacy')?.id;
const ourTags = (ticketId: number) =>
  ticketOf(stage.sandbox.account, ticketId).tags.filter((tag) => /^privacy_(breach|complaint)/.test(tag));
const handOverButton = () => agent.sidebar.getByRole('button', { name: 'Hand over to the DPO' });
const handedOver = (desk: Desk) => desk.sidebar.getByText(/^Handed over to the DPO by Mara Lindqvist/);
const onDesk = (ticketId: number) => dpo.desk.getByRole('listitem').filter({ hasText: `Ticket #${ticketId}` });

describe('a mail reports a data breach', () => {
  it('the sidebar shows the 72 hours and the way to the DPO, and makes no call', async () => {
    await agent.openTicket(breach);
    await handOverButton().waitFor();
    expect(await agent.sidebar.getByRole('timer').textContent()).toBe('61 hours left');
    expect(agent.appCalls()).toEqual([]);
    await picture(agent, 'hand-over-offered');
  });

  it('the agent hands it over: one update gives it to the DPO’s group, with an internal note, and the customer hears nothing', async () => {
    const { account } = stage.sandbox;
    const before = (await stage.outbox()).length;
    await agent.click('Hand over to the DPO');
    await handedOver(agent).waitFor();
    expect(await agent.sidebar.getByRole('timer').textContent()).toBe('61 hours left');
    await picture(agent, 'hand-over-done');
    expect(agent.appCalls().filter((call) => call.startsWith('PUT'))).toHaveLength(1);
    expect(ticketOf(account, breach).group_id).toBe(privacyGroup());
    expect(ourTags(breach)).toEqual(['privacy_breach', 'privacy_breach_told']);
    const note = commentsOf(account, breach).at(-1);
    expect(note).toMatchObject({ public: false, author_id: userOf(account, 'mara@jxsupport.com').id });
    expect(note?.body).toMatch(/^For the DPO: a suspected data breach\. .*72 hours .* end on /);
    expect(await stage.outbox()).toHaveLength(before);
    // The app's own trigger tells the group, whose ticket it was before: it came to the privacy address.
    const told = auditsOf(account, breach)
      .at(-1)
      ?.events.filter(({ type }) => type === 'Notification');
    expect(told).toMatchObject([{ recipients: [userOf(account, 'jonas@jxsupport.com').id] }]);
  });

  it('opened later, by her or by somebody else, it still says who handed it over', async () => {
    await agent.openTicket(breach);
    await handedOver(agent).waitFor();
    expect(await handOverButton().count()).toBe(0);
    await dpo.openTicket(breach);
    await handedOver(dpo).waitFor();
    expect(await dpo.sidebar.getByRole('timer').textContent()).toBe('61 hours left');
  });
});

describe('the DPO', () => {
  it('sees it at the top of the desk with its hours, and opens the ticket from there', async () => {
    const complaint = await stage.mail(COMPLAINT);
    await agent.openTicket(complaint);
    await agent.click('Hand over to the DPO');
    await handedOver(agent).waitFor();
    await dpo.openDesk();
    await onDesk(breach).getByText('61 hours left').waitFor();
    await onDesk(breach)
      .getByText(/Handed over by Mara Lindqvist/)
      .waitFor();
    const items = await dpo.desk.getByRole('listitem').allTextContents();
    const place = (id: number) => items.findIndex((text) => text.includes(`Ticket #${id}`));
    expect(place(breach)).toBeLessThan(place(complaint));
    await picture(dpo, 'desk-hand-overs');
    await onDesk(breach)
      .getByRole('button', { name: `Ticket #${breach}` })
      .click();
    await dpo.page.waitForURL(new RegExp(`/agent/tickets/${breach}`));
  });

  it('says what came of it: it is gone from the desk, and the ticket says so', async () => {
    await dpo.openDesk();
    await onDesk(breach).getByRole('button', { name: 'Seen, dealt with' }).click();
    await onDesk(breach).getByLabel('The breach was notified').check();
    await picture(dpo, 'desk-hand-overs-settle');
    await onDesk(breach).getByRole('button', { name: 'Mark as dealt with' }).click();
    await onDesk(breach).waitFor({ state: 'detached' });
    expect(ourTags(breach)).toEqual(['privacy_breach_settled']);
    expect(commentsOf(stage.sandbox.account, breach).at(-1)).toMatchObject({
      public: false,
      body: 'Seen and dealt with by the DPO: the breach was notified.',
    });
    await agent.openTicket(breach);
    await agent.sidebar.getByText(/^Dealt with by Jonas Schäffer, .*: the breach was notified\./).waitFor();
    expect(await agent.sidebar.getByRole('timer').count()).toBe(0);
    await picture(agent, 'hand-over-settled');
  });

  it('sees a breach that is flagged on a request’s record beside the others, and settles it there', async () => {
    const ticketId = await stage.mail({
      ...BREACH,
      from: 'Ada Beispiel <ada@example.org>',
      text: `${BREACH.text} Please delete all my personal data.`,
    });
    const { record } = await confirmed(stage, ticketId, ['deletion']);
    await agent.openTicket(ticketId);
    await agent.click('Flag it for the DPO');
    await agent.sidebar.getByText('For the DPO: Perhaps a data breach').waitFor();
    await dpo.openDesk();
    await onDesk(ticketId)
      .getByText(/Flagged by Mara Lindqvist.*settled at the record/)
      .waitFor();
    await onDesk(ticketId)
      .getByRole('button', { name: `Record #${record.id}` })
      .click();
    await dpo.page.waitForURL(new RegExp(`/agent/tickets/${record.id}`));
    await dpo.click('Seen, go on');
    await dpo.sidebar.getByText('For the DPO: Perhaps a data breach').waitFor({ state: 'detached' });
    await dpo.openDesk();
    await dpo.desk.getByText('Complaint, or the threat of one').waitFor();
    expect(await onDesk(ticketId).count()).toBe(0);
  });
});

describe('who may not give tickets to that group', () => {
  /** A mail that reports a breach, in the group of somebody who sees its tickets only. */
  async function inSupport(from: string): Promise<number> {
    const ticketId = await stage.mail({ ...BREACH, from });
    const support = [...stage.sandbox.account.groups.values()].find(({ name }) => name === 'Support');
    ticketOf(stage.sandbox.account, ticketId).group_id = support?.id ?? null;
    return ticketId;
  }
  const trigger = () => {
    const { triggers, requirements } = stage.sandbox.account;
    const found = triggers.get(requirements.privacy_breach_handed_over?.requirement_id ?? 0);
    if (!found) throw new Error('The trigger is not installed.');
    return found;
  };

  it('the trigger gives it to the group for them', async () => {
    const ticketId = await inSupport('Ines Falk <ines@example.org>');
    const restricted = await stage.signIn('tomas@jxsupport.com');
    await restricted.openTicket(ticketId);
    await restricted.click('Hand over to the DPO');
    await restricted.sidebar.getByText(/^Handed over to the DPO by Tomas Novak/).waitFor();
    await picture(restricted, 'hand-over-out-of-sight');
    expect(ticketOf(stage.sandbox.account, ticketId).group_id).toBe(privacyGroup());
    await restricted.close();
  });

  it('where the administrator did not add that, mark and note stand, and they are told to tell the DPO', async () => {
    const { actions } = trigger();
    trigger().actions = actions.filter(({ field }) => field !== 'group_id');
    const ticketId = await inSupport('Ivo Falk <ivo@example.org>');
    const restricted = await stage.signIn('tomas@jxsupport.com');
    await restricted.openTicket(ticketId);
    await restricted.click('Hand over to the DPO');
    await restricted.sidebar.getByText(/^The ticket is not with the group Privacy/).waitFor();
    await picture(restricted, 'hand-over-without-group');
    expect(ourTags(ticketId)).toContain('privacy_breach');
    await dpo.openDesk();
    await onDesk(ticketId)
      .getByText(/Handed over by Tomas Novak/)
      .waitFor();
    trigger().actions = actions;
    await restricted.close();
  });

  it('a light agent is told that nothing was handed over', async () => {
    const ticketId = await stage.mail({ ...BREACH, from: 'Ugo Ferri <ugo@example.org>' });
    const light = await stage.signIn('lea@jxsupport.com');
    await light.openTicket(ticketId);
    await light.click('Hand over to the DPO');
    const message = light.sidebar.getByRole('alert').filter({ hasText: 'The ticket was not handed over.' });
    await message.waitFor();
    expect(await message.textContent()).toContain('Ask a colleague with more rights');
    expect(ourTags(ticketId)).toEqual([]);
    await light.close();
  });
});

it('what is shown has a dark side', async () => {
  const night = await stage.signIn('jonas@jxsupport.com', { theme: 'dark' });
  await night.openDesk();
  await night.desk.getByText('Suspected data breach').first().waitFor();
  await picture(night, 'desk-hand-overs-dark');
  const ticketId = await stage.mail({ ...BREACH, from: 'Vera Horak <vera@example.org>' });
  await night.openTicket(ticketId);
  await night.sidebar.getByRole('button', { name: 'Hand over to the DPO' }).waitFor();
  await picture(night, 'hand-over-offered-dark');
  await night.close();
});
