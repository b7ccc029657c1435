import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { knownLocale, loadTexts, translator } from '../../../src/screens/kit/texts.ts';

const folder = new URL('../../../translations/', import.meta.url);
const locales = readdirSync(folder).map((file) => file.replace('.json', ''));

/** Each text by its path; the plural forms of one text are one entry, because languages have different ones. */
function textsOf(locale: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const walk = (path: string, node: unknown) => {
    if (typeof node === 'string') found.set(path, [node]);
    else if (typeof node === 'object' && node !== null) {
      const children = Object.entries(node);
      if (children.some(([key]) => key === 'other'))
        found.set(
          path,
          children.map(([, text]) => String(text)),
        );
      else for (const [key, child] of children) walk(path === '' ? key : `${path}.${key}`, child);
    }
  };
  walk('', JSON.parse(readFileSync(new URL(`${locale}.json`, folder), 'utf8')));
  return found;
}

const placeholders = (texts: readonly string[]) => new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
const english = textsOf('en');

describe('what the agent reads', () => {
  it('is there in English and German', () => {
    expect(locales).toEqual(expect.arrayContaining(['en', 'de']));
    expect(english.size).toBeGreaterThan(300);
  });

  for (const locale of locales.filter((known) => known !== 'en')) {
    it(`has the same texts and placeholders in ${locale} as in English`, () => {
      const texts = textsOf(locale);
      expect([...texts.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [path, original] of english) {
        expect([path, placeholders(texts.get(path) ?? [])]).toEqual([path, placeholders(original)]);
      }
    });
  }

  it('has no empty text', () => {
    for (const locale of locales) {
      for (const [path, texts] of textsOf(locale)) {
        for (const text of texts) expect([locale, path, text.trim()]).not.toEqual([locale, path, '']);
      }
    }
  });

  it('names and explains every setting of the manifest', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../manifest.json', folder), 'utf8'));
    const names = JSON.stringify(manifest).match(/"name":"[a-z_]+"/g) ?? [];
    expect(names.length).toBeGreaterThan(5);
    for (const name of names.map((pair) => pair.slice(8, -1))) {
      for (const locale of locales) {
        const texts = textsOf(locale);
        expect([locale, name, texts.has(`app.parameters.${name}.label`)]).toEqual([locale, name, true]);
        expect([locale, name, texts.has(`app.parameters.${name}.helpText`)]).toEqual([locale, name, true]);
      }
    }
  });
});

describe('the translator', () => {
  const texts = { kind: { access: 'Auskunft' }, countdown: { left: { one: '{count} Tag', other: '{count} Tage' } } };
  const t = translator(
    [
      { locale: 'de', texts },
      { locale: 'en', texts: { kind: { deletion: 'Deletion' } } },
    ],
    'de',
  );

  it('takes the locale’s text where there is one, and English where it is missing', () => {
    expect(t('kind.access')).toBe('Auskunft');
    expect(t('kind.deletion')).toBe('Deletion');
  });

  it('shows the key, and does not throw, where no layer has the text', () => {
    expect(t('kind.objection')).toBe('kind.objection');
  });

  it('chooses the plural form and writes numbers as the locale does', () => {
    expect(t('countdown.left', { count: 1 })).toBe('1 Tag');
    expect(t('countdown.left', { count: 0 })).toBe('0 Tage');
    expect(t('countdown.left', { count: 1234 })).toBe('1.234 Tage');
  });

  it('never reads a value as a placeholder', () => {
    const plain = translator([{ locale: 'en', texts: { dismissed: { by: '{who}, {when}' } } }], 'en');
    expect(plain('dismissed.by', { who: '{when}', when: 'today' })).toBe('{when}, today');
  });
});

describe('the locale', () => {
  it('is the agent’s language where there are texts for it, else English', () => {
    expect(['de', 'de-AT', 'DE_ch', 'en-GB', 'pt-BR', ''].map(knownLocale)).toEqual([
      'de',
      'de',
      'de',
      'en',
      'en',
      'en',
    ]);
  });

  it('brings its own texts, and English none but those that are there', async () => {
    expect((await loadTexts('de'))?.locale).toBe('de');
    expect(await loadTexts('en')).toBeNull();
  });
});
