import { createStore, type Store } from './store.ts';

export type Theme = 'light' | 'dark';

/** What the person at the screen has chosen for this page alone. */
export interface Settings {
  theme: Store<Theme>;
  /** Whether apps see the headers of calls that were refused. */
  errorHeaders: Store<boolean>;
  /** A language asked for in the address (`?locale=de`); null: the agent's own. */
  locale: string | null;
}

/** The languages that the switch offers. */
export const LOCALES = [
  { locale: 'en-US', name: 'English' },
  { locale: 'de', name: 'Deutsch' },
  { locale: 'fr', name: 'Français' },
  { locale: 'es', name: 'Español' },
] as const;

/** The settings as kept in the browser, overruled by the address (`?theme=dark&locale=de&errorHeaders=off`). */
export function loadSettings(storage: Storage, query: URLSearchParams): Settings {
  const theme = createStore<Theme>((query.get('theme') ?? storage.getItem('theme')) === 'dark' ? 'dark' : 'light');
  const headers = query.get('errorHeaders') ?? storage.getItem('errorHeaders');
  const errorHeaders = createStore(headers !== 'off');
  theme.subscribe(() => storage.setItem('theme', theme.get()));
  errorHeaders.subscribe(() => storage.setItem('errorHeaders', errorHeaders.get() ? 'on' : 'off'));
  return { theme, errorHeaders, locale: query.get('locale') };
}
