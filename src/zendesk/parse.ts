import * as z from 'zod/mini';
import { OutsideProblem } from '../workflow/problems.ts';

// Zendesk serves apps under a content security policy; without this, zod would try `new Function` and be reported for it.
z.config({ jitless: true });

export type Schema<T> = z.ZodMiniType<T>;

/**
 * What came from outside, as a schema has it.
 * @throws `UnexpectedAnswer` with the paths that don't fit, never the values
 */
export function parse<T>(schema: Schema<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new OutsideProblem('UnexpectedAnswer', {
    codes: [...new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.') || '(all)'))].slice(0, 10),
  });
}

/** The value that a JSON text stands for, or undefined where it isn't JSON. */
export function fromJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id as a number; the host gives some of them as text. Null where it is none. */
export function idOf(value: unknown): number | null {
  const id = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : null;
}
