/** Words in the sentence that they stand in. */
export interface Quote {
  before: string;
  marked: string;
  after: string;
}

const MOST_BEFORE = 70;
const MOST_AFTER = 90;
const SENTENCE_END = /[.!?…\n]/;

/**
 * The words from `start` to `end` with the rest of their sentence, cut where that is long.
 * @example quoteOf('Hello. Please delete my data!', 14, 28).before //=> 'Please '
 */
export function quoteOf(text: string, start: number, end: number): Quote {
  return {
    before: before(text.slice(0, start)),
    marked: oneLine(text.slice(start, end)),
    after: after(text.slice(end)),
  };
}

function before(text: string): string {
  const near = text.slice(-MOST_BEFORE);
  let from = near.length;
  while (from > 0 && !SENTENCE_END.test(near.charAt(from - 1))) from -= 1;
  const sentence = near.slice(from);
  if (from > 0 || near.length === text.length) return oneLine(sentence.trimStart());
  // Cut in the middle of a sentence: at a space, so that no word is torn.
  return `… ${oneLine(sentence.slice(sentence.indexOf(' ') + 1))}`;
}

function after(text: string): string {
  const near = text.slice(0, MOST_AFTER);
  const end = near.search(SENTENCE_END);
  if (end >= 0) return oneLine(near.slice(0, end + 1).trimEnd());
  if (near.length === text.length) return oneLine(near.trimEnd());
  return `${oneLine(near.slice(0, Math.max(0, near.lastIndexOf(' '))))} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
