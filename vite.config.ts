import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { PACKED } from './src/domain/detect/lexicon/lexicons.ts';

const here = (path: string) => new URL(path, import.meta.url).pathname;

/** Lays the package out as Zendesk takes it: manifest, requirements and translations beside the assets. */
function zendeskPackage(): Plugin {
  return {
    name: 'zendesk-package',
    apply: 'build',
    closeBundle() {
      mkdirSync(here('dist/translations'), { recursive: true });
      copyFileSync(here('manifest.json'), here('dist/manifest.json'));
      copyFileSync(here('requirements.json'), here('dist/requirements.json'));
      cpSync(here('assets'), here('dist/assets'), { recursive: true });
      for (const file of readdirSync(here('translations'))) {
        // Zendesk reads only the block `app`; what the agent reads is in the bundle.
        const { app } = JSON.parse(readFileSync(here(`translations/${file}`), 'utf8'));
        writeFileSync(here(`dist/translations/${file}`), `${JSON.stringify({ app }, null, 2)}\n`);
      }
    },
  };
}

/** The modules that the first screen can't do without: all that `main.tsx` imports statically. They go into one file. */
function firstLoad(): Plugin & { includes: (id: string) => boolean } {
  const ids = new Set<string>();
  return {
    name: 'first-load',
    apply: 'build',
    buildEnd() {
      const gather = (id: string) => {
        if (ids.has(id)) return;
        ids.add(id);
        this.getModuleInfo(id)?.importedIds.forEach(gather);
      };
      for (const id of this.getModuleIds()) if (id.endsWith('/src/main.tsx')) gather(id);
    },
    includes: (id) => ids.has(id),
  };
}
const first = firstLoad();

/** The SDK brings a stand-in for `Promise` that no browser of Zendesk's needs. */
function withoutPromiseStandIn(): Plugin {
  return {
    name: 'without-promise-stand-in',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/native-promise-only') ? '\0promise' : null),
    load: (id) => (id === '\0promise' ? 'export default Promise;' : null),
  };
}

/** Detection's lexicons are written to be read by people; the browser gets them as small as they can be. */
function packedLexicons(): Plugin {
  return {
    name: 'packed-lexicons',
    apply: 'build',
    load: {
      filter: { id: /\/detect\/lexicon\/lexicons\.ts$/ },
      handler: () => `
        export { LEARNT } from './learnt.ts';
        export const PACKED = ${JSON.stringify(PACKED)};`,
    },
  };
}

export default defineConfig({
  root: here('src'),
  base: './',
  publicDir: false,
  plugins: [preact(), withoutPromiseStandIn(), packedLexicons(), first, zendeskPackage()],
  build: {
    outDir: here('dist/assets'),
    emptyOutDir: true,
    assetsDir: '.',
    modulePreload: false,
    reportCompressedSize: false,
    target: 'es2022',
    rollupOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'first', test: (id: string) => first.includes(id) }] },
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
  test: {
    root: here('.'),
    projects: [
      {
        plugins: [preact()],
        test: {
          name: 'unit',
          setupFiles: ['test/setup.ts'],
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/stories/**', 'test/contract/**'],
          testTimeout: 15_000,
        },
      },
      {
        plugins: [preact()],
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], testTimeout: 30_000 },
      },
      {
        plugins: [preact()],
        test: {
          name: 'stories',
          include: ['test/stories/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a sandbox of its own on free ports; two browsers are as many as two cores carry.
          maxWorkers: 2,
        },
      },
    ],
  },
});
