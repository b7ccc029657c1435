import type { Context } from 'hono';
import { ApiError, invalidParameter } from './errors.ts';

/** A JSON object of the caller's, not looked into yet. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 400, with the wording that Zendesk has for a parameter of the wrong kind. */
export function invalidAttribute(attribute: string, reason: string): ApiError {
  return new ApiError(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${attribute} attribute. Invalid parameter: ${attribute} ${reason}`,
    },
  });
}

/** A number in the path, for example the 12 of /tickets/12. */
export function idIn(c: Context, name = 'id'): number {
  return toId(c.req.param(name) ?? '', name);
}

/** `?ids=1,2,3`: 1 to 100 of them; 400 otherwise. */
export function idsIn(c: Context, name = 'ids'): number[] {
  const ids = (c.req.query(name) ?? '').split(',').filter((part) => part.trim() !== '');
  if (ids.length === 0) throw invalidAttribute(name, 'is required');
  if (ids.length > 100) throw invalidParameter('TooManyIds', `${name} takes at most 100`);
  return ids.map((part) => toId(part.trim(), name));
}

/** The request's body, which must be a JSON object. */
export async function bodyOf(c: Context): Promise<JsonObject> {
  const text = await c.req.text();
  try {
    const parsed: unknown = text === '' ? {} : JSON.parse(text);
    if (isObject(parsed)) return parsed;
  } catch {
    // Answered below: what is not JSON is refused like what is not an object.
  }
  throw new ApiError(400, { error: 'InvalidBody', description: 'The body is not a JSON object' });
}

/** The record inside the body's envelope: `user` of `{"user": {…}}`. */
export async function recordIn(c: Context, envelope: string): Promise<JsonObject> {
  const record = (await bodyOf(c))[envelope];
  if (!isObject(record)) throw invalidAttribute(envelope, 'is required');
  return record;
}

/** A text or a number of the body as text; undefined where the body does not have it. */
export function textOf(record: JsonObject, name: string): string | undefined {
  const value = record[name];
  if (value === undefined) return undefined;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw invalidAttribute(name, 'must be a string');
}

/** A list of texts of the body, or a text with them parted by spaces or commas. */
export function textsOf(record: JsonObject, name: string): string[] | undefined {
  const value = record[name];
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((part) => part !== '');
  if (Array.isArray(value)) return value.filter((part) => typeof part === 'string');
  throw invalidAttribute(name, 'must be an array');
}

function toId(text: string, name: string): number {
  if (!/^\d{1,15}$/.test(text)) throw invalidAttribute(name, 'must be an integer');
  return Number(text);
}
