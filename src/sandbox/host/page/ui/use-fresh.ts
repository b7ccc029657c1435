import { useCallback, useEffect, useState } from 'preact/hooks';
import { ApiFailure } from '../api/client.ts';

const EVERY = 5_000;

/** What was loaded last, and what went wrong if the last try did. */
export interface Fresh<T> {
  value: T | null;
  problem: string | null;
  again: () => void;
}

/** Loads something, and again every few seconds while it is on screen. */
export function useFresh<T>(load: () => Promise<T>): Fresh<T> {
  const [fresh, setFresh] = useState<{ value: T | null; problem: string | null }>({ value: null, problem: null });
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => {
    const run = { stopped: round < 0 };
    const once = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        const value = await load();
        if (!run.stopped) setFresh({ value, problem: null });
      } catch (error) {
        if (!(error instanceof ApiFailure)) throw error;
        // Who may not see it now will not see it in five seconds either.
        if (error.status === 403) clearInterval(timer);
        if (!run.stopped) setFresh((before) => ({ ...before, problem: error.message }));
      }
    };
    const timer = setInterval(() => void once(), EVERY);
    void once();
    return () => {
      run.stopped = true;
      clearInterval(timer);
    };
  }, [load, round]);
  return { ...fresh, again };
}
