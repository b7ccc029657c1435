import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmed, ticketOf } from './ahead.ts';
import { type Desk, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter } from './wording.ts';

/** What the API does instead of what was asked, and the words for what stands and what to do. */
interface Trouble {
  name: string;
  effect: Record<string, unknown>;
  stands: string;
  now: string;
}

/** Longer than the app and the browser try by themselves. */
const LONG = 50;
const READ_AGAIN = 'The record was read again: what you see here is what is stored.';
const LOST = "Zendesk's answer got lost: this may have happened or not.";

const TROUBLES: readonly Trouble[] = [
  {
    name: '403',
    effect: { status: 403, body: { error: { title: 'Forbidden', message: 'You do not have access' } } },
    stands: 'Zendesk does not let you do this. What was recorded before still stands.',
    now: 'Ask a colleague with more rights, or the administrator.',
  },
  {
    name: '404',
    effect: { status: 404, body: { error: 'RecordNotFound', description: 'Not found' } },
    stands: 'Zendesk does not find it: deleted, or not yours to see. What was recorded before still stands.',
    now: "Reload the page. The record's history shows what was done to it, and when.",
  },
  {
    name: '409',
    effect: { status: 409, body: { error: 'UpdateConflict', description: 'Safe Update prevented the update' } },
    stands: READ_AGAIN,
    now: 'Somebody changed it at the same time. Look at what they did, then try again.',
  },
  {
    name: '422',
    effect: { status: 422, body: { error: 'RecordInvalid', details: { status: [{ error: 'InvalidValue' }] } } },
    stands: 'Zendesk did not accept it. What was recorded before still stands.',
    now: 'Often a required field of the ticket is empty. Fill it in and try again.',
  },
  {
    name: '429 that stays',
    effect: { status: 429, headers: { 'Retry-After': '1' }, body: { error: 'APIRateLimitExceeded' } },
    stands: 'Zendesk takes no more calls for now. What was recorded before still stands.',
    now: 'Try again in 1 second.',
  },
  {
    name: '500',
    effect: { status: 500, body: '<h1>Internal error</h1>' },
    stands: "Zendesk can't be reached. What was recorded before still stands.",
    now: 'Check the connection and try again.',
  },
  {
    name: 'nonsense',
    effect: { status: 200, body: { lorem: 'ipsum' } },
    stands: 'Zendesk answered with something this app does not know. What was recorded before still stands.',
    now: 'Try again. If it happens again, tell the administrator.',
  },
  {
    name: 'a connection that breaks before anything happens',
    effect: { drop: 'before' },
    stands: "Zendesk can't be reached. What was recorded before still stands.",
    now: 'Check the connection and try again.',
  },
];
/** A limit that stays takes its time; two acts that run into it are enough. */
const QUICK_TROUBLES = TROUBLES.filter(({ name }) => name !== '429 that stays');

let stage: Stage;
let agent: Desk;

beforeAll(async () => {
  stage = await setStage({ empty: true });
  agent = await stage.signIn('mara@jxsupport.com');
});
afterAll(() => stage?.end());

const typesOf = (ticketId: number) => recordOf(stage.sandbox.account, ticketId).events.map(({ type }) => type);
const alert = () => agent.sidebar.getByRole('alert');

/** The message says what did not happen, what stands and what to do; a lost answer says that nobody knows. */
async function seesMessage(notDone: string, trouble: Trouble, isWrite: boolean): Promise<void> {
  const mayBeDone = isWrite && (trouble.name === 'nonsense' || 'drop' in trouble.effect);
  const lines = mayBeDone
    ? [LOST, READ_AGAIN, 'Where it is not shown as done, do it again. Nothing is stored twice.']
    : [notDone, isWrite || trouble.name !== '409' ? trouble.stands : 'The record could not be read again', trouble.now];
  const message = alert()
    .filter({ hasText: lines[0] ?? '' })
    .filter({ hasText: lines[1] ?? '' });
  await message.waitFor().catch(async (thrown: unknown) => {
    throw new Error(`${trouble.name}: saw ${(await alert().allTextContents()).join(' | ')}`, { cause: thrown });
  });
  expect(await message.textContent()).toContain(lines[2]);
}

/**
 * Carries the next such call out and loses the answer, once. In the browser, because over the wire it would itself send the call of a broken
 * kept-alive connection again, and the app would not notice.
 */
async function loseAnswer(method: string, path: string): Promise<void> {
  let isLost = false;
  await agent.page.route(`**${path}.json`, async (route) => {
    if (isLost || route.request().method() !== method) return route.continue();
    isLost = true;
    const { 'content-length': _, host: __, ...headers } = await route.request().allHeaders();
    const answer = await fetch(route.request().url(), { method, headers, body: route.request().postData() });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
    return route.abort('connectionreset');
  });
}

/** Every trouble in turn: the first on `act`, each further one on "Try again". */
async function throughAll(
  act: () => Promise<void>,
  { method, path, notDone }: { method: string; path: string; notDone: string },
  troubles = TROUBLES,
): Promise<void> {
  let isFirst = true;
  for (const trouble of troubles) {
    await stage.fault({ method, path, times: LONG, effect: trouble.effect });
    await (isFirst ? act() : agent.click('Try again'));
    isFirst = false;
    await seesMessage(notDone, trouble, method !== 'GET');
    await stage.heal();
  }
}

describe('whatever Zendesk answers', () => {
  it('while a request is looked up, the verdict stays and the sidebar says what is not known', async () => {
    const ticketId = await stage.mail(letter('deletion', 11));
    const open = async () => {
      await agent.openTicket(ticketId);
      // The host tells of the ticket twice when it is opened; the last word counts.
      await agent.page.waitForTimeout(500);
    };
    await throughAll(open, {
      method: 'GET',
      path: '/api/v2/tickets',
      notDone: 'It is not known whether this is a request already.',
    });
    await agent.sidebar.getByRole('heading', { name: 'Likely a privacy request' }).waitFor();
    expect(await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).count()).toBe(0);
    // An answer that breaks off is asked for again by itself: reading twice does no harm.
    await stage.fault({ method: 'GET', path: '/api/v2/tickets', effect: { drop: 'after' } });
    await agent.click('Try again');
    await agent.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    expect(await alert().count()).toBe(0);
  });

  it('to a confirmation, one record is opened', async () => {
    const ticketId = await stage.mail(letter('access', 12));
    const record = () =>
      [...stage.sandbox.account.tickets.values()].filter((item) => item.external_id === `privacy-request:${ticketId}`);
    await agent.openTicket(ticketId);
    await throughAll(() => agent.click('Confirm the request'), {
      method: 'POST',
      path: '/api/v2/tickets',
      notDone: 'The request was not started.',
    });
    expect(record()).toHaveLength(0);
    await loseAnswer('POST', '/api/v2/tickets');
    await agent.click('Try again');
    await agent.sidebar.getByRole('button', { name: /^Acknowledge receipt/, expanded: true }).waitFor();
    expect(record()).toHaveLength(1);
    expect(typesOf(ticketId)).toEqual(['confirmed']);
    expect(await alert().count()).toBe(0);
  });

  it('to a letter, it goes out once', async () => {
    const mail = letter('access', 13);
    const ticketId = await stage.mail(mail);
    await confirmed(stage, ticketId, ['access']);
    const path = `/api/v2/tickets/${ticketId}`;
    await agent.openTicket(ticketId);
    await throughAll(
      () => agent.click('Send the acknowledgement'),
      {
        method: 'PUT',
        path,
        notDone: 'The letter was not sent.',
      },
      QUICK_TROUBLES,
    );
    const letters = async () =>
      (await stage.outbox()).filter(
        ({ to, subject }) => to.some(({ address }) => address === mail.address) && !subject.startsWith('[Request rec'),
      );
    expect(await letters()).toHaveLength(0);
    // A page that has just been opened has made no calls yet: its allowance of calls a minute is whole again.
    await agent.openTicket(ticketId);
    await loseAnswer('PUT', path);
    await agent.click('Send the acknowledgement');
    await agent.sidebar.getByRole('button', { name: /^Check the identity/, expanded: true }).waitFor();
    expect(await letters()).toHaveLength(1);
    expect(typesOf(ticketId)).toEqual(['confirmed', 'letter_sent']);
  });

  it('to an event on the record, it is stored once', async () => {
    const ticketId = await stage.mail(letter('access', 14));
    const { record } = await confirmed(stage, ticketId, ['access']);
    const path = `/api/v2/tickets/${record.id}`;
    await agent.openTicket(ticketId);
    await agent.sidebar.getByRole('button', { name: /^Check the identity/ }).click();
    await agent.sidebar.getByLabel('Wrote from the known address').check();
    await throughAll(
      () => agent.click('Identity is settled'),
      {
        method: 'PUT',
        path,
        notDone: 'The identity was not recorded as settled.',
      },
      QUICK_TROUBLES,
    );
    expect(typesOf(ticketId)).toEqual(['confirmed']);
    await loseAnswer('PUT', path);
    await agent.click('Try again');
    await agent.sidebar.getByRole('button', { name: /^Prepare the export/, expanded: false }).waitFor();
    await expect.poll(() => typesOf(ticketId)).toEqual(['confirmed', 'identity_settled']);
    expect(ticketOf(stage.sandbox.account, record.id).status).toBe('open');
  });

  it('in refusals without headers: a minute’s wait is announced, not sat out in silence', async () => {
    const bare = await stage.signIn('mara@jxsupport.com', { errorHeaders: 'off' });
    const ticketId = await stage.mail(letter('access', 15));
    const effect = { status: 429, headers: { 'Retry-After': '1' }, body: { error: 'APIRateLimitExceeded' } };
    await bare.openTicket(ticketId);
    await bare.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
    await stage.fault({ method: 'POST', path: '/api/v2/tickets', times: 3, effect });
    await bare.click('Confirm the request');
    await bare.sidebar.getByText(/60 seconds/).waitFor({ timeout: 3_000 });
    await bare.close();
    await stage.heal();
  });
});
