import { describe, expect, it } from 'vitest';
import { feedbackTable } from '../../src/cli/feedback-table.ts';
import type { Correction } from '../../src/domain/detect/correction.ts';

const aCorrection = (about: Partial<Correction> = {}): Correction => ({
  on: '2026-03-12',
  language: 'en',
  kinds: { deletion: ['delete my data 5'] },
  possible: {},
  decided: [],
  ...about,
});

describe('the table of what detection got wrong', () => {
  it('has each kind with its wrong rules, the most frequent first, and the kinds that were missed', () => {
    const table = feedbackTable([
      aCorrection(),
      aCorrection({ language: 'de', kinds: { deletion: ['delete my data 5', 'close account|data my 12'] } }),
      aCorrection({ decided: ['access'], possible: { access: ['give my data 5'] }, leftOut: 3 }),
      aCorrection({ language: null, kinds: {}, decided: ['access'], leftOut: 1 }),
    ]);
    expect(table.split('\n')).toEqual([
      'access: wrong 0, missed 2',
      '  missed in en 1, unknown 1; a weaker guess in 1 of 2',
      '',
      'deletion: wrong 3, missed 0',
      '  wrong  rule                      language',
      '      3  delete my data 5          en 2, de 1',
      '      1  close account|data my 12  de 1',
      '',
      'Corrected verdicts: 4 (not a request: 2, other kinds: 2).',
      'Not counted: 4 weaker rules and entries that there was no room for.',
      '',
    ]);
  });

  it('has the entries of the lexicon that each wrong kind rested on, and those of no other', () => {
    const entries = { deletion: ['en delete: delet*', 'en data: data'], access: ['en give: send'] };
    const table = feedbackTable(
      [
        aCorrection({ entries }),
        aCorrection({ entries: { deletion: ['en delete: delet*'] } }),
        aCorrection({
          language: 'de',
          kinds: {},
          possible: { deletion: [] },
          entries: { deletion: ['de delete: *losch*'] },
        }),
        aCorrection({ decided: ['deletion'], entries }),
      ],
      3,
    );
    expect(table.split('\n')).toEqual([
      'deletion: wrong 3, missed 0',
      '  wrong  rule              language',
      '      2  delete my data 5  en 2',
      '  wrong  lexicon entry       language',
      '      2  en delete: delet*   en 2',
      '      1  de delete: *losch*  de 1',
      '      1  en data: data       en 1',
      '',
      'Corrected verdicts: 4 (not a request: 3, other kinds: 1).',
      'Entries that this lexicon does not have, and that are not shown: 3.',
      '',
    ]);
  });

  it('a kind that the agent left counts nowhere', () => {
    const kinds = { access: ['give my data 5'], deletion: ['delete my data 5'] };
    expect(feedbackTable([aCorrection({ kinds, decided: ['access'] })])).not.toContain('access:');
  });

  it('a kind that was wrong without a rule that was named is counted all the same', () => {
    expect(feedbackTable([aCorrection({ kinds: { deletion: [] } })])).toContain('deletion: wrong 1, missed 0\n\n');
  });

  it('of no corrections it says that there are none', () => {
    expect(feedbackTable([])).toBe('No corrected verdicts.\n');
  });
});
