import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A port that somebody else listens on. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} is taken`);
    this.port = port;
  }
}

export interface Listening {
  port: number;
  stop(): Promise<void>;
}

/**
 * Answers on 127.0.0.1 and, where the machine has it, on ::1, because browsers try either for `localhost`; never on
 * any other address.
 * @param port 0 takes one that is free on both
 * @throws PortTaken
 */
export async function listenOnLoopback(app: Hono, port: number): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    const first = await listen(app, port, '127.0.0.1');
    const taken = portOf(first) ?? port;
    try {
      const second = await listen(app, taken, '::1').catch(withoutIpv6);
      const servers = second ? [first, second] : [first];
      return { port: taken, stop: async () => void (await Promise.all(servers.map(close))) };
    } catch (error) {
      await close(first);
      if (port !== 0 || tries === 5) throw error;
    }
  }
}

/** Says of a failed `listen` that the port is taken; gives any other error back as it is. */
export function portTaken(error: unknown, port: number): unknown {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' ? new PortTaken(port) : error;
}

const CONTENT_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** A file of a folder as an answer, never cached; null where there is no such file. The path can't leave the folder. */
export function fileAnswer(folder: string, path: string): Response | null {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return null;
  const bytes = bytesOf(file);
  if (bytes === null) return null;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

function bytesOf(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function listen(app: Hono, port: number, host: string): Promise<Server> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTaken(error, port)));
    server.listen(port, host, () => {
      if (!('closeAllConnections' in server)) throw new TypeError('Only HTTP/1 is spoken here');
      resolve(server);
    });
  });
}

function withoutIpv6(error: unknown): null {
  if (error instanceof PortTaken) throw error;
  return null;
}

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
