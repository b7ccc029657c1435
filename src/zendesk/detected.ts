import * as z from 'zod/mini';
import { RULE_NAME } from '../domain/detect/detected.ts';
import { ENTRY_NAME } from '../domain/detect/entries.ts';
import { type Detected, REQUEST_KINDS } from '../domain/request.ts';
import type { Audit } from './audits.ts';
import { EVENT_KEY } from './names.ts';
import type { Schema } from './parse.ts';
import { fromJson } from './values.ts';

const namesOf = (form: RegExp) => z.partialRecord(z.enum(REQUEST_KINDS), z.array(z.string().check(z.regex(form))));
const rules = namesOf(RULE_NAME);

/** What detection had said, in an event. Names of rules and entries only: anything else that somebody put there is not read. */
const detected: Schema<Detected> = z.object({
  language: z.nullable(z.string().check(z.regex(/^[a-z]{2,3}$/))),
  kinds: rules,
  possible: rules,
  entries: z.exactOptional(namesOf(ENTRY_NAME)),
  leftOut: z.exactOptional(z.number()),
});

/** The same as a part of an event, which is read all the same where this part of it was spoilt: null then. */
export const detectedInEvent: Schema<Detected | null> = z.catch(z.nullable(detected), null);

/** What detection had said, in the mark of a customer's ticket; null where the mark doesn't say, or can't be read. */
export function detectedInMark(audit: Audit): Detected | null {
  const text = audit.metadata?.custom?.[EVENT_KEY];
  const mark = z.object({ detected: detectedInEvent }).safeParse(typeof text === 'string' ? fromJson(text) : null);
  return mark.success ? mark.data.detected : null;
}
