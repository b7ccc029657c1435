import { type ComponentType, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { later } from '../../../translations/en.json?later.json';
import type { Formats } from './formats.ts';
import { Loading } from './panel.tsx';
import { type Layer, type Translate, translator } from './texts.ts';
import { useLoad } from './use-load.ts';
import { useWords } from './words.tsx';

/** The agent's texts and formats with all texts: what the screens speak with that are loaded later. */
export type AllWords = Formats & { t: Translate };

const ENGLISH_LATER: Layer = { locale: 'en', texts: later };

const LOCALES: Readonly<Record<string, () => Promise<unknown>>> = {
  de: () => import('../../../translations/de.json?later.json').then(({ later: texts }) => texts),
};

const AllWordsContext = createContext<AllWords | null>(null);

/** All words of the agent who looks; to be used inside `withAllWords` only. */
export function useAllWords(): AllWords {
  const words = useContext(AllWordsContext);
  if (!words) throw new Error('all words are there inside withAllWords only');
  return words;
}

/** The screen with all words at hand, shown once they are loaded; English where they cannot be. */
export function withAllWords<P extends object>(Screen: ComponentType<P>): ComponentType<P> {
  return function WithAllWords(props: P) {
    const words = useWords();
    const { locale, layers } = words;
    const loaded = useLoad(locale, async () => ({ locale, texts: await LOCALES[locale]?.() }));
    const more = loaded.state === 'ready' ? loaded.value : null;
    const all = useMemo(
      () => ({ ...words, t: translator([...(more ? [more] : []), ...layers, ENGLISH_LATER], locale) }),
      [words, layers, locale, more],
    );
    if (loaded.state === 'loading' && locale in LOCALES) return <Loading />;
    return (
      <AllWordsContext value={all}>
        <Screen {...props} />
      </AllWordsContext>
    );
  };
}
