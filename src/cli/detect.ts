import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { detect } from '../domain/detect/detect.ts';
import { loadLexicon } from '../domain/detect/load-lexicon.ts';
import { CIRCUMSTANCES, type Verdict } from '../domain/detect/verdict.ts';
import { BadInputError, readJsonLines, writeJsonLine } from './lines.ts';

const text = z.string().nullish();
const mailLine = z
  .object({
    id: z.union([z.string(), z.number()]),
    subject: text,
    body: text,
    circumstances: z.array(z.enum(CIRCUMSTANCES)).nullish(),
  })
  .refine(({ subject, body }) => typeof subject === 'string' || typeof body === 'string', {
    message: 'neither subject nor body is given',
  });

/**
 * Reads mails `{id, subject, body}` as JSON Lines and writes a verdict line for each, in order, one at a time. A line may name
 * `circumstances` as well (`["privacy-address"]`): then its answer says what they weigh.
 * @throws BadInputError naming the line and what is wrong with it; the lines before it have been answered.
 */
export async function detectLines(input: Readable, output: Writable): Promise<void> {
  const lexicon = await loadLexicon();
  for await (const { line, value } of readJsonLines(input)) {
    const parsed = mailLine.safeParse(value);
    if (!parsed.success) throw new BadInputError(`line ${line}`, reasonOf(parsed.error));
    const { id, subject, body, circumstances } = parsed.data;
    const mail = { subject: subject ?? '', body: body ?? '', circumstances: [...new Set(circumstances)] };
    await writeJsonLine(output, { id, ...verdictLine(detect(mail, lexicon)) });
  }
}

function verdictLine(verdict: Verdict) {
  const { circumstances, ...line } = verdict;
  return circumstances.length > 0 ? { ...line, circumstances } : line;
}

/** Paths and rules only: the values may be somebody's mail. */
function reasonOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': ')).join('; ');
}
