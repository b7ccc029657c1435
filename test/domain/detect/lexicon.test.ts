import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import type { LanguageLexicon } from '../../../src/domain/detect/lexicon/shape.ts';
import { REQUEST_KINDS } from '../../../src/domain/request.ts';

const invented: LanguageLexicon = {
  language: 'xx',
  writtenOut: { ö: 'oe' },
  commonWords: 'zu',
  groups: { act: ['tröt*', 'mach weg'], own: ['mei'] },
  speaksFor: [{ kind: 'deletion', weight: 5, match: ['^ ?bidde {act} ~2 {own} sach|zeug', '{own} zeug /3 {act} $$'] }],
  supports: [],
  speaksAgainst: [{ kind: 'deletion', weight: 9, scope: 'words', match: ['{act} ~3 zeug net'] }],
  signals: [],
  footers: [],
  quoteMarks: { wrote: [], headers: [], dateHeaders: [], dividers: [], programLines: [] },
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

  it.each(['~2 word', '{nogroup}', 'a {act', '?only', ''])('a faulty pattern is refused: %j', (pattern) => {
    expect(() => compileLexicon([{ ...invented, footers: [pattern] }])).toThrow();
  });
});

describe('every language', () => {
  it.each(
    LANGUAGES.filter(({ language }) => language !== null).map((language) => [language.language, language] as const),
  )('%s knows every kind and every group that it names is used', (_code, language) => {
    expect(new Set(language.speaksFor.map(({ kind }) => kind))).toEqual(new Set(REQUEST_KINDS));
    const patterns = [...language.speaksFor, ...language.supports, ...language.speaksAgainst, ...language.signals]
      .flatMap(({ match }) => match)
      .concat(language.footers);
    const unused = Object.keys(language.groups).filter(
      (group) => !patterns.some((pattern) => pattern.includes(`{${group}}`)),
    );
    expect(unused).toEqual([]);
  });

  it('no pattern stands twice in one entry', () => {
    for (const { speaksFor, speaksAgainst, signals } of LANGUAGES) {
      for (const { match } of [...speaksFor, ...speaksAgainst, ...signals])
        expect(new Set(match).size).toBe(match.length);
    }
  });
});
