import { fold } from './fold.ts';
import type { Meter } from './mentions.ts';
import { isProgramLine, type Line, LONGEST_MARK, type Opening, openingsOf, type QuoteMarks } from './quoted-mail.ts';
import { type Range, tokenise } from './tokens.ts';

/** "FYI" and the like above a mail that is passed on: who writes no more than this wants that mail to be read. */
const MOST_WORDS_ABOVE = 6;
const MOST_LETTERS_ABOVE = 200;
/** "FYI", "zur Info", "pour information", "para información", "do informacji", but not "thanks for the info". */
const FOR_INFORMATION = /^\P{L}*(?:fyi(?!\p{L})|\p{L}{1,4} (?:\p{L}{1,3} )?(?:info|инфо|kenntnis))/u;
/** How deep a mail may be quoted of which nothing else is there. */
const MOST_DEPTHS = 3;
/** How mail programs begin the subject of a mail that is passed on, where it is not how others begin that of a reply. */
const FORWARD_PREFIXES = new Set(
  'fw,fwd,wg,tr,rv,vb,vl,enc,pd,i,ilt,doorst,πρθ,转发,轉寄,転送,전달'.split(',').map(fold),
);

/**
 * The stretches of a body that the writer wrote: without quoted lines, earlier mails below and the signature. Answers below or
 * between quoted lines are the writer's. A mail with nothing or next to nothing above it that is passed on counts as written,
 * because it is all there is; so does a body of nothing but a quotation.
 * @param subject tells a mail that is passed on, where the body does not
 * @param meter counts the looks at lines, for tests
 */
export function writtenRanges(body: string, marks: QuoteMarks, subject = '', meter: Meter = { visits: 0 }): Range[] {
  const lines = linesOf(body);
  const openings = openingsOf(lines, marks, meter);
  const depths = [...new Set(lines.map(({ depth }) => depth))].sort((a, b) => a - b);
  let ranges: Range[] = [];
  for (const depth of depths.slice(0, MOST_DEPTHS)) {
    const reader = new Reader(body, lines, openings, depth, isForwardSubject(subject), meter);
    reader.read(marks);
    if (reader.wroteSomething) return reader.ranges;
    if (reader.ranges.length > 0) ranges = reader.ranges;
  }
  return ranges;
}

class Reader {
  readonly ranges: Range[] = [];
  wroteSomething = false;
  private readonly body: string;
  private readonly lines: readonly Line[];
  private readonly openings: ReadonlyMap<number, Opening>;
  /** Lines that are quoted more deeply are not the writer's. */
  private depth: number;
  private readonly isForwardSubject: boolean;
  private readonly meter: Meter;
  private letters = 0;
  private isBeside = false;

  constructor(
    body: string,
    lines: readonly Line[],
    openings: ReadonlyMap<number, Opening>,
    depth: number,
    isForwardSubject: boolean,
    meter: Meter,
  ) {
    this.body = body;
    this.lines = lines;
    this.openings = openings;
    this.depth = depth;
    this.isForwardSubject = isForwardSubject;
    this.meter = meter;
  }

  read(marks: QuoteMarks): void {
    let isSignature = false;
    for (let index = 0; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (line === undefined) continue;
      this.meter.visits += 1;
      const opening = line.depth > this.depth ? undefined : this.openings.get(index);
      if (opening !== undefined) {
        const { end, next, hasHeaders } = opening;
        const isQuotedBelow = (next?.depth ?? 0) > this.depth;
        const isForward =
          opening.isForward || (!isQuotedBelow && (this.isForwardSubject || (hasHeaders && this.isForInformation())));
        const isRead = isForward && this.isShort();
        if (!isRead && (isSignature || (this.wroteSomething && !isQuotedBelow))) return;
        if (isRead) this.depth = Math.max(this.depth, next?.depth ?? 0);
        isSignature = false;
        this.isBeside = false;
        // The subject of a mail that is read is read with it.
        if (hasHeaders && (isRead || !isQuotedBelow)) for (; index <= end; index += 1) this.take(this.lines[index]);
        index = end;
      } else if (isSignature) continue;
      else if (line.depth > this.depth || isProgramLine(line.text, marks)) this.isBeside = false;
      else if (this.wroteSomething && line.text === '--') isSignature = true;
      else if (/[\p{L}\p{N}]/u.test(line.text)) {
        this.take(line);
        this.wroteSomething = true;
      }
    }
  }

  private take(line: Line | undefined): void {
    if (line === undefined) return;
    const previous = this.ranges.at(-1);
    // Neighbouring lines stay one stretch, so that a sentence may run over the line end.
    if (previous !== undefined && this.isBeside) previous.end = line.end;
    else this.ranges.push({ start: line.start, end: line.end });
    this.letters += line.end - line.start;
    this.isBeside = true;
  }

  private isShort(): boolean {
    return this.letters <= MOST_LETTERS_ABOVE && tokenise(this.body, this.ranges).length <= MOST_WORDS_ABOVE;
  }

  private isForInformation(): boolean {
    const { start, end } = this.ranges[0] ?? { start: 0, end: 0 };
    return FOR_INFORMATION.test(fold(this.body.slice(start, Math.min(end, start + MOST_LETTERS_ABOVE))));
  }
}

function isForwardSubject(subject: string): boolean {
  const colon = subject.slice(0, 12).search(/[:：]/u);
  return FORWARD_PREFIXES.has(fold(subject.slice(0, Math.max(0, colon)).trim()));
}

/** The lines that are not blank. */
function linesOf(body: string): Line[] {
  const lines: Line[] = [];
  let isAfterBlank = true;
  for (let start = 0; start < body.length; ) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    const line = lineOf(body, start, end, isAfterBlank);
    if (line !== undefined) lines.push(line);
    isAfterBlank = line === undefined;
    start = end + 1;
  }
  return lines;
}

function lineOf(body: string, start: number, end: number, isAfterBlank: boolean): Line | undefined {
  let from = start;
  let depth = 0;
  for (; from < end; from += 1) {
    const letter = body.charAt(from);
    if (letter === '>') depth += 1;
    else if (letter.trim() !== '') break;
  }
  if (from === end) return undefined;
  // One letter more than the longest line of a mail program, which says that this is none.
  const text = body.slice(from, Math.min(end, from + LONGEST_MARK + 1)).trimEnd();
  return { start: depth > 0 ? from : start, end, depth, text, isAfterBlank };
}
