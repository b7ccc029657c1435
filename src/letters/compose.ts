import type { LetterName } from '../domain/request.ts';
import type { Language, Placeholder, SentenceName } from './language.ts';
import { languageOf, letterLanguage } from './languages.ts';
import type { LetterFacts } from './letter.ts';
import { type Line, type Paragraph, paragraphsOf } from './outline.ts';
import { type Values, valuesOf } from './values.ts';

/** A letter ready to be read and edited. */
export type ComposedLetter = {
  language: string;
  /** Whether the wished language is not there, so that English is used: to be announced to the agent. */
  isFallback: boolean;
  /** Plain text, paragraphs separated by an empty line. */
  text: string;
};

// With the full stop that follows, because a value may end with its own: "JX Support, Inc."
const PLACEHOLDER = /\{(\w+)\}(\.?)/g;

/**
 * The text of one letter, or of several in one (an access answer and a deletion, say), in the wished language.
 * A sentence whose facts are not known is left out; `missingParts` says whether that mattered.
 * @example compose(['acknowledgement'], 'de', facts).text.startsWith('Guten Tag') //=> true
 */
export function compose(letters: readonly LetterName[], wished: string | null, facts: LetterFacts): ComposedLetter {
  const { language: code, isFallback } = letterLanguage(wished);
  const language = languageOf(code);
  const values = valuesOf(language, facts);
  const paragraphs = paragraphsOf(letters).map((paragraph) => paragraphText(paragraph, language, values));
  return { language: code, isFallback, text: paragraphs.filter((text) => text !== '').join('\n\n') };
}

function paragraphText(paragraph: Paragraph, language: Language, values: Values): string {
  const lines = paragraph.map((line) => lineText(line, language, values));
  return lines
    .filter((line) => line !== null)
    .join(' ')
    .replaceAll(' \n', '\n');
}

function lineText(line: Line, language: Language, values: Values): string | null {
  const names: readonly SentenceName[] = typeof line === 'string' ? [line] : line;
  for (const name of names) {
    const text = filled(language.sentences[name], values);
    if (text !== null) return text;
  }
  return null;
}

/** The sentence with its values, or null where one is not known. Filled in one pass: a value is never read as a placeholder. */
function filled(sentence: string, values: Values): string | null {
  let isWhole = true;
  const text = sentence.replace(PLACEHOLDER, (_, key: Placeholder, stop: string) => {
    const value = values[key];
    if (value === undefined) isWhole = false;
    return value === undefined || value.endsWith('.') ? (value ?? '') : value + stop;
  });
  return isWhole ? text : null;
}
