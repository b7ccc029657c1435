import { describe, expect, it } from 'vitest';
import { type Example, examplesOf, readExamples } from '../../../scripts/learn/examples.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import { REQUEST_KINDS } from '../../../src/domain/request.ts';

const lexicon = await loadLexicon();
const examples = readExamples();
const isRequest = ({ outputs }: Example) => outputs.some((output) => REQUEST_KINDS.some((kind) => kind === output));
const isSaid = ({ mail }: Example) => detect(mail, lexicon).isRequest;

/**
 * The examples are hard on purpose, so these are the least that a language must do on those that nothing was learnt from; what it
 * does is in `test/bench/detect.md`.
 */
const LEAST_FOUND = 0.35;
const MOST_ALARMS = 0.2;

describe.each(LANGUAGES.flatMap(({ language }) => language ?? []))(
  '%s, on examples that nothing was learnt from',
  (code) => {
    const own = examples.filter(({ language, isUnsure }) => language === code && !isUnsure);
    const heldOut = own.filter((example) => example.isHeldOut);

    it('has examples enough', () => {
      expect(own.filter(isRequest).length).toBeGreaterThanOrEqual(120);
      expect(own.filter((example) => !isRequest(example)).length).toBeGreaterThanOrEqual(150);
      expect(heldOut.length).toBeGreaterThan(own.length / 25);
    });

    it('finds requests', () => {
      const requests = heldOut.filter(isRequest);
      expect(requests.filter(isSaid).length / requests.length).toBeGreaterThan(LEAST_FOUND);
    });

    it('leaves ordinary mails alone', () => {
      const ordinary = heldOut.filter((example) => !isRequest(example));
      expect(ordinary.filter(isSaid).length / ordinary.length).toBeLessThan(MOST_ALARMS);
    });

    it('is told from the others', () => {
      const long = heldOut.filter(({ mail }) => mail.body.length > 60);
      const told = long.filter(({ mail }) => detect(mail, lexicon).language === code);
      expect(told.length / long.length).toBeGreaterThan(0.5);
    });
  },
);

describe('mails in several languages', () => {
  it.each([
    ['Hello team, bitte löschen Sie alle meine Daten. Thank you and best regards'],
    ['Bonjour, please delete my personal data. Merci beaucoup et bonne journée'],
    ['Szia! Please delete my account and all my data. Köszönöm szépen'],
  ])('a request in one of them counts: %s', (body) => {
    expect(detect({ subject: '', body }, lexicon).kinds.map(({ kind }) => kind)).toContain('deletion');
  });

  it('a false friend of another language does not', () => {
    expect(detect({ subject: '', body: 'The silver data cable is silly, my silk dress too.' }, lexicon).isRequest).toBe(
      false,
    );
  });
});

describe('a file of examples', () => {
  it('is read line by line', () => {
    expect(
      examplesOf('xx', '# comment\n\naccess deletion +follow-up: [Hi] one ⏎ two\nmaybe access: three\nnone: four'),
    ).toEqual([
      expect.objectContaining({
        mail: { subject: 'Hi', body: 'one\ntwo' },
        outputs: ['access', 'deletion', 'follow-up'],
      }),
      expect.objectContaining({ outputs: ['access'], isUnsure: true }),
      expect.objectContaining({ mail: { subject: '', body: 'four' }, outputs: [], isUnsure: false }),
    ]);
  });

  it.each(['without a label', 'acces: a label that there is not'])('names the line that it cannot read: %s', (line) => {
    expect(() => examplesOf('xx', `none: fine\n${line}`)).toThrow('line 2');
  });
});
