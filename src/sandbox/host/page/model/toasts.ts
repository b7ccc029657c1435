import { createStore, type Store } from './store.ts';

export interface Toast {
  id: number;
  kind: 'notice' | 'alert' | 'error';
  text: string;
}

/** The short notes in the corner. */
export interface Toasts {
  store: Store<Toast[]>;
  /** Shows a note for a while; without `milliseconds` for five seconds, with 0 until it is closed. */
  show(kind: Toast['kind'], text: string, milliseconds?: number): void;
  close(id: number): void;
}

export function createToasts(): Toasts {
  const store = createStore<Toast[]>([]);
  let last = 0;
  const close = (id: number) => store.update((toasts) => toasts.filter((toast) => toast.id !== id));
  return {
    store,
    close,
    show(kind, text, milliseconds = 5_000) {
      last += 1;
      const id = last;
      store.update((toasts) => [...toasts, { id, kind, text }]);
      if (milliseconds > 0) setTimeout(() => close(id), milliseconds);
    },
  };
}
