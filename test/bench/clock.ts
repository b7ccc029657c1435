import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { calendarOf } from '../../src/domain/clock/calendar.ts';
import type { ClockEvent } from '../../src/domain/clock/clock-event.ts';
import { levelAt } from '../../src/domain/clock/level.ts';
import { type TimelineInput, timeline } from '../../src/domain/clock/timeline.ts';
import { type Bench, type Figure, median } from './figure.ts';

const REQUESTS = 20_000;
const RUNS = 9;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 23, 9);
const timeZone = 'Europe/Berlin';
const HERE = fileURLToPath(import.meta.url);

type OpenRequest = Pick<TimelineInput, 'receivedAt' | 'events'>;

/** How long the desk's requests take to be timed again: by an app that has just been opened, and by one that has run. */
export const bench: Bench = async () => {
  const cold = Array.from({ length: RUNS }, inFreshProcess);
  const requests = openRequests();
  const warm = Array.from({ length: RUNS + 1 }, () => timed(requests)).slice(1);
  return [
    figure('20,000 open requests timed again, fresh process, median of 9', median(cold), 'ms', 100),
    figure('the same, slowest', Math.max(...cold), 'ms', null),
    figure('20,000 open requests timed again, warm, median of 9', median(warm), 'ms', 100),
    figure('the same, slowest', Math.max(...warm), 'ms', null),
    figure('requests timed a second, warm', (1000 * REQUESTS) / median(warm), 'requests', null),
  ];
};

/** Milliseconds for all requests, the making of the calendar included. */
function timed(requests: readonly OpenRequest[]): number {
  const begun = performance.now();
  const calendar = calendarOf('DE');
  const options = { timeZone, calendar };
  let overdue = 0;
  for (const { receivedAt, events } of requests) {
    const clock = timeline({ regime: 'EU-GDPR', calendar, receivedAt, timeZone, events, now: NOW });
    if (levelAt(clock, NOW, options).level === 'overdue') overdue += 1;
  }
  const took = performance.now() - begun;
  if (overdue === 0 || overdue === requests.length) throw new Error('The requests are not spread over two years.');
  return took;
}

function inFreshProcess(): number {
  const run = spawnSync(process.execPath, [...process.execArgv, HERE], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return Number(run.stdout);
}

/** Received at any time of the last two years; every tenth was asked who they are, every twentieth extended. */
function openRequests(): OpenRequest[] {
  const random = randomNumbers(1);
  return Array.from({ length: REQUESTS }, (_, index) => {
    const receivedAt = NOW - Math.floor(random() * 730 * DAY);
    const events: ClockEvent[] = [];
    let at = receivedAt;
    const happened = (type: ClockEvent['type'], withinDays: number) => {
      at = Math.min(NOW, at + Math.floor(random() * withinDays * DAY));
      events.push({ type, at: isoAt(at) });
    };
    if (index % 10 === 0) happened('id_requested', 5);
    if (index % 20 === 0) happened('id_received', 20);
    if (index % 20 === 5) happened('extension_notified', 28);
    return { receivedAt: isoAt(receivedAt), events };
  });
}

/** As Zendesk writes an instant. */
function isoAt(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Numbers from 0 to 1 that are the same in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function figure(name: string, value: number, unit: string, limit: number | null): Figure {
  return { bench: 'clock', figure: name, value: Math.round(value * 10) / 10, unit, limit };
}

if (process.argv[1] === HERE) console.log(timed(openRequests()));
