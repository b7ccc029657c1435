import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { isCalendarDate } from '../domain/clock/calendar-date.ts';
import type { Correction } from '../domain/detect/correction.ts';
import { RULE_NAME } from '../domain/detect/detected.ts';
import { REQUEST_KINDS } from '../domain/request.ts';
import { feedbackTable } from './feedback-table.ts';
import { BadInputError, parseLine, readLines } from './lines.ts';

const kind = z.enum(REQUEST_KINDS);
const rulesByKind = z.partialRecord(kind, z.array(z.string().regex(RULE_NAME, 'not the name of a rule')));
const correctionLine: z.ZodType<Correction> = z.object({
  on: z.string().refine(isCalendarDate, 'not a day that exists'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'not a language code')
    .nullable(),
  kinds: rulesByKind,
  possible: rulesByKind,
  leftOut: z.number().int().nonnegative().exactOptional(),
  decided: z.array(kind),
});

/**
 * Reads corrected verdicts as the desk hands them out and writes a table of the rules that were wrong and the kinds that were missed.
 * @param report told of each line that can't be read; the others count.
 */
export async function feedback(input: Readable, output: Writable, report: (bad: Error) => void): Promise<void> {
  const corrections: Correction[] = [];
  for await (const { line, text } of readLines(input)) {
    try {
      corrections.push(correctionOf(text, line));
    } catch (thrown) {
      if (!(thrown instanceof BadInputError)) throw thrown;
      report(thrown);
    }
  }
  output.write(feedbackTable(corrections));
}

function correctionOf(text: string, line: number): Correction {
  const parsed = correctionLine.safeParse(parseLine(text, line));
  if (!parsed.success) throw new BadInputError(`line ${line}`, reasonOf(parsed.error));
  return parsed.data;
}

/** Paths and rules only: what stood there may be anything. */
function reasonOf(error: z.ZodError): string {
  return error.issues
    .map(({ code, path, message }) => {
      // Zod's own message quotes the key.
      const reason = code === 'unrecognized_keys' ? 'a kind that is not known' : message;
      return [path.join('.'), reason].filter(Boolean).join(': ');
    })
    .join('; ');
}
