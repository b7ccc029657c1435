import { createStore, type Store } from './store.ts';

/** A window of the app over the whole page. */
export interface Modal {
  guid: string;
  /** The instance that opened it. */
  parent: string;
  url: string;
}

export interface Modals {
  store: Store<Modal[]>;
  open(modal: Modal): void;
  /** Says goodbye to the app and takes the window away. */
  close(guid: string): void;
}

export function createModals(sayGoodbye: (guid: string) => void, farewell: number): Modals {
  const store = createStore<Modal[]>([]);
  const closing = new Set<string>();
  return {
    store,
    open: (modal) => store.update((modals) => [...modals, modal]),
    close(guid) {
      if (closing.has(guid) || !store.get().some((modal) => modal.guid === guid)) return;
      closing.add(guid);
      sayGoodbye(guid);
      setTimeout(() => store.update((modals) => modals.filter((modal) => modal.guid !== guid)), farewell);
    },
  };
}
