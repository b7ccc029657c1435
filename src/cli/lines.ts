import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Input that cannot be used. `where` names the line or index and never quotes what stood there. */
export class BadInputError extends Error {
  override readonly name = 'BadInputError';
  readonly where: string;

  constructor(where: string, reason: string) {
    super(`${where}: ${reason}`);
    this.where = where;
  }
}

/**
 * Reads JSON Lines one at a time; empty lines are skipped, lines are counted from 1.
 * @throws BadInputError naming the line that is not JSON.
 */
export async function* readJsonLines(input: Readable): AsyncGenerator<{ line: number; value: unknown }> {
  for await (const { line, text } of readLines(input)) yield { line, value: parseLine(text, line) };
}

/** Reads lines that have something in them, counted from 1. */
export async function* readLines(input: Readable): AsyncGenerator<{ line: number; text: string }> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  for await (const text of lines) {
    line += 1;
    // A byte-order mark is what some spreadsheet programs put first; JSON.parse refuses it.
    const clean = line === 1 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (clean.trim() !== '') yield { line, text: clean };
  }
}

/**
 * The value of a line.
 * @throws BadInputError naming the line where it is not JSON.
 */
export function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which may be somebody's mail.
    throw new BadInputError(`line ${line}`, 'not valid JSON');
  }
}

/** Writes one value as a line and waits while the reader of the pipe is slower than we are. */
export async function writeJsonLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
