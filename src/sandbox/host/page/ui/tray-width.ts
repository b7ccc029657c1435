import { useEffect } from 'preact/hooks';
import { createStore, useStore } from '../model/store.ts';

export const NARROWEST = 258;
export const WIDEST = 750;

/** One width for all trays, as in a real workspace; kept in the browser. */
const width = createStore(clamped(Number(localStorage.getItem('trayWidth') ?? 320)));

/** A width that the tray may have. */
export function clamped(pixels: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(pixels) ? Math.round(pixels) : 320));
}

export function useTrayWidth(): [number, (pixels: number) => void] {
  const current = useStore(width);
  useEffect(() => localStorage.setItem('trayWidth', String(current)), [current]);
  return [current, (pixels) => width.set(clamped(pixels))];
}
