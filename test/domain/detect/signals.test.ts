import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import type { Signal } from '../../../src/domain/detect/verdict.ts';

const lexicon = await loadLexicon();
const read = (body: string, subject = '') => detect({ subject, body }, lexicon);

describe('signals beside the kinds', () => {
  it.each([
    'Reminder: on 2 March I asked you to delete my personal data. I still have not received an answer.',
    'Reminder of my erasure request: I am still waiting for your answer. Delete my data.',
    'Erinnerung an meinen Antrag auf Löschung meiner Daten: Ich habe immer noch keine Antwort erhalten.',
  ])('follow-up: %s', (body) => {
    expect(read(body)).toMatchObject({ isRequest: true, followUp: true });
  });

  it.each([
    'Please delete my personal data.',
    'I am still waiting for my parcel and have not received an answer.',
    'Bitte löschen Sie meine Daten.',
    'Ich warte seit drei Wochen auf mein Paket, noch keine Antwort.',
  ])('no follow-up of a request: %s', (body) => {
    expect(read(body).followUp).toBe(false);
  });

  it.each([
    'Your site was hacked and my password is online.',
    'I received someone else’s invoice with their address on it.',
    'There has been a data breach in your shop, hasn’t there?',
    'Bei Ihnen gab es wohl eine Datenpanne.',
  ])('suspected breach: %s', (body) => {
    expect(read(body).suspectedBreach).toBe(true);
  });

  it.each([
    'Please delete my data.',
    'I broke my phone.',
    'Meine Rechnung ist falsch.',
    'Bitte löschen Sie mein Konto.',
  ])('no breach: %s', (body) => {
    expect(read(body).suspectedBreach).toBe(false);
  });

  it.each<[Signal | 'law', string]>([
    ['complaint', 'Delete my data or I will lodge a complaint with the supervisory authority.'],
    ['complaint', 'Sonst reiche ich Beschwerde bei der Aufsichtsbehörde ein.'],
    ['third-person', 'I am writing on behalf of my mother.'],
    ['third-person', 'Ich schreibe im Namen meiner Mutter.'],
    ['law', 'Please delete my data under the GDPR.'],
  ])('%s is listed among the evidence: %s', (signal, body) => {
    expect(read(body).evidence.map(({ kind }) => kind)).toContain(signal);
  });
});

describe('language', () => {
  it.each([
    ['de', 'Bitte löschen Sie meine Daten.'],
    ['en', 'Please delete my data.'],
    ['en', 'The heating does not work and I am cold.'],
    ['de', 'Die Heizung geht nicht und mir ist kalt.'],
    [null, ''],
    ['hu', 'Szeretném megkapni a számlát.'],
    [null, 'ขอบคุณมากค่ะ'],
  ])('%s: %s', (language, body) => {
    expect(read(body).language).toBe(language);
  });
});

describe('explanation', () => {
  it('quotes the words, the field, the place and the weight', () => {
    const body = 'Hello,\nplease delete my data.';
    expect(read(body).evidence[0]).toMatchObject({
      kind: 'deletion',
      text: 'delete my data',
      field: 'body',
      start: 14,
      end: 28,
      rules: expect.arrayContaining(['delete my data 6']),
    });
    expect(read(body).evidence[0]?.weight).toBeGreaterThan(3);
  });

  it('finds a request that stands in the subject only', () => {
    const { isRequest, evidence } = read('see above', 'Please delete my data');
    expect(isRequest).toBe(true);
    expect(evidence[0]).toMatchObject({ kind: 'deletion', field: 'subject' });
  });

  it('quotes letters written as base and accent whole', () => {
    const body = 'Bitte lo\u0308schen Sie meine Date\u0301n';
    const [first] = read(body).evidence;
    expect(body.slice(first?.start, first?.end)).toBe('lo\u0308schen Sie meine Date\u0301n');
  });

  it('a how-to question is a weak guess, not a request', () => {
    const verdict = read('How can I delete my account?');
    expect(verdict.isRequest).toBe(false);
    expect(verdict.possible.map(({ kind }) => kind)).toEqual(['deletion']);
  });

  it.each(['Comment supprimer mon compte ?', 'Wie kann ich mein Konto löschen?', 'Can I delete my account later?'])(
    'so it is in other words: %s',
    (question) => {
      expect(read(question)).toMatchObject({ isRequest: false, possible: [{ kind: 'deletion' }] });
    },
  );

  it('"can I have it" asks for it', () => {
    expect(read('Can I have a copy of all the data you hold about me?').kinds[0]?.kind).toBe('access');
  });

  it('"no" at the end of a sentence denies nothing in the next', () => {
    expect(read('The trial was fun, but no. Delete my account and my data please.').isRequest).toBe(true);
  });

  it('closing an account is a weak guess, and a request once the law is named with data', () => {
    expect(read('I want to close my account.')).toMatchObject({ isRequest: false, possible: [{ kind: 'deletion' }] });
    expect(read('I want to close my account and have my data erased under the GDPR.').isRequest).toBe(true);
  });

  it('lists the strongest kind first', () => {
    const { kinds } = read('Under Art. 17 GDPR please erase my personal data. Do not use my data for advertising.');
    expect(kinds.map(({ kind }) => kind)).toEqual(['deletion', 'objection']);
    expect(kinds[0]?.confidence).toBeGreaterThanOrEqual(kinds[1]?.confidence ?? 1);
  });
});
