/** Serves the gallery: `node --import @oxc-node/core/register test/screens/gallery/serve.ts [port]`. */
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const root = new URL('../../../', import.meta.url).pathname;
const server = await createServer({
  root,
  configFile: false,
  plugins: [preact()],
  server: { port: Number(process.argv[2] ?? 0), host: '127.0.0.1', strictPort: false },
});
await server.listen();
console.log(`${server.resolvedUrls?.local[0] ?? ''}test/screens/gallery/index.html`);
