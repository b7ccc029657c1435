/** `npm run learn`: learns the weights from the examples and writes `src/domain/detect/lexicon/learnt.ts`. Same examples, same result. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../src/domain/detect/compile.ts';
import { LANGUAGES } from '../src/domain/detect/lexicon/index.ts';
import { readExamples } from './learn/examples.ts';
import { learn } from './learn/learn.ts';

const FILE = new URL('../src/domain/detect/lexicon/learnt.ts', import.meta.url);
const learnt = learn(
  readExamples().filter(({ isHeldOut }) => !isHeldOut),
  LANGUAGES,
);
compileLexicon(LANGUAGES, learnt);
writeFileSync(
  FILE,
  `import type { PackedModel } from '../model.ts';

/** Written by \`npm run learn\`: not to be edited. */
export const LEARNT: PackedModel = ${JSON.stringify(learnt, null, 2)};
`,
);
// As everything else in the project is written, so that it can be committed as it is.
const formatted = spawnSync('npx', ['--no-install', 'biome', 'format', '--write', fileURLToPath(FILE)], {
  stdio: 'inherit',
});
process.exitCode = formatted.status ?? 1;
