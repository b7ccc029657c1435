import { describe, expect, it } from 'vitest';
import { ENGLISH, translator } from '../../../src/screens/kit/texts.ts';
import { WHYS, whyMessage } from '../../../src/screens/sidebar/request/why.ts';
import { later } from '../../../translations/de.json';
import { later as englishLater } from '../../../translations/en.json';

describe('every reason for which an act may not be done', () => {
  const english = translator([ENGLISH, { locale: 'en', texts: englishLater }], 'en');
  const german = translator([{ locale: 'de', texts: later }], 'de');

  it('is one of a list that has some', () => {
    expect(WHYS.length).toBeGreaterThan(20);
  });

  it.each(WHYS)('%s says what did not happen, what still stands and what to do', (why) => {
    for (const t of [english, german]) {
      const { title, lines } = whyMessage(t, why);
      expect(lines).toHaveLength(2);
      for (const text of [title, ...lines]) expect(text).not.toContain('why.');
    }
  });
});
