import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const PAGE = fileURLToPath(new URL('./page', import.meta.url));

/**
 * Builds the agent-workspace page into `outDir`: `index.html` (to be served at every /agent/* path) and
 * `assets/*` (to be served at /assets/*).
 */
export async function buildHost(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: PAGE,
    base: '/',
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false },
  });
}
