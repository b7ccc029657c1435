import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftPlan, proposePlan } from '../../src/workflow/plan-deletion.ts';
import { aMail } from '../zendesk/room.ts';
import { confirmed, identified, portsOf, userOf } from './ahead.ts';
import { type Desk, picture, type Stage, setStage } from './harness.ts';
import { letter } from './wording.ts';

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

const frameOf = (desk: Desk, place: string) =>
  desk.page.frameLocator(`iframe[title="Privacy requests (${place})"] >> visible=true`);

describe('the app’s places', () => {
  it('the desk lists the open requests, flagged ones first, then by due date, and leads to their tickets', async () => {
    await agent.openDesk();
    const rows = agent.desk.getByRole('row');
    expect(await rows.count()).toBeGreaterThan(2);
    await picture(agent, 'desk');
    const { account } = stage.sandbox;
    const records = [...account.tickets.values()].filter(
      ({ tags, status }) =>
        tags.includes('privacy_request_record') && !['solved', 'closed', 'deleted'].includes(status),
    );
    expect(await rows.count()).toBe(records.length + 1);
    const numbers = await agent.desk.getByRole('button', { name: /^Record #\d+$/ }).allTextContents();
    const shown = numbers.map((text) => account.tickets.get(Number(text.replace(/\D/g, ''))));
    const rank = (tags: readonly string[] = []) => (tags.includes('privacy_flagged') ? 0 : 1);
    const expected = [...records].sort(
      (one, other) => rank(one.tags) - rank(other.tags) || (one.due_at ?? '').localeCompare(other.due_at ?? ''),
    );
    expect(shown.map((ticket) => ticket?.id)).toEqual(expected.map(({ id }) => id));

    const link = agent.desk.getByRole('button', { name: /^Ticket #\d+$/ }).first();
    const number = ((await link.textContent()) ?? '').replace(/\D/g, '');
    await link.click();
    await agent.page.waitForURL(new RegExp(`/agent/tickets/${number}$`));
    await agent.sidebar.getByRole('heading', { name: 'Steps' }).waitFor();
  });

  it('the desk hands out what detection got wrong, in rules and days, with nothing of the mail', async () => {
    const mail = letter('deletion', 64);
    const ticketId = await stage.mail(mail);
    await agent.openTicket(ticketId);
    await agent.click('Not a request');
    await agent.sidebar.getByRole('button', { name: 'Undo: it is a request' }).waitFor();
    await agent.openDesk();
    await agent.desk.getByRole('button', { name: 'Gather the corrected verdicts' }).click();
    await agent.desk.getByText('1 corrected verdict').waitFor();
    const saving = agent.page.waitForEvent('download');
    await agent.desk.getByRole('button', { name: 'Download what detection got wrong' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^detection-corrections-\d{4}-\d\d-\d\d\.jsonl$/);
    await agent.desk.getByText(/The browser was asked to save/).waitFor();
    await picture(agent, 'desk-corrections');
    const file = readFileSync(await download.path(), 'utf8');
    const line: unknown = JSON.parse(file);
    expect(line).toMatchObject({ language: 'en', kinds: { deletion: expect.any(Array) }, decided: [] });
    for (const secret of [mail.address, mail.name, mail.subject]) expect(file).not.toContain(secret);
    const { stdout } = spawnSync(process.execPath, ['--import', '@oxc-node/core/register', 'src/cli.ts', 'feedback'], {
      input: file,
      encoding: 'utf8',
    });
    expect(stdout).toContain('deletion: wrong 1, missed 0');
  });

  it('a new ticket is read while it is written', async () => {
    await agent.page.goto(`${stage.sandbox.url}/agent/tickets/new/1`);
    const draft = frameOf(agent, 'new_ticket_sidebar');
    await draft.getByRole('heading', { name: 'No privacy request in the draft so far' }).waitFor();
    // What the page before had asked for is done with by now.
    const before = agent.appCalls().length;
    await agent.page.getByRole('textbox', { name: 'Subject' }).fill('Call: wants all personal data deleted');
    await agent.page
      .getByRole('textbox', { name: 'Message' })
      .fill('The customer said: please delete all the personal data you hold about me.');
    await draft.getByRole('heading', { name: 'Likely a privacy request' }).waitFor();
    await draft.getByText('A request can be started once the ticket is saved.').waitFor();
    expect(await draft.locator('mark').count()).toBeGreaterThan(0);
    expect(agent.appCalls()).toHaveLength(before);
  });

  it('a user’s page shows what binds everybody who deals with that person', async () => {
    const mail = letter('access', 61);
    await stage.mail(mail);
    const user = userOf(stage.sandbox.account, mail.address);
    const person = frameOf(agent, 'user_sidebar');
    await agent.page.goto(`${stage.sandbox.url}/agent/users/${user.id}`);
    await person.getByText('No marks for privacy on this profile.').waitFor();
    user.tags.push('privacy_restricted', 'privacy_no_marketing');
    await agent.page.reload();
    await person.getByText('This data is restricted').waitFor();
    await person.getByText('No marketing to this person').waitFor();
  });

  it('the plan opens whole in a window of its own, and the record’s own ticket shows the request', async () => {
    const mail = letter('deletion', 62);
    const ticketId = await stage.mail(mail);
    const { account } = stage.sandbox;
    const person = userOf(account, mail.address);
    const others = Array.from({ length: 22 }, (_, count) => aMail(account, person, `Parcel ${count + 1}`).id);
    const ports = await portsOf(stage);
    const current = await identified(stage, ticketId, ['deletion']);
    const { case: planned } = await proposePlan(ports, current, await draftPlan(ports, current));

    await agent.openTicket(planned.record.id);
    await agent.sidebar.getByRole('button', { name: `Ticket #${ticketId}` }).waitFor();
    await agent.sidebar.getByRole('button', { name: /^Approve the plan/ }).waitFor();
    await agent.page.goto(`${stage.sandbox.url}/agent/tickets/${ticketId}`);
    const step = agent.sidebar.getByRole('button', { name: /^Approve the plan/ });
    await step.waitFor();
    if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
    await agent.sidebar.getByText('tickets to delete now').waitFor();
    await agent.click('and 2 more');
    const modal = frameOf(agent, 'modal');
    await modal.getByRole('heading', { name: 'Deletion plan' }).waitFor();
    for (const id of [...others, ticketId]) await modal.getByText(`#${id}`, { exact: true }).waitFor();
    await picture(agent, 'plan-modal');
  });

  it('speaks German to a German agent, in the dark where they like it dark', async () => {
    const german = await stage.signIn('jonas@jxsupport.com', { locale: 'de', theme: 'dark' });
    const ticketId = await stage.mail(letter('deletion', 63));
    await german.openTicket(ticketId);
    await german.sidebar.getByRole('button', { name: 'Anfrage bestätigen' }).waitFor();
    const html = german.sidebar.locator('html');
    expect(await html.getAttribute('lang')).toBe('de');
    expect(await html.getAttribute('data-scheme')).toBe('dark');
    const background = await german.sidebar.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    const [red = 255, green = 255, blue = 255] = (background.match(/\d+/g) ?? []).map(Number);
    expect(Math.max(red, green, blue)).toBeLessThan(80);
    await confirmed(stage, ticketId, ['deletion']);
    await german.openTicket(ticketId);
    await german.sidebar.getByRole('heading', { name: 'Schritte' }).waitFor();
    await picture(german, 'german-dark');
    expect(await german.sidebar.getByRole('main').textContent()).not.toMatch(/\b(the|Steps|Next|Ticket is)\b/);
    await german.openDesk();
    await german.desk.getByRole('columnheader', { name: 'Anzustreben' }).waitFor();
    await german.close();
  });
});
