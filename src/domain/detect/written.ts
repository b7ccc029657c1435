import { fold } from './fold.ts';
import type { Range } from './tokens.ts';

/** How mail programs mark what the writer did not write. All words folded: lower case, no diacritics. */
export type QuoteMarks = {
  /** "On 3 March 2026 at 10:00, Ada <ada@example.com> wrote:": the last words, by the first. */
  wrote: Map<string, string[]>;
  /** Names of the header lines above a quoted mail; `date` names must be among them for a block to count. */
  headers: Set<string>;
  dateHeaders: Set<string>;
  /** A line that holds one of these opens a quoted or forwarded mail. */
  dividers: string[];
  /** A line that starts with one of these is the mail program's own ("Sent from my phone"). */
  programLines: string[];
  /** First words of all of these, by which most lines are told at once to be none. */
  firstWords: Set<string>;
};

type Line = Range & { text: string };

const LONGEST_MARK = 300;
const LONGEST_HEADER_NAME = 20;
const FIRST_WORD = /^[^\p{L}\p{N}]{0,40}(?<word>[\p{L}\p{N}'’-]{1,24})/u;

/**
 * The stretches of a body that the writer wrote: without quoted lines, earlier mails below and the signature.
 * A forwarded mail with nothing above it counts as written, because it is all there is.
 */
export function writtenRanges(body: string, marks: QuoteMarks): Range[] {
  const lines = linesOf(body);
  const ranges: Range[] = [];
  let wroteSomething = false;
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    if (text === '' || text.startsWith('>')) continue;
    if (wroteSomething && text === '--') break;
    if (couldBeMark(text, marks)) {
      const folded = fold(text);
      if (opensReply(lines, index, folded, marks)) break;
      if (wroteSomething && opensQuotedMail(lines, index, folded, marks)) break;
      if (marks.programLines.some((start) => folded.startsWith(start))) continue;
    }
    wroteSomething = true;
    const previous = ranges.at(-1);
    // Neighbouring lines stay one stretch, so that a sentence may run over the line end.
    if (previous !== undefined && isBlank(lines, previous.end, index)) previous.end = line.end;
    else ranges.push({ start: line.start, end: line.end });
  }
  return ranges;
}

function couldBeMark(text: string, { firstWords }: QuoteMarks): boolean {
  // Dividers often stand between dashes, with other words before them.
  if ('-#_*='.includes(text.charAt(0))) return true;
  const word = FIRST_WORD.exec(text)?.groups?.word;
  return word !== undefined && firstWords.has(fold(word));
}

function isBlank(lines: readonly Line[], end: number, index: number): boolean {
  for (let back = index - 1; back >= 0; back -= 1) {
    const line = lines[back];
    if (line === undefined || line.text.trim() !== '') return line?.end === end;
  }
  return false;
}

function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= body.length) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    lines.push({ start, end, text: body.slice(start, Math.min(end, start + LONGEST_MARK)) });
    start = end + 1;
  }
  return lines;
}

/** A line "On … wrote:", which some programs break into two or three. */
function opensReply(lines: readonly Line[], index: number, folded: string, { wrote }: QuoteMarks): boolean {
  const lasts = wrote.get(/^[^\s,]+/u.exec(folded)?.[0] ?? '');
  if (lasts === undefined) return false;
  let joined = '';
  for (let ahead = 0; ahead < 3; ahead += 1) {
    joined += ` ${ahead === 0 ? folded : fold(lines[index + ahead]?.text ?? '').trim()}`;
    if (joined.length > LONGEST_MARK) return false;
    if (!joined.endsWith(':')) continue;
    // A date with a time, or an address: a person's own "On Monday I wrote:" has neither.
    const looksLikeHeader = joined.includes('@') || (/\d[:.]\d\d/u.test(joined) && /\d{1,4}[.\-/ ]/u.test(joined));
    return looksLikeHeader && lasts.some((last) => joined.includes(` ${last}`));
  }
  return false;
}

/** A divider, or a block of at least three header lines with a date among them. */
function opensQuotedMail(lines: readonly Line[], index: number, folded: string, marks: QuoteMarks): boolean {
  if (marks.dividers.some((divider) => folded.includes(divider) && folded.length < divider.length + 40)) return true;
  let headers = 0;
  let dates = 0;
  for (let ahead = 0; ahead < 8 && index + ahead < lines.length; ahead += 1) {
    const name = headerName(lines[index + ahead]?.text ?? '');
    if (name === undefined || !marks.headers.has(name)) {
      if (ahead === 0) return false;
      continue;
    }
    headers += 1;
    if (marks.dateHeaders.has(name)) dates += 1;
  }
  return headers >= 3 && dates >= 1;
}

function headerName(line: string): string | undefined {
  const colon = line.search(/[:：]/u);
  if (colon < 1 || colon > LONGEST_HEADER_NAME) return undefined;
  return fold(line.slice(0, colon).replaceAll('*', '')).trim();
}

/** The first words of marks, by which a line is looked up. */
export function firstWordsOf(marks: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const mark of marks) {
    const word = FIRST_WORD.exec(mark)?.groups?.word;
    if (word !== undefined) words.add(word);
  }
  return words;
}
