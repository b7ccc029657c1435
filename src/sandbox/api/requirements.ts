import { type Account, nextId, now } from './account.ts';
import { actionsIn, conditionsIn, createAutomation } from './automations/create.ts';
import { createTicketField, createUserField } from './fields/create.ts';
import { isObject, type JsonObject, textOf } from './input.ts';

/** How each kind of requirement is made; it gives the id of what was made. */
const INSTALLERS: Record<string, (account: Account, body: JsonObject) => number> = {
  ticket_fields: (account, body) => createTicketField(account, body).id,
  user_fields: (account, body) => createUserField(account, body).id,
  triggers: addTrigger,
  automations: (account, body) => createAutomation(account, body).id,
  views: addView,
};

/**
 * Installs what an app's requirements.json asks for, as an administrator does by installing the app, and notes the
 * ids in `account.requirements`. What is there already stays as it is.
 * @throws Error for a kind of requirement that the sandbox does not know, ApiError for a body that Zendesk refuses
 */
export function installRequirements(account: Account, requirements: unknown): void {
  if (!isObject(requirements)) throw new Error('requirements.json must hold an object');
  for (const [type, items] of Object.entries(requirements)) {
    const install = INSTALLERS[type];
    if (!install || !isObject(items)) throw new Error(`The sandbox knows no requirements of the type ${type}`);
    for (const [identifier, body] of Object.entries(items)) {
      if (identifier in account.requirements) continue;
      if (!isObject(body)) throw new Error(`The requirement ${identifier} must be an object`);
      account.requirements[identifier] = { requirement_type: type, requirement_id: install(account, body) };
    }
  }
}

function addTrigger(account: Account, body: JsonObject): number {
  const at = now(account);
  const id = nextId(account);
  account.triggers.set(id, {
    id,
    title: titleIn(body),
    active: body.active !== false,
    position: typeof body.position === 'number' ? body.position : account.triggers.size + 1,
    conditions: conditionsIn(body),
    actions: actionsIn(body),
    created_at: at,
    updated_at: at,
  });
  return id;
}

function addView(account: Account, body: JsonObject): number {
  const at = now(account);
  const id = nextId(account);
  account.views.set(id, {
    id,
    title: titleIn(body),
    active: body.active !== false,
    position: typeof body.position === 'number' ? body.position : account.views.size + 1,
    conditions: conditionsIn(body),
    created_at: at,
    updated_at: at,
  });
  return id;
}

function titleIn(body: JsonObject): string {
  const title = textOf(body, 'title') ?? '';
  if (title === '') throw new Error('A requirement needs a title');
  return title;
}
