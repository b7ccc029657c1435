import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../../scripts/learn/examples.ts';
import { compileLexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { LANGUAGES, LEARNT } from '../../../src/domain/detect/lexicon/index.ts';
import { packLexicons, unpackLexicons } from '../../../src/domain/detect/lexicon/packed.ts';

describe('the lexicons as the browser gets them', () => {
  const packed = compileLexicon(unpackLexicons(packLexicons(LANGUAGES)), LEARNT);
  const written = compileLexicon(LANGUAGES, LEARNT);

  it.each(['en', 'de', 'ru', 'ja', 'ko', 'ar'])('say the same as those that people write: %s', (language) => {
    const text = readFileSync(new URL(`../../../src/domain/detect/examples/${language}.txt`, import.meta.url), 'utf8');
    for (const { mail } of examplesOf(language, text).slice(0, 150))
      expect(detect(mail, packed)).toEqual(detect(mail, written));
  });
});

/** Licences let the labelled mails be measured with, not copied from. */
const CORPUS = resolve('..', 'shared', 'data', 'corpus-dev.jsonl');
const LONGEST_BORROWED = 6;

describe.skipIf(!existsSync(CORPUS))('no phrase of the labelled mails is in the lexicons', () => {
  it(`longer than ${LONGEST_BORROWED} words`, () => {
    const corpus = readFileSync(CORPUS, 'utf8').toLowerCase();
    const items = LANGUAGES.flatMap(({ concepts, footers }) => [...Object.values(concepts), footers])
      .flatMap((list) => list.split(','))
      .map((item) => item.replaceAll('*', '').trim().toLowerCase());
    const borrowed = items.filter((item) => item.split(/\s+/u).length > LONGEST_BORROWED && corpus.includes(item));
    expect(borrowed).toEqual([]);
  });
});
