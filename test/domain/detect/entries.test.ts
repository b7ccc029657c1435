import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { ENTRY_NAME } from '../../../src/domain/detect/entries.ts';
import { knownEntries } from '../../../src/domain/detect/known-entries.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';

const lexicon = await loadLexicon();
const known = await knownEntries();
const entriesIn = (body: string) => detect({ subject: '', body }, lexicon).evidence.flatMap(({ entries }) => entries);

describe('the entries of the lexicon behind a verdict', () => {
  it.each([
    ['Please delete my data.', ['en delete: delet*', 'en my: my', 'en data: data']],
    ['Bitte löschen Sie meine Daten.', ['de delete: *losch*', 'de my: meine', 'de data: *daten']],
    ['Удалите мои данные', ['ru delete: удал*']],
    ['내 개인정보를 삭제해 주세요', ['ko delete: *삭제*']],
    ['Please delete my data under Art. 17 GDPR.', ['common deletionRight: art* 17']],
  ])('%s', (body, entries) => {
    expect(entriesIn(body)).toEqual(expect.arrayContaining(entries));
    expect(entriesIn(body).filter((name) => !known.has(name))).toEqual([]);
  });

  it('are named once for each quote, none of a language that is not written there', () => {
    for (const { entries } of detect({ subject: '', body: 'Please delete my data and all data.' }, lexicon).evidence) {
      expect(new Set(entries).size).toBe(entries.length);
      expect(entries.every((name) => /^(?:en|common) /.test(name))).toBe(true);
    }
  });

  it('every entry that there is has a name that is read back, but for footers, which are no evidence', () => {
    const named = [...known].filter((name) => !name.includes(' footers: '));
    expect(named.length).toBeGreaterThan(5000);
    expect(named.filter((name) => !ENTRY_NAME.test(name))).toEqual([]);
  });

  it.each([
    'delet*',
    'en: delet*',
    'en delete delet*',
    'en name: ada',
    'english delete: delet*',
    'en delete: Ada Example',
    'en delete: ada@example.com',
    'en delete: +49 30 5550100',
    'en delete: a, b',
    'en delete: <b>',
    'en delete: ',
    'en delete:  delet*',
    `en delete: ${'a'.repeat(41)}`,
    'en delete: delet*\n',
    'en footers: unsubscribe',
  ])('what is no name of an entry is not taken for one: %j', (text) => {
    expect(ENTRY_NAME.test(text)).toBe(false);
  });
});
