import { type Account, type AuditEvent, nextId, type Ticket, type Via } from '../account.ts';

/** The ticket's fields as audits name them, with their values as audits give them (ids as texts). */
export function auditedFields(ticket: Ticket): Map<string, unknown> {
  const fields = new Map<string, unknown>([
    ['subject', ticket.subject],
    ['status', ticket.status],
    ['type', ticket.type],
    ['priority', ticket.priority],
    ['requester_id', idText(ticket.requester_id)],
    ['assignee_id', idText(ticket.assignee_id)],
    ['group_id', idText(ticket.group_id)],
    ['organization_id', idText(ticket.organization_id)],
    ['brand_id', idText(ticket.brand_id)],
    ['problem_id', idText(ticket.problem_id)],
    ['external_id', ticket.external_id],
    ['due_at', ticket.due_at],
    ['recipient', ticket.recipient],
    ['tags', ticket.tags],
  ]);
  for (const [fieldId, value] of Object.entries(ticket.custom_fields)) fields.set(fieldId, value);
  return fields;
}

/** The events of a new ticket's audit: one for each field that has a value. */
export function createEvents(account: Account, ticket: Ticket): AuditEvent[] {
  const events: AuditEvent[] = [];
  for (const [field_name, value] of auditedFields(ticket)) {
    if (isEmpty(value)) continue;
    events.push({ id: nextId(account), type: 'Create', field_name, value });
  }
  return events;
}

/** What differs between two states of a ticket, as the events of an audit; empty: nothing was changed. */
export function changeEvents(account: Account, before: Ticket, after: Ticket, via?: Via): AuditEvent[] {
  const previous = auditedFields(before);
  const events: AuditEvent[] = [];
  const rule = via === undefined ? {} : { via };
  const names = new Set([...previous.keys(), ...auditedFields(after).keys()]);
  const current = auditedFields(after);
  for (const field_name of names) {
    const previous_value = previous.get(field_name) ?? null;
    const value = current.get(field_name) ?? null;
    if (sameValue(previous_value, value)) continue;
    events.push({ id: nextId(account), type: 'Change', field_name, value, previous_value, ...rule });
  }
  if (!sameValue(before.email_cc_ids, after.email_cc_ids)) {
    events.push({
      id: nextId(account),
      type: 'EmailCcChange',
      previous_email_ccs: addresses(account, before.email_cc_ids),
      current_email_ccs: addresses(account, after.email_cc_ids),
      ...rule,
    });
  }
  if (!sameValue(before.follower_ids, after.follower_ids)) {
    events.push({
      id: nextId(account),
      type: 'FollowerChange',
      previous_followers: addresses(account, before.follower_ids),
      current_followers: addresses(account, after.follower_ids),
      ...rule,
    });
  }
  return events;
}

/** Equal as JSON: good for the plain values that a ticket holds. An unset field equals an absent one. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  return JSON.stringify(one) === JSON.stringify(other);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function idText(id: number | null): string | null {
  return id === null ? null : String(id);
}

function addresses(account: Account, userIds: number[]): string[] {
  return userIds.map((id) => account.users.get(id)?.email ?? String(id));
}
