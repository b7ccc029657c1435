import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that can be read at any time (the wire protocol does) and watched (the components do). */
export interface Store<T> {
  get(): T;
  set(next: T): void;
  update(change: (current: T) => T): void;
  subscribe(listener: () => void): () => void;
}

export function createStore<T>(initial: T): Store<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  const store: Store<T> = {
    get: () => current,
    set(next) {
      if (Object.is(next, current)) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    update: (change) => store.set(change(current)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return store;
}

/** The store's value, with a new rendering at each change. */
export function useStore<T>(store: Store<T>): T {
  const [, setVersion] = useState(0);
  const shown = store.get();
  useLayoutEffect(() => {
    const show = () => setVersion((version) => version + 1);
    // It may have changed between the rendering and now.
    if (!Object.is(store.get(), shown)) show();
    return store.subscribe(show);
  }, [store, shown]);
  return shown;
}
