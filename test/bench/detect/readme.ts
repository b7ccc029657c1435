import type { Figure } from '../figure.ts';
import type { Bin, LanguageCounts } from './report.ts';
import type { Scores } from './scores.ts';

const BEGIN = '<!-- figures: written by `npm run bench -- detect` -->';
const END = '<!-- end of the figures -->';
const SURE = 0.9;
const COLUMNS = 4;

type ReadmeFigures = {
  mails: number;
  all: Scores;
  reported: Scores;
  wanted: Readonly<Record<keyof Scores, number>>;
  reliability: readonly Bin[];
  heldOut: readonly LanguageCounts[];
  speed: readonly Figure[];
};

/** The README with its figures of detection anew. Throws where the marks around them are missing. */
export function withFigures(readme: string, figures: ReadmeFigures): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`README.md has no place for the figures: ${BEGIN} … ${END}`);
  return `${readme.slice(0, begin)}${BEGIN}\n\n${text(figures)}\n\n${readme.slice(end)}`;
}

function text({ mails, all, reported, wanted, reliability, heldOut, speed }: ReadmeFigures): string {
  const sure = reliability.filter(({ from }) => from >= SURE);
  const right = sum(sure.map((bin) => bin.right)) / sum(sure.map((bin) => bin.verdicts));
  const value = (name: string) => speed.find(({ figure }) => figure === name);
  const [median, slow] = [value('5 kB mail in Chromium, median'), value('5 kB mail in Chromium, 95th percentile')];
  return `On ${mails.toLocaleString('en')} labelled mails that nobody of this project wrote, of what it calls a request for access, correction, deletion or portability ${percent(all.precision)} are one, and it finds ${percent(all.recall)} of them; ${percent(all.falseAlarms, 1)} of ordinary mails are called a request. On the half that it was not tuned on, that is ${percent(reported.precision)}, ${percent(reported.recall)} and ${percent(reported.falseAlarms, 1)}. What it was built to reach, and does not yet: ${percent(wanted.precision)}, ${percent(wanted.recall)} and ${percent(wanted.falseAlarms, 1)}. Where it was 90 % sure or more, it was right in ${percent(right)}. A mail of 5 kB takes ${median?.value} ms, the slowest in twenty ${slow?.value} ms (wanted: ${median?.limit} and ${slow?.limit}). All figures, with intervals: [test/bench/detect.md](test/bench/detect.md).

Found among the project's own examples that nothing was learnt from, requests and then false alarms. They are hard on purpose (slang, mistakes, roundabout wording), so these counts are lower than on everyday mail:

${languages(heldOut)}`;
}

function languages(heldOut: readonly LanguageCounts[]): string {
  const cells = heldOut.map(
    ({ language, found, requests, alarms, ordinary }) => `${language} ${found}/${requests}, ${alarms}/${ordinary}`,
  );
  const rows: string[][] = [];
  for (let from = 0; from < cells.length; from += COLUMNS) rows.push(cells.slice(from, from + COLUMNS));
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const empty = Array.from({ length: COLUMNS }, () => '');
  return [line(empty), `|${'---|'.repeat(COLUMNS)}`, ...rows.map(line)].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function percent(share: number, digits = 0): string {
  return `${(100 * share).toFixed(digits)} %`;
}
