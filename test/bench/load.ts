import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { setStage } from '../stories/harness.ts';
import { type Bench, type Figure, median } from './figure.ts';

const RUNS = 9;

/** The first load of the sidebar: what it weighs, and how long from the host's registration to verdict and countdown on screen. */
export const bench: Bench = async () => {
  const stage = await setStage({ skipBuild: false });
  try {
    const ticketId = await stage.mail({
      from: 'Nora Falk <nora.falk@example.org>',
      subject: 'My data',
      text: 'Please delete all the personal data you hold about me.',
    });
    const opened: Opened[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const desk = await stage.signIn('mara@jxsupport.com');
      await desk.page.addInitScript(watch);
      await desk.openTicket(ticketId);
      await desk.sidebar.getByRole('button', { name: 'Confirm the request' }).waitFor();
      const app = desk.page.frames().find((frame) => frame.url().includes('app_guid='));
      if (!app) throw new Error('the app has no frame');
      const registeredAt = await app.evaluate(
        () => performance.timeOrigin + (performance.getEntriesByName('app.registered')[0]?.startTime ?? Number.NaN),
      );
      const shownAt = await app.evaluate(() => Reflect.get(window, 'verdictShownAt'));
      const host: Seen = await desk.page.evaluate(() => Reflect.get(window, 'messagesSeen'));
      const before = (times: number[]) => times.filter((at) => at <= shownAt).length;
      // The first run warms the browser's and the sandbox's caches.
      if (run > 0) {
        opened.push({
          milliseconds: shownAt - registeredAt,
          gets: before(host.gets),
          answersBefore: before(host.answers),
          calls: desk.appCalls().length,
        });
      }
      await desk.close();
    }
    const most = (pick: (one: Opened) => number) => Math.max(...opened.map(pick));
    return [
      ...weights(),
      figure(
        'app.registered to verdict and countdown, median',
        median(opened.map((one) => one.milliseconds)),
        'ms',
        150,
      ),
      figure(
        'the same, slowest of 9',
        most((one) => one.milliseconds),
        'ms',
        null,
      ),
      figure(
        'bulk gets before the verdict',
        most((one) => one.gets),
        'messages',
        1,
      ),
      figure(
        'REST answers waited for before the verdict',
        most((one) => one.answersBefore),
        'answers',
        0,
      ),
      figure(
        'REST calls to look a request up',
        most((one) => one.calls),
        'calls',
        3,
      ),
    ];
  } finally {
    await stage.end();
  }
};

interface Opened {
  milliseconds: number;
  gets: number;
  answersBefore: number;
  calls: number;
}

interface Seen {
  gets: number[];
  answers: number[];
}

/** Runs in every frame: the app's notes when verdict and countdown are painted, the host's notes what the app asked and was told. */
function watch(): void {
  const at = () => performance.timeOrigin + performance.now();
  const seen: Seen = { gets: [], answers: [] };
  Reflect.set(window, 'messagesSeen', seen);
  window.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string') return;
    if (data.includes('"request":"get"')) seen.gets.push(at());
  });
  const fetchOfHost = window.fetch;
  window.fetch = async (...call) => {
    const answer = await fetchOfHost(...call);
    const [, options] = call;
    if (new Headers(options?.headers).has('x-zendesk-app-id')) seen.answers.push(at());
    return answer;
  };
  new MutationObserver((_changes, observer) => {
    if (!document.querySelector('[role=timer]') || !document.querySelector('mark')) return;
    observer.disconnect();
    // Two frames on, it has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => Reflect.set(window, 'verdictShownAt', at())));
  }).observe(document, { childList: true, subtree: true });
}

/** All that index.html names is loaded at once; nothing else is before the sidebar shows a verdict but the lexicon. */
function weights(): Figure[] {
  const named = [...readFileSync('dist/assets/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+)"/g)];
  const first = named.map(([, file = '']) => `dist/assets/${file}`);
  return [
    figure('first load of the sidebar (JS + CSS, gzip), without the lexicon', gzip(first), 'kB', 45),
    figure('lexicon (gzip)', gzip(files('lexicons-*.js')), 'kB', null),
  ];
}

function gzip(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
}

function files(pattern: string): string[] {
  const [head = '', tail = ''] = pattern.split('*');
  return readdirSync('dist/assets')
    .filter((name) => name.startsWith(head) && name.endsWith(tail))
    .map((name) => `dist/assets/${name}`);
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { bench: 'load', figure: name, value: Math.round(value * 10) / 10, unit, limit };
}
