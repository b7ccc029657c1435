import type { Account, Action, Automation, Condition } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { normalTags } from '../tickets/tags.ts';
import { operatorsOf, TIME_FIELDS, TIME_OPERATORS } from './conditions.ts';

/** What an automation says, before it has an id. */
export type AutomationDraft = Pick<Automation, 'title' | 'active' | 'conditions' | 'actions'>;

/** "At least one condition that checks one of the following fields." */
const DEMANDED_FIELDS = new Set(['status', 'type', 'group_id', 'assignee_id', 'requester_id']);
const MOST_ACTIVE = 500;
const MOST_BYTES = 65_000;
const USER_WORDS = new Set(['assignee_id', 'requester_id', 'requester_and_ccs', 'current_user']);
const CHANGES = new Set([
  'status',
  'type',
  'priority',
  'set_tags',
  'current_tags',
  'remove_tags',
  'group_id',
  'assignee_id',
]);

/**
 * Refuses what Zendesk refuses to keep as an automation.
 * @param id the automation that is changed; null: a new one
 * @throws ApiError 422 with the reason; Error for a condition or an action that only the sandbox doesn't know
 */
export function checkAutomation(account: Account, draft: AutomationDraft, id: number | null): void {
  const { all, any } = draft.conditions;
  if (draft.title.trim() === '') refuse('title', 'Title: cannot be blank');
  for (const condition of [...all, ...any]) checkCondition(condition);
  if (any.some(({ field }) => TIME_FIELDS.has(field))) refuse('base', 'A time-based condition can only be one of all');
  if (!all.some(({ field }) => TIME_FIELDS.has(field))) refuse('base', 'At least one time-based condition is needed');
  if (!all.some(({ field }) => DEMANDED_FIELDS.has(field))) {
    refuse('base', 'At least one condition on status, type, group, assignee or requester is needed');
  }
  if (draft.actions.length === 0) refuse('base', 'At least one action is needed');
  for (const action of draft.actions) checkAction(account, action);
  if (!all.some(isTrueOnce) && !all.some((condition) => draft.actions.some((action) => nullifies(action, condition)))) {
    refuse('base', 'A condition that is true only once, or an action that nullifies a condition, is needed');
  }
  if (JSON.stringify(draft).length >= MOST_BYTES) refuse('base', 'An automation must be smaller than 65 kB');
  if (!draft.active) return;
  const others = [...account.automations.values()].filter((other) => other.active && other.id !== id);
  if (others.length >= MOST_ACTIVE) refuse('base', `No more than ${MOST_ACTIVE} automations can be active`);
  if (others.some((other) => isSame(other, draft))) refuse('base', 'An active automation does the same already');
}

function checkCondition({ field, operator, value }: Condition): void {
  if (TIME_FIELDS.has(field)) {
    if (!TIME_OPERATORS.has(operator)) throw unknown(`operator ${operator} of the automation condition ${field}`);
    if (!/^\d{1,5}$/.test(String(value ?? ''))) refuse('conditions', `${field}: only whole hours count`);
    return;
  }
  const operators = operatorsOf(field);
  if (operators === null) throw unknown(`automation condition ${field}`);
  if (!operators.includes(operator)) refuse('conditions', `${field}: there is no operator ${operator}`);
}

function checkAction(account: Account, { field, value }: Action): void {
  if (field === 'notification_user' || field === 'notification_group') {
    const [who, ...texts] = Array.isArray(value) ? value : [];
    if (texts.length !== 2 || texts.some((text) => typeof text !== 'string' || text.trim() === '')) {
      refuse('actions', `${field}: a recipient, a subject and a body are needed`);
    }
    const isKnown =
      field === 'notification_group'
        ? who === 'group_id' || account.groups.get(Number(who))?.deleted === false
        : USER_WORDS.has(String(who)) || account.users.has(Number(who));
    if (!isKnown) refuse('actions', `${field}: ${String(who)} is nobody`);
    return;
  }
  if (!CHANGES.has(field) && !/^custom_fields_\d+$/.test(field)) throw unknown(`automation action ${field}`);
}

/** "Hours since … is": the window in which it is true closes by itself. */
function isTrueOnce({ field, operator }: Condition): boolean {
  return TIME_FIELDS.has(field) && operator === 'is';
}

function nullifies(action: Action, condition: Condition): boolean {
  const set = String(action.value ?? '');
  const wanted = String(condition.value ?? '');
  if (condition.field === 'current_tags') {
    const tags = normalTags(wanted);
    if (condition.operator === 'includes') {
      const isTaken = (tag: string) =>
        action.field === 'remove_tags'
          ? normalTags(set).includes(tag)
          : action.field === 'set_tags' && !normalTags(set).includes(tag);
      return tags.every(isTaken);
    }
    return ['current_tags', 'set_tags'].includes(action.field) && tags.some((tag) => normalTags(set).includes(tag));
  }
  if (action.field !== condition.field) return false;
  if (condition.operator === 'is') return set !== wanted;
  if (condition.operator === 'is_not') return set === wanted;
  // Only the far ends are sure to be outside "less than" and "greater than".
  return condition.field === 'status' && set === (condition.operator === 'less_than' ? 'closed' : 'new');
}

function isSame(one: AutomationDraft, other: AutomationDraft): boolean {
  const saidBy = ({ conditions, actions }: AutomationDraft) => JSON.stringify([conditions, actions]);
  return saidBy(one) === saidBy(other);
}

function refuse(field: string, description: string): never {
  throw recordInvalid({ [field]: { description, error: 'InvalidValue' } });
}

function unknown(what: string): Error {
  return new Error(`The sandbox knows no ${what}`);
}
