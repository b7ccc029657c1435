/** One step of a pattern: one of several words or phrases, after a gap. */
export type Element = {
  /** Name of a group, or the alternatives themselves. */
  group: string | readonly string[];
  gap: number;
  /** How far the gap may reach. */
  within: 'clause' | 'sentence' | 'nextSentence';
  optional: boolean;
};

/** Where a pattern must begin or end: anywhere, with a sentence, or with the whole text. */
export type Anchor = 'anywhere' | 'sentence' | 'text';
export type Pattern = { elements: Element[]; from: Anchor; to: Anchor };

const ANCHORS: Record<string, Partial<Pattern>> = {
  '^': { from: 'sentence' },
  '^^': { from: 'text' },
  $: { to: 'sentence' },
  $$: { to: 'text' },
};

/**
 * Reads a pattern as written in a lexicon; the marks are explained in `lexicon/shape.ts`.
 * @throws Error where the pattern is not well formed: a fault of the lexicon, found by its test.
 */
export function parsePattern(source: string): Pattern {
  const pattern: Pattern = { elements: [], from: 'anywhere', to: 'anywhere' };
  let gap = 0;
  let within: Element['within'] = 'sentence';
  for (const part of source.split(' ')) {
    const anchor = ANCHORS[part];
    if (anchor !== undefined) Object.assign(pattern, anchor);
    else if (/^(\.\.|~|\/)\d+$/u.test(part)) {
      within = part.startsWith('~') ? 'clause' : part.startsWith('/') ? 'nextSentence' : 'sentence';
      gap = Number(part.replace(/\D+/u, ''));
    } else {
      pattern.elements.push({ ...parseElement(part, source), gap, within });
      gap = 0;
      within = 'sentence';
    }
  }
  if (pattern.elements[0]?.gap !== 0 || pattern.elements.every(({ optional }) => optional))
    throw new Error(`Pattern must begin with a word: ${source}`);
  return pattern;
}

/** A pattern whose first words may be left out is several patterns, each with a first word that must stand there. */
export function beginnings(elements: readonly Element[]): Element[][] {
  const firstNeeded = elements.findIndex(({ optional }) => !optional);
  return elements
    .slice(0, firstNeeded + 1)
    .map((first, index) => [{ ...first, gap: 0, optional: false }, ...elements.slice(index + 1)]);
}

function parseElement(part: string, source: string): { group: string | readonly string[]; optional: boolean } {
  const optional = part.startsWith('?');
  const text = optional ? part.slice(1) : part;
  if (text.startsWith('{') && text.endsWith('}')) return { group: text.slice(1, -1), optional };
  if (text === '' || /[{}^$~?]/u.test(text)) throw new Error(`Pattern cannot be read: ${source}`);
  return { group: text.split('|'), optional };
}
