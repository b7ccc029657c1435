/** The words or phrases of a comma-separated list. */
export function listOf(text: string): string[] {
  // Packed lists have no spaces to spare, and there are thousands of items to read at each opening of the app.
  if (!/\s\s|\n|, /u.test(text)) return text.split(',').filter((item) => item !== '');
  return text
    .split(',')
    .map((item) => item.trim().replaceAll(/\s+/gu, ' '))
    .filter((item) => item !== '');
}
