import { type Account, nextId } from '../api/account.ts';
import { createTicketField } from '../api/fields/create.ts';
import { isObject } from '../api/input.ts';
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

/**
 * Makes what an app's requirements.json asks for, as Zendesk does when the app is installed. What was made before is
 * left alone.
 * @throws Error for a kind of requirement that the sandbox can't make
 */
export function installRequirements(account: Account, requirements: unknown, at: string): void {
  if (!isObject(requirements)) throw new Error('requirements.json is not an object');
  for (const [type, wanted] of Object.entries(requirements)) {
    if (type !== 'ticket_fields' || !isObject(wanted))
      throw new Error(`The sandbox can't make the requirement ${type}`);
    for (const [key, body] of Object.entries(wanted)) {
      if (account.requirements[key] || !isObject(body)) continue;
      const field = createTicketField(account, body);
      field.created_at = at;
      field.updated_at = at;
      account.requirements[key] = { requirement_type: type, requirement_id: field.id };
    }
  }
}
