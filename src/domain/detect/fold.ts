/** Letters that decomposition leaves whole, and the plain ones that people type instead. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const MARKS = /\p{Mn}/gu;
// Soft hyphen, zero-width characters, direction marks, variation selectors: nobody sees them, and they split words.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const QUOTES = /[’‘‛ʼ＇`´]/gu;

const MEMORY_LIMIT = 4000;
const memory = new Map<string, string>();

/**
 * One code point as it is compared: compatibility form, lower case, no diacritics; empty for marks and invisible characters.
 * Works code point by code point, so every Unicode normal form of a text folds to the same string.
 */
export function foldCharacter(character: string): string {
  const known = memory.get(character);
  if (known !== undefined) return known;
  // Upper case first: ς and σ, ß and ss, ſ and s meet only on that way.
  const cased = character.normalize('NFKD').replace(QUOTES, "'").toUpperCase().toLowerCase().normalize('NFKD');
  let folded = '';
  for (const letter of cased.replace(MARKS, '').replace(INVISIBLE, '')) folded += PLAIN[letter] ?? letter;
  if (memory.size < MEMORY_LIMIT) memory.set(character, folded);
  return folded;
}

/** A text as it is compared. */
export function fold(text: string): string {
  if (!/[^\0-\x7F]/u.test(text)) return text.toLowerCase().replaceAll('`', "'");
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}
