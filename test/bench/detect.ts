import { readFileSync, writeFileSync } from 'node:fs';
import { readExamples } from '../../scripts/learn/examples.ts';
import { compileLexicon } from '../../src/domain/detect/compile.ts';
import { detect } from '../../src/domain/detect/detect.ts';
import { LANGUAGES } from '../../src/domain/detect/lexicon/index.ts';
import { LEARNT } from '../../src/domain/detect/lexicon/lexicons.ts';
import { ablations } from './detect/ablations.ts';
import { readCorpus, SKIPPED } from './detect/corpus.ts';
import { judge } from './detect/judge.ts';
import { withFigures } from './detect/readme.ts';
import { perLanguage, reliability, report } from './detect/report.ts';
import { intervalsOf, type Scores, scoresOf } from './detect/scores.ts';
import { speedFigures } from './detect/speed.ts';
import type { Bench, Figure } from './figure.ts';

const FILE = new URL('./detect.md', import.meta.url);
const README = new URL('../../README.md', import.meta.url);

/** The figures of issue and design: shares from 0 to 1. `falseAlarms` is the most that it may be, the others the least. */
const WANTED: Readonly<Record<keyof Scores, number>> = {
  precision: 0.98,
  recall: 0.97,
  macroF1: 0.95,
  sixKindsF1: 0.95,
  falseAlarms: 0.003,
};

/** How right detection is and how fast; what it compares goes to `detect.md`. */
export const bench: Bench = async () => {
  const lexicon = compileLexicon(LANGUAGES, LEARNT);
  const corpus = readCorpus();
  const examples = readExamples();
  const speed = await speedFigures(examples);
  if (corpus === null) {
    console.error(SKIPPED);
    return speed;
  }
  const clear = corpus.filter(({ isAmbiguous }) => !isAmbiguous);
  const all = judge(clear, lexicon);
  const reported = judge(
    clear.filter(({ half }) => half === 'reported'),
    lexicon,
  );
  const tuned = judge(
    clear.filter(({ half }) => half === 'tuned'),
    lexicon,
  );
  const bins = reliability(clear, (item) => detect(item.mail, lexicon));
  const heldOut = perLanguage(examples, lexicon);
  writeFileSync(
    README,
    withFigures(readFileSync(README, 'utf8'), {
      mails: clear.length,
      all: scoresOf(all),
      reported: scoresOf(reported),
      wanted: WANTED,
      reliability: bins,
      heldOut,
      speed,
    }),
  );
  writeFileSync(
    FILE,
    report({
      halves: { all, tuned, reported },
      intervals: intervalsOf(reported),
      reliability: bins,
      heldOut,
      ablations: ablations(clear, examples, lexicon),
      speed,
      wanted: WANTED,
    }),
  );
  return [
    ...figuresOf('all clear mails', scoresOf(all)),
    ...figuresOf('half not tuned on', scoresOf(reported)),
    ...speed,
  ];
};

function figuresOf(name: string, scores: Scores): Figure[] {
  const names = Object.keys(WANTED) as (keyof Scores)[];
  return names.map((score) => ({
    bench: 'detect',
    figure: `${name}: ${score}`,
    value: Math.round(1000 * scores[score]) / 1000,
    unit: 'share',
    limit: WANTED[score],
    isLeast: score !== 'falseAlarms',
  }));
}
