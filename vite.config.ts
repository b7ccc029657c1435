import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

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

export default defineConfig({
  root: here('src'),
  base: './',
  publicDir: false,
  plugins: [preact(), zendeskPackage()],
  build: {
    outDir: here('dist/assets'),
    emptyOutDir: true,
    assetsDir: '.',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    target: 'es2022',
    rollupOptions: {
      output: {
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
          fileParallelism: false,
        },
      },
    ],
  },
});
