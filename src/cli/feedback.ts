import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { isCalendarDate } from '../domain/clock/calendar-date.ts';
import { type Correction, withKnownEntries } from '../domain/detect/correction.ts';
import { RULE_NAME } from '../domain/detect/detected.ts';
import { ENTRY_NAME } from '../domain/detect/entries.ts';
import { knownEntries } from '../domain/detect/known-entries.ts';
import { REQUEST_KINDS } from '../domain/request.ts';
import { feedbackTable } from './feedback-table.ts';
import { BadInputError, parseLine, readLines } from './lines.ts';

const kind = z.enum(REQUEST_KINDS);
const rulesByKind = z.partialRecord(kind, z.array(z.string().regex(RULE_NAME, 'not the name of a rule')));
const entriesByKind = z.partialRecord(kind, z.array(z.string().regex(ENTRY_NAME, 'not the name of an entry')));
const correctionLine: z.ZodType<Correction> = z.object({
  on: z.string().refine(isCalendarDate, 'not a day that exists'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'not a language code')
    .nullable(),
  kinds: rulesByKind,
  possible: rulesByKind,
  entries: entriesByKind.exactOptional(),
  leftOut: z.number().int().nonnegative().exactOptional(),
  decided: z.array(kind),
});

/**
 * Reads corrected verdicts as the desk hands them out and writes a table of the rules and entries of the lexicon that were wrong, and of the
 * kinds that were missed. An entry that the lexicon does not have (any more) is not printed: it may be anybody's words.
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
  const known = await knownEntries();
  const unknown = corrections
    .flatMap(({ entries }) => Object.values(entries ?? {}).flat())
    .filter((one) => !known.has(one));
  output.write(
    feedbackTable(
      corrections.map((one) => withKnownEntries(one, known)),
      unknown.length,
    ),
  );
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
