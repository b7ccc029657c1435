import { createStore, type Store } from './store.ts';

export interface FrameSize {
  width?: string;
  height?: string;
  hidden?: boolean;
  collapsed?: boolean;
}

/** How large each app's frame wants to be, and whether it hides, by instance. */
export interface FrameSizes {
  store: Store<Map<string, FrameSize>>;
  of(guid: string): FrameSize;
  change(guid: string, patch: FrameSize): void;
}

export function frameSizes(): FrameSizes {
  const store = createStore(new Map<string, FrameSize>());
  const of = (guid: string) => store.get().get(guid) ?? {};
  return {
    store,
    of,
    change: (guid, patch) => store.update((sizes) => new Map(sizes).set(guid, { ...of(guid), ...patch })),
  };
}
