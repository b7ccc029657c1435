import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Formats, formats } from './formats.ts';
import { ENGLISH, type FirstKey, knownLocale, type Layer, loadTexts, type Translate, translator } from './texts.ts';

/** The agent's texts and formats: what the first screen speaks with. */
export type Words = Formats & {
  t: Translate<FirstKey>;
  /** The locale that the texts are in, and those texts, for whoever adds more. */
  locale: string;
  layers: readonly Layer[];
};

function wordsOf(layer: Layer | null, wished: string, timeZone: string): Words {
  const layers = layer ? [layer, ENGLISH] : [ENGLISH];
  const locale = layer?.locale ?? 'en';
  // British dates for a British agent: the texts' locale chooses the words, the agent's own the way of writing.
  const written = formats(wished.toLowerCase().startsWith(locale) ? wished : locale, timeZone);
  return { ...written, t: translator(layers, locale), locale, layers };
}

const WordsContext = createContext<Words>(wordsOf(null, 'en', 'UTC'));

/** The words of the agent who looks, as far as the first screen has them. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** Gives the screens inside it the agent's words, once they are there; English where they cannot be loaded. */
export function WordsProvider(props: { locale: string; timeZone: string; children: ComponentChildren }) {
  const { locale: wished, timeZone } = props;
  const locale = knownLocale(wished);
  const [loaded, setLoaded] = useState<{ locale: string; layer: Layer | null }>({ locale: 'en', layer: null });
  useEffect(() => {
    document.documentElement.lang = locale;
    let isGone = false;
    const use = (layer: Layer | null) => {
      if (!isGone) setLoaded({ locale, layer });
    };
    // Without its texts a locale shows the English ones: readable, and nothing of the request depends on them.
    loadTexts(locale).then(use, () => use(null));
    return () => {
      isGone = true;
    };
  }, [locale]);
  const words = useMemo(() => wordsOf(loaded.layer, wished, timeZone), [loaded, wished, timeZone]);
  return loaded.locale === locale ? <WordsContext value={words}>{props.children}</WordsContext> : null;
}
