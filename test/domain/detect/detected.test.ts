import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missedIn, wronglySaid } from '../../../src/domain/detect/correction.ts';
import { detectedOf, isOtherwise, RULE_NAME } from '../../../src/domain/detect/detected.ts';
import { RULES } from '../../../src/domain/detect/lexicon/rules.ts';
import { parseRules } from '../../../src/domain/detect/rules.ts';
import { REQUEST_KINDS, type RequestEvent, type RulesByKind } from '../../../src/domain/request.ts';
import { metadataOf } from '../../../src/zendesk/marks.ts';
import { aVerdict } from '../../builders.ts';

const NAMES = Object.values(RULES).flatMap((table) => parseRules(table).map(({ name }) => name));
const LONGEST = NAMES.toSorted((a, b) => b.length - a.length);

/** What Zendesk keeps with an update, in the strictest reading of "1 kB". */
const KILOBYTE = 1000;

const bytesOf = (event: { id: string; type: string }) => Buffer.byteLength(JSON.stringify(metadataOf(event)), 'utf8');

/** An event whose other fields are as long as they can be. */
function fullest(kinds: RulesByKind, possible: RulesByKind): RequestEvent {
  return {
    id: '123e4567-e89b-12d3-a456-426614174000',
    type: 'confirmed',
    ticketId: 999_999_999_999_999,
    dataSubjectId: 999_999_999_999_999,
    kinds: [...REQUEST_KINDS],
    receivedAt: '2026-03-02T08:00:00.000Z',
    language: 'gsw',
    how: 'detected',
    detected: detectedOf(aVerdict(kinds, possible)),
  };
}

describe('what detection had said, as it is kept with an event', () => {
  it('is kinds, weaker guesses and rules, and not one word of the mail', () => {
    const verdict = aVerdict({ deletion: ['delete my data 5', 'delete data 3'] }, { access: ['give my data 5'] });
    expect(detectedOf(verdict)).toEqual({
      language: 'en',
      kinds: { deletion: ['delete my data 5', 'delete data 3'] },
      possible: { access: ['give my data 5'] },
    });
    expect(JSON.stringify(detectedOf(verdict))).not.toContain('words of the mail');
  });

  it('names a rule once, however many sentences fulfil it', () => {
    const verdict = aVerdict();
    const twice = { ...verdict, evidence: [...verdict.evidence, ...verdict.evidence] };
    expect(detectedOf(twice).kinds).toEqual({ deletion: ['delete my data 5'] });
  });

  it('names no rules of signals or laws', () => {
    const verdict = aVerdict();
    const evidence = verdict.evidence.map((one) => ({ ...one, kind: 'complaint' as const }));
    expect(detectedOf({ ...verdict, evidence }).kinds).toEqual({ deletion: [] });
  });

  it('where there is not room for all, each kind keeps its strongest rules, and the others are counted', () => {
    const many = LONGEST.slice(0, 30);
    const { kinds, possible, leftOut } = detectedOf(aVerdict({ access: many, deletion: many }, { objection: many }));
    expect(kinds.access).toEqual(many.slice(0, kinds.access?.length));
    expect(kinds.deletion).toEqual(many.slice(0, kinds.deletion?.length));
    const kept = [kinds.access, kinds.deletion, possible.objection].map((rules) => rules?.length ?? 0);
    expect(Math.min(...kept)).toBeGreaterThan(1);
    expect(Math.max(...kept) - Math.min(...kept)).toBeLessThanOrEqual(1);
    expect(leftOut).toBe(90 - kept.reduce((sum, count) => sum + count));
  });

  it('however much detection has to say, the metadata stays below 1 kB', () => {
    const rules = fc.subarray(NAMES, { maxLength: 40 });
    const byKind = fc.dictionary(fc.constantFrom(...REQUEST_KINDS), rules);
    fc.assert(
      fc.property(byKind, byKind, (kinds, possible) => {
        expect(bytesOf(fullest(kinds, possible))).toBeLessThan(KILOBYTE);
      }),
    );
    const most = Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, LONGEST.slice(0, 60)]));
    expect(bytesOf(fullest(most, {}))).toBeLessThan(KILOBYTE);
    expect(bytesOf(fullest(most, {}))).toBeGreaterThan(KILOBYTE * 0.8);
  });

  it('every rule that there is has a name that is read back', () => {
    expect(NAMES.length).toBeGreaterThan(300);
    expect(NAMES.filter((name) => !RULE_NAME.test(name))).toEqual([]);
  });

  it.each([
    'ada@example.com',
    'Please delete my data.',
    'call me at 030 1234567',
    'delete my data',
    '',
    `${'data '.repeat(40)}5`,
  ])('what is no name of a rule is not taken for one: %s', (text) => {
    expect(RULE_NAME.test(text)).toBe(false);
  });
});

describe('a correction', () => {
  const said = { language: 'en', kinds: { access: ['a 1'], deletion: ['d 1'] }, possible: { objection: ['o 1'] } };
  const corrected = (decided: (typeof REQUEST_KINDS)[number][]) => ({ ...said, on: '2026-03-12', decided });

  it('is one where the kinds are others, in whatever order', () => {
    expect(isOtherwise(said, ['deletion', 'access'])).toBe(false);
    expect(isOtherwise(said, ['access'])).toBe(true);
    expect(isOtherwise(said, ['access', 'deletion', 'objection'])).toBe(true);
    expect(isOtherwise(said, ['access', 'restriction'])).toBe(true);
    expect(isOtherwise(said, [])).toBe(true);
  });

  it('not a request: every kind that was said was wrong, a weaker guess was none', () => {
    expect(wronglySaid(corrected([]))).toEqual({ access: ['a 1'], deletion: ['d 1'] });
    expect(missedIn(corrected([]))).toEqual([]);
  });

  it('a kind taken away was wrong, a kind added was missed', () => {
    expect(wronglySaid(corrected(['access', 'objection']))).toEqual({ deletion: ['d 1'] });
    expect(missedIn(corrected(['access', 'objection']))).toEqual(['objection']);
  });

  it('no request where there were weaker guesses only: those were wrong', () => {
    const guessed = { ...corrected([]), kinds: {} };
    expect(wronglySaid(guessed)).toEqual({ objection: ['o 1'] });
    expect(wronglySaid({ ...guessed, decided: ['access'] })).toEqual({});
  });
});
