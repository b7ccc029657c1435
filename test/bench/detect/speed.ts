import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from '../../../scripts/chromium.ts';
import { CHROMIUM_FLAGS } from '../../../scripts/chromium-flags.ts';
import { type Example, hashOf } from '../../../scripts/learn/examples.ts';
import type { Figure } from '../figure.ts';

const KILOBYTE = 1000;
const MAILS = 300;
const MAILS_FOR_NODE = 20_000;
const SIZES = [1, 10, 100, 1000];

/** How fast detection is in Chromium and through the command line, and what its lexicons weigh. */
export async function speedFigures(examples: readonly Example[]): Promise<Figure[]> {
  return [...(await inChromium(examples)), perSecondInNode(examples), ...(await weights())];
}

/** A mail of so many characters in one language: a request, and what people write beside it. Another one for each seed. */
function mailOf(examples: readonly Example[], characters: number, seed: number): string {
  const languages = [...new Set(examples.map(({ language }) => language))];
  const own = examples.filter(({ language }) => language === languages[seed % languages.length]);
  const [requests, others] = [own.filter(isRequest), own.filter((example) => !isRequest(example))];
  let mail = `${requests[hashOf(String(seed)) % requests.length]?.mail.body}\n\n`;
  for (let count = 0; mail.length < characters; count += 1)
    mail += `${others[hashOf(`${seed} ${count}`) % others.length]?.mail.body}\n\n`;
  return mail.slice(0, characters);
}

const isRequest = ({ outputs }: Example) => outputs.length > 0;

type Times = { mails: number[]; hostile: number; sizes: number[] };

async function inChromium(examples: readonly Example[]): Promise<Figure[]> {
  const executablePath = findChromium();
  if (executablePath === null) return [];
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto('about:blank');
    await page.addScriptTag({ content: await bundled() });
    const mails = Array.from({ length: MAILS }, (_, seed) => mailOf(examples, 5 * KILOBYTE, seed));
    const hostile = 'please delete my data and my account, art. 17 gdpr not how do i '
      .repeat(20_000)
      .slice(0, 1000 * KILOBYTE);
    const sizes = SIZES.map((size) => mailOf(examples, size * KILOBYTE, size));
    const times: Times = await page.evaluate(
      ([mails, hostile, sizes]) => Reflect.get(window, 'measure')(mails, hostile, sizes),
      [mails, hostile, sizes] as const,
    );
    const sorted = [...times.mails].sort((a, b) => a - b);
    return [
      figure('5 kB mail in Chromium, median', sorted[Math.floor(MAILS / 2)] ?? 0, 'ms', 1),
      figure('5 kB mail in Chromium, 95th percentile', sorted[Math.floor(0.95 * MAILS)] ?? 0, 'ms', 2),
      figure('hostile mail of 1 MB in Chromium', times.hostile, 'ms', 60),
      ...SIZES.map((size, index) => figure(`mail of ${size} kB in Chromium`, times.sizes[index] ?? 0, 'ms', null)),
    ];
  } finally {
    await browser.close();
  }
}

/** Detection as one script that puts `measure` on the window. */
async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'test/bench/detect/in-browser.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('nothing was built');
  return result.output.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
}

/** Mails a second through `npm run detect`, from start to end, loading included. */
function perSecondInNode(examples: readonly Example[]): Figure {
  const lines: string[] = [];
  for (let index = 0; index < MAILS_FOR_NODE; index += 1) {
    const mail = examples[index % examples.length]?.mail;
    lines.push(JSON.stringify({ id: String(index), ...mail }));
  }
  const begun = performance.now();
  const run = spawnSync('npm', ['run', '--silent', 'detect'], { input: lines.join('\n'), maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - begun) / 1000;
  if (run.status !== 0) throw new Error(String(run.stderr));
  return { ...figure('mails a second through npm run detect', MAILS_FOR_NODE / seconds, 'mails', 2000), isLeast: true };
}

/** What the app's own build of the lexicons weighs. */
async function weights(): Promise<Figure[]> {
  const output = await build({ logLevel: 'error', build: { write: false } });
  const [result] = Array.isArray(output) ? output : [output];
  if (result === undefined || !('output' in result)) throw new Error('nothing was built');
  const lexicons = result.output.filter((part) => part.type === 'chunk' && part.fileName.startsWith('lexicons-'));
  if (lexicons.length === 0) throw new Error('The lexicons have no chunk of their own.');
  const code = lexicons.map((part) => (part.type === 'chunk' ? part.code : '')).join('\n');
  const learnt = readFileSync('src/domain/detect/lexicon/learnt.ts', 'utf8');
  return [
    figure('all lexicons with what was learnt (gzip)', gzipSync(code, { level: 9 }).length / KILOBYTE, 'kB', 45),
    figure('what was learnt, of that', gzipSync(learnt, { level: 9 }).length / KILOBYTE, 'kB', null),
  ];
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { bench: 'detect', figure: name, value: Math.round(value * 1000) / 1000, unit, limit };
}
