import type { Surface } from '../surface.ts';

/** What the navigation bar's page has beside the rest: its icon. */
export function navBarSurface(icon: { get: () => string; set: (symbol: string) => void }): Surface {
  return {
    tree: { iconSymbol: () => icon.get() },
    setters: { iconSymbol: (value) => icon.set(String(value)) },
    actions: {},
  };
}
