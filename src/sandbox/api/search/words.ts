/** A text as search sees it: its words in lower case, parted and surrounded by single blanks. */
export function indexed(text: string): string {
  return ` ${wordsOf(text).join(' ')} `;
}

/** Whether indexed text holds the words of a query, one after the other; a final `*` lets the last word go on. */
export function holdsWords(index: string, query: string): boolean {
  const words = wordsOf(query);
  if (words.length === 0) return true;
  return index.includes(` ${words.join(' ')}${query.endsWith('*') ? '' : ' '}`);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}
