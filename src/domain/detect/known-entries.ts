import { LISTS, unpackLexicons } from './lexicon/packed.ts';

let loading: Promise<ReadonlySet<string>> | undefined;

/** The names of all entries that the lexicon has, `en delete: delet*`: whatever else passes for one is somebody's own text. */
export function knownEntries(): Promise<ReadonlySet<string>> {
  loading ??= import('./lexicon/lexicons.ts').then(
    ({ PACKED }) => entriesOf(PACKED),
    (thrown: unknown) => {
      loading = undefined;
      throw thrown;
    },
  );
  return loading;
}

function entriesOf(packed: string): Set<string> {
  const { text, languages } = unpackLexicons(packed);
  const entries = new Set<string>();
  for (const { language, lists } of languages) {
    for (const [index, list] of text.slice(lists.start, lists.end).split(';').entries())
      for (const item of list.split(','))
        if (item !== '') entries.add(`${language ?? 'common'} ${LISTS[index]}: ${item}`.normalize('NFC'));
  }
  return entries;
}
