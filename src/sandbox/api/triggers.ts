import type { Account, Trigger } from './account.ts';
import { runTrigger } from './triggers/actions.ts';
import { conditionsHold } from './triggers/conditions.ts';
import type { Happening } from './triggers/happening.ts';

export { defaultTriggers } from './triggers/defaults.ts';

/**
 * Runs the account's triggers over one creation or update, in their order. As in Zendesk, a trigger that changes the
 * ticket makes the rest start over, and each fires at most once. What they do joins the happening's own audit.
 */
export function runTriggers(account: Account, happening: Happening): void {
  const waiting = [...account.triggers.values()]
    .filter((trigger) => trigger.active)
    .sort((one, other) => one.position - other.position);
  for (let next = firstToFire(account, waiting, happening, 0); next; ) {
    waiting.splice(next.at, 1);
    const hasChanged = runTrigger(account, next.trigger, happening);
    next = firstToFire(account, waiting, happening, hasChanged ? 0 : next.at);
  }
}

function firstToFire(
  account: Account,
  waiting: Trigger[],
  happening: Happening,
  from: number,
): { trigger: Trigger; at: number } | null {
  for (const [at, trigger] of waiting.entries()) {
    if (at >= from && conditionsHold(account, trigger.conditions, happening)) return { trigger, at };
  }
  return null;
}
