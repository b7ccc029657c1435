import type { Phrase, WordTest } from './compile.ts';
import { LISTS, UNSPACED } from './lexicon/packed.ts';

const PLACES = ['whole', 'start', 'end', 'inside'] as const;
/** Where in a word its text must stand. */
export type Place = (typeof PLACES)[number];

/** Words this long are known with one letter wrong. */
const SHORTEST_TYPO = 7;
const LONGEST_TEXT = 48;
/** A gap written `..` in a phrase. */
const WIDEST_GAP = 5;
const BASE = 0x01000193;
const SALTS: Readonly<Record<Place | 'firstHalf' | 'lastHalf', number>> = {
  whole: 0x1b873593,
  start: 0x2545f491,
  end: 0x3c6ef372,
  inside: 0x4f1bbcdc,
  firstHalf: 0x5be0cd19,
  lastHalf: 0x6a09e667,
};
const SLOT_BITS = 16;
const INSIDE_BITS = 14;
const SHORTEST_INSIDE = 3;
const STAR = '*'.charCodeAt(0);
const COMMA = ','.charCodeAt(0);
const SEMICOLON = ';'.charCodeAt(0);
/** 1 for what ends an item, by code; and for what ends a word of it. */
const SEPARATORS = codesOf(',;|');
const MARKS = codesOf(',;|* ');

/**
 * Finds which phrases a word could begin, by hashes of its parts: no string is cut out of it until a hash is known. Items stay in
 * the packed text and are filed by number in plain arrays, because the whole index is built anew at each opening of the app; a
 * phrase is made of an item when a mail first holds it.
 */
export class WordIndex {
  private readonly text: string;
  private readonly conceptsOfLists: readonly (readonly number[])[];
  /** Of each item: where the first word stands in the packed text, its place in a word, and the number of its list. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly places: Uint8Array;
  private readonly lists: Uint16Array;
  private items = 0;
  private readonly phrases = new Map<number, Phrase>();
  private readonly languages: { name: string; bits: number }[] = [];
  /** By slot, the number of its first entry, from 1; each entry has its hash, its item and the number of the next. */
  private readonly heads = new Int32Array(1 << SLOT_BITS);
  private readonly hashes: Int32Array;
  private readonly itemOf: Int32Array;
  private readonly nexts: Int32Array;
  private entries = 0;
  /** By place, whether there is a text of a length. */
  private readonly lengths = {
    whole: new Uint8Array(LONGEST_TEXT + 1),
    start: new Uint8Array(LONGEST_TEXT + 1),
    end: new Uint8Array(LONGEST_TEXT + 1),
    inside: new Uint8Array(LONGEST_TEXT + 1),
    typo: new Uint8Array(LONGEST_TEXT + 1),
  };
  /** Which three letters a text that may stand inside a word begins with, by hash: few places in a word need a closer look. */
  private readonly insides = new Uint8Array(1 << INSIDE_BITS);
  /** Hashes of the beginnings of the word at hand, by length. */
  private readonly beginnings = new Int32Array(LONGEST_TEXT + 2);
  private readonly powers = new Int32Array(LONGEST_TEXT + 2);

  /**
   * @param text the packed lexicons
   * @param conceptsOfLists what the items of a list mean, by the list's number in a language
   */
  constructor(text: string, conceptsOfLists: readonly (readonly number[])[]) {
    this.text = text;
    this.conceptsOfLists = conceptsOfLists;
    // An item takes a letter and a comma at least; only long ones, which take more, are filed three times.
    const most = (text.length >> 1) + 1;
    [this.starts, this.ends] = [new Int32Array(most), new Int32Array(most)];
    [this.places, this.lists] = [new Uint8Array(most), new Uint16Array(most)];
    [this.hashes, this.itemOf, this.nexts] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
    this.powers[0] = 1;
    for (let index = 1; index < this.powers.length; index += 1)
      this.powers[index] = Math.imul(this.powers[index - 1] ?? 0, BASE);
  }

  /** Files the items of a language's lists, which stand in the text from `start` up to `end`. */
  add({ start, end }: { start: number; end: number }, name: string, bits: number): void {
    let list = this.languages.length * this.conceptsOfLists.length;
    this.languages.push({ name, bits });
    for (let at = start; at < end; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === SEMICOLON) list += 1;
      else if (code !== COMMA) at = this.addItem(at, list);
    }
  }

  /** Files the item that starts at `at`, and answers where its last letter stands. */
  private addItem(at: number, list: number): number {
    const isLooseBefore = this.text.charCodeAt(at) === STAR;
    const start = isLooseBefore ? at + 1 : at;
    const end = this.readFirstWord(start);
    const place = placeOf(isLooseBefore, this.text.charCodeAt(end) === STAR);
    const item = this.items;
    this.items += 1;
    this.starts[item] = start;
    this.ends[item] = end;
    this.places[item] = PLACES.indexOf(place);
    this.lists[item] = list;
    this.fileAll(item, end - start, place);
    return this.endOfItem(end) - 1;
  }

  private fileAll(item: number, length: number, place: Place): void {
    this.file(this.key(0, length, SALTS[place]), item);
    this.lengths[place][length] = 1;
    if (place === 'inside') this.insides[this.beginningAt(0)] = 1;
    if ((place !== 'start' && place !== 'whole') || length < SHORTEST_TYPO - 1) return;
    const half = length >> 1;
    this.file(this.key(0, half, SALTS.firstHalf ^ length), item);
    this.file(this.key(half, length, SALTS.lastHalf ^ length), item);
    this.lengths.typo[length] = 1;
  }

  /** Reads an item's first word, which starts at `start`, and answers where it ends. */
  private readFirstWord(start: number): number {
    const { text, beginnings } = this;
    let hash = 0;
    let at = start;
    for (let code = text.charCodeAt(at); MARKS[code] !== 1; code = text.charCodeAt(at)) {
      if (code >= UNSPACED && at > start) break;
      hash = (Math.imul(hash, BASE) + code + 1) | 0;
      at += 1;
      beginnings[at - start] = hash;
      if (code >= UNSPACED) break;
    }
    return at;
  }

  private endOfItem(from: number): number {
    let end = from;
    while (SEPARATORS[this.text.charCodeAt(end)] !== 1) end += 1;
    return end;
  }

  /** The phrases whose first word this is; if there is none, those whose first word it is but for one letter. */
  find(word: string): Phrase[] {
    const length = Math.min(word.length, LONGEST_TEXT);
    const found: Phrase[] = [];
    this.read(word, 0, length);
    this.collect('whole', 0, length, word, found);
    for (let size = 1; size <= length; size += 1) {
      if (this.lengths.start[size]) this.collect('start', 0, size, word, found);
      if (this.lengths.end[size]) this.collect('end', length - size, length, word, found);
    }
    for (let start = 0; start + SHORTEST_INSIDE <= length; start += 1) {
      if (this.insides[this.beginningAt(start)] !== 1) continue;
      for (let size = SHORTEST_INSIDE; start + size <= length; size += 1)
        if (this.lengths.inside[size]) this.collect('inside', start, start + size, word, found);
    }
    return found.length > 0 || length < SHORTEST_TYPO ? found : this.mistyped(word, length);
  }

  private mistyped(word: string, length: number): Phrase[] {
    const found: Phrase[] = [];
    for (let size = SHORTEST_TYPO - 1; size <= Math.min(length + 1, LONGEST_TEXT); size += 1) {
      if (!this.lengths.typo[size]) continue;
      const half = size >> 1;
      this.collectMistyped(this.key(0, half, SALTS.firstHalf ^ size), word, found);
      for (let shift = -1; shift <= 1; shift += 1) {
        if (size + shift <= length)
          this.collectMistyped(this.key(half + shift, size + shift, SALTS.lastHalf ^ size), word, found);
      }
    }
    return found;
  }

  private read(text: string, start: number, end: number): void {
    let hash = 0;
    for (let index = 0; index < end - start && index < LONGEST_TEXT; index += 1) {
      hash = (Math.imul(hash, BASE) + text.charCodeAt(start + index) + 1) | 0;
      this.beginnings[index + 1] = hash;
    }
  }

  /** The hash of a part of the word that was read last. */
  private key(start: number, end: number, salt: number): number {
    const part =
      ((this.beginnings[end] ?? 0) - Math.imul(this.beginnings[start] ?? 0, this.powers[end - start] ?? 0)) | 0;
    const mixed = Math.imul(part ^ salt, 0x5bd1e995);
    return mixed ^ (mixed >>> 15);
  }

  private beginningAt(start: number): number {
    return this.key(start, start + SHORTEST_INSIDE, SALTS.inside) >>> (32 - INSIDE_BITS);
  }

  private file(key: number, item: number): void {
    const slot = key >>> (32 - SLOT_BITS);
    this.hashes[this.entries] = key;
    this.itemOf[this.entries] = item;
    this.nexts[this.entries] = this.heads[slot] ?? 0;
    this.entries += 1;
    this.heads[slot] = this.entries;
  }

  private collect(place: Place, start: number, end: number, word: string, found: Phrase[]): void {
    const key = this.key(start, end, SALTS[place]);
    for (let entry = this.heads[key >>> (32 - SLOT_BITS)] ?? 0; entry !== 0; entry = this.nexts[entry - 1] ?? 0) {
      if (this.hashes[entry - 1] !== key) continue;
      const item = this.itemOf[entry - 1] ?? 0;
      // Hashes can meet by chance; the text decides.
      if (PLACES[this.places[item] ?? 0] === place && word.slice(start, end) === this.firstWordOf(item))
        found.push(this.phraseOf(item));
    }
  }

  private collectMistyped(key: number, word: string, found: Phrase[]): void {
    for (let entry = this.heads[key >>> (32 - SLOT_BITS)] ?? 0; entry !== 0; entry = this.nexts[entry - 1] ?? 0) {
      if (this.hashes[entry - 1] !== key) continue;
      const item = this.itemOf[entry - 1] ?? 0;
      if (!isOneLetterOff(word, this.firstWordOf(item), PLACES[this.places[item] ?? 0] === 'start')) continue;
      const phrase = this.phraseOf(item);
      if (!found.includes(phrase)) found.push(phrase);
    }
  }

  private firstWordOf(item: number): string {
    return this.text.slice(this.starts[item], this.ends[item]);
  }

  private phraseOf(item: number): Phrase {
    const known = this.phrases.get(item);
    if (known !== undefined) return known;
    const list = this.lists[item] ?? 0;
    const { name, bits } = this.languages[Math.floor(list / this.conceptsOfLists.length)] ?? { name: '', bits: 0 };
    const start = this.starts[item] ?? 0;
    const isLooseBefore = this.text.charCodeAt(start - 1) === STAR;
    const written = this.text.slice(isLooseBefore ? start - 1 : start, this.endOfItem(start));
    const inLanguage = list % this.conceptsOfLists.length;
    const phrase: Phrase = {
      name: `${name} ${LISTS[inLanguage]}: ${written}`,
      concepts: this.conceptsOfLists[inLanguage] ?? [],
      languages: bits,
      rest: wordTestsOf(written).slice(1),
    };
    this.phrases.set(item, phrase);
    return phrase;
  }
}

/** Reads `take .. off*` as three words of which the middle is a gap. */
function wordTestsOf(item: string): WordTest[] {
  const tests: WordTest[] = [];
  let gap = 0;
  for (const chunk of item.split(' ')) {
    if (chunk === '..') {
      gap = WIDEST_GAP;
      continue;
    }
    const words = chunk.match(/[\u2e80-\uffff]|[^*\u2e80-\uffff]+/gu) ?? [];
    for (const [index, text] of words.entries()) {
      const isLooseBefore = chunk.startsWith('*') && index === 0;
      const isLooseAfter = chunk.endsWith('*') && index === words.length - 1;
      tests.push({ text, place: placeOf(isLooseBefore, isLooseAfter), gap });
      gap = 0;
    }
  }
  return tests;
}

function codesOf(marks: string): Uint8Array {
  const codes = new Uint8Array(65536);
  for (const mark of marks) codes[mark.charCodeAt(0)] = 1;
  return codes;
}

function placeOf(isLooseBefore: boolean, isLooseAfter: boolean): Place {
  if (isLooseBefore) return isLooseAfter ? 'inside' : 'end';
  return isLooseAfter ? 'start' : 'whole';
}

/** Whether one edit makes the word the text, or its beginning the text. The first letter must be right. */
function isOneLetterOff(word: string, text: string, isStem: boolean): boolean {
  if (word[0] !== text[0]) return false;
  let same = 1;
  while (same < text.length && word[same] === text[same]) same += 1;
  const ends = (from: number, rest: string) => (isStem ? word.startsWith(rest, from) : word.slice(from) === rest);
  return (
    ends(same + 1, text.slice(same + 1)) ||
    ends(same + 1, text.slice(same)) ||
    ends(same, text.slice(same + 1)) ||
    (word[same] === text[same + 1] && word[same + 1] === text[same] && ends(same + 2, text.slice(same + 2)))
  );
}
