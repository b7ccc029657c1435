/** `npm test`, and with --all the long runs too: every check in turn, all of them even where one fails, and one closing count. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { ensureChromium } from './chromium.ts';

const all = process.argv.includes('--all');
const count = { passed: 0, failed: 0, skipped: 0 };
const failedChecks: string[] = [];
const node = (...args: string[]) => ['node', ...args];
const bin = (name: string, ...args: string[]) => ['npx', '--no-install', name, ...args];

mkdirSync('build', { recursive: true });
check('format, lint and arrows', bin('biome', 'ci', '--error-on-warnings', '.'));
check('types', bin('tsc', '--noEmit'));
tests('unit', 'unit', 'UTC');
tests('unit in Auckland', 'unit', 'Pacific/Auckland', ['test/domain', 'test/workflow', 'test/cli', 'test/letters']);
tests('contract', 'contract', 'UTC');
check('build', bin('vite', 'build', '--logLevel', 'warn'));
check('size budget', bin('size-limit'));
check('dead code', bin('knip'));
if (ensureChromium()) {
  tests('stories', 'stories', 'America/New_York');
} else {
  failedChecks.push('stories');
  console.log(
    'No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH, then run npm test again.',
  );
}
if (all)
  tests(
    'long runs',
    'unit',
    'UTC',
    [
      'test/domain/clock/against-date-fns.test.ts',
      'test/domain/clock/against-oracle.test.ts',
      'test/domain/fold.test.ts',
      'test/domain/detect/learnt.test.ts',
    ],
    {
      LONG: '1',
    },
  );

console.log(failedChecks.length === 0 ? '\nEvery check holds.' : `\nDid not hold: ${failedChecks.join(', ')}.`);
console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(failedChecks.length === 0 ? 0 : 1);

function check(name: string, [command = '', ...args]: string[], env: Record<string, string> = {}): boolean {
  const begun = Date.now();
  console.log(`\n── ${name}`);
  const run = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`── ${name}: ${run.status === 0 ? 'holds' : 'does not hold'} (${seconds} s)`);
  if (run.status !== 0) failedChecks.push(name);
  return run.status === 0;
}

function tests(
  name: string,
  project: string,
  zone: string,
  paths: string[] = [],
  env: Record<string, string> = {},
): void {
  const report = `build/test-${name.replaceAll(' ', '-')}.json`;
  check(
    `${name} (TZ=${zone})`,
    node(
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...paths,
    ),
    { TZ: zone, ...env },
  );
  if (!existsSync(report)) return;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  count.passed += numPassedTests;
  count.failed += numFailedTests;
  count.skipped += numPendingTests;
}
