import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import type { LanguageLexicon } from '../../../src/domain/detect/lexicon/shape.ts';
import { listOf, rowsOf } from '../../../src/domain/detect/lexicon/table.ts';
import { REQUEST_KINDS } from '../../../src/domain/request.ts';

const invented: LanguageLexicon = {
  language: 'xx',
  writtenOut: { ö: 'oe' },
  commonWords: 'zu',
  groups: { act: 'tröt*, mach weg', own: 'mei' },
  speaksFor: {
    deletion: `
      5: ^ ?bidde {act} ~2 {own} sach|zeug,
         {own} zeug /3 {act} $$
      2: vielleicht {act}`,
  },
  supports: {},
  speaksAgainst: { words: { deletion: '9: {act} ~3 zeug net' } },
  signals: {},
  footers: '',
  quoteMarks: { wrote: '', headers: '', dateHeaders: '', dividers: '', programLines: '' },
};
const lexicon = compileLexicon([invented]);

describe('the marks of a pattern', () => {
  it.each([
    [true, 'tröten mei zeug'],
    [true, 'Bidde TROETEN mei Sach'],
    [true, 'mach weg, mei zeug'.replace(',', '')],
    [true, 'tröt all des mei sach'],
    [false, 'tröt all des da mei sach'],
    [false, 'tröt, mei sach'],
    [false, 'jetzt tröt mei sach'],
    [true, 'los! tröt mei sach'],
    [true, 'mei zeug. tröt'],
    [false, 'mei zeug. tröt bald'],
    [false, 'mei zeug. ja. tröt'],
    [false, 'tröt mei zeug net'],
    [false, 'tröt mei'],
  ])('%s: %s', (isRequest, body) => {
    expect(detect({ subject: '', body }, lexicon).isRequest).toBe(isRequest);
  });

  it.each(['~2 word', '{nogroup}', 'a {act', '?only'])('a faulty pattern is refused: %s', (pattern) => {
    expect(() => compileLexicon([{ ...invented, footers: pattern }])).toThrow(pattern);
  });

  it('a pattern without a weight is refused', () => {
    expect(() => compileLexicon([{ ...invented, supports: { any: 'zeug' } }])).toThrow('No weight');
  });
});

/** All tables and lists of patterns of a language. */
function tablesOf({ speaksFor, supports, speaksAgainst, signals, footers }: LanguageLexicon): string[] {
  const against = Object.values(speaksAgainst).flatMap((tables) => Object.values(tables));
  return [speaksFor, supports, signals].flatMap((tables) => Object.values(tables)).concat(against, footers);
}

describe.each(LANGUAGES.map((language) => [language.language ?? 'common', language] as const))(
  'lexicon of %s',
  (_code, language) => {
    it('knows every kind', () => {
      expect(new Set(Object.keys(language.speaksFor))).toEqual(new Set(REQUEST_KINDS));
    });

    it('uses every group that it names', () => {
      const text = tablesOf(language).join('\n');
      expect(Object.keys(language.groups).filter((group) => !text.includes(`{${group}}`))).toEqual([]);
    });

    it('says nothing twice in one table', () => {
      for (const table of tablesOf(language)) {
        const patterns = table.includes(':') ? rowsOf(table).flatMap((row) => row.patterns) : listOf(table);
        expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
      }
    });
  },
);
