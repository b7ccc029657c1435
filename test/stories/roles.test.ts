import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestKind } from '../../src/domain/request.ts';
import { confirmed, identified, ticketOf } from './ahead.ts';
import { type Desk, type Stage, setStage } from './harness.ts';
import { recordOf } from './record.ts';
import { letter } from './wording.ts';

let stage: Stage;
let light: Desk;
let restricted: Desk;
const errors: string[] = [];

beforeAll(async () => {
  stage = await setStage({ empty: true });
  light = await stage.signIn('lea@jxsupport.com');
  restricted = await stage.signIn('tomas@jxsupport.com');
  for (const { page } of [light, restricted]) page.on('pageerror', (error) => errors.push(String(error)));
});
afterAll(() => stage?.end());

/** A request of a person who has another ticket that the restricted agent does not see; the record is his if he confirmed it. */
async function halfSeen(place: number, kind: RequestKind, confirmedBy = 'tomas@jxsupport.com'): Promise<number> {
  const { account } = stage.sandbox;
  const mail = letter('access', place);
  const support = [...account.groups.values()].find(({ name }) => name === 'Support');
  const other = await stage.mail({ ...mail, subject: 'Invoice', text: 'Could you send the invoice again?' });
  const ticketId = await stage.mail(mail);
  ticketOf(account, ticketId).group_id = support?.id ?? null;
  ticketOf(account, other).group_id = null;
  await identified(stage, ticketId, [kind], confirmedBy);
  return ticketId;
}

const typesOf = (ticketId: number) => recordOf(stage.sandbox.account, ticketId).events.map(({ type }) => type);

async function seesOnlyAPart(step: RegExp, button: string): Promise<void> {
  const { sidebar } = restricted;
  const head = sidebar.getByRole('button', { name: step });
  await head.waitFor();
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
  await restricted.click(button);
  await sidebar.getByText("1 of 2 tickets can't be seen by you.").waitFor();
  await sidebar.getByText('A part would pass for everything, so nothing can be recorded from here.').waitFor();
  await sidebar.getByText('Ask somebody without a ticket restriction to do this step.').waitFor();
}

describe('a light agent', () => {
  it('can’t confirm, and is told whom to ask', async () => {
    const ticketId = await stage.mail(letter('deletion', 31));
    await light.openTicket(ticketId);
    await light.click('Confirm the request');
    const message = light.sidebar.getByRole('alert').filter({ hasText: 'The request was not started.' });
    await message.waitFor();
    expect(await message.textContent()).toContain('Zendesk does not let you do this.');
    expect(await message.textContent()).toContain('Ask a colleague with more rights, or the administrator.');
    await light.click('Not a request');
    await light.sidebar.getByRole('alert').filter({ hasText: 'The ticket was not marked.' }).waitFor();
    expect(() => recordOf(stage.sandbox.account, ticketId)).toThrow();
    expect(ticketOf(stage.sandbox.account, ticketId).tags).not.toContain('privacy_request_dismissed');
  });

  it('sees a request with its steps; what she can’t do is refused in words, and nothing is recorded', async () => {
    const ticketId = await stage.mail(letter('access', 32));
    await confirmed(stage, ticketId, ['access']);
    const { sidebar } = light;
    await light.openTicket(ticketId);
    await light.click('Send the acknowledgement');
    await sidebar.getByRole('alert').filter({ hasText: 'The letter was not sent.' }).waitFor();
    await sidebar.getByRole('button', { name: /^Check the identity/ }).click();
    await sidebar.getByLabel('Wrote from the known address').check();
    await light.click('Identity is settled');
    await sidebar.getByRole('alert').filter({ hasText: 'The identity was not recorded as settled.' }).waitFor();
    expect(typesOf(ticketId)).toEqual(['confirmed']);
    expect(errors).toEqual([]);
  });
});

describe('an agent who sees only a part of the tickets', () => {
  it('can’t put an incomplete export on record', async () => {
    const ticketId = await halfSeen(33, 'access');
    await restricted.openTicket(ticketId);
    await seesOnlyAPart(/^Prepare the export/, 'Gather the data');
    expect(await restricted.sidebar.getByRole('button', { name: 'Record the export as prepared' }).count()).toBe(0);
    expect(typesOf(ticketId)).toEqual(['confirmed', 'identity_settled']);
  });

  it('can’t put an incomplete plan forward', async () => {
    const ticketId = await halfSeen(34, 'deletion');
    await restricted.openTicket(ticketId);
    await seesOnlyAPart(/^Plan the deletion/, 'List the tickets');
    expect(await restricted.sidebar.getByRole('button', { name: 'Put this plan forward' }).count()).toBe(0);
    expect(typesOf(ticketId)).toEqual(['confirmed', 'identity_settled']);
  });

  it('is told that there is a record which a colleague opened for the DPO group, and can’t open a second one', async () => {
    const ticketId = await halfSeen(35, 'access', 'mara@jxsupport.com');
    await restricted.openTicket(ticketId);
    const message = restricted.sidebar
      .getByRole('alert')
      .filter({ hasText: 'It is not known whether this is a request' });
    await message.waitFor();
    expect(await message.textContent()).toContain('Zendesk does not let you do this.');
    expect(await restricted.sidebar.getByRole('button', { name: 'Confirm the request' }).count()).toBe(0);
    expect(errors).toEqual([]);
  });
});
