import { type Account, type Action, type Automation, type Condition, nextId, now } from '../account.ts';
import { isObject, type JsonObject, textOf } from '../input.ts';
import { checkAutomation } from './check.ts';

/**
 * Makes an automation from the body of POST automations, which is what an app's requirements hold, too.
 * @throws ApiError 422 for what Zendesk refuses
 */
export function createAutomation(account: Account, body: JsonObject): Automation {
  const at = now(account);
  const automation: Automation = {
    id: nextId(account),
    title: textOf(body, 'title') ?? '',
    active: body.active !== false,
    position: typeof body.position === 'number' ? body.position : account.automations.size + 1,
    conditions: conditionsIn(body),
    actions: actionsIn(body),
    created_at: at,
    updated_at: at,
  };
  checkAutomation(account, automation, null);
  account.automations.set(automation.id, automation);
  return automation;
}

/**
 * Changes an automation as PUT automations/{id} does: "updating a condition or action updates both arrays, clearing all existing values".
 * @throws ApiError 422 for what Zendesk refuses; nothing is changed then
 */
export function updateAutomation(account: Account, automation: Automation, body: JsonObject): Automation {
  const isRewritten = ['conditions', 'all', 'any', 'actions'].some((name) => name in body);
  const changed: Automation = {
    ...automation,
    title: textOf(body, 'title') ?? automation.title,
    active: typeof body.active === 'boolean' ? body.active : automation.active,
    position: typeof body.position === 'number' ? body.position : automation.position,
    ...(isRewritten ? { conditions: conditionsIn(body), actions: actionsIn(body) } : {}),
    updated_at: now(account),
  };
  checkAutomation(account, changed, automation.id);
  return Object.assign(automation, changed);
}

/** In a body `all` and `any` stand at the top; in an answer, and in some clients' bodies, under `conditions`. */
export function conditionsIn(body: JsonObject): { all: Condition[]; any: Condition[] } {
  const holder = isObject(body.conditions) ? body.conditions : body;
  const list = (value: unknown): Condition[] =>
    (Array.isArray(value) ? value : []).filter(isObject).map((condition) => ({
      field: textOf(condition, 'field') ?? '',
      operator: textOf(condition, 'operator') ?? 'is',
      value: condition.value,
    }));
  return { all: list(holder.all), any: list(holder.any) };
}

export function actionsIn(body: JsonObject): Action[] {
  if (!Array.isArray(body.actions)) return [];
  return body.actions.filter(isObject).map((action) => ({ field: textOf(action, 'field') ?? '', value: action.value }));
}
