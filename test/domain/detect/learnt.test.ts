import { describe, expect, it } from 'vitest';
import { readExamples } from '../../../scripts/learn/examples.ts';
import { learn } from '../../../scripts/learn/learn.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import { LEARNT } from '../../../src/domain/detect/lexicon/lexicons.ts';

// Takes half a minute, so only in the long runs.
describe.skipIf(process.env.LONG === undefined)('what was learnt', () => {
  it('is what the examples, rules and lexicons say now, the same each time', { timeout: 300_000 }, () => {
    const examples = readExamples().filter(({ isHeldOut }) => !isHeldOut);
    expect(learn(examples, LANGUAGES)).toEqual(LEARNT);
  });
});
