import { describe, expect, it } from 'vitest';
import { detect } from '../../../src/domain/detect/detect.ts';
import { loadLexicon } from '../../../src/domain/detect/load-lexicon.ts';
import type { Circumstance } from '../../../src/domain/detect/verdict.ts';

const lexicon = await loadLexicon();
const read = (body: string, ...circumstances: Circumstance[]) => detect({ subject: '', body, circumstances }, lexicon);
const sureness = (body: string, ...circumstances: Circumstance[]) => {
  const { kinds, possible } = read(body, ...circumstances);
  return [...kinds, ...possible][0]?.confidence ?? 0;
};

const GUESSES = ['I want to close my account.', 'I do not want you to have my data.', 'I want my data'];
const REQUESTS = ['Please delete my personal data.', 'Bitte schicken Sie mir eine Kopie meiner Daten.'];
const ORDINARY = ['Where is my parcel?', 'Mein Drucker ist kaputt.', 'Thank you, Ada'];

describe('what counts beside the text', () => {
  it.each(GUESSES)('sent to the privacy address, a weak guess becomes surer: %s', (body) => {
    expect(read(body).isRequest).toBe(false);
    expect(sureness(body, 'privacy-address')).toBeGreaterThan(sureness(body) + 0.1);
  });

  it('sent to the privacy address, some guesses become requests', () => {
    expect(GUESSES.filter((body) => read(body, 'privacy-address').isRequest)).not.toEqual([]);
  });

  it.each(REQUESTS)('written by staff, a request is less sure: %s', (body) => {
    expect(sureness(body, 'staff')).toBeLessThan(sureness(body));
  });

  it.each(ORDINARY)('nothing makes a request of words that hint at none: %s', (body) => {
    for (const circumstance of ['privacy-address', 'staff'] as const)
      expect(read(body, circumstance)).toMatchObject({ isRequest: false, kinds: [], possible: [] });
  });

  it('a question how to do it stays one, wherever it is sent', () => {
    expect(read('How can I delete my account?', 'privacy-address').isRequest).toBe(false);
  });

  it('only the surest kind gains, for an address does not say which right is meant', () => {
    const all = (...circumstances: Circumstance[]) => {
      const { kinds, possible } = read('Please delete my personal data. I want to move my data.', ...circumstances);
      return [...kinds, ...possible];
    };
    const [surest, ...others] = all();
    expect(others.length).toBeGreaterThan(0);
    for (const { kind, confidence } of others) expect(all('privacy-address')).toContainEqual({ kind, confidence });
    expect(all('privacy-address')[0]?.kind).toBe(surest?.kind);
  });

  it('each is listed with its weight, for it or against it', () => {
    const { circumstances } = read('Delete my data.', 'privacy-address', 'staff');
    expect(circumstances.map(({ circumstance, weight }) => [circumstance, Math.sign(weight)])).toEqual([
      ['privacy-address', 1],
      ['staff', -1],
    ]);
    expect(read('Delete my data.').circumstances).toEqual([]);
  });
});
