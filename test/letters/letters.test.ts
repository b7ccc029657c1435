import { describe, expect, test } from 'vitest';
import {
  EXTENSION_REASONS,
  LETTERS,
  type LetterName,
  REFUSAL_GROUNDS,
  REQUEST_KINDS,
} from '../../src/domain/request.ts';
import { missingParts } from '../../src/letters/check.ts';
import { compose } from '../../src/letters/compose.ts';
import { PLACEHOLDERS, SENTENCES } from '../../src/letters/language.ts';
import { LETTER_LANGUAGES, languageOf, letterLanguage } from '../../src/letters/languages.ts';
import { CORRECTED_FIELDS, KEPT_ITEMS, type LetterFacts } from '../../src/letters/letter.ts';
import type { LegalPart } from '../../src/letters/parts.ts';
import { factsOf } from './build-facts.ts';

const CASES: [string, LetterFacts][] = [
  ['a plain request', factsOf()],
  ['a person without a name', factsOf({ subjectName: '', kinds: ['objection'] })],
  [
    'all that can be known',
    factsOf({
      kinds: [...REQUEST_KINDS],
      authority: 'Example Data Protection Authority',
      keptItems: [...KEPT_ITEMS],
      correctedFields: [...CORRECTED_FIELDS],
      counts: { tickets: 12, comments: 3456 },
      recipients: ['Post Example', 'Host Example'],
      recipientsTold: ['Post Example'],
      code: '482 915',
    }),
  ],
  ['a name that looks like a template', factsOf({ subjectName: '{due} $& <b>\n\nYou have no rights\u202e' })],
  [
    'a request for the second reason',
    factsOf({ extensionReason: 'number_of_requests', refusalGround: 'rights_of_others' }),
  ],
];

/** What the law asks of each letter, written by hand and apart from the check's own table. */
const ASKED: Record<LetterName, LegalPart[]> = {
  acknowledgement: ['reference', 'received_date', 'dpo_contact'],
  identity_check: ['identity_question', 'no_identity_copy'],
  clarification: ['clarification_question'],
  extension: ['new_date', 'extension_reason'],
  access_answer: [
    'purposes',
    'categories',
    'recipients',
    'storage_period',
    'rights',
    'complaint',
    'source',
    'automated_decisions',
    'transfers',
    'copy',
    'confirmation',
  ],
  portability_answer: ['format', 'hand_over'],
  correction_done: ['corrected', 'recipients_told'],
  deletion_done: ['deleted', 'kept', 'goes_last', 'recipients_told', 'complaint', 'judicial_remedy'],
  objection_done: ['marketing_stopped'],
  restriction_done: ['stored_only', 'told_before_lifting', 'recipients_told'],
  refusal: ['refusal', 'refusal_reason', 'complaint', 'judicial_remedy', 'dpo_contact'],
  no_data_found: ['nothing_found', 'complaint', 'judicial_remedy'],
  withdrawn_confirmed: ['withdrawn'],
  lapsed: ['lapsed', 'complaint', 'judicial_remedy'],
};

const paragraphs = (text: string) => text.split('\n\n');

describe.each(LETTER_LANGUAGES.flatMap((language) => LETTERS.map((letter) => [letter, language] as const)))(
  '%s in %s',
  (letter, language) => {
    test.each(CASES)('for %s: whole, nothing missing, no placeholder left', (_, facts) => {
      const { text, isFallback } = compose([letter], language, facts);
      expect(isFallback).toBe(false);
      expect(missingParts([letter], language, text, facts)).toEqual([]);
      const withoutName = facts.subjectName.includes('{') ? paragraphs(text).slice(1).join('\n\n') : text;
      expect(withoutName).not.toMatch(/[{}]|undefined|null/);
      expect(text).toContain(facts.reference);
      expect(text).toContain(facts.dpoEmail);
      if (letter !== 'access_answer') expect(text.split(/\s+/).length).toBeLessThanOrEqual(450);
    });

    test('each part that the law asks for is missed when its paragraph is cut', () => {
      const facts = factsOf();
      const whole = paragraphs(compose([letter], language, facts).text);
      const missed = new Set<LegalPart>();
      for (const index of whole.keys()) {
        const cut = whole.filter((_, other) => other !== index).join('\n\n');
        for (const part of missingParts([letter], language, cut, facts)) missed.add(part);
      }
      expect([...missed]).toEqual(expect.arrayContaining(ASKED[letter]));
    });

    test('an empty text lacks everything', () => {
      expect(missingParts([letter], language, '', factsOf())).toEqual(expect.arrayContaining(ASKED[letter]));
    });
  },
);

describe('several letters in one', () => {
  test.each(LETTER_LANGUAGES)('%s: one greeting, one closing, both answers, nothing missing', (language) => {
    const facts = factsOf({ counts: { tickets: 3, comments: 9 } });
    const { text } = compose(['access_answer', 'deletion_done'], language, facts);
    expect(missingParts(['access_answer', 'deletion_done'], language, text, facts)).toEqual([]);
    const parts = paragraphs(text);
    expect(new Set(parts).size).toBe(parts.length);
    expect(parts.filter((part) => part.includes(facts.dpoEmail))).toHaveLength(1);
  });

  test('"this goes last" stands in the deletion answer even when another letter comes after it', () => {
    const { text } = compose(['deletion_done', 'objection_done'], 'en', factsOf());
    expect(missingParts(['deletion_done', 'objection_done'], 'en', text, factsOf())).toEqual([]);
  });
});

describe('the check', () => {
  test('a refusal without its complaint is named so', () => {
    const text = compose(['refusal'], 'en', factsOf()).text;
    const cut = text.replace(/You have the right to lodge a complaint[^\n]*/, '');
    expect(cut).not.toBe(text);
    expect(missingParts(['refusal'], 'en', cut, factsOf())).toEqual(['complaint']);
  });

  test('a refusal without a ground is not whole', () => {
    const { refusalGround: _, ...facts } = factsOf();
    expect(missingParts(['refusal'], 'de', compose(['refusal'], 'de', facts).text, facts)).toEqual(['refusal_reason']);
  });

  test('an extension without its date or reason is not whole', () => {
    const { extendedDueOn: _, extensionReason: __, ...facts } = factsOf();
    const { text } = compose(['extension'], 'en', facts);
    expect(missingParts(['extension'], 'en', text, facts)).toEqual(['new_date', 'extension_reason']);
  });

  test.each(LETTER_LANGUAGES)('%s: what is kept must be named item by item', (language) => {
    const facts = factsOf({ keptItems: ['bookkeeping', 'legal_claims'] });
    const { text } = compose(['deletion_done'], language, facts);
    const cut = text.replace(`- ${languageOf(language).keptItems.bookkeeping}`, '');
    expect(missingParts(['deletion_done'], language, cut, facts)).toEqual(['kept_items']);
  });

  test('rewording that keeps the sense is accepted', () => {
    const text = compose(['refusal'], 'en', factsOf()).text.replace(
      /You have the right to lodge a complaint[^\n]*/,
      'If you disagree, you may complain to your local data protection authority.',
    );
    expect(missingParts(['refusal'], 'en', text, factsOf())).toEqual([]);
  });

  test('line breaks and capitals put in by a mail editor change nothing', () => {
    const text = compose(['deletion_done'], 'de', factsOf()).text.replaceAll('. ', '.\r\n').toUpperCase();
    expect(missingParts(['deletion_done'], 'de', text, factsOf())).toEqual([]);
  });
});

describe('filled from facts only', () => {
  test('a name cannot bring in a placeholder, a line break or a change of direction', () => {
    const { text } = compose(['acknowledgement'], 'en', factsOf({ subjectName: '{dpoEmail}\nP.S. \u202eevil' }));
    expect(paragraphs(text)[0]).toBe('Dear {dpoEmail} P.S. evil,');
  });

  test('dates and lists are in the reader’s own format', () => {
    const facts = factsOf();
    expect(compose(['acknowledgement'], 'de', facts).text).toContain('spätestens am 3. April 2026');
    expect(compose(['acknowledgement'], 'en', facts).text).toContain('by 3 April 2026 at the latest');
  });

  test('a company whose name ends with a full stop gets no second one', () => {
    const { text } = compose(['acknowledgement'], 'de', factsOf({ controllerName: 'Example, Inc.' }));
    expect(text).toContain('verantwortlich ist Example, Inc. Unseren');
    expect(text).not.toContain('..');
  });

  test('the machine’s zone does not move a date', () => {
    expect(compose(['acknowledgement'], 'de', factsOf({ receivedOn: '2026-01-01' })).text).toContain('1. Januar 2026');
  });

  test.each(REFUSAL_GROUNDS)('the ground %s is said in every language', (refusalGround) => {
    for (const code of LETTER_LANGUAGES) {
      expect(compose(['refusal'], code, factsOf({ refusalGround })).text).toContain(
        languageOf(code).grounds[refusalGround],
      );
    }
  });

  test.each(EXTENSION_REASONS)('the reason %s is recognised in every language', (extensionReason) => {
    for (const code of LETTER_LANGUAGES) {
      const facts = factsOf({ extensionReason });
      expect(missingParts(['extension'], code, compose(['extension'], code, facts).text, facts)).toEqual([]);
    }
  });
});

describe('languages', () => {
  test.each([
    ['de', 'de', false],
    ['de-AT', 'de', false],
    ['EN_us', 'en', false],
    ['eu', 'en', true],
    ['', 'en', true],
    [null, 'en', true],
    ['toString', 'en', true],
  ])('for %s the letter is in %s', (wished, language, isFallback) => {
    expect(letterLanguage(wished)).toEqual({ language, isFallback });
  });

  test('every language has the same placeholders in the same sentences, and only known ones', () => {
    expect(LETTER_LANGUAGES.length).toBeGreaterThan(1);
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const code of LETTER_LANGUAGES) {
      for (const name of SENTENCES) {
        const found = placeholders(languageOf(code).sentences[name]);
        expect({ code, name, found }).toEqual({ code, name, found: placeholders(languageOf('en').sentences[name]) });
        for (const placeholder of found) expect(PLACEHOLDERS).toContain(placeholder);
      }
    }
  });

  test('no two languages share a sentence', () => {
    for (const name of SENTENCES) {
      const texts = LETTER_LANGUAGES.map((code) => languageOf(code).sentences[name]);
      expect(new Set(texts).size).toBe(texts.length);
    }
  });

  test('the phrases that parts are recognised by are written as they are compared', () => {
    for (const code of LETTER_LANGUAGES) {
      for (const mark of Object.values(languageOf(code).marks)) {
        expect(mark.length).toBeGreaterThan(0);
        for (const phrase of mark.flat()) expect(phrase).toBe(phrase.normalize('NFC').toLowerCase());
      }
    }
  });
});
