/** A row of a pattern table: patterns that say the same thing, and their weight. */
export type Row = { weight: number; patterns: string[] };

/** The words, phrases or patterns of a comma-separated list. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim().replaceAll(/\s+/gu, ' '))
    .filter((item) => item !== '');
}

/**
 * The rows of a pattern table, as `lexicon/shape.ts` explains it.
 * @throws Error where something stands before the first weight: a fault of the lexicon, found by its test.
 */
export function rowsOf(table: string): Row[] {
  const [before, ...parts] = table.split(/^\s*(\d+(?:\.\d+)?):/mu);
  if (before?.trim() !== '') throw new Error(`No weight before: ${before?.trim()}`);
  const rows: Row[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    rows.push({ weight: Number(parts[index]), patterns: listOf(parts[index + 1] ?? '') });
  }
  return rows;
}
