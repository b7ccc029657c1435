import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';

const lexicon = await loadLexicon();
const valuesIn = (body: string) =>
  detect({ subject: '', body }, lexicon).requestedValues.map(({ sort, text }) => [sort, text]);

describe('what a correction wants to be written', () => {
  it.each([
    ['Please correct my e-mail address: it should be ada@example.org.', 'email', 'ada@example.org'],
    ['Please change my phone number to +49 30 5550100.', 'phone', '+49 30 5550100'],
    ['Please correct my date of birth in your records: it is 4 May 1981.', 'date', '4 May 1981'],
    ['Please correct my date of birth to 1981-05-04.', 'date', '1981-05-04'],
    ['Bitte berichtigen Sie mein Geburtsdatum: 04.05.1981.', 'date', '04.05.1981'],
  ])('%s', (body, sort, text) => {
    expect(valuesIn(body)).toContainEqual([sort, text]);
  });

  it('says where it stands', () => {
    const body = 'Please correct my e-mail address: it should be ada@example.org.';
    const [value] = detect({ subject: '', body }, lexicon).requestedValues;
    expect(body.slice(value?.start, value?.end)).toBe('ada@example.org');
  });

  it('suggests nothing where nothing is to be corrected', () => {
    expect(valuesIn('Please delete my data. My address is ada@example.org.')).toEqual([]);
    expect(valuesIn('Call me on +49 30 5550100 about the printer.')).toEqual([]);
  });
});
