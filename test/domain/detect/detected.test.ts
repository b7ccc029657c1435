import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesWronglySaid, missedIn, withKnownEntries, wronglySaid } from '../../../src/domain/detect/correction.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import { detectedOf, isOtherwise, RULE_NAME } from '../../../src/domain/detect/detected.ts';
import { knownEntries } from '../../../src/domain/detect/known-entries.ts';
import { RULES } from '../../../src/domain/detect/lexicon/rules.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import { parseRules } from '../../../src/domain/detect/rules.ts';
import type { Verdict } from '../../../src/domain/detect/verdict.ts';
import { REQUEST_KINDS, type RequestEvent, type RulesByKind } from '../../../src/domain/request.ts';
import { metadataOf } from '../../../src/zendesk/marks.ts';
import { aVerdict } from '../../builders.ts';

const NAMES = Object.values(RULES).flatMap((table) => parseRules(table).map(({ name }) => name));
const ENTRIES = [...(await knownEntries())].filter((name) => !name.includes(' footers: '));
const lexicon = await loadLexicon();
const LONGEST = NAMES.toSorted((a, b) => b.length - a.length);

/** What Zendesk keeps with an update, in the strictest reading of "1 kB". */
const KILOBYTE = 1000;

const bytesOf = (event: { id: string; type: string }) => Buffer.byteLength(JSON.stringify(metadataOf(event)), 'utf8');

/** Each kind resting on these entries. */
function withEntries(verdict: Verdict, entries: readonly string[]): Verdict {
  return { ...verdict, evidence: verdict.evidence.map((one) => ({ ...one, entries: [...entries] })) };
}

/** An event whose other fields are as long as they can be. */
function fullest(kinds: RulesByKind, possible: RulesByKind, entries: readonly string[] = []): RequestEvent {
  return {
    id: '123e4567-e89b-12d3-a456-426614174000',
    type: 'confirmed',
    ticketId: 999_999_999_999_999,
    dataSubjectId: 999_999_999_999_999,
    kinds: [...REQUEST_KINDS],
    receivedAt: '2026-03-02T08:00:00.000Z',
    language: 'gsw',
    how: 'detected',
    detected: detectedOf(withEntries(aVerdict(kinds, possible), entries)),
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

  it('however much detection has to say, the metadata stays below 1 kB, in any script', () => {
    const rules = fc.subarray(NAMES, { maxLength: 40 });
    const byKind = fc.dictionary(fc.constantFrom(...REQUEST_KINDS), rules);
    const entries = fc.array(fc.constantFrom(...ENTRIES), { maxLength: 40 });
    fc.assert(
      fc.property(byKind, byKind, entries, (kinds, possible, names) => {
        expect(bytesOf(fullest(kinds, possible, names))).toBeLessThan(KILOBYTE);
      }),
    );
    const most = Object.fromEntries(REQUEST_KINDS.map((kind) => [kind, LONGEST.slice(0, 60)]));
    const widest = ENTRIES.filter((name) => /^(?:ko|zh|el) /.test(name)).slice(0, 60);
    expect(bytesOf(fullest(most, {}))).toBeLessThan(KILOBYTE);
    expect(bytesOf(fullest(most, {}))).toBeGreaterThan(KILOBYTE * 0.8);
    expect(bytesOf(fullest(most, {}, widest))).toBeLessThan(KILOBYTE);
  });

  it('names the entries of the lexicon that each kind rests on', () => {
    const verdict = detect({ subject: '', body: 'Bitte löschen Sie meine Daten. Please delete my data.' }, lexicon);
    const { entries } = detectedOf(verdict);
    expect(entries?.deletion).toEqual(
      expect.arrayContaining(['de delete: *losch*', 'de data: *daten', 'en delete: delet*']),
    );
    expect(entries?.deletion?.filter((name) => !ENTRIES.includes(name))).toEqual([]);
  });

  it('rules and entries take turns, so that both are kept where there is little room', () => {
    const verdict = withEntries(aVerdict({ deletion: LONGEST }), ENTRIES.slice(0, 60));
    const { kinds, entries, leftOut } = detectedOf(verdict);
    const [rules, names] = [kinds.deletion?.length ?? 0, entries?.deletion?.length ?? 0];
    expect(Math.abs(rules - names)).toBeLessThanOrEqual(1);
    expect(rules).toBeGreaterThan(3);
    expect(leftOut).toBe(new Set(LONGEST).size + 60 - rules - names);
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
    // The form of a rule's name alone let these through.
    'Ada Example 12',
    'meet Bob Smith at Elm Road 5',
    'Ada 5',
    'delete Ada data 5',
    'delete|Ada data 5',
    'delete ^Ada 5',
    'Delete my data 5',
    'delete my data 0',
    'delete my data 21',
    'delete my data 99',
    'delete my data 5 5',
    'delete  my data 5',
    '^delete| 5',
    'delete my data 5\n',
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

  it('has the entries of the kinds that were wrong, and of no other', () => {
    const entries = { access: ['en give: send'], deletion: ['en delete: delet*'], objection: ['en stop: stop*'] };
    expect(entriesWronglySaid({ ...corrected([]), entries })).toEqual({
      access: ['en give: send'],
      deletion: ['en delete: delet*'],
    });
    expect(entriesWronglySaid({ ...corrected(['access']), entries })).toEqual({ deletion: ['en delete: delet*'] });
    expect(entriesWronglySaid(corrected([]))).toEqual({});
  });

  it('passes on only what the lexicon has', () => {
    const known = new Set(['en delete: delet*']);
    const entries = { deletion: ['en delete: delet*', 'en delete: ada example'] };
    expect(withKnownEntries({ ...said, entries }, known).entries).toEqual({ deletion: ['en delete: delet*'] });
    expect(withKnownEntries(said, known)).toEqual(said);
  });
});
