import { type Account, type Action, type Audit, nextId, type Trigger, type User, type Via } from '../account.ts';
import { sendMail } from '../outbox.ts';
import { assignTo } from '../tickets/assign.ts';
import { changeEvents } from '../tickets/changes.ts';
import { setCustomFields } from '../tickets/custom-fields.ts';
import { normalTags, withoutTags, withTags } from '../tickets/tags.ts';
import { chosenValues } from '../tickets/values.ts';
import type { Happening } from './happening.ts';
import { recipientsOf } from './recipients.ts';

/** Carries out a trigger. Its changes join the happening's audit, marked as the trigger's. True: it changed the ticket. */
export function runTrigger(account: Account, trigger: Trigger, happening: Happening): boolean {
  return runActions(account, trigger.actions, happening, { via: viaOfRule(trigger, 'trigger') });
}

/**
 * Carries out what a rule does. True: it changed the ticket.
 * @param rule.automation the automation's title, where one does it: its mails to the staff are in the outbox, too
 */
export function runActions(
  account: Account,
  actions: Action[],
  happening: Happening,
  rule: { via: Via; automation?: string },
): boolean {
  const { via } = rule;
  const before = structuredClone(happening.ticket);
  for (const action of actions) if (!isNotification(action)) change(account, action, happening);
  const { ticket } = happening;
  ticket.collaborator_ids = [...new Set([...ticket.email_cc_ids, ...ticket.follower_ids])];
  const changes = changeEvents(account, before, ticket, via);
  happening.audit.events.push(...changes);
  for (const action of actions) if (isNotification(action)) notify(account, action, happening, rule);
  return changes.length > 0;
}

/** What is attributed to a rule. */
export function viaOfRule({ id, title }: { id: number; title: string }, rel: 'trigger' | 'automation'): Via {
  return { channel: 'rule', source: { from: { id, title }, to: {}, rel } };
}

function isNotification(action: Action): boolean {
  return action.field === 'notification_user' || action.field === 'notification_group';
}

/** @throws Error for an action that the sandbox doesn't know */
function change(account: Account, { field, value }: Action, { ticket, actor }: Happening): void {
  const text = textOf(value);
  const custom = /^custom_fields_(\d+)$/.exec(field)?.[1];
  if (custom !== undefined) {
    setCustomFields(account, ticket, [{ id: Number(custom), value }]);
    return;
  }
  switch (field) {
    case 'status':
      ticket.status = chosenValues({ status: text }).status ?? ticket.status;
      return;
    case 'type':
      ticket.type = chosenValues({ type: text }).type ?? null;
      return;
    case 'priority':
      ticket.priority = chosenValues({ priority: text }).priority ?? null;
      return;
    case 'set_tags':
      ticket.tags = normalTags(text);
      return;
    case 'current_tags':
      ticket.tags = withTags(ticket.tags, text);
      return;
    case 'remove_tags':
      ticket.tags = withoutTags(ticket.tags, text);
      return;
    case 'group_id':
      ticket.group_id = text === '' ? null : Number(text);
      return;
    case 'assignee_id': {
      const assignee = account.users.get(text === 'current_user' ? actor.user.id : Number(text));
      if (text === '') ticket.assignee_id = null;
      else if (assignee && assignee.role !== 'end-user') assignTo(account, ticket, assignee);
      if (ticket.assignee_id !== null && ticket.status === 'new') ticket.status = 'open';
      return;
    }
    case 'cc':
    case 'follower': {
      const follower = account.users.get(text === 'current_user' ? actor.user.id : Number(text));
      if (follower && follower.role !== 'end-user' && !ticket.follower_ids.includes(follower.id)) {
        ticket.follower_ids.push(follower.id);
      }
      return;
    }
    default:
      throw new Error(`The sandbox knows no trigger action ${field}`);
  }
}

/** A Notification event for those whom the mail reaches, and a mail to the customers among them; an automation's to all of them. */
function notify(
  account: Account,
  { field, value }: Action,
  happening: Happening,
  { via, automation }: { via: Via; automation?: string },
): void {
  const [who = '', subject = '', body = ''] = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  const recipients = recipientsOf(account, field === 'notification_group' ? `group:${who}` : who, happening);
  if (recipients.to.length === 0) return;
  const everybody = [...recipients.to, ...recipients.cc].map((user) => user.id);
  addNotification(account, happening.audit, { subject, body, recipients: everybody, via });
  const isShown = (user: User) => automation !== undefined || user.role === 'end-user';
  const [to, cc] = [recipients.to.filter(isShown), recipients.cc.filter(isShown)];
  if (to.length + cc.length === 0) return;
  sendMail(account, happening, { to, cc, subject, body, ...(automation === undefined ? {} : { automation }) });
}

/** The event keeps the texts as the trigger has them, placeholders and all: what was said stands in the comment. */
function addNotification(
  account: Account,
  audit: Audit,
  said: { subject: string; body: string; recipients: number[]; via: Via },
): void {
  audit.events.push({ id: nextId(account), type: 'Notification', ...said });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(' ');
  return value === null || value === undefined ? '' : String(value);
}
