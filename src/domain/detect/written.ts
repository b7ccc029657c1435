import { fold } from './fold.ts';
import type { Range } from './tokens.ts';

/** How mail programs mark what the writer did not write. All words folded: lower case, no diacritics. */
export type QuoteMarks = {
  /** "On 3 March 2026 at 10:00, Ada <ada@example.com> wrote:": first and last word. */
  wrote: (readonly [first: string, last: string])[];
  /** Names of the header lines above a quoted mail; `date` names must be among them for a block to count. */
  headers: string[];
  dateHeaders: string[];
  /** A line that holds one of these opens a quoted or forwarded mail. */
  dividers: string[];
  /** A line that starts with one of these is the mail program's own ("Sent from my phone"). */
  programLines: string[];
};

type Line = Range & { folded: string };

const LONGEST_MARK = 300;

/**
 * The stretches of a body that the writer wrote: without quoted lines, earlier mails below and the signature.
 * A forwarded mail with nothing above it counts as written, because it is all there is.
 */
export function writtenRanges(body: string, marks: QuoteMarks): Range[] {
  const lines = linesOf(body);
  const ranges: Range[] = [];
  let wroteSomething = false;
  for (const [index, line] of lines.entries()) {
    const text = line.folded;
    if (text === '') continue;
    if (text.startsWith('>')) continue;
    if (opensReply(lines, index, marks)) break;
    if (wroteSomething && (text === '--' || opensQuotedMail(lines, index, marks))) break;
    if (marks.programLines.some((start) => text.startsWith(start))) continue;
    wroteSomething = true;
    const previous = ranges.at(-1);
    // Neighbouring lines stay one stretch, so that a sentence may run over the line end.
    if (previous !== undefined && isBlank(lines, previous.end, index)) previous.end = line.end;
    else ranges.push({ start: line.start, end: line.end });
  }
  return ranges;
}

function isBlank(lines: readonly Line[], end: number, index: number): boolean {
  for (let back = index - 1; back >= 0; back -= 1) {
    const line = lines[back];
    if (line === undefined || line.folded !== '') return line?.end === end;
  }
  return false;
}

function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= body.length) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    lines.push({ start, end, folded: fold(body.slice(start, Math.min(end, start + LONGEST_MARK))).trim() });
    start = end + 1;
  }
  return lines;
}

/** A line "On … wrote:", which some programs break into two or three. */
function opensReply(lines: readonly Line[], index: number, marks: QuoteMarks): boolean {
  const first = lines[index]?.folded ?? '';
  const pairs = marks.wrote.filter(([word]) => first.startsWith(`${word} `) || first.startsWith(`${word},`));
  if (pairs.length === 0) return false;
  let joined = '';
  for (let ahead = 0; ahead < 3; ahead += 1) {
    joined += ` ${lines[index + ahead]?.folded ?? ''}`;
    if (joined.length > LONGEST_MARK) return false;
    if (!joined.endsWith(':')) continue;
    // A date with a time, or an address: a person's own "On Monday I wrote:" has neither.
    const looksLikeHeader = joined.includes('@') || (/\d[:.]\d\d/u.test(joined) && /\d{1,4}[.\-/ ]/u.test(joined));
    return looksLikeHeader && pairs.some(([, last]) => joined.includes(` ${last}`));
  }
  return false;
}

/** A divider, or a block of at least three header lines with a date among them. */
function opensQuotedMail(lines: readonly Line[], index: number, marks: QuoteMarks): boolean {
  const text = lines[index]?.folded ?? '';
  if (marks.dividers.some((divider) => text.includes(divider) && text.length < divider.length + 40)) return true;
  let headers = 0;
  let dates = 0;
  for (let ahead = 0; ahead < 8 && index + ahead < lines.length; ahead += 1) {
    const name = headerName(lines[index + ahead]?.folded ?? '');
    if (name === undefined || !marks.headers.includes(name)) {
      if (ahead === 0) return false;
      continue;
    }
    headers += 1;
    if (marks.dateHeaders.includes(name)) dates += 1;
  }
  return headers >= 3 && dates >= 1;
}

function headerName(line: string): string | undefined {
  const colon = line.indexOf(':');
  if (colon < 1 || colon > 20) return undefined;
  return line.slice(0, colon).replaceAll('*', '').trim();
}
