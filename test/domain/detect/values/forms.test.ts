import { describe, expect, it } from 'vitest';
import { addressLength, formedIn, PATTERNS, UNSPACED } from '../../../../src/domain/detect/values/forms.ts';

const ALL: readonly [name: string, pattern: RegExp][] = [
  ...Object.entries(PATTERNS),
  ...UNSPACED.map(({ sort, pattern }, index): [string, RegExp] => [`${sort} without spaces ${index}`, pattern]),
];

/** The pattern without its classes and escapes, so that what is left of braces and marks are quantifiers. */
const bare = ({ source }: RegExp) => source.replace(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\./gu, 'x');

describe('patterns that are tried on hostile text', () => {
  it.each(ALL)('%s repeats nothing without a bound', (_name, pattern) => {
    expect(bare(pattern)).not.toMatch(/[*+]|\{\d+,\}/u);
  });

  it.each(ALL)('%s tries no more than some thousand steps at one place', (_name, pattern) => {
    // What stands side by side adds up; a repetition within a repetition multiplies.
    expect(stepsOf(bare(pattern))).toBeLessThan(6000);
  });

  it.each([
    ['a run of letters before no @', `${'a'.repeat(5000)} `],
    ['dots', 'a.'.repeat(3000)],
    ['digits in groups', '1 '.repeat(3000)],
    ['digits', '1'.repeat(6000)],
    ['capitals', 'Aa '.repeat(2000)],
    ['opening marks', '“'.repeat(5000)],
    ['house numbers', '5 a '.repeat(1500)],
  ])('%s: nothing is found, or little, and it ends', (_name, text) => {
    expect(formedIn(text).length).toBeLessThan(2);
    expect(addressLength(text)).toBeLessThanOrEqual(120);
  });
});

/** An upper bound of the ways in which a pattern can be tried at one place. */
function stepsOf(pattern: string): number {
  let [steps, last] = [1, 1];
  const stack: { steps: number; last: number }[] = [];
  for (const [token, open, close, low, high, optional] of pattern.matchAll(
    /(\((?:\?(?:<?[=!]|:|<\w+>))?)|(\))|\{(\d+)(?:,(\d+))?\}|(\?)|./gsu,
  )) {
    if (open !== undefined) {
      stack.push({ steps, last });
      [steps, last] = [1, 1];
    } else if (close !== undefined) {
      const outer = stack.pop();
      last = steps;
      steps = (outer?.steps ?? 1) + last;
    } else if (low !== undefined) {
      const ways = Number(high ?? low) - (high === undefined ? Number(low) : 0);
      steps += last * Math.max(1, ways);
    } else if (optional === undefined) {
      last = 1;
      steps += token === '|' ? 0 : 1;
    }
  }
  return steps;
}
