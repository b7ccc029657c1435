import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

/** What the linter's rule against text in JSX says of a path. */
async function lint(path: string): Promise<string> {
  const biome = fileURLToPath(new URL('../../../node_modules/.bin/biome', import.meta.url));
  try {
    const { stdout, stderr } = await run(biome, ['lint', '--only=style/noJsxLiterals', '--error-on-warnings', path], {
      cwd: root,
    });
    return stdout + stderr;
  } catch (thrown) {
    const failed = thrown instanceof Error && 'stdout' in thrown && 'stderr' in thrown ? thrown : null;
    return `FAILED ${String(failed?.stdout)}${String(failed?.stderr)}`;
  }
}

describe('text in JSX', () => {
  it('is nowhere in the screens: everything goes through t()', async () => {
    const said = await lint('src/screens');
    expect(said).toMatch(/Checked \d{2,} files/);
    expect(said).not.toContain('FAILED');
  });

  it('would be found', async () => {
    const folder = mkdtempSync(`${root}test/screens/kit/literal-`);
    try {
      writeFileSync(`${folder}/literal.tsx`, 'export const Greeting = () => <p>Hello</p>;\n');
      expect(await lint(folder)).toContain('noJsxLiterals');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
