import { foldCharacter } from './fold.ts';

/** A word: its folded form and its place in the text it came from. */
export type Token = {
  word: string;
  start: number;
  end: number;
  /** Number of the sentence, counted through the text. */
  sentence: number;
  /** Number of the clause: a comma, bracket, dash or a new sentence opens another. */
  clause: number;
  /** A character of a script without spaces: a part of what other scripts call a word. */
  isUnspaced: boolean;
};

/** A stretch of text, end exclusive. */
export type Range = { start: number; end: number };

const WORD = /[\p{L}\p{N}]/u;
// Scripts written without spaces: each character is a word of its own.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;
const LONGEST_WORD = 48;
const BULLETS = '-*•·▪';
const ABBREVIATIONS = new Set([
  'art',
  'arts',
  'abs',
  'nr',
  'no',
  'bzw',
  'gem',
  'lit',
  'bspw',
  'str',
  'tel',
  'mr',
  'mrs',
  'ms',
  'dr',
  'hr',
  'fr',
  'sec',
  'ca',
  'cf',
  'vgl',
]);

/** 1 for a to z, A to Z and digits. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => (/[a-z\d]/iu.test(String.fromCharCode(code)) ? 1 : 0));

type Sort = 'letter' | 'unspaced' | 'space' | 'line' | 'stop' | 'hardStop' | 'comma' | 'other';
const sorts = new Map<string, Sort>();

function sortOf(character: string): Sort {
  const known = sorts.get(character);
  if (known !== undefined) return known;
  const sort = sortAfresh(character);
  if (sorts.size < 4000) sorts.set(character, sort);
  return sort;
}

function sortAfresh(character: string): Sort {
  if (UNSPACED.test(character)) return 'unspaced';
  if (WORD.test(character)) return 'letter';
  if ('\n\r\u2028\u2029\u0085'.includes(character)) return 'line';
  if (/\s/u.test(character)) return 'space';
  if ('.!?:;؟۔'.includes(character)) return 'stop';
  if ('。！？；'.includes(character)) return 'hardStop';
  if (',()[]{}–—、،'.includes(character)) return 'comma';
  return 'other';
}

/**
 * Cuts the given stretches of a text into words, sentence by sentence, numbered from `firstSentence`. Linear in the length of
 * the stretches.
 */
export function tokenise(
  text: string,
  ranges: readonly Range[] = [{ start: 0, end: text.length }],
  firstSentence = 0,
): Token[] {
  const tokeniser = new Tokeniser(text, firstSentence);
  for (const range of ranges) tokeniser.read(range);
  return tokeniser.tokens;
}

class Tokeniser {
  readonly tokens: Token[] = [];
  private readonly text: string;
  private sentence: number;
  private clause = 0;
  private word = '';
  private lastWord = '';
  private start = 0;
  private end = 0;
  /** What was seen since the last word: a stop that a space must follow, line ends, or a boundary for certain. */
  private stopped = false;
  private lines = 0;
  private endsSentence = false;
  private endsClause = false;

  constructor(text: string, firstSentence: number) {
    this.text = text;
    this.sentence = firstSentence;
  }

  read({ start, end }: Range): void {
    let at = start;
    while (at < end) {
      const stop = this.endOfPlainLetters(at, end);
      if (stop > at) {
        this.takeLetters(this.text.slice(at, stop).toLowerCase(), at, stop);
        at = stop;
        continue;
      }
      const code = this.text.codePointAt(at) ?? 0;
      const character = String.fromCodePoint(code);
      const next = at + character.length;
      const folded = foldCharacter(character);
      // A mark belongs to the letter before it, so that the quoted words are whole.
      if (folded === '' && this.word !== '') this.end = next;
      else if (folded.length === 1) this.take(folded, at, next);
      else for (const part of folded) this.take(part, at, next);
      at = next;
    }
    this.closeWord();
    this.endsSentence = true;
  }

  /** Most letters of most mails are plain ones, which need no folding one by one. */
  private endOfPlainLetters(from: number, end: number): number {
    let at = from;
    while (at < end && PLAIN[this.text.charCodeAt(at)] === 1) at += 1;
    // A mark after it would belong to the last letter.
    return at < end && this.text.charCodeAt(at) > 0x2ff ? Math.max(from, at - 1) : at;
  }

  private takeLetters(letters: string, start: number, end: number): void {
    if (this.word === '') this.start = start;
    if (this.word.length < LONGEST_WORD) this.word = (this.word + letters).slice(0, LONGEST_WORD);
    this.end = end;
  }

  /** Takes one folded character, which came from `at` up to `next` of the text. */
  private take(character: string, at: number, next: number): void {
    const sort = sortOf(character);
    if (sort === 'letter') {
      if (this.word === '') this.start = at;
      if (this.word.length < LONGEST_WORD) this.word += character;
      this.end = next;
      return;
    }
    this.closeWord();
    if (sort === 'unspaced') {
      this.word = character;
      this.start = at;
      this.end = next;
      this.closeWord(true);
    } else if (sort === 'stop') this.stopped = !(character === '.' && this.isAbbreviation(next));
    else if (sort === 'space' || sort === 'line') this.takeSpace(sort, character, at);
    else if (sort === 'hardStop') this.endsSentence = true;
    else if (sort === 'comma') this.endsClause = true;
    else if (this.lines > 0 && BULLETS.includes(character)) this.endsSentence = true;
    else if (character === '-' && this.text[at - 1] === ' ') this.endsClause = true;
  }

  private takeSpace(sort: 'space' | 'line', character: string, at: number): void {
    if (this.stopped) this.endsSentence = true;
    // \r\n is one line end.
    if (sort === 'line' && !(character === '\n' && this.text[at - 1] === '\r')) this.lines += 1;
    if (this.lines > 1) this.endsSentence = true;
  }

  private isAbbreviation(next: number): boolean {
    // "No. 7" is a number; "No. Delete it" is not.
    if (this.lastWord === 'no') return /^ ?\d/u.test(this.text.slice(next, next + 2));
    return this.lastWord.length === 1 || ABBREVIATIONS.has(this.lastWord);
  }

  private closeWord(isUnspaced = false): void {
    if (this.word === '') return;
    if (this.endsSentence && this.tokens.length > 0) this.sentence += 1;
    if (this.endsSentence || this.endsClause) this.clause += 1;
    const { word, start, end, sentence, clause } = this;
    this.tokens.push({ word, start, end, sentence, clause, isUnspaced });
    this.lastWord = word;
    this.word = '';
    this.stopped = false;
    this.lines = 0;
    this.endsSentence = false;
    this.endsClause = false;
  }
}
