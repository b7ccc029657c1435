import { ui } from '../../../translations/en.json';

/** All that an agent reads, as English has it; the other locales are held to the same keys by a test. */
type Texts = typeof ui;

/** The paths to the texts: an object with `other` is one text with its plural forms. */
type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : T[K] extends { other: string } ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];
export type TextKey = PathsOf<Texts>;

/** What goes into a text's placeholders; `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

/** What can fail here, each with a text for "not done". */
export type ActName = keyof Texts['notDone'];
/** Those of them that change something. */
export type ChangeName = keyof Texts['nowDone'];

const LOCALES: Readonly<Record<string, () => Promise<{ ui: unknown }>>> = {
  de: () => import('../../../translations/de.json'),
};

/** The locale that there are texts for: the agent's, or its language, or English. */
export function knownLocale(wished: string): string {
  const [language = 'en'] = wished.toLowerCase().split(/[-_]/);
  return language in LOCALES ? language : 'en';
}

/** English, which is always there. */
export const ENGLISH: unknown = ui;

/** The texts of a locale, a chunk of its own; English where there is none. */
export async function loadTexts(wished: string): Promise<unknown> {
  const load = LOCALES[knownLocale(wished)];
  return load ? (await load()).ui : ENGLISH;
}

/** A translator over a locale's texts. A missing key falls back to English; it does not throw in front of an agent. */
export function translator(texts: unknown, locale: string): Translate {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const englishPlurals = new Intl.PluralRules('en');
  return (key, values = {}) => {
    const count = typeof values.count === 'number' ? values.count : null;
    const text = textAt(texts, key, count, plurals) ?? textAt(ENGLISH, key, count, englishPlurals) ?? key;
    return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? placeholder);
    });
  };
}

function textAt(texts: unknown, key: string, count: number | null, plurals: Intl.PluralRules): string | null {
  let node = texts;
  for (const part of key.split('.')) node = child(node, part);
  if (typeof node === 'string') return node;
  const form = (count === null ? null : child(node, plurals.select(count))) ?? child(node, 'other');
  return typeof form === 'string' ? form : null;
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}
