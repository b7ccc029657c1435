/** `node --import @oxc-node/core/register scripts/artwork.ts`: the PNGs that Zendesk wants, drawn from assets/logo.svg. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';

const SIZES = { 'logo.png': 320, 'logo-small.png': 128 };

const executablePath = ensureChromium();
if (executablePath === null) throw new Error('No Chromium to draw with.');
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
const svg = readFileSync('assets/logo.svg', 'utf8');
for (const [name, size] of Object.entries(SIZES)) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(`assets/${name}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
