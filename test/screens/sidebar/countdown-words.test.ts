import { describe, expect, it } from 'vitest';
import { ENGLISH, loadTexts, translator } from '../../../src/screens/kit/texts.ts';
import { countdownWords, daysWords, hoursWords } from '../../../src/screens/sidebar/countdown-words.ts';

const t = translator([ENGLISH], 'en');

describe('the countdown in words', () => {
  it.each([
    [21, '21 days left'],
    [1, '1 day left'],
    [0, 'Due today'],
    [-1, '1 day overdue'],
    [-10, '10 days overdue'],
  ])('%i days left is "%s"', (daysLeft, words) => {
    expect(daysWords(t, daysLeft)).toBe(words);
  });

  it.each([
    [72, '72 hours left'],
    [1, '1 hour left'],
    [0, 'Less than an hour left'],
    [-1, '1 hour overdue'],
    [-30, '30 hours overdue'],
  ])('%i full hours left is "%s"', (hoursLeft, words) => {
    expect(hoursWords(t, hoursLeft)).toBe(words);
  });

  it('says a pause first, with the days as they would be', () => {
    expect(countdownWords(t, { level: 'suspended', daysLeft: 12 })).toBe('Paused, 12 days left');
  });

  it('is said in German too', async () => {
    const german = await loadTexts('de');
    const de = translator(german ? [german] : [], 'de');
    expect([1, 0, -1].map((daysLeft) => daysWords(de, daysLeft))).toEqual([
      'Noch 1 Tag',
      'Heute fällig',
      '1 Tag überfällig',
    ]);
    expect([1, 0, -1].map((hoursLeft) => hoursWords(de, hoursLeft))).toEqual([
      'Noch 1 Stunde',
      'Noch weniger als eine Stunde',
      '1 Stunde überfällig',
    ]);
  });
});
