import type { Account, Ticket, TicketField } from '../account.ts';
import { type InvalidDetail, recordInvalid } from '../errors.ts';
import { sameValue } from './changes.ts';
import { withoutTags, withTags } from './tags.ts';

/**
 * Sets custom fields by id; an unknown id is ignored, as Zendesk does. The tags of drop-down and checkbox fields
 * go along. Throws 422 for a value that the field can't hold.
 */
export function setCustomFields(account: Account, ticket: Ticket, values: { id: number; value?: unknown }[]): void {
  for (const { id, value } of values) {
    const field = account.ticket_fields.get(id);
    if (!field || field.system) continue;
    const stored = storedValue(field, value);
    const previous = ticket.custom_fields[id] ?? null;
    if (sameValue(stored, previous)) continue;
    ticket.custom_fields[id] = stored;
    ticket.tags = withTags(withoutTags(ticket.tags, tagsOf(field, previous)), tagsOf(field, stored));
  }
}

/** After tags were replaced: a drop-down follows its options' tags, in and out. */
export function followTags(account: Account, ticket: Ticket): void {
  for (const field of account.ticket_fields.values()) {
    if (field.system) continue;
    if (field.type === 'checkbox' && field.tag !== null) {
      const checked = ticket.tags.includes(field.tag);
      if (checked !== (ticket.custom_fields[field.id] === true)) ticket.custom_fields[field.id] = checked;
      continue;
    }
    const chosen = field.custom_field_options.map((option) => option.value).filter((tag) => ticket.tags.includes(tag));
    if (field.type === 'tagger') {
      const [first] = chosen;
      const kept = chosen.find((tag) => tag === ticket.custom_fields[field.id]);
      const value = kept ?? first ?? null;
      if (!sameValue(ticket.custom_fields[field.id], value)) ticket.custom_fields[field.id] = value;
    } else if (field.type === 'multiselect' && !sameValue(ticket.custom_fields[field.id], chosen)) {
      ticket.custom_fields[field.id] = chosen;
    }
  }
}

/** 422 where a field that is required to solve a ticket has no value. */
export function checkRequiredToSolve(account: Account, ticket: Ticket): void {
  const missing = [...account.ticket_fields.values()].filter(
    (field) => field.required && field.active && !field.system && !hasValue(ticket.custom_fields[field.id]),
  );
  if (missing.length === 0) return;
  const base = missing.map(
    (field): InvalidDetail => ({
      description: `${field.title}: is required when solving a ticket`,
      error: 'BlankValue',
      ticket_field_id: field.id,
      ticket_field_type: field.type,
    }),
  );
  throw recordInvalid({ base });
}

function hasValue(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== '' && value !== false;
}

function tagsOf(field: TicketField, value: unknown): string[] {
  if (field.type === 'checkbox') return value === true && field.tag !== null ? [field.tag] : [];
  if (field.type !== 'tagger' && field.type !== 'multiselect') return [];
  return (Array.isArray(value) ? value : [value]).filter((tag) => typeof tag === 'string' && tag !== '');
}

function storedValue(field: TicketField, value: unknown): unknown {
  if (value === null || value === undefined || value === '') return field.type === 'checkbox' ? false : null;
  switch (field.type) {
    case 'checkbox':
      return value === true || value === 'true' || value === 1 || value === '1';
    case 'tagger':
      return options(field).has(String(value)) ? String(value) : refuse(field);
    case 'multiselect': {
      const chosen = (Array.isArray(value) ? value : [value]).map(String);
      return chosen.every((tag) => options(field).has(tag)) ? chosen : refuse(field);
    }
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : refuse(field);
    case 'integer':
      return /^-?\d+$/.test(String(value)) ? String(value) : refuse(field);
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(String(value)) ? String(value) : refuse(field);
    default:
      return String(value);
  }
}

function options(field: TicketField): Set<string> {
  return new Set(field.custom_field_options.map((option) => option.value));
}

function refuse(field: TicketField): never {
  throw recordInvalid({
    base: {
      description: `${field.title}: is invalid`,
      error: 'InvalidValue',
      ticket_field_id: field.id,
      ticket_field_type: field.type,
    },
  });
}
