import { foldCharacter } from './fold.ts';

/** A word: its folded form and its place in the text it came from. */
export type Token = {
  word: string;
  start: number;
  end: number;
  /** Number of the sentence, counted through the text. */
  sentence: number;
  /** A comma, bracket or dash stands before it in the same sentence. */
  opensClause: boolean;
};

/** A stretch of text, end exclusive. */
export type Range = { start: number; end: number };

const WORD = /[\p{L}\p{N}]/u;
// Scripts written without spaces: each character is a word of its own.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LONGEST_WORD = 48;
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

type Breadth = 'word' | 'unspaced' | 'space' | 'line' | 'stop' | 'hardStop' | 'clause' | 'other';
const breadths = new Map<string, Breadth>();

function breadthOf(letter: string): Breadth {
  const known = breadths.get(letter);
  if (known !== undefined) return known;
  const breadth = measure(letter);
  if (breadths.size < 4000) breadths.set(letter, breadth);
  return breadth;
}

function measure(letter: string): Breadth {
  if (UNSPACED.test(letter)) return 'unspaced';
  if (WORD.test(letter)) return 'word';
  if (letter === '\n' || letter === '\r' || letter === '\u2028' || letter === '\u2029' || letter === '\u0085')
    return 'line';
  if (/\s/u.test(letter)) return 'space';
  if ('.!?:;؟۔'.includes(letter)) return 'stop';
  if ('。！？；'.includes(letter)) return 'hardStop';
  if (',()[]{}–—、،'.includes(letter)) return 'clause';
  return 'other';
}

/** Cuts the given stretches of a text into words, sentence by sentence. Linear in the length of the stretches. */
export function tokenise(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const range of ranges) {
    sentence = tokeniseRange(text, range, sentence, tokens) + 1;
  }
  return tokens;
}

function tokeniseRange(text: string, range: Range, firstSentence: number, tokens: Token[]): number {
  let sentence = firstSentence;
  let word = '';
  let start = range.start;
  let end = range.start;
  let stopped = false;
  let newlines = 0;
  let opensClause = false;
  let last = '';

  const close = () => {
    if (word === '') return;
    last = word.slice(0, LONGEST_WORD);
    tokens.push({ word: last, start, end, sentence, opensClause });
    word = '';
    opensClause = false;
  };
  const endSentence = () => {
    sentence += 1;
    stopped = false;
    opensClause = false;
    last = '';
  };

  let at = range.start;
  while (at < range.end) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    const folded = foldCharacter(character);
    // A mark belongs to the letter before it, so that the quoted words are whole.
    if (folded === '' && word !== '') end = next;
    for (const letter of folded) {
      const breadth = breadthOf(letter);
      if (breadth === 'word' || breadth === 'unspaced') {
        if (breadth === 'unspaced') close();
        if (newlines > 1) endSentence();
        newlines = 0;
        stopped = false;
        if (word === '') start = at;
        if (word.length < LONGEST_WORD) word += letter;
        end = next;
        if (breadth === 'unspaced') close();
        continue;
      }
      close();
      if (breadth === 'line') {
        // \r\n is one line end.
        if (!(letter === '\n' && text[at - 1] === '\r')) newlines += 1;
      }
      if (breadth === 'stop') stopped = !(letter === '.' && (ABBREVIATIONS.has(last) || last.length === 1));
      else if ((breadth === 'space' || breadth === 'line') && stopped) endSentence();
      else if (breadth === 'hardStop') endSentence();
      else if (breadth === 'clause') opensClause = true;
      else if (breadth === 'other' && newlines > 0 && '-*•·▪'.includes(letter)) endSentence();
      else if (letter === '-' && text[at - 1] === ' ') opensClause = true;
    }
    at = next;
  }
  close();
  return sentence;
}
