import { useEffect, useState } from 'preact/hooks';

/** Something that is fetched when a panel opens. */
export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'failed'; thrown: unknown; again: () => void }
  | { state: 'ready'; value: T };

/** Loads once for each key; what comes back for an older key or after the panel has gone is dropped. */
export function useLoad<T>(key: string, load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{ id: string; loaded: Loaded<T> } | null>(null);
  const id = `${attempt} ${key}`;
  useEffect(() => {
    let isGone = false;
    const settle = (loaded: Loaded<T>) => {
      if (!isGone) setSettled({ id, loaded });
    };
    load().then(
      (value) => settle({ state: 'ready', value }),
      (thrown: unknown) => settle({ state: 'failed', thrown, again: () => setAttempt((count) => count + 1) }),
    );
    return () => {
      isGone = true;
    };
  }, [id]);
  return settled?.id === id ? settled.loaded : { state: 'loading' };
}
