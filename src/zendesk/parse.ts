import * as z from 'zod/mini';
import { OutsideProblem } from '../workflow/problems.ts';

// Zendesk serves apps under a content security policy; without this, zod would try `new Function` and be reported for it.
z.config({ jitless: true });

export type Schema<T> = z.ZodMiniType<T>;

/** A moment that can be read, ISO 8601. */
export const instant: Schema<string> = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text))));

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
