/** `npm run bench -- NAME`: measures and prints one JSON line a figure; ends with 1 where one does not hold. Without NAME it runs all. */
import type { Bench } from './figure.ts';
import { holds } from './figure.ts';

const BENCHES: Record<string, () => Promise<{ bench: Bench }>> = {
  load: () => import('./load.ts'),
  clock: () => import('./clock.ts'),
  detect: () => import('./detect.ts'),
};

const wanted = process.argv[2];
const names = wanted === undefined ? Object.keys(BENCHES) : [wanted];
for (const name of names) {
  const load = BENCHES[name];
  if (!load) {
    console.error(`No bench ${JSON.stringify(name)}; there are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  for (const figure of await (await load()).bench()) {
    console.log(JSON.stringify({ ...figure, holds: holds(figure) }));
    if (!holds(figure)) process.exitCode = 1;
  }
}
