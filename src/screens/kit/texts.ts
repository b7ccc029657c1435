// One file a locale, and two modules of it: what the first screen says, and what the others say. The query keeps the bundler from
// putting all of it into the first load.
import { ui } from '../../../translations/en.json?ui.json';

/** All that an agent reads, as English has it; the other locales are held to the same keys by a test. */
type Texts = typeof import('../../../translations/en.json');

/** The paths to the texts: an object with `other` is one text with its plural forms. */
type PathsOf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : T[K] extends { other: string } ? K : `${K}.${PathsOf<T[K]>}`;
}[keyof T & string];

/** What the first screen may say. */
export type FirstKey = PathsOf<Texts['ui']>;
/** What a screen that is loaded later may say. */
export type TextKey = FirstKey | PathsOf<Texts['later']>;

/** What goes into a text's placeholders; `count` also chooses the plural form. */
export type TextValues = Readonly<Record<string, string | number>>;
export type Translate<Key extends TextKey = TextKey> = (key: Key, values?: TextValues) => string;

/** What is done with a ticket, and with a request, each with a text for "done" and one for "not done". */
export type TicketAct = keyof Texts['ui']['nowDone'];
export type CaseAct = keyof Texts['later']['caseNowDone'];

/** Texts with the locale whose plural rules they follow. */
export interface Layer {
  locale: string;
  texts: unknown;
}

/** English for the first screen, which is always there. */
export const ENGLISH: Layer = { locale: 'en', texts: ui };

const LOCALES: Readonly<Record<string, () => Promise<unknown>>> = {
  de: () => import('../../../translations/de.json?ui.json').then(({ ui: texts }) => texts),
};

/** The locale that there are texts for: the agent's language, or English. */
export function knownLocale(wished: string): string {
  const [language = 'en'] = wished.toLowerCase().split(/[-_]/);
  return language in LOCALES ? language : 'en';
}

/** The first screen's texts of a known locale, a chunk of their own; null for English. */
export async function loadTexts(locale: string): Promise<Layer | null> {
  const load = LOCALES[locale];
  return load ? { locale, texts: await load() } : null;
}

/** A translator over layers, the first that has the text wins. What none has is shown by its key; it does not throw in front of an agent. */
export function translator<Key extends TextKey>(layers: readonly Layer[], locale: string): Translate<Key> {
  const numbers = new Intl.NumberFormat(locale);
  const ruled = layers.map((layer) => ({ ...layer, plurals: new Intl.PluralRules(layer.locale) }));
  return (key, values = {}) => {
    const count = typeof values.count === 'number' ? values.count : null;
    let text: string | null = null;
    for (const { texts, plurals } of ruled) text ??= textAt(texts, key, count, plurals);
    return (text ?? key).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
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
