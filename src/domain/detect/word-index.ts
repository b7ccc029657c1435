import type { Phrase } from './compile.ts';

/** Where in a word its text must stand. */
export type Place = 'whole' | 'start' | 'end' | 'inside';

/** Words this long are known with one letter wrong. */
const SHORTEST_TYPO = 7;
const LONGEST_TEXT = 48;
const BASE = 0x01000193;
const SALTS: Readonly<Record<Place | 'firstHalf' | 'lastHalf', number>> = {
  whole: 0x1b873593,
  start: 0x2545f491,
  end: 0x3c6ef372,
  inside: 0x4f1bbcdc,
  firstHalf: 0x5be0cd19,
  lastHalf: 0x6a09e667,
};
const SLOT_BITS = 17;

/**
 * Finds which phrases a word could begin, by hashes of its parts: no string is cut out of it until a hash is known. Phrases are
 * chained by slot, in plain arrays, because the whole index is built anew at each opening of the app.
 */
export class WordIndex {
  /** By slot, the number of its first entry, from 1; each entry has its hash, its phrase and the number of the next. */
  private readonly heads = new Int32Array(1 << SLOT_BITS);
  private readonly hashes: number[] = [];
  private readonly phrases: Phrase[] = [];
  private readonly nexts: number[] = [];
  /** By place, whether there is a text of a length. */
  private readonly lengths = {
    start: new Uint8Array(LONGEST_TEXT + 1),
    end: new Uint8Array(LONGEST_TEXT + 1),
    inside: new Uint8Array(LONGEST_TEXT + 1),
    typo: new Uint8Array(LONGEST_TEXT + 1),
  };
  /** Hashes of the beginnings of the word at hand, by length. */
  private readonly beginnings = new Int32Array(LONGEST_TEXT + 2);
  private readonly powers = new Int32Array(LONGEST_TEXT + 2);

  constructor() {
    this.powers[0] = 1;
    for (let index = 1; index < this.powers.length; index += 1)
      this.powers[index] = Math.imul(this.powers[index - 1] ?? 0, BASE);
  }

  add(phrase: Phrase): void {
    const { text, place } = phrase.first;
    this.read(text);
    this.file(this.key(0, text.length, SALTS[place]), phrase);
    if (place !== 'whole') this.lengths[place][text.length] = 1;
    if ((place === 'start' || place === 'whole') && text.length >= SHORTEST_TYPO - 1) {
      const half = text.length >> 1;
      this.file(this.key(0, half, SALTS.firstHalf ^ text.length), phrase);
      this.file(this.key(half, text.length, SALTS.lastHalf ^ text.length), phrase);
      this.lengths.typo[text.length] = 1;
    }
  }

  /** The phrases whose first word this is; if there is none, those whose first word it is but for one letter. */
  find(word: string): Phrase[] {
    const length = Math.min(word.length, LONGEST_TEXT);
    const found: Phrase[] = [];
    this.read(word);
    this.collect('whole', this.key(0, length, SALTS.whole), word, 0, found);
    for (let size = 1; size <= length; size += 1) {
      if (this.lengths.start[size]) this.collect('start', this.key(0, size, SALTS.start), word, 0, found);
      if (this.lengths.end[size])
        this.collect('end', this.key(length - size, length, SALTS.end), word, length - size, found);
      if (!this.lengths.inside[size]) continue;
      for (let start = 0; start + size <= length; start += 1)
        this.collect('inside', this.key(start, start + size, SALTS.inside), word, start, found);
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

  private read(word: string): void {
    let hash = 0;
    for (let index = 0; index < word.length && index < LONGEST_TEXT; index += 1) {
      hash = (Math.imul(hash, BASE) + word.charCodeAt(index) + 1) | 0;
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

  private file(key: number, phrase: Phrase): void {
    const slot = key >>> (32 - SLOT_BITS);
    this.hashes.push(key);
    this.phrases.push(phrase);
    this.nexts.push(this.heads[slot] ?? 0);
    this.heads[slot] = this.hashes.length;
  }

  private collect(place: Place, key: number, word: string, start: number, found: Phrase[]): void {
    for (let entry = this.heads[key >>> (32 - SLOT_BITS)] ?? 0; entry !== 0; entry = this.nexts[entry - 1] ?? 0) {
      const phrase = this.phrases[entry - 1];
      if (phrase === undefined || this.hashes[entry - 1] !== key) continue;
      const { first } = phrase;
      // Hashes can meet by chance; the text decides.
      const fits = place === 'whole' ? word === first.text : word.startsWith(first.text, start);
      if (fits && first.place === place) found.push(phrase);
    }
  }

  private collectMistyped(key: number, word: string, found: Phrase[]): void {
    for (let entry = this.heads[key >>> (32 - SLOT_BITS)] ?? 0; entry !== 0; entry = this.nexts[entry - 1] ?? 0) {
      const phrase = this.phrases[entry - 1];
      if (phrase === undefined || this.hashes[entry - 1] !== key) continue;
      const { text, place } = phrase.first;
      if (isOneLetterOff(word, text, place === 'start') && !found.includes(phrase)) found.push(phrase);
    }
  }
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
