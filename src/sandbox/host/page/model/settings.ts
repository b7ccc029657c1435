import { createStore, type Store } from './store.ts';

export type Theme = 'light' | 'dark';

/** What the person at the screen has chosen for this page alone. */
export interface Settings {
  theme: Store<Theme>;
  /** Whether apps see the headers of calls that were refused. */
  errorHeaders: Store<boolean>;
  /** The language for somebody: as the address asks (`?locale=de`), else as chosen on this page; null: their own. */
  localeFor(userId: number): string | null;
  /** Keeps a language for somebody who may not change their own profile; null forgets it. */
  keepLocale(userId: number, locale: string | null): void;
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
  const key = (userId: number) => `locale-${userId}`;
  return {
    theme,
    errorHeaders,
    localeFor: (userId) => query.get('locale') ?? storage.getItem(key(userId)),
    keepLocale(userId, locale) {
      if (locale === null) storage.removeItem(key(userId));
      else storage.setItem(key(userId), locale);
    },
  };
}
