import { describe, expect, it } from 'vitest';
import { ENGLISH, loadTexts, translator } from '../../../src/screens/kit/texts.ts';
import { countdownWords, daysWords } from '../../../src/screens/sidebar/countdown-words.ts';

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
  });
});
