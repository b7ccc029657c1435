import { build } from 'vite';
import { buildHost } from './host/build.ts';

/** Builds the app's package and the host page, at the same time. */
export async function buildAll(root: string, hostFiles: string): Promise<void> {
  await Promise.all([
    build({ configFile: `${root}vite.config.ts`, logLevel: 'warn', mode: 'production' }),
    buildHost(hostFiles),
  ]);
}
