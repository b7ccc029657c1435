import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/domain/detect/compile.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import { LEARNT } from '../../../src/domain/detect/lexicon/lexicons.ts';
import { packedItem } from '../../../src/domain/detect/lexicon/packed.ts';
import { listOf } from '../../../src/domain/detect/lexicon/table.ts';
import { tokenise } from '../../../src/domain/detect/tokens.ts';

describe('the lexicons as the browser gets them', () => {
  const { index } = compileLexicon(LANGUAGES, LEARNT);

  it.each(LANGUAGES.map((language) => [language.language ?? 'common', language] as const))(
    'hold each item that people wrote, and know it by its first word: %s',
    (code, { concepts, footers }) => {
      for (const [name, list] of Object.entries({ ...concepts, footers })) {
        for (const item of listOf(list)) {
          const [first] = tokenise(item.replaceAll('*', ''));
          const names = index.find(first?.word ?? '').map((phrase) => phrase.name);
          expect(names).toContain(`${code} ${name}: ${packedItem(item).normalize('NFD')}`);
        }
      }
    },
  );
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
