import { type Account, nextId } from '../api/account.ts';
import { installRequirements } from '../api/requirements.ts';
import { defaultTriggers } from '../api/triggers.ts';

interface ViewText {
  title: string;
  all: { field: string; operator: string; value: unknown }[];
}

const UNSOLVED = { field: 'status', operator: 'less_than', value: 'solved' };

const VIEWS: readonly ViewText[] = [
  { title: 'All unsolved tickets', all: [UNSOLVED] },
  { title: 'Unassigned tickets', all: [UNSOLVED, { field: 'assignee_id', operator: 'not_present', value: '' }] },
  { title: 'Your unsolved tickets', all: [UNSOLVED, { field: 'assignee_id', operator: 'is', value: 'current_user' }] },
  {
    title: 'Mail to privacy@jxsupport.com',
    all: [UNSOLVED, { field: 'recipient', operator: 'is', value: 'privacy@jxsupport.com' }],
  },
  { title: 'Pending tickets', all: [{ field: 'status', operator: 'is', value: 'pending' }] },
  { title: 'Recently solved tickets', all: [{ field: 'status', operator: 'is', value: 'solved' }] },
];

/** What a new account comes with beside its staff: views, and the triggers by which mail goes out. */
export function furnish(account: Account, at: string): void {
  for (const trigger of defaultTriggers(account)) {
    trigger.created_at = at;
    trigger.updated_at = at;
  }
  VIEWS.forEach(({ title, all }, index) => {
    const id = nextId(account);
    const conditions = { all: structuredClone(all), any: [] };
    account.views.set(id, { id, title, active: true, position: index + 1, conditions, created_at: at, updated_at: at });
  });
}

/** Installs the app's requirements, dated back to the account's beginning, and does what its README asks of the administrator then. */
export function installApp(account: Account, requirements: unknown, at: string): void {
  const before = new Set(Object.keys(account.requirements));
  installRequirements(account, requirements);
  for (const [key, { requirement_id }] of Object.entries(account.requirements)) {
    if (before.has(key)) continue;
    for (const made of [
      account.ticket_fields,
      account.user_fields,
      account.triggers,
      account.automations,
      account.views,
    ]) {
      const record = made.get(requirement_id);
      if (record) Object.assign(record, { created_at: at, updated_at: at });
    }
  }
  const privacy = [...account.groups.values()].find(({ name }) => name === 'Privacy');
  for (const key of FOR_THE_GROUP) {
    const trigger = account.triggers.get(account.requirements[key]?.requirement_id ?? 0);
    if (trigger && privacy && !before.has(key)) {
      trigger.actions.push({ field: 'group_id', value: String(privacy.id) });
    }
  }
}

/** The triggers to which the administrator adds the action *Group: Privacy*. */
const FOR_THE_GROUP = ['privacy_mail', 'privacy_breach_handed_over', 'privacy_complaint_handed_over'];
