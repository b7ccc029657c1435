import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/sandbox/arguments.ts';

describe('the arguments of npm start', () => {
  test('none: port 4700, seed 1, limits on, nothing kept', () => {
    expect(readArguments([])).toEqual({ port: 4700, seed: 1, limits: true, mail: [], skipBuild: false });
  });

  test('all of them; mails may follow --mail one after the other', () => {
    const args = '--port 80 --data a.json --mail a.eml b.eml --mail c.eml --seed 7 --limits off'.split(' ');
    expect(readArguments(args)).toEqual({
      port: 80,
      data: 'a.json',
      mail: ['a.eml', 'c.eml', 'b.eml'],
      seed: 7,
      limits: false,
      skipBuild: false,
    });
  });

  test.each([
    [['--port', 'x'], '--port takes a whole number'],
    [['--port', '0'], '--port takes a whole number'],
    [['--port', '65534'], '--port takes a whole number'],
    [['--seed', '-1'], '--seed'],
    [['--seed', '1.5'], '--seed takes a whole number'],
    [['--limits', 'no'], '--limits is on or off'],
    [['--nonsense'], '--nonsense'],
    [['mail.eml'], 'mail.eml'],
  ])('%j are refused', (args, reason) => {
    expect(() => readArguments(args)).toThrow(reason);
  });
});
