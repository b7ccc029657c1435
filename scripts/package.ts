/** `npm run package`: zips dist/ the way zcli does, without an account or a network, into build/. */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const zcli = createRequire(require.resolve('@zendesk/zcli/package.json'));
// The very function behind `zcli apps:package`, which itself would go on to upload the zip.
const { createAppPkg }: { createAppPkg: (folder: string) => Promise<string> } = zcli(
  '@zendesk/zcli-apps/dist/lib/package.js',
);

const { version }: { version: string } = JSON.parse(readFileSync('dist/manifest.json', 'utf8'));
const written = await createAppPkg('dist');
const target = `build/privacy-requests-${version}.zip`;
mkdirSync('build', { recursive: true });
renameSync(written, target);
rmSync('dist/tmp', { recursive: true });
console.log(`Package: ${target}`);
console.log('Upload it in Zendesk: Admin Center, Apps and integrations, Zendesk Support apps, "Upload private app".');
