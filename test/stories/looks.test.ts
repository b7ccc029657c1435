import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestKind } from '../../src/domain/request.ts';
import { draftPlan, proposePlan } from '../../src/workflow/plan-deletion.ts';
import { aMail } from '../zendesk/room.ts';
import { confirmed, identified, portsOf, userOf } from './ahead.ts';
import { type Desk, type Stage, setStage } from './harness.ts';
import { letter } from './wording.ts';

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
interface Look {
  width: number;
  scheme: 'light' | 'dark';
}

/** The narrowest panel, the usual one and the widest; colours don't depend on the width, so each is looked at in one scheme. */
const LOOKS: readonly Look[] = [
  { width: 258, scheme: 'light' },
  { width: 320, scheme: 'dark' },
  { width: 750, scheme: 'light' },
];

/** Pages of their own have more room. */
const DESK_LOOKS: readonly Look[] = [
  { width: 400, scheme: 'light' },
  { width: 1200, scheme: 'dark' },
];

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage();
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

const titled = (place: string) => `iframe[title="Privacy requests (${place})"] >> visible=true`;

async function appFrame(desk: Desk, place: string): Promise<Frame> {
  const element = await desk.page.locator(titled(place)).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`no frame for ${place}`);
  return frame;
}

/** Everything that axe has against a screen, and where it is wider than its panel. */
async function faults(desk: Desk, place = 'ticket_sidebar', looks = LOOKS): Promise<string[]> {
  const frame = await appFrame(desk, place);
  const panel = desk.page.locator(titled(place));
  // Through the debugger: the app's own policy lets no script in.
  await frame.evaluate(AXE);
  const found: string[] = [];
  for (const { width, scheme } of looks) {
    await panel.evaluate((element, px) => {
      element.setAttribute('style', `width: ${px}px; min-width: ${px}px`);
    }, width);
    const seen = await frame.evaluate(async (wanted) => {
      document.documentElement.dataset.scheme = wanted;
      const axe: { run: (options: object) => Promise<{ violations: Violation[] }> } = Reflect.get(window, 'axe');
      interface Violation {
        id: string;
        nodes: { target: unknown; failureSummary?: string }[];
      }
      // The page around it has the landmarks and the first heading.
      const rules = { 'page-has-heading-one': { enabled: false } };
      const { violations } = await axe.run({ resultTypes: ['violations'], rules });
      const { scrollWidth, clientWidth } = document.scrollingElement ?? document.body;
      return [
        ...violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`),
        ),
        ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
      ];
    }, scheme);
    found.push(...seen.map((fault) => `${width} px, ${scheme}: ${fault}`));
  }
  await panel.evaluate((element) => element.removeAttribute('style'));
  return found;
}

async function mailed(place: number): Promise<number> {
  return stage.mail(letter('deletion', place));
}

describe('what the app shows has no fault for a screen reader, in either scheme, at any width', () => {
  it('not a request, and the choice to start one by hand', async () => {
    const ticketId = await stage.mail({ from: 'tom@example.org', subject: 'Parcel', text: 'Where is my parcel?' });
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'This is a privacy request' }).waitFor();
    expect(await faults(agent)).toEqual([]);
    await agent.click('This is a privacy request');
    await agent.sidebar.getByRole('button', { name: 'Start the request' }).waitFor();
    expect(await faults(agent)).toEqual([]);
  });

  it('suspected, with every line unfolded, and failed', async () => {
    const ticketId = await mailed(71);
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    await agent.sidebar.getByRole('button', { name: 'How this date was worked out' }).click();
    expect(await faults(agent)).toEqual([]);
    const effect = { status: 403, body: { error: 'Forbidden' } };
    // Twice: refused for the DPO group, the record is opened for the agent alone.
    await stage.fault({ method: 'POST', path: '/api/v2/tickets', times: 2, effect });
    await agent.click('Confirm the request');
    await agent.sidebar.getByRole('alert').waitFor();
    expect(await faults(agent)).toEqual([]);
    await stage.fault({ method: 'GET', path: '/api/v2/tickets', times: 5, effect });
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('alert').waitFor();
    await agent.page.waitForTimeout(500);
    expect(await faults(agent)).toEqual([]);
    await stage.heal();
  });

  it('a reminder whose request is offered, linked and taken back, and what a correction wants to be written', async () => {
    const from = 'Ada Beispiel <ada@example.org>';
    await confirmed(stage, await stage.mail({ from, subject: 'My data', text: 'Please delete my data.' }), [
      'deletion',
    ]);
    const reminder = await stage.mail({
      from,
      subject: 'Reminder of my request',
      text: 'Reminder of my erasure request: I am still waiting for your answer. Please delete my personal data.',
    });
    await agent.openTicket(reminder);
    const link = agent.sidebar.getByRole('button', { name: /^Link to this request/ });
    await link.waitFor();
    expect(await faults(agent)).toEqual([]);
    await link.click();
    await agent.click('It does not belong to this request');
    await agent.sidebar.getByLabel('Not about a request').check();
    expect(await faults(agent)).toEqual([]);
    const correction = await stage.mail({
      from,
      subject: 'My name',
      text: 'Please correct my personal data. My name is spelt Zoë Müller.',
    });
    await agent.openTicket(correction);
    await agent.sidebar.getByText('To be written, as the mail has it').waitFor();
    await agent.click('Belongs to an earlier request');
    await link.waitFor();
    expect(await faults(agent)).toEqual([]);
  });

  it('every signal with its words, the laws and every place that counts', async () => {
    const signals = await stage.mail({
      from: 'Ada Beispiel <ada@example.org>',
      subject: 'Delete my account',
      text: 'I am writing on behalf of my mother. Under Art. 17 GDPR please delete all her personal data, or I will lodge a complaint with the supervisory authority. I want you to erase everything you hold about me. Forget me, and wipe all my data. My data was leaked in your data breach.',
    });
    await agent.openTicket(signals);
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    await agent.sidebar.getByText('This may report a data breach.').waitFor();
    const lines = agent.sidebar.getByRole('button', { name: /places? that count|^Names the law/, expanded: false });
    for (let left = await lines.count(); left > 0; left -= 1) await lines.first().click();
    expect(await faults(agent)).toEqual([]);
  });

  const kinds: RequestKind[] = ['deletion', 'access', 'correction', 'restriction', 'objection'];

  it('in progress, with each open step, and everything behind a line', async () => {
    const ticketId = await mailed(72);
    await confirmed(stage, ticketId, kinds);
    await agent.openTicket(ticketId);
    const { sidebar } = agent;
    await sidebar.getByRole('textbox', { name: /^Letter in/ }).waitFor();
    for (const line of ['The words it rests on', 'More', 'History']) {
      await sidebar.getByRole('button', { name: line, exact: true }).click();
    }
    expect(await faults(agent)).toEqual([]);
    for (const line of ['The words it rests on', 'More', 'History']) {
      await sidebar.getByRole('button', { name: line, exact: true }).click();
    }
    const opened = await openStepByStep(/^(Check the identity|Stop marketing)/);
    expect(opened).toEqual(['Check the identity', 'Stop marketing']);
  });

  it('in progress once the identity is settled, with each open step', async () => {
    const ticketId = await mailed(73);
    await identified(stage, ticketId, kinds);
    await agent.openTicket(ticketId);
    const steps = /^(Restrict the data|Correct the name|Prepare the export|Plan the deletion)/;
    expect(await openStepByStep(steps)).toHaveLength(4);
  });

  /** Opens each of these steps and looks at it; the names of those it found. */
  async function openStepByStep(steps: RegExp): Promise<string[]> {
    const heads = agent.sidebar.locator('li > button[aria-expanded]').filter({ hasText: steps });
    await heads.first().waitFor();
    const names: string[] = [];
    for (let index = 0; index < (await heads.count()); index += 1) {
      const head = heads.nth(index);
      const name = steps.exec((await head.textContent()) ?? '')?.[0] ?? '';
      if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
      const start = agent.sidebar.getByRole('button', { name: /^(Gather the data|List the tickets)$/ });
      if (await start.count()) {
        await start.click();
        await agent.sidebar.getByRole('button', { name: /again$/ }).waitFor();
      }
      expect(await faults(agent), name).toEqual([]);
      names.push(name);
    }
    return names;
  }

  it('waiting for the DPO, for the agent and for the DPO, and the plan in its window', async () => {
    const mail = letter('deletion', 74);
    const ticketId = await stage.mail(mail);
    const person = userOf(stage.sandbox.account, mail.address);
    for (let count = 1; count <= 22; count += 1) aMail(stage.sandbox.account, person, `Parcel ${count}`);
    const ports = await portsOf(stage);
    const current = await identified(stage, ticketId, ['deletion']);
    await proposePlan(ports, current, await draftPlan(ports, current));
    await agent.openTicket(ticketId);
    const head = agent.sidebar.getByRole('button', { name: /^Approve the plan/ });
    await head.waitFor();
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await agent.sidebar.getByRole('button', { name: 'and 2 more' }).waitFor();
    expect(await faults(agent)).toEqual([]);
    await agent.click('and 2 more');
    await agent.page
      .frameLocator('iframe[title="Privacy requests (modal)"]')
      .getByRole('heading', { name: 'Deletion plan' })
      .waitFor();
    expect(await faults(agent, 'modal', DESK_LOOKS)).toEqual([]);
    const dpo = await stage.signIn('jonas@jxsupport.com');
    await dpo.openTicket(ticketId);
    await dpo.sidebar.getByRole('button', { name: 'Approve this plan' }).waitFor();
    expect(await faults(dpo)).toEqual([]);
    await dpo.click('Approve this plan');
    await dpo.sidebar.getByRole('button', { name: /^Delete the other tickets/ }).click();
    await dpo.sidebar.getByRole('checkbox', { name: 'I have read the plan' }).waitFor();
    expect(await faults(dpo)).toEqual([]);
    await dpo.close();
  });

  it('a suspected breach: to be handed over, handed over, on the desk, and settled', async () => {
    const ticketId = await stage.mail({
      from: 'Nell Novak <nell@example.org>',
      subject: 'Your customers',
      text: 'My data has been leaked. I will lodge a complaint with the data protection authority.',
    });
    await agent.openTicket(ticketId);
    await agent.click('Hand over to the DPO');
    await agent.sidebar.getByText(/^Handed over to the DPO/).waitFor();
    // The breach is handed over, the complaint is not.
    await agent.sidebar.getByRole('button', { name: 'Hand over to the DPO' }).waitFor();
    expect(await faults(agent)).toEqual([]);
    const dpo = await stage.signIn('jonas@jxsupport.com');
    await dpo.openDesk();
    await dpo.desk.getByRole('button', { name: 'Seen, dealt with' }).click();
    await dpo.desk.getByLabel('It is no data breach').check();
    expect(await faults(dpo, 'nav_bar', DESK_LOOKS)).toEqual([]);
    await dpo.desk.getByRole('button', { name: 'Mark as dealt with' }).click();
    await dpo.desk.getByText('Nothing that was handed over waits.').waitFor();
    await dpo.close();
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: 'Hand over again' }).waitFor();
    expect(await faults(agent)).toEqual([]);
  });

  it('done, dismissed, the desk and the person', async () => {
    const { account } = stage.sandbox;
    const done = [...account.tickets.values()].find(({ tags }) => tags.includes('privacy_stage_done'));
    await agent.openTicket(done?.id ?? 0);
    await agent.sidebar.getByRole('button', { name: 'Take up again' }).waitFor();
    await agent.sidebar.getByRole('button', { name: 'History' }).click();
    expect(await faults(agent)).toEqual([]);

    await agent.openTicket(await mailed(75));
    await agent.click('Not a request');
    await agent.sidebar.getByRole('button', { name: 'Undo: it is a request' }).waitFor();
    expect(await faults(agent)).toEqual([]);

    await agent.openDesk();
    expect(await faults(agent, 'nav_bar', DESK_LOOKS)).toEqual([]);

    const user = userOf(account, letter('deletion', 75).address);
    user.tags.push('privacy_restricted', 'privacy_no_marketing');
    await agent.page.goto(`${stage.sandbox.url}/agent/users/${user.id}`);
    await agent.page
      .frameLocator('iframe[title="Privacy requests (user_sidebar)"]')
      .getByText('This data is restricted')
      .waitFor();
    expect(await faults(agent, 'user_sidebar')).toEqual([]);
  });
});
