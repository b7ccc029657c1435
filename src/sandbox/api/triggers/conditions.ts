import type { Account, Condition, Ticket, Via } from '../account.ts';
import { auditedFields } from '../tickets/changes.ts';
import type { Happening } from './happening.ts';

/** Zendesk's numbers for the channels, as `via_id` and `current_via_id` have them. */
const VIA_IDS: Record<Via['channel'], number> = { web: 0, email: 4, api: 5, rule: 8, chat: 29, phone: 34, system: 8 };

const STATUS_ORDER = ['new', 'open', 'pending', 'hold', 'solved', 'closed', 'deleted'];

/** Whether all of `all` and, if there are any, at least one of `any` hold. */
export function conditionsHold(
  account: Account,
  conditions: { all: Condition[]; any: Condition[] },
  happening: Happening,
): boolean {
  if (!conditions.all.every((condition) => holds(account, condition, happening))) return false;
  return conditions.any.length === 0 || conditions.any.some((condition) => holds(account, condition, happening));
}

/** @throws Error for a condition that the sandbox doesn't know: a trigger that silently never fires teaches wrong. */
function holds(account: Account, condition: Condition, happening: Happening): boolean {
  const { ticket, before, comment, actor } = happening;
  const { operator } = condition;
  const value = String(condition.value ?? '');
  switch (condition.field) {
    case 'update_type':
      return negatable(operator, value.toLowerCase() === (before ? 'change' : 'create'));
    case 'current_tags':
    case 'tags':
      return includesTags(operator, ticket.tags, value);
    case 'comment_is_public':
      return commentIs(value, comment?.public ?? null);
    case 'comment_includes_word':
      return includesWords(operator, comment?.body ?? '', value);
    case 'subject_includes_word':
    case 'subject':
      return includesWords(operator, ticket.subject, value);
    case 'description_includes_word':
      return includesWords(operator, `${ticket.subject} ${ticket.description}`, value);
    case 'current_via_id':
    case 'via_id':
    case 'via':
      return negatable(operator, isVia(condition.field === 'current_via_id' ? happening.audit.via : ticket.via, value));
    case 'role':
      return negatable(operator, isRole(actor.user.role, value) || value === String(actor.user.id));
    case 'requester_role':
      return negatable(operator, isRole(account.users.get(ticket.requester_id)?.role, value));
    case 'status':
      return statusHolds(condition, value, happening);
    default:
      return fieldHolds(condition, value, happening);
  }
}

function statusHolds(condition: Condition, value: string, happening: Happening): boolean {
  const place = STATUS_ORDER.indexOf(happening.ticket.status);
  if (condition.operator === 'less_than') return place < STATUS_ORDER.indexOf(value);
  if (condition.operator === 'greater_than') return place > STATUS_ORDER.indexOf(value);
  return fieldHolds(condition, value, happening);
}

function fieldHolds({ field, operator }: Condition, value: string, { ticket, before, actor }: Happening): boolean {
  const name = fieldName(field);
  const now = textIn(ticket, name);
  const previous = before ? textIn(before, name) : '';
  const wanted =
    value === 'current_user' ? String(actor.user.id) : value === 'requester_id' ? String(ticket.requester_id) : value;
  switch (operator) {
    case 'is':
    case 'includes':
      return now === wanted;
    case 'is_not':
    case 'not_includes':
      return now !== wanted;
    case 'present':
      return (now !== '') === (wanted !== 'false');
    case 'not_present':
      return now === '';
    case 'changed':
      return now !== previous;
    case 'not_changed':
      return now === previous;
    case 'value':
      return now === wanted && now !== previous;
    case 'not_value':
      return !(now === wanted && now !== previous);
    case 'value_previous':
      return previous === wanted && now !== previous;
    case 'not_value_previous':
      return !(previous === wanted && now !== previous);
    default:
      throw new Error(`The sandbox knows no operator ${operator} of the trigger condition ${field}`);
  }
}

const PLAIN_FIELDS = new Set([
  'status',
  'type',
  'priority',
  'assignee_id',
  'group_id',
  'requester_id',
  'organization_id',
  'brand_id',
  'recipient',
  'external_id',
  'due_at',
]);

function fieldName(field: string): string {
  const custom = /^(?:custom_fields_|ticket_fields_)(\d+)$/.exec(field)?.[1];
  if (custom !== undefined) return custom;
  if (PLAIN_FIELDS.has(field)) return field;
  throw new Error(`The sandbox knows no trigger condition ${field}`);
}

function textIn(ticket: Ticket, name: string): string {
  const value = auditedFields(ticket).get(name);
  return value === null || value === undefined ? '' : String(value);
}

function negatable(operator: string, isSo: boolean): boolean {
  if (operator === 'is_not' || operator === 'not') return !isSo;
  return isSo;
}

function includesTags(operator: string, tags: string[], value: string): boolean {
  const has = value.split(/[\s,]+/).some((tag) => tags.includes(tag.toLowerCase()));
  return operator === 'not_includes' || operator === 'is_not' ? !has : has;
}

/** `not_relevant`: any comment will do; `requester_can_see_comment` is the newer word for a public one. */
function commentIs(value: string, isPublic: boolean | null): boolean {
  if (value === 'not_relevant') return isPublic !== null;
  if (value === 'false') return isPublic === false;
  return isPublic === true;
}

function includesWords(operator: string, text: string, value: string): boolean {
  const folded = text.toLowerCase();
  const words = value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  switch (operator) {
    case 'is':
      return folded.includes(value.toLowerCase());
    case 'is_not':
      return !folded.includes(value.toLowerCase());
    case 'not_includes':
      return !words.some((word) => folded.includes(word));
    default:
      return words.some((word) => folded.includes(word));
  }
}

function isVia(via: Via, value: string): boolean {
  if (/^\d+$/.test(value)) return VIA_IDS[via.channel] === Number(value);
  return via.channel === value || (value === 'mail' && via.channel === 'email');
}

function isRole(role: string | undefined, value: string): boolean {
  switch (value.replace('_', '-')) {
    case 'end-user':
    case '0':
      return role === 'end-user';
    case 'agent':
      return role === 'agent' || role === 'admin';
    case '4':
      return role === 'agent';
    case 'admin':
    case '2':
      return role === 'admin';
    default:
      return false;
  }
}
