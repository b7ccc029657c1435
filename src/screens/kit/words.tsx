import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Formats, formats } from './formats.ts';
import { ENGLISH, knownLocale, loadTexts, type Translate, translator } from './texts.ts';

/** The agent's texts and formats: what every screen speaks with. */
export type Words = Formats & { t: Translate };

function wordsOf(texts: unknown, locale: string, wished: string, timeZone: string): Words {
  // British dates for a British agent: the texts' locale chooses the words, the agent's own the way of writing.
  return { ...formats(wished.startsWith(locale) ? wished : locale, timeZone), t: translator(texts, locale) };
}

const WordsContext = createContext<Words>(wordsOf(ENGLISH, 'en', 'en', 'UTC'));

/** The words of the agent who looks. */
export function useWords(): Words {
  return useContext(WordsContext);
}

/** Gives the screens inside it the agent's words, once they are there; English where they cannot be loaded. */
export function WordsProvider(props: { locale: string; timeZone: string; children: ComponentChildren }) {
  const { locale: wished, timeZone } = props;
  const locale = knownLocale(wished);
  const [loaded, setLoaded] = useState<{ locale: string; texts: unknown }>({ locale: 'en', texts: ENGLISH });
  useEffect(() => {
    document.documentElement.lang = locale;
    let isGone = false;
    const use = (texts: unknown) => {
      if (!isGone) setLoaded({ locale, texts });
    };
    // Without its texts a locale shows the English ones: readable, and nothing of the request depends on them.
    loadTexts(wished).then(use, () => use(ENGLISH));
    return () => {
      isGone = true;
    };
  }, [wished, locale]);
  const words = useMemo(() => wordsOf(loaded.texts, locale, wished, timeZone), [loaded, locale, wished, timeZone]);
  return loaded.locale === locale ? <WordsContext value={words}>{props.children}</WordsContext> : null;
}
