import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import type { FaultEffect, Faults } from './faults.ts';

/** Carries out the faults that were ordered for a call, before anything else looks at it. */
export function faultEffects(faults: Faults): MiddlewareHandler {
  return async (c, next) => {
    const effect = faults.effectOn(c.req.method, new URL(c.req.url).pathname);
    if (!effect) return next();
    if ('delayMs' in effect) {
      await new Promise((resolve) => setTimeout(resolve, effect.delayMs));
      return next();
    }
    if ('drop' in effect) {
      if (effect.drop === 'after') await next();
      c.res = undefined;
      c.res = dropConnection(c);
      return;
    }
    return faultyAnswer(effect);
  };
}

function faultyAnswer(effect: Extract<FaultEffect, { status: number }>): Response {
  const headers = new Headers(effect.headers);
  const bare = effect.status === 204 || effect.status === 304;
  if (bare || effect.body === undefined) return new Response(null, { status: effect.status, headers });
  if (!headers.has('Content-Type')) headers.set('Content-Type', 'application/json; charset=utf-8');
  const text = typeof effect.body === 'string' ? effect.body : JSON.stringify(effect.body);
  return new Response(text, { status: effect.status, headers });
}

/** Destroys the caller's socket; a caller without one (a test inside this process) gets the made-up status 599. */
function dropConnection(c: Context): Response {
  const socket = socketOf(c.env);
  if (!socket) return new Response(null, { status: 599 });
  socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

function socketOf(env: unknown): { destroy: () => unknown } | null {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return null;
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return null;
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('destroy' in socket)) return null;
  const { destroy } = socket;
  return typeof destroy === 'function' ? { destroy: () => destroy.call(socket) } : null;
}
