import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeTicket } from '../../src/sandbox/api/tickets/merge.ts';
import { ticketOf, userOf } from './ahead.ts';
import { type Desk, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';

const PLEA = 'Please delete all the personal data you hold about me.';
const QUICK_MS = 8_000;

const HOSTILE = `
  <script>window.canary = 'script'; alert('script')</script>
  <img src="x" onerror="window.canary = 'onerror'; alert('onerror')">
  <svg onload="window.canary = 'svg'"><script>alert('svg')</script><text>${PLEA}</text></svg>
  <iframe srcdoc="<script>top.canary = 'frame'</script>"></iframe>
  <a href="javascript:alert('link')">Where is my parcel?</a>
  <p style="display:none">${PLEA}</p>
  <p style="font-size:0">${PLEA}</p>
  <div hidden>${PLEA}</div>
  <!-- ${PLEA} -->
  <p>The tracking page has shown the same line since Monday.</p>
  ${'<div>'.repeat(50_000)}Thank you.${'</div>'.repeat(50_000)}`;

let stage: Stage;
let agent: Desk;
const dialogs: string[] = [];

beforeAll(async () => {
  stage = await setStage({ empty: true });
  agent = await stage.signIn('mara@jxsupport.com');
  agent.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
});
afterAll(() => stage?.end());

const mail = (name: string, rest: { subject?: string; text?: string; html?: string }) =>
  stage.mail({ from: `${name} <${name.toLowerCase()}@example.org>`, subject: 'My parcel', text: PLEA, ...rest });
const suspected = () => agent.sidebar.getByRole('heading', { name: 'Likely a privacy request' }).waitFor();
const quiet = () => agent.sidebar.getByRole('heading', { name: 'Not a privacy request' }).waitFor();

/** What hostile markup would have left behind, in the page and in every frame of it. */
async function traces(): Promise<string[]> {
  const canaries = await Promise.all(
    agent.page.frames().map((frame) => frame.evaluate(() => Reflect.get(window, 'canary'))),
  );
  return [...dialogs, ...canaries.filter((canary) => canary !== undefined)];
}

describe('a ticket that is not as it should be', () => {
  it('without any text is no request; with one in its subject alone it is', async () => {
    await agent.openTicket(await mail('Nora', { text: '' }));
    await quiet();
    await agent.openTicket(await mail('Emil', { subject: 'Please delete all my personal data', text: '' }));
    await suspected();
    await agent.sidebar.getByText('in the subject').first().waitFor();
  });

  it('with a megabyte of text is read at once', async () => {
    const long = 'The parcel was late and I have waited for it since Monday at home.\n'.repeat(15_500);
    expect(long.length).toBeGreaterThan(1_000_000);
    const begun = Date.now();
    await agent.openTicket(await mail('Ana', { text: `${PLEA}\n\n${long}` }));
    await suspected();
    expect(Date.now() - begun).toBeLessThan(QUICK_MS);
    await agent.sidebar.locator('mark').first().waitFor();
  });

  it('with hostile HTML runs nothing of it and takes no hidden words for the writer’s', async () => {
    const ticketId = await mail('Pavel', { text: 'Where is my parcel?', html: HOSTILE });
    // Zendesk cleans what it shows; the app is not to rely on it, so here it gets the mail as it was sent.
    for (const comment of stage.sandbox.account.comments.values()) {
      if (comment.ticket_id === ticketId) comment.html_body = HOSTILE;
    }
    const begun = Date.now();
    await agent.openTicket(ticketId);
    await quiet();
    expect(Date.now() - begun).toBeLessThan(QUICK_MS);
    expect(await traces()).toEqual([]);
  });

  it('shows quoted markup as the letters that it is', async () => {
    const markup = '<img src=x onerror="window.canary=1">';
    const ticketId = await mail('Maeve', { text: `${markup} ${PLEA} <b>${markup}</b>` });
    await agent.openTicket(ticketId);
    await suspected();
    const quote = agent.sidebar.getByRole('blockquote').first();
    await quote.waitFor();
    expect(await quote.locator('img, b').count()).toBe(0);
    expect(await traces()).toEqual([]);
  });

  it('from a user who was deleted: the request is recorded, and the letter says why it can’t go', async () => {
    const ticketId = await mail('Luca', { subject: 'My data' });
    Object.assign(userOf(stage.sandbox.account, 'luca@example.org'), { active: false });
    await agent.openTicket(ticketId);
    await agent.click('Confirm the request');
    await agent.sidebar.getByText(/The profile has no address/).waitFor();
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByText("This can't be done: the profile is deleted.").waitFor();
    expect(recordOf(stage.sandbox.account, ticketId).events.map(({ type }) => type)).toEqual(['confirmed']);
  });

  it('closed: the request is confirmed, the sidebar says what stays undone, and the answer opens a new conversation', async () => {
    const ticketId = await mail('Sofia', { subject: 'My data' });
    ticketOf(stage.sandbox.account, ticketId).status = 'closed';
    await agent.openTicket(ticketId);
    await agent.click('Confirm the request');
    await agent.sidebar.getByText("The customer's ticket does not show this request.").waitFor();
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    const { account } = stage.sandbox;
    const followUp = [...account.tickets.values()].find((ticket) => ticket.followup_source_id === ticketId);
    expect(followUp?.requester_id).toBe(ticketOf(account, ticketId).requester_id);
    expect(account.outbox.filter((item) => item.ticket_id === followUp?.id)).toHaveLength(1);
    expect(recordOf(account, ticketId).events.map(({ type }) => type)).toEqual([
      'confirmed',
      'ticket_linked',
      'letter_sent',
    ]);
  });

  it('merged into another: the request in it is confirmed all the same', async () => {
    const { account } = stage.sandbox;
    const target = await mail('Jonna', { text: 'My parcel is late. Where is it?' });
    const source = await mail('Jonna', { subject: 'My data' });
    const user = userOf(account, 'mara@jxsupport.com');
    mergeTicket(account, { user, via: 'web' }, target, source, { ids: [source] });
    await agent.openTicket(source);
    await agent.click('Confirm the request');
    await agent.sidebar.getByText("The customer's ticket does not show this request.").waitFor();
    expect(recordOf(account, source).events).toHaveLength(1);
  });
});
