import type { ValueSort } from './words.ts';

/**
 * How values are written. Mail is hostile: every pattern is bounded, none repeats what holds a repetition of the same letters, and each is tried
 * only where a run of its letters begins, so that reading is linear in the text (a test holds the patterns to it).
 */
export const PATTERNS = {
  email:
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{M}\p{N}._%+-]{1,64}@[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63}){1,4}/gu,
  date: /(?<![\p{L}\p{N}]|\d[./-])(?:\d{1,2}(?:\. ?|[/-])\d{1,2}(?:\. ?|[/-])\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4} ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]|\d{1,2}(?:st|nd|rd|th|er|\.|º)? (?:de |d')?\p{L}{3,12}\.?,? (?:de )?\d{4}|\p{L}{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?![\p{L}\p{N}])/giu,
  phone: /(?<![\p{L}\p{N}@]|\p{N}[ /.-])(?:\+|00)?\(?\d(?:[ ()/.-]{0,2}\d){5,14}(?![\p{L}\p{N}@]|[ /.-]\d)/gu,
  quoted:
    /(?:[“”„«»‘‚「『]|(?<![\p{L}\p{N}])(?:"|'(?=\p{Lu})))(?<value>[^"“”„«»‘‚「」『』\n]{1,60}?)(?:["“”«»」』]|['’](?!\p{L}))/gu,
  name: /(?<![\p{L}\p{M}\p{N}@._])\p{Lu}(?:[\p{L}\p{M}'’-]{1,40}|\.|(?= \p{Lu}))(?: (?:\p{Lu}(?:[\p{L}\p{M}'’-]{1,40}|\.|(?![\p{L}\p{N}'’]))|de|da|di|do|dos|du|van|von|der|den|ten|ter|la|le|al|el|bin|ibn)){0,4}/gu,
} as const;

/** A wanted value with what announces it and what follows, in scripts without spaces. */
export const UNSPACED: readonly { sort: ValueSort; pattern: RegExp }[] = [
  {
    sort: 'name',
    pattern:
      /(?:改成|改为|改為|更改为|更正为|更正為|应为|應為|应该是|應該是|而是|叫做)[:： ]{0,2}[「“"]?(?<value>\p{Script=Han}{2,4})(?=$|[\s。，,.!！？?；;」”"]|而不|不是|谢|謝|吧)/gu,
  },
  {
    sort: 'name',
    pattern:
      /(?:名前|氏名|苗字|姓|名)[はをが]?(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,10}?から)?(?<value>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,12}?)(?=です|と申|に変更|に訂正|に修正|に直|に改|へ変更|へ訂正)/gu,
  },
  {
    sort: 'name',
    pattern:
      /正しくは(?<value>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,12}?)(?=です|と申|$|[。、])/gu,
  },
  {
    sort: 'name',
    pattern:
      /(?:이름|성명|성함)[은는을를이]? ?(?:\p{Script=Hangul}{2,6}에서 )?(?<value>\p{Script=Hangul}{2,4}?)(?=(?:입니다|이에요|예요|으로|로)(?!\p{L}))/gu,
  },
  {
    sort: 'address',
    pattern:
      /(?:地址|住址)[^。，\n]{0,6}?(?:改成|改为|改為|更改为|是|为|為)[:： ]{0,2}(?<value>\p{Script=Han}[\p{Script=Han}\d０-９a-zA-Z -]{5,60})/gu,
  },
  {
    sort: 'address',
    pattern:
      /住所[はを](?:正しくは)?(?<value>[\p{Script=Han}〒][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d０-９ 〒－-]{5,60}?)(?=です|に変更|に訂正|に修正|へ変更|$|[。、])/gu,
  },
];

/** A value that was found, with its place in the text that was searched. */
export type Found = { sort: ValueSort; start: number; end: number };

/** What is known by its form alone, in the order of the text, none within another. */
export function formedIn(text: string): Found[] {
  const found: Found[] = [];
  for (const sort of ['email', 'date', 'phone'] as const) {
    for (const match of text.matchAll(PATTERNS[sort])) {
      const end = match.index + match[0].length;
      if (!found.some((other) => match.index < other.end && other.start < end))
        found.push({ sort, start: match.index, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Names, addresses and quoted words that their pattern marks as `value`. */
export function valuesOf(text: string, pattern: RegExp, sort: ValueSort): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const value = match.groups?.value ?? match[0];
    const start = match.index + match[0].lastIndexOf(value);
    return value.trim() === '' ? [] : [{ sort, start, end: start + value.length }];
  });
}

/** A telephone number by its form alone; the digits of a customer number look the same. */
export function isPhoneForCertain(text: string): boolean {
  return /^(?:\+|00)/.test(text);
}

/** One that it may be, where the words around speak of one: in groups, or with the zero before a prefix. */
export function mayBePhone(text: string): boolean {
  return /^\(?0/.test(text) || /\d[ ()/.-]{1,2}\d+[ ()/.-]{1,2}\d/.test(text);
}

const LONGEST_ADDRESS = 120;
/** Words that open an address in small letters, and their short forms. */
export const STREETS = new Set(
  'rue avenue av quai place via viale corso calle c avenida rua ulica ul ulice str strada плошта ул вул бул пр οδος st rd'.split(
    ' ',
  ),
);
/** A house number beside a word: what tells an address from other words with digits. */
const HOUSE =
  /(?:^|[\s,])\d{1,5} ?[a-z]?,? (?:[\p{Ll}'’.]{1,8} ){0,3}\p{Lu}[\p{L}\p{M}]|[\p{Lu}\p{Ll}][\p{L}\p{M}'’.“”"-]{1,40},? (?:nr\.? )?\d{1,5}/u;
const HOUSE_UNCASED = /\p{Lo}{2}.{0,40}\d|\d.{0,40}\p{Lo}{2}/u;

/** How far an address goes in a text that begins with it; 0 where none does. Later lines belong to it as far as one has a number. */
export function addressLength(text: string): number {
  const [first = '', ...further] = text.slice(0, LONGEST_ADDRESS).split('\n');
  let length = first.length;
  let at = first.length;
  for (const line of further.slice(0, 3)) {
    at += 1 + line.length;
    if (line.trim() === '') break;
    if (/\d/.test(line)) length = at;
  }
  const whole = text.slice(0, length);
  // A bracket that was opened before closes it.
  const bracket = whole.includes('(') ? -1 : whole.indexOf(')');
  const address = (bracket < 0 ? whole : whole.slice(0, bracket)).replace(/[\s.,;:)"”]{1,12}$/u, '');
  const hasHouse = /\p{Lu}|^\p{Ll}/u.test(address) ? HOUSE.test(address) : HOUSE_UNCASED.test(address);
  return hasHouse ? address.length : 0;
}
