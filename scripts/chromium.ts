/** Finds the system's Chromium for the browser stories, and installs one where that is possible without asking. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a Chromium that is there, or null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  return (
    [named, ...KNOWN, chromium.executablePath()].find(
      (path) => path !== undefined && path !== '' && existsSync(path),
    ) ?? null
  );
}

/** The same, after an attempt to install one: Debian's package as root, Playwright's own download elsewhere. */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  console.log('No Chromium found; installing one for the browser stories …');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
  } else {
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  }
  return findChromium();
}
