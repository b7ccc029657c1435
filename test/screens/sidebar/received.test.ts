import { describe, expect, it } from 'vitest';
import { dayIn, receivedAtOf } from '../../../src/screens/sidebar/received.ts';

const KNOWN = '2026-03-02T23:30:00Z';

describe('the day of receipt', () => {
  it('is the one in the controller’s zone', () => {
    expect(dayIn(KNOWN, 'Europe/Berlin')).toBe('2026-03-03');
    expect(dayIn(KNOWN, 'America/New_York')).toBe('2026-03-02');
  });

  it('keeps its very moment where nobody changed it', () => {
    expect(receivedAtOf('2026-03-03', KNOWN, 'Europe/Berlin')).toBe(KNOWN);
  });

  it('is the beginning of another day where somebody did', () => {
    expect(receivedAtOf('2026-02-20', KNOWN, 'Europe/Berlin')).toBe('2026-02-19T23:00:00.000Z');
  });

  it('is unknown while no day is chosen', () => {
    expect(receivedAtOf('', KNOWN, 'Europe/Berlin')).toBeNull();
    expect(receivedAtOf('2026-02-30', KNOWN, 'Europe/Berlin')).toBeNull();
  });
});
