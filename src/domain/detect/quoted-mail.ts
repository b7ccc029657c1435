import { fold } from './fold.ts';
import { UNSPACED } from './lexicon/packed.ts';
import type { Meter } from './mentions.ts';
import type { Range } from './tokens.ts';

/** What mail programs write in words. All of them folded: lower case, no diacritics. */
export type QuoteMarks = {
  /** The verb of "On 3 March 2026 at 10:00, Ada wrote:". */
  wrote: RegExp;
  /** Names of the header lines above a quoted mail. */
  headers: Set<string>;
  /** Between dashes or before a colon they open a mail that is passed on ("Forwarded message"). */
  forwards: string[];
  /** Lines that the mail program adds ("Sent from my phone"), by their first letters. */
  programLines: Map<string, string[]>;
};

/** A line of a mail that is not blank; the text without the signs of a quotation, of which there are `depth`. */
export type Line = Range & { depth: number; text: string; isAfterBlank: boolean };

/** Lines of a mail program that say: here begins another mail. */
export type Opening = {
  /** Its last line. */
  end: number;
  /** The line with which the other mail begins, if there is one. */
  next: Line | undefined;
  /** It names the header lines of the other mail, its subject among them. */
  hasHeaders: boolean;
  isForward: boolean;
};

/** Lines of mail programs are no longer. */
export const LONGEST_MARK = 300;
const LONGEST_NAME = 24;
const LONGEST_PROGRAM_LINE = 100;
const FIRST_LETTERS = 3;
/** A reply header has no more words than this, and a date at its beginning no more than these before it. */
const MOST_WORDS = 16;
const WORDS_BEFORE_DATE = 3;
const MOST_LINES_OF_REPLY_HEADER = 3;
const MOST_HEADERS = 12;
const LONGEST_DIVIDER = 90;

const INVISIBLE_END = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]{1,4}$/u;
const TIME = /(?<![\p{Nd}.:])\p{Nd}{1,2}(?:(?:[:時时点點]| ?h ?)\p{Nd}{2}|\.\p{Nd}{2}(?!\.? ?\p{Nd}))(?!\p{Nd})/gu;
const DATE = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})|\p{Nd}{1,2}[./-] ?\p{Nd}{1,2}[./-] ?\p{Nd}{2}/u;
const DATE_LAST = /\p{Nd}[^\p{L}]{0,4}:$/u;
const ADDRESS = /[^\s<>()[\]@,;:"]{1,64}@[^\s<>()[\]@,;:"]{1,190}/gu;
const BRACKETED = /[<([](?:mailto:)?[^\s<>()[\]@,;:"]{1,64}@/u;
const BRACKETED_LAST = /@[^\s@]{1,190}[>)\]]["'\s]{0,3}:$/u;
const FENCED = /^(?:[-_=~#+]{2}|\*{3}).*[-_=~#+*]{2}$|^-{5}/u;
const BETWEEN_DASHES = /^[-_=*~]{3}.*\p{L}.*[-_=*~]{3}$/u;
/** What programs of all languages write in English, and the line of a help desk: "##- Please type your reply above this line -##". */
const ABOVE_EARLIER_MAIL = /original message|reply above this line|^#+-.*-#+$/u;

/** All places where a mail program says that another mail begins, by their first line. Linear in the number of lines. */
export function openingsOf(lines: readonly Line[], marks: QuoteMarks, meter: Meter): Map<number, Opening> {
  return new Finder(lines, marks, meter).openings();
}

/** Whether a line is the mail program's own. */
export function isProgramLine(text: string, { programLines }: QuoteMarks): boolean {
  if (text.length > LONGEST_PROGRAM_LINE) return false;
  const folded = fold(text);
  return programLines.get(folded.slice(0, FIRST_LETTERS))?.some((start) => folded.startsWith(start)) ?? false;
}

/** Program lines by the letters by which they are looked up. */
export function byFirstLetters(programLines: readonly string[]): QuoteMarks['programLines'] {
  const found: QuoteMarks['programLines'] = new Map();
  for (const line of programLines) {
    const letters = line.slice(0, FIRST_LETTERS);
    found.set(letters, [...(found.get(letters) ?? []), line]);
  }
  return found;
}

/** One expression for all verbs. In scripts without spaces they stand right behind the name. */
export function anyOf(verbs: readonly string[]): RegExp {
  if (verbs.length === 0) return /(?!)/u;
  return new RegExp(verbs.map((verb) => (verb.charCodeAt(0) < UNSPACED ? `(?<!\\p{L})${verb}` : verb)).join('|'), 'u');
}

class Finder {
  private readonly lines: readonly Line[];
  private readonly marks: QuoteMarks;
  private readonly meter: Meter;
  private readonly found = new Map<number, Opening>();

  constructor(lines: readonly Line[], marks: QuoteMarks, meter: Meter) {
    this.lines = lines;
    this.marks = marks;
    this.meter = meter;
  }

  openings(): Map<number, Opening> {
    let headersUpTo = -1;
    for (const [index, { text }] of this.lines.entries()) {
      this.meter.visits += 1;
      if (index > headersUpTo && labelOf(text) !== undefined) headersUpTo = this.readHeaders(index);
      const start = this.startOfReplyHeader(index);
      if (start !== undefined) this.add(start, index, false, false);
    }
    for (const [index, { text }] of this.lines.entries()) this.readDivider(index, text);
    return this.found;
  }

  private add(start: number, end: number, hasHeaders: boolean, isForward: boolean): void {
    this.found.set(start, { end, next: this.lines[end + 1], hasHeaders, isForward });
  }

  /** The line where the header begins that ends in this one. Some programs break it into two or three. */
  private startOfReplyHeader(last: number): number | undefined {
    const line = this.lines[last];
    if (line === undefined || line.text.length > LONGEST_MARK || !endsInColon(line.text)) return undefined;
    const isAboveQuotation = (this.lines[last + 1]?.depth ?? 0) > line.depth;
    let joined = '';
    let undated: number | undefined;
    for (let first = last; first > last - MOST_LINES_OF_REPLY_HEADER; first -= 1) {
      const { text, depth, isAfterBlank } = this.lines[first] ?? line;
      if (first < 0 || depth !== line.depth || (first < last && endsInColon(text))) break;
      this.meter.visits += 1;
      joined = `${fold(text)} ${joined}`.trim();
      if (joined.length > LONGEST_MARK) break;
      const form = this.formOf(joined, isAboveQuotation);
      if (form === 'date first' || (form === 'dated' && undated === undefined)) return first;
      // The date may stand in the line above.
      if (form === 'undated') undated ??= first;
      if (isAfterBlank) break;
    }
    return undated;
  }

  /**
   * Whether lines are a reply header. Date, time and address are alike in all languages; the verb is asked for where they do not
   * suffice. Above text that nothing marks as quoted there must be a date: contact forms say "Ada <ada@example.com> wrote:" too.
   */
  private formOf(line: string, isAboveQuotation: boolean): 'date first' | 'dated' | 'undated' | undefined {
    const words = line.replace(ADDRESS, ' ');
    if (wordsIn(words) > MOST_WORDS) return undefined;
    const isDated = hasDateAndTime(words);
    const isDateFirst = isDated && wordsIn(words.slice(0, words.search(/\p{Nd}/u))) <= WORDS_BEFORE_DATE;
    const isSaid = this.marks.wrote.test(line);
    if (isDateFirst && (isSaid || isAboveQuotation || BRACKETED_LAST.test(line))) return 'date first';
    if (!isSaid) return undefined;
    if (isDated && DATE_LAST.test(line)) return 'dated';
    if (!BRACKETED.test(line)) return undefined;
    if (DATE.test(words)) return 'dated';
    return isAboveQuotation ? 'undated' : undefined;
  }

  /**
   * Reads the lines "name: value" from here on, and says where they end. They are the header of a mail if they have the names that
   * such a header has, or what only such a header has: two addresses and a date with its time. Any other name makes them a form.
   */
  private readHeaders(first: number): number {
    const names = new Set<string>();
    const seen = { lines: 0, unknown: 0, dated: 0, addresses: 0, bracketed: 0, digits: 0, others: 0 };
    const depth = this.lines[first]?.depth;
    let end = first;
    let isAddressBefore = false;
    for (let at = first; at < this.lines.length && this.lines[at]?.depth === depth; at += 1) {
      this.meter.visits += 1;
      const { text = '', isAfterBlank = false } = this.lines[at] ?? {};
      const label = labelOf(text);
      // Some programs make each line a paragraph.
      if (at > first && isAfterBlank && (seen.unknown > 0 || !this.isHeader(label))) break;
      // A long list of addresses runs over the line end.
      if (label === undefined && !(isAddressBefore && text.includes('@'))) break;
      end = at;
      seen.lines += 1;
      if (label === undefined) continue;
      const { name, value } = label;
      if (this.isHeader(label)) names.add(name);
      else seen.unknown += 1;
      const isDated = hasDateAndTime(value);
      const hasAddress = value.includes('@');
      isAddressBefore = hasAddress;
      if (isDated) seen.dated += 1;
      if (hasAddress) seen.addresses += 1;
      if (BRACKETED.test(value)) seen.bracketed += 1;
      if (/\p{Nd}/u.test(value)) seen.digits += 1;
      if (!isDated && !hasAddress) seen.others += 1;
    }
    if (seen.lines > MOST_HEADERS) return end;
    const isByForm = seen.dated > 0 && seen.bracketed > 0 && seen.addresses > 1 && seen.others < 2;
    // Programs write the time beside the date, people often do not.
    const isByNames = names.size > 3 && (seen.dated > 0 || seen.digits === 0);
    const below = labelOf(this.lines[end + 1]?.text ?? '');
    const isAboveForm = below !== undefined && !this.isHeader(below);
    const isByFew = names.size === 3 && seen.dated > 0 && seen.bracketed > 0 && !isAboveForm;
    if (isByForm || (seen.unknown === 0 && (isByNames || isByFew))) this.add(first, end, true, false);
    return end;
  }

  private isHeader(label: Label | undefined): boolean {
    return label !== undefined && this.marks.headers.has(label.name);
  }

  /** "---- Original Message ----" is one in all languages if another mail's header follows. */
  private readDivider(index: number, text: string): void {
    const isFenced = FENCED.test(text);
    if ((!isFenced && !endsInColon(text)) || text.length > LONGEST_DIVIDER) return;
    this.meter.visits += 1;
    const next = this.lines[index + 1];
    const headers = this.found.get(index + 1);
    const isAboveHeaders = headers !== undefined || this.isHeader(labelOf(next?.text ?? ''));
    const isAboveMail = isAboveHeaders || (next?.depth ?? 0) > (this.lines[index]?.depth ?? 0);
    if (!isFenced && !isAboveMail) return;
    const folded = fold(text);
    const isForward = this.marks.forwards.some((mark) => folded.includes(mark));
    const isDivider = isForward || (isAboveHeaders && BETWEEN_DASHES.test(text)) || ABOVE_EARLIER_MAIL.test(folded);
    if (isDivider) this.add(index, headers?.end ?? index, headers?.hasHeaders ?? false, isForward);
  }
}

function wordsIn(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

function hasDateAndTime(text: string): boolean {
  const withoutTime = text.replace(TIME, ' ');
  return withoutTime !== text && DATE.test(withoutTime);
}

function endsInColon(text: string): boolean {
  const last = text.at(-1) ?? '';
  // Mails in Arabic and Hebrew end in marks of the direction.
  return isColon(last) || (last > '\u2000' && isColon(text.replace(INVISIBLE_END, '').at(-1) ?? ''));
}

const isColon = (letter: string) => letter === ':' || letter === '：';

/** The name, folded, and the value of a line "Subject: hello". */
type Label = { name: string; value: string };

function labelOf(text: string): Label | undefined {
  let colon = 1;
  while (colon < LONGEST_NAME && colon < text.length && !isColon(text.charAt(colon))) colon += 1;
  if (!isColon(text.charAt(colon)) || text.startsWith('//', colon + 1)) return undefined;
  const name = text.slice(0, colon).replaceAll('*', '').trim();
  if (!/^\p{L}[^\p{Nd}@<>"]*$/u.test(name) || name.split(' ').length > 3) return undefined;
  return { name: fold(name), value: text.slice(colon + 1) };
}
