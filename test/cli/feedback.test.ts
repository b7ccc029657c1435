import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';

async function run(input: string): Promise<{ code: number | null; output: string; errors: string }> {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', 'src/cli.ts', 'feedback']);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, output, errors };
}

const LINE = '{"on":"2026-03-12","language":"de","kinds":{"deletion":["delete my data 5"]},"possible":{},"decided":[]}';

describe('npm run feedback', () => {
  it('prints which rules were wrong and how often', async () => {
    const { code, output, errors } = await run(`\uFEFF${LINE}\r\n\r\n${LINE}\r\n`);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^ +2 {2}delete my data 5 {2}de 2$/m);
    expect(output).toContain('Corrected verdicts: 2');
  });

  it('prints which entries of the lexicon were wrong, and no words that only pass for one', async () => {
    const entries = '{"deletion":["de delete: *losch*","de data: *daten","de data: ada beispiel"]}';
    const { code, output, errors } = await run(LINE.replace('"decided"', `"entries":${entries},"decided"`));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^ +1 {2}de delete: \*losch\* {2}de 1$/m);
    expect(output).toContain('Entries that this lexicon does not have, and that are not shown: 1.');
    expect(output).not.toContain('ada');
  });

  it('says of an empty file that nothing is in it', async () => {
    expect(await run('')).toEqual({ code: 0, output: 'No corrected verdicts.\n', errors: '' });
  });

  it('names each line that it can’t read, quotes nothing of it, counts the others, and ends with 2', async () => {
    const { code, output, errors } = await run(
      [
        'Ada’s secret',
        LINE,
        LINE.replace('delete my data 5', 'Ada’s secret'),
        LINE.replace('delete my data 5', 'secret Ada Example 12'),
        LINE.replace('"decided"', '"entries":{"deletion":["secret@example.com"]},"decided"'),
        LINE.replace('"deletion"', '"Ada’s secret"'),
        LINE.replace('2026-03-12', '2026-02-30'),
        LINE.replace('"de"', '"Ada’s secret"'),
        '["Ada’s secret"]',
        LINE,
      ].join('\n'),
    );
    expect(code).toBe(2);
    expect(output).toContain('Corrected verdicts: 2');
    expect(errors.trim().split('\n')).toEqual([
      'feedback: line 1: not valid JSON',
      'feedback: line 3: kinds.deletion.0: not the name of a rule',
      'feedback: line 4: kinds.deletion.0: not the name of a rule',
      'feedback: line 5: entries.deletion.0: not the name of an entry',
      'feedback: line 6: kinds: a kind that is not known',
      'feedback: line 7: on: not a day that exists',
      'feedback: line 8: language: not a language code',
      expect.stringContaining('feedback: line 9: '),
    ]);
    expect(output + errors).not.toContain('secret');
  });
});
