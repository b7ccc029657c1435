import type { Surface } from '../surface.ts';

/** What a modal can do beside the rest: go away. */
export function modalSurface(destroy: () => void): Surface {
  return { tree: {}, setters: {}, actions: { destroy } };
}
