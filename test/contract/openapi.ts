import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

/** Zendesk's own description of its API; it has no licence, so it lies beside the checkout and not in it. */
const FILE = resolve('..', 'shared', 'data', 'zendesk-support-openapi.json');

export const SKIPPED = "skipped: Zendesk's OpenAPI description is not beside this checkout";

export interface OpenApi {
  /** What is wrong with an answer; empty: nothing. An operation that is not described is wrong, too. */
  validateAnswer(method: string, path: string, status: number, body: unknown): string[];
  /** What is wrong with a request's body. An operation without a described body takes any. */
  validateRequest(method: string, path: string, body: unknown): string[];
}

/**
 * Values that a live account gives as null although the description has no null for them (`schema.property`): a user
 * without an address, an agent who never signed in, what was deleted for good.
 */
const KNOWN_NULLS = [
  'UserForAdmin.email',
  'UserForAdmin.alias',
  'UserForAdmin.signature',
  'UserForAdmin.last_login_at',
  'UserForAdmin.default_group_id',
  'DeletedUserObject.email',
  'DeletedUserObject.organization_id',
  'SuspendedTicketObject.ticket_id',
  'AuthorObject.id',
  'ViewObject.restriction',
  'TicketFieldValueInput.value',
  'TicketObject.recipient',
  'AttachmentBaseObject.width',
  'AttachmentBaseObject.height',
];

/**
 * Where a live account gives more than the description has: the value of a Change event is a list for tags, and a
 * flag or null for custom fields. (Its own schema for the list of audits leaves events open.)
 */
const KNOWN_OPEN = [['AuditObject', 'properties', 'events', 'items', 'properties', 'value']];

/**
 * Operations that the description has wrongly: it gives one suspended ticket the envelope of the list, while three
 * independent clients read `suspended_ticket`.
 */
const MISDESCRIBED = ['GET /api/v2/suspended_tickets/{id}'];

/** Loads the description; null where the file is missing. */
export function loadOpenApi(): OpenApi | null {
  if (!existsSync(FILE)) return null;
  const description: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
  const paths = Object.keys(child(description, 'paths'));
  letEnumsBeNull(child(description, 'components'));
  for (const name of KNOWN_NULLS) allowNull(description, name);
  for (const pointer of KNOWN_OPEN) allowAnything(description, pointer);

  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
  formats.default(ajv);
  ajv.addSchema({ $id: 'openapi', ...child(description) });
  const compiled = new Map<string, ValidateFunction>();
  const problemsOf = (pointer: string[], body: unknown): string[] => {
    const ref = `openapi#/${pointer
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .map(encodeURIComponent)
      .join('/')}`;
    const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
    compiled.set(ref, validate);
    validate(body);
    const errors = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
    return [...errors, ...envelopeProblems(description, pointer, body)];
  };

  return {
    validateAnswer(method, path, status, body) {
      const template = templateOf(paths, path);
      const operation = `${method} ${template ?? path}`;
      if (MISDESCRIBED.includes(operation) && status < 400) return [];
      if (template === undefined) return [`${operation} is not described`];
      if (status >= 400) return isErrorEnvelope(body) ? [] : [`${operation}: ${status} in no known envelope`];
      const pointer = ['paths', template, method.toLowerCase(), 'responses', String(status)];
      if (!has(description, pointer)) return [`${operation} is not described with status ${status}`];
      const schema = [...pointer, 'content', 'application/json', 'schema'];
      if (!has(description, schema)) return [];
      return problemsOf(schema, body).map((problem) => `${operation}: ${problem}`);
    },
    validateRequest(method, path, body) {
      const template = templateOf(paths, path);
      if (template === undefined) return [`${method} ${path} is not described`];
      const pointer = ['paths', template, method.toLowerCase()];
      if (!has(description, pointer)) return [`${method} ${template} is not described`];
      const schema = [...pointer, 'requestBody', 'content', 'application/json', 'schema'];
      if (!has(description, schema)) return [];
      return problemsOf(schema, body).map((problem) => `${method} ${template}: ${problem}`);
    },
  };
}

/** The described path that a real one belongs to: `/api/v2/users/7.json` -> `/api/v2/users/{user_id}`. */
function templateOf(paths: string[], path: string): string | undefined {
  const parts = (path.split('?')[0] ?? '').replace(/\.json$/, '').split('/');
  const fitting = paths.filter((template) => {
    const wanted = template.split('/');
    return (
      wanted.length === parts.length && wanted.every((part, index) => part.startsWith('{') || part === parts[index])
    );
  });
  return fitting.sort((one, other) => one.split('{').length - other.split('{').length)[0];
}

/** Most schemas ask for nothing, so an empty object would pass: at least one described key must be there. */
function envelopeProblems(description: unknown, pointer: string[], body: unknown): string[] {
  let schema = at(description, pointer);
  const ref = child(schema).$ref;
  if (typeof ref === 'string') schema = at(description, ref.replace('#/', '').split('/'));
  const keys = Object.keys(child(schema, 'properties'));
  const found = Object.keys(child(body));
  return keys.length === 0 || keys.some((key) => found.includes(key)) ? [] : [`has none of ${keys.join(', ')}`];
}

/** The four shapes in which Zendesk refuses, and the older one of autocomplete (`{"error": text}`). */
function isErrorEnvelope(body: unknown): boolean {
  const { error, errors, description } = child(body);
  if (Array.isArray(errors)) return errors.every((one) => typeof child(one).code === 'string');
  if (typeof error === 'string') return description === undefined || typeof description === 'string';
  return typeof child(error).title === 'string' && typeof child(error).message === 'string';
}

function allowNull(description: unknown, name: string): void {
  const [schema = '', property = ''] = name.split('.');
  const found = at(description, ['components', 'schemas', schema, 'properties', property]);
  if (typeof found !== 'object' || found === null) throw new Error(`no ${name} in the description`);
  const before = { ...found };
  for (const key of Object.keys(found)) Reflect.deleteProperty(found, key);
  Object.assign(found, { anyOf: [before, { type: 'null' }] });
}

function allowAnything(description: unknown, pointer: string[]): void {
  const found = at(description, ['components', 'schemas', ...pointer]);
  if (typeof found !== 'object' || found === null) throw new Error(`no ${pointer.join('.')} in the description`);
  for (const key of Object.keys(found)) Reflect.deleteProperty(found, key);
}

/** OpenAPI leaves open whether `nullable` holds where an `enum` has no null; Zendesk's means it. */
function letEnumsBeNull(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('nullable' in value && value.nullable === true && 'enum' in value && Array.isArray(value.enum)) {
    if (!value.enum.includes(null)) value.enum.push(null);
  }
  for (const inner of Object.values(value)) letEnumsBeNull(inner);
}

function has(value: unknown, pointer: string[]): boolean {
  return at(value, pointer) !== undefined;
}

function at(value: unknown, pointer: string[]): unknown {
  return pointer.reduce<unknown>((found, key) => child(found)[key], value);
}

function child(value: unknown, key?: string): Record<string, unknown> {
  const found: unknown = key === undefined ? value : child(value)[key];
  if (typeof found !== 'object' || found === null) return {};
  return Object.fromEntries(Object.entries(found));
}
