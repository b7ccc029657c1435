import { type Account, nextId, now, type TicketField, type UserField } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { isObject, type JsonObject, textOf } from '../input.ts';

const TYPES = [
  'text',
  'textarea',
  'checkbox',
  'date',
  'integer',
  'decimal',
  'regexp',
  'partialcreditcard',
  'multiselect',
  'tagger',
  'dropdown',
  'lookup',
];

/**
 * Makes a custom ticket field from a body's `ticket_field`.
 * @throws ApiError 422 without a title, for a type that can't be created, and for options that repeat a tag
 */
export function createTicketField(account: Account, body: JsonObject): TicketField {
  const { title, type, options } = checkField(account, body);
  const at = now(account);
  const field: TicketField = {
    id: nextId(account),
    type,
    title,
    description: textOf(body, 'description') ?? '',
    position: typeof body.position === 'number' ? body.position : 9999,
    active: body.active !== false,
    required: body.required === true,
    tag: textOf(body, 'tag') ?? null,
    removable: true,
    system: false,
    custom_field_options: options,
    created_at: at,
    updated_at: at,
  };
  account.ticket_fields.set(field.id, field);
  return field;
}

/**
 * Makes a user field from a body's `user_field`.
 * @throws ApiError 422 without a title or key, and for a key that there is already
 */
export function createUserField(account: Account, body: JsonObject): UserField {
  const { title, type, options } = checkField(account, body);
  const key = textOf(body, 'key') ?? '';
  if (!/^\w+$/.test(key)) throw recordInvalid({ key: { description: 'Key: is invalid', error: 'InvalidValue' } });
  if ([...account.user_fields.values()].some((field) => field.key === key)) {
    throw recordInvalid({ key: { description: 'Key: has already been taken', error: 'DuplicateValue' } });
  }
  const at = now(account);
  const field: UserField = {
    id: nextId(account),
    key,
    type,
    title,
    description: textOf(body, 'description') ?? '',
    position: typeof body.position === 'number' ? body.position : 9999,
    active: body.active !== false,
    custom_field_options: options,
    created_at: at,
    updated_at: at,
  };
  account.user_fields.set(field.id, field);
  return field;
}

function checkField(account: Account, body: JsonObject): { title: string; type: string; options: FieldOption[] } {
  const title = textOf(body, 'title')?.trim() ?? '';
  const type = textOf(body, 'type') ?? '';
  if (title === '') throw recordInvalid({ title: { description: 'Title: cannot be blank', error: 'BlankValue' } });
  if (!TYPES.includes(type)) throw recordInvalid({ type: { description: 'Type: is invalid', error: 'InvalidValue' } });
  return { title, type: type === 'dropdown' ? 'tagger' : type, options: optionsIn(account, body) };
}

type FieldOption = TicketField['custom_field_options'][number];

function optionsIn(account: Account, body: JsonObject): FieldOption[] {
  if (!Array.isArray(body.custom_field_options)) return [];
  const options = body.custom_field_options.filter(isObject).map((option) => ({
    id: nextId(account),
    name: textOf(option, 'name') ?? '',
    value: (textOf(option, 'value') ?? '').toLowerCase(),
  }));
  if (new Set(options.map(({ value }) => value)).size < options.length) {
    throw recordInvalid({
      custom_field_options: { description: 'Custom field options: tags must be unique', error: 'DuplicateValue' },
    });
  }
  return options;
}
