import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../src/domain/detect/compile.ts';
import { COMPOSED, CONCEPTS } from '../../../src/domain/detect/concepts.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import type { LanguageLexicon } from '../../../src/domain/detect/lexicon/shape.ts';
import { listOf } from '../../../src/domain/detect/lexicon/table.ts';
import type { PackedModel } from '../../../src/domain/detect/model.ts';

const invented: LanguageLexicon = {
  language: 'xx',
  commonWords: 'zu',
  concepts: {
    delete: 'tröt*, mach .. weg',
    my: 'mei',
    data: '*zeug, sachen, 资料',
    account: '*kont*',
    not: 'net',
    forget: 'vergiss',
    myData: 'meinzeugs',
  },
  footers: 'ohne gewähr',
  quoteMarks: { wrote: '', headers: '', forwards: '', programLines: '' },
};
const NOTHING = { rules: '', modifiers: '', bias: -9 };
/** A request is "delete" near "my data" or "my account", unless there is a "not". */
const model: PackedModel = {
  outputs: {
    access: NOTHING,
    correction: NOTHING,
    deletion: {
      rules: '5: delete my data|account 5, forget ^data|brief 2 -6: not delete 9',
      modifiers: 'in asking -3, beside done -1',
      bias: -3,
    },
    portability: NOTHING,
    objection: NOTHING,
    restriction: NOTHING,
    'follow-up': NOTHING,
    'third-person': NOTHING,
    breach: NOTHING,
    complaint: NOTHING,
  },
  calibration: { slope: 1, offset: 0 },
};
const withRules = (rules: string): PackedModel => ({
  ...model,
  outputs: { ...model.outputs, deletion: { ...model.outputs.deletion, rules } },
});
const withModifiers = (modifiers: string): PackedModel => ({
  ...model,
  outputs: { ...model.outputs, deletion: { ...model.outputs.deletion, modifiers } },
});
const lexicon = compileLexicon([invented], model);
const isRequest = (body: string) => detect({ subject: '', body }, lexicon).isRequest;

describe('the marks of a lexicon', () => {
  it.each([
    [true, 'a part of each', 'tröt mei sachen'],
    [true, 'the beginning of a word, whatever its case and accents', 'TROTEN mei Sachen'],
    [true, 'the end of a word', 'tröt mei altzeug'],
    [true, 'the inside of a word', 'tröt mei kundenkontos'],
    [true, 'a phrase with a gap', 'mach mei sachen weg'],
    [false, 'a gap of more than five words', 'mach mei sachen und des und alles weg'],
    [true, 'one word that says both', 'tröt meinzeugs'],
    [true, 'a phrase without spaces', 'tröt mei 资料'],
    [false, 'what should stand at the end of a word inside it', 'tröt mei zeugs'],
    [false, 'a part that is missing', 'tröt sachen'],
    [false, 'negation', 'tröt mei sachen net'],
    [false, 'words in a footer', 'ohne Gewähr tröt mei sachen'],
    [true, 'words beside a footer', 'ohne Gewähr. tröt mei sachen'],
  ])('%s: %s', (expected, _name, body) => {
    expect(isRequest(body)).toBe(expected);
  });

  it.each([
    ['one letter wrong', 'tröt mexnzeugs'],
    ['one letter missing', 'tröt menzeugs'],
    ['one letter too many', 'tröt meiinzeugs'],
    ['two changed about', 'tröt menizeugs'],
  ])('a long word is known with %s', (_name, body) => {
    expect(isRequest(body)).toBe(true);
  });

  it.each(['tröt mexxzeugs', 'tröt xeinzeugs'])(
    'but not with more, nor where the first letter is wrong: %s',
    (body) => {
      expect(isRequest(body)).toBe(false);
    },
  );

  it('words farther apart than a rule says count less', () => {
    const confidence = (body: string) => detect({ subject: '', body }, lexicon).kinds[0]?.confidence ?? 0;
    expect(confidence('tröt a b c mei sachen')).toBeLessThan(confidence('tröt a b mei sachen'));
  });

  it('a faulty lexicon is refused', () => {
    expect(() => compileLexicon([{ ...invented, footers: '*' }], model)).toThrow('"*"');
    expect(() => compileLexicon([{ ...invented, concepts: { ...invented.concepts, want: '*' } }], model)).toThrow(
      '"*"',
    );
  });

  it.each(['delete my data 5', '5: delete my data', '5: delete stuff 3'])('a faulty rule is refused: %s', (rules) => {
    expect(() => compileLexicon([invented], withRules(rules))).toThrow();
  });

  it.each(['in stuff 3', 'in not much'])('a faulty modifier is refused: %s', (modifiers) => {
    expect(() => compileLexicon([invented], withModifiers(modifiers))).toThrow();
  });
});

describe('the marks of a rule', () => {
  it('evidence names the rules that speak for it, the strongest first, and none that speaks against it', () => {
    const rules = '2: delete my 4, 5: delete my data 5, -1: not delete 9';
    const { evidence } = detect(
      { subject: '', body: 'tröt mei sachen net' },
      compileLexicon([invented], withRules(rules)),
    );
    expect(evidence.map((one) => one.rules)).toEqual([['delete my data 5', 'delete my 4']]);
  });

  it.each([
    [true, 'its meanings in any order', 'mei sachen tröt'],
    [true, 'one of several meanings', 'tröt mei konto'],
    [true, 'as many words as it says', 'tröt a b mei sachen'],
    [true, 'a few words more than it says', 'tröt a b c d mei sachen'],
    [false, 'many more words than it says', 'tröt a b c d e f mei sachen'],
    [false, 'another sentence', 'tröt. mei sachen'],
    [true, 'a meaning of the sentence before', 'des san sachen! vergiss'],
    [
      false,
      'a meaning of two sentences before',
      'des san sachen! mei kont! ja mei vergiss des doch alles jetzt aber schnell bitte',
    ],
    [false, 'a rule against it', 'tröt mei sachen net'],
    [false, 'a modifier against it', 'tröt mei sachen?'],
  ])('%s: %s', (expected, _name, body) => {
    expect(isRequest(body)).toBe(expected);
  });
});

describe.each(LANGUAGES.map((language) => [language.language ?? 'common', language] as const))(
  'lexicon of %s',
  (code, language) => {
    it('has words for what every kind needs', () => {
      if (code === 'common') return;
      const known = new Set(Object.keys(language.concepts));
      const needed = ['data', 'account', 'delete', 'access', 'correct', 'move', 'marketing', 'restrict', 'want', 'not'];
      expect(needed.filter((concept) => !known.has(concept))).toEqual([]);
    });

    it('says nothing twice in one list, and names concepts that there are', () => {
      for (const [concept, list] of Object.entries(language.concepts)) {
        expect([...CONCEPTS, ...Object.keys(COMPOSED)]).toContain(concept);
        const items = listOf(list);
        expect(items.filter((item, index) => items.indexOf(item) !== index)).toEqual([]);
      }
    });
  },
);
