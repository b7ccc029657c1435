import { describe, expect, test, vi } from 'vitest';
import { createApi } from '../../../../src/sandbox/api/server.ts';
import { callerOf, listIn, recordIn, smallAccount } from '../../builders.ts';

function small() {
  const parts = smallAccount();
  const api = createApi({ account: parts.account });
  return { ...parts, mara: callerOf(api, parts.agent), jonas: callerOf(api, parts.dpo) };
}

const is = (field: string, value: string, operator = 'is') => ({ field, operator, value });
const UNSOLVED = is('status', 'solved', 'less_than');
const OLD = is('NEW', '24', 'greater_than');
const UNTOLD = is('current_tags', 'told', 'not_includes');
const TELL = { field: 'current_tags', value: 'told' };
const GOOD = { title: 'Old tickets', all: [UNSOLVED, OLD, UNTOLD], actions: [TELL] };

describe('automations', () => {
  test('are made, changed and deleted by administrators, and read by all the staff', async () => {
    const { mara, jonas } = small();
    expect((await mara('POST', '/automations', { automation: GOOD })).status).toBe(403);
    const made = await jonas('POST', '/automations', { automation: GOOD });
    expect(made.status).toBe(201);
    const { id, ...shown } = recordIn(made, 'automation');
    expect(shown).toMatchObject({
      title: 'Old tickets',
      raw_title: 'Old tickets',
      active: true,
      position: 1,
      conditions: { all: [UNSOLVED, OLD, UNTOLD], any: [] },
      actions: [TELL],
    });
    expect(recordIn(await mara('GET', `/automations/${id}`), 'automation').title).toBe('Old tickets');
    expect((await mara('PUT', `/automations/${id}`, { automation: { title: 'x' } })).status).toBe(403);
    const changed = await jonas('PUT', `/automations/${id}`, { automation: { title: 'Older', active: false } });
    expect(recordIn(changed, 'automation')).toMatchObject({ title: 'Older', active: false, actions: [TELL] });
    expect(listIn(await mara('GET', '/automations'), 'automations')).toHaveLength(1);
    expect(listIn(await mara('GET', '/automations/active'), 'automations')).toEqual([]);
    expect(listIn(await mara('GET', '/automations?active=false'), 'automations')).toHaveLength(1);
    expect((await mara('DELETE', `/automations/${id}`)).status).toBe(403);
    expect((await jonas('DELETE', `/automations/${id}`)).status).toBe(204);
    expect((await mara('GET', `/automations/${id}`)).status).toBe(404);
  });

  test('conditions may stand under their own name, too', async () => {
    const { jonas } = small();
    const { all, ...rest } = GOOD;
    const made = await jonas('POST', '/automations', { automation: { ...rest, conditions: { all } } });
    expect(recordIn(made, 'automation').conditions).toEqual({ all, any: [] });
  });

  test('changed actions take all conditions along: "clearing all existing values"', async () => {
    const { jonas } = small();
    const { id } = recordIn(await jonas('POST', '/automations', { automation: GOOD }), 'automation');
    const half = await jonas('PUT', `/automations/${id}`, { automation: { actions: [TELL] } });
    expect(half.status).toBe(422);
    expect(recordIn(await jonas('GET', `/automations/${id}`), 'automation').conditions).toMatchObject({
      all: GOOD.all,
    });
    const whole = { ...GOOD, all: [UNSOLVED, is('NEW', '48', 'greater_than'), UNTOLD] };
    expect((await jonas('PUT', `/automations/${id}`, { automation: whole })).status).toBe(200);
  });
});

describe('an automation is refused', () => {
  const mail = (...value: unknown[]) => ({ field: 'notification_user', value });
  test.each([
    ['without a title', { title: ' ' }, 'Title'],
    ['without a time-based condition', { all: [UNSOLVED, UNTOLD] }, 'time-based'],
    ['with a time-based condition among any', { any: [OLD] }, 'one of all'],
    [
      'without a condition on status, type, group, assignee or requester',
      { all: [OLD, UNTOLD] },
      'status, type, group',
    ],
    ['with a condition on the group among any only', { all: [OLD, UNTOLD], any: [is('group_id', '')] }, 'status, type'],
    ['without an action', { actions: [] }, 'action'],
    ['that would act for ever', { all: [UNSOLVED, OLD] }, 'nullifies'],
    ['that sets another tag than it looks for', { actions: [{ field: 'current_tags', value: 'said' }] }, 'nullifies'],
    ['with half an hour', { all: [UNSOLVED, UNTOLD, is('NEW', '1.5', 'greater_than')] }, 'whole hours'],
    [
      'with an operator that the condition hasn’t',
      { all: [UNSOLVED, OLD, UNTOLD, is('type', 'task', 'less_than')] },
      'operator',
    ],
    ['with a trigger’s operator', { all: [OLD, UNTOLD, is('status', 'open', 'changed')] }, 'operator'],
    ['with a mail to nobody', { actions: [TELL, mail('4711', 'a', 'b')] }, 'nobody'],
    ['with a mail without a subject', { actions: [TELL, mail('assignee_id', 'b')] }, 'subject'],
    [
      'with a mail to an unknown group',
      { actions: [TELL, { field: 'notification_group', value: ['5', 'a', 'b'] }] },
      'nobody',
    ],
    ['that is too large', { actions: [TELL, mail('assignee_id', 'a', 'b'.repeat(65_000))] }, '65 kB'],
  ])('%s', async (_, change, reason) => {
    const { jonas, account } = small();
    const answer = await jonas('POST', '/automations', { automation: { ...GOOD, ...change } });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(reason);
    expect(account.automations.size).toBe(0);
  });

  test('that does what an active one does, but not beside one that is switched off', async () => {
    const { jonas } = small();
    const { id } = recordIn(await jonas('POST', '/automations', { automation: GOOD }), 'automation');
    expect((await jonas('POST', '/automations', { automation: { ...GOOD, title: 'Again' } })).status).toBe(422);
    await jonas('PUT', `/automations/${id}`, { automation: { active: false } });
    expect((await jonas('POST', '/automations', { automation: { ...GOOD, title: 'Again' } })).status).toBe(201);
    expect((await jonas('PUT', `/automations/${id}`, { automation: { active: true } })).status).toBe(422);
  });

  test('loudly, where only the sandbox does not know what it says', async () => {
    const { jonas } = small();
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => {});
    const moon = { ...GOOD, all: [...GOOD.all, is('moon_phase', 'full')] };
    expect((await jonas('POST', '/automations', { automation: moon })).status).toBe(500);
    expect(String(silenced.mock.calls[0]?.[0])).toContain('moon_phase');
    silenced.mockRestore();
  });
});

describe('an automation acts once', () => {
  test.each([
    ['because its window closes by itself', { all: [UNSOLVED, is('NEW', '24')] }],
    [
      'because it takes the tag away that it looks for',
      {
        all: [UNSOLVED, OLD, is('current_tags', 'wait', 'includes')],
        actions: [{ field: 'remove_tags', value: 'wait' }],
      },
    ],
    ['because it closes what is not solved', { all: [UNSOLVED, OLD], actions: [{ field: 'status', value: 'closed' }] }],
    [
      'because it gives another type',
      { all: [is('type', 'task'), OLD], actions: [{ field: 'type', value: 'question' }] },
    ],
    [
      'because it assigns what is nobody’s',
      { all: [is('group_id', ''), OLD], actions: [{ field: 'group_id', value: '7' }] },
    ],
  ])('%s', async (_, change) => {
    const { jonas } = small();
    expect((await jonas('POST', '/automations', { automation: { ...GOOD, ...change } })).status).toBe(201);
  });
});
