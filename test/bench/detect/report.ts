import type { Example } from '../../../scripts/learn/examples.ts';
import type { Lexicon } from '../../../src/domain/detect/compile.ts';
import { detect } from '../../../src/domain/detect/detect.ts';
import type { Verdict } from '../../../src/domain/detect/verdict.ts';
import { REQUEST_KINDS } from '../../../src/domain/request.ts';
import { type Figure, holds } from '../figure.ts';
import type { Ablation } from './ablations.ts';
import type { Item } from './corpus.ts';
import { count, type Interval, type Judged, type Scores, scoresOf } from './scores.ts';

export type Bin = { from: number; to: number; verdicts: number; right: number; said: number };
export type LanguageCounts = { language: string; requests: number; found: number; ordinary: number; alarms: number };

const BINS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001];

/** Of the kinds said with so much confidence, how many were right. */
export function reliability(items: readonly Item[], say: (item: Item) => Verdict): Bin[] {
  const bins = BINS.slice(1).map((to, index): Bin => ({ from: BINS[index] ?? 0, to, verdicts: 0, right: 0, said: 0 }));
  for (const item of items) {
    for (const { kind, confidence } of say(item).kinds) {
      const bin = bins.find(({ from, to }) => confidence >= from && confidence < to);
      if (bin === undefined) continue;
      bin.verdicts += 1;
      bin.said += confidence;
      if (item.kinds.has(kind)) bin.right += 1;
    }
  }
  return bins;
}

/** What is found among the project's own examples that were kept out of learning. */
export function perLanguage(examples: readonly Example[], lexicon: Lexicon): LanguageCounts[] {
  const heldOut = examples.filter(({ isHeldOut, isUnsure }) => isHeldOut && !isUnsure);
  return [...new Set(heldOut.map(({ language }) => language))].map((language) => {
    const own = heldOut.filter((example) => example.language === language);
    const isRequest = ({ outputs }: Example) => outputs.some((output) => REQUEST_KINDS.some((kind) => kind === output));
    const isSaid = ({ mail }: Example) => detect(mail, lexicon).isRequest;
    const requests = own.filter(isRequest);
    const ordinary = own.filter((example) => !isRequest(example));
    return {
      language,
      requests: requests.length,
      found: requests.filter(isSaid).length,
      ordinary: ordinary.length,
      alarms: ordinary.filter(isSaid).length,
    };
  });
}

type Contents = {
  halves: Readonly<Record<'all' | 'tuned' | 'reported', readonly Judged[]>>;
  intervals: Readonly<Record<keyof Scores, Interval>>;
  reliability: readonly Bin[];
  heldOut: readonly LanguageCounts[];
  ablations: readonly Ablation[];
  speed: readonly Figure[];
  wanted: Readonly<Record<keyof Scores, number>>;
};

const TITLES: Readonly<Record<keyof Scores, string>> = {
  precision: 'four main kinds, precision',
  recall: 'four main kinds, recall',
  macroF1: 'four main kinds, macro-F1',
  sixKindsF1: 'six kinds, F1',
  falseAlarms: 'false alarms on ordinary mails',
};

/** The figures as a text for people. */
export function report(contents: Contents): string {
  const { halves, intervals, wanted } = contents;
  const scores = { all: scoresOf(halves.all), tuned: scoresOf(halves.tuned), reported: scoresOf(halves.reported) };
  const names = Object.keys(TITLES) as (keyof Scores)[];
  return `# How right detection is

Written by \`npm run bench -- detect\`; not to be edited. Measured on labelled mails that nobody of this project wrote (clear
items only). One half of them was looked at while detection was made, by origin; the other half was not. Intervals: 95 %, by
drawing mails anew.

${table(
  ['figure', 'wanted', 'all', 'half looked at', 'half not looked at', '95 %'],
  names.map((name) => [
    TITLES[name],
    `${name === 'falseAlarms' ? '≤' : '≥'} ${share(wanted[name])}`,
    share(scores.all[name]),
    share(scores.tuned[name]),
    share(scores.reported[name]),
    intervals[name].map(share).join(' – '),
  ]),
)}

## Kinds (all clear mails)

${table(
  ['kind', 'found', 'missed', 'wrongly said', 'precision', 'recall', 'F1'],
  REQUEST_KINDS.map((kind) => {
    const { hits, misses, alarms, precision, recall, f1 } = count(halves.all, (kinds) => kinds.has(kind));
    return [kind, hits, misses, alarms, share(precision), share(recall), share(f1)];
  }),
)}

## Is a confidence true?

Of the kinds said with so much confidence, so many were right.

${table(
  ['confidence', 'said', 'right', 'share right', 'mean confidence'],
  contents.reliability.map(({ from, to, verdicts, right, said }) => [
    `${from} – ${Math.min(1, to)}`,
    verdicts,
    right,
    verdicts === 0 ? '–' : share(right / verdicts),
    verdicts === 0 ? '–' : share(said / verdicts),
  ]),
)}

## What helps (half not looked at)

${table(
  ['way', ...names.map((name) => TITLES[name])],
  contents.ablations.map(({ name, scores: own }) => [name, ...names.map((score) => share(own[score]))]),
)}

## Languages (own examples, kept out of learning)

Written by us, a good part of them hard on purpose: roundabout wording, slang, mistakes, and what only looks like a request.

${table(
  ['language', 'requests found', 'false alarms'],
  contents.heldOut.map(({ language, requests, found, ordinary, alarms }) => [
    language,
    `${found} of ${requests}`,
    `${alarms} of ${ordinary}`,
  ]),
)}

## Speed and size

${table(
  ['figure', 'value', 'limit', ''],
  contents.speed.map((figure) => [
    figure.figure,
    `${figure.value} ${figure.unit}`,
    figure.limit === null ? '' : `${figure.isLeast ? '≥' : '≤'} ${figure.limit}`,
    figure.limit === null ? '' : holds(figure) ? 'holds' : 'does not hold',
  ]),
)}
`;
}

function share(value: number): string {
  return value.toFixed(3);
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
