import type { LetterName } from '../domain/request.ts';
import type { Language, Mark } from './language.ts';
import { languageOf, letterLanguage } from './languages.ts';
import type { LetterFacts } from './letter.ts';
import { type LegalPart, REQUIRED_PARTS, type RecognisedPart, VALUE_PARTS } from './parts.ts';
import { type Values, valuesOf } from './values.ts';

export type { LegalPart } from './parts.ts';

/**
 * The parts that a letter must hold and lacks, after whatever editing: none means that it may be sent. Parts are recognised by the
 * facts' own values and by the language's key phrases; it finds what was cut, not what was twisted.
 * @example missingParts(['refusal'], 'en', textWithoutItsComplaint, facts) //=> ['complaint']
 */
export function missingParts(
  letters: readonly LetterName[],
  wished: string | null,
  text: string,
  facts: LetterFacts,
): LegalPart[] {
  const language = languageOf(letterLanguage(wished).language);
  const values = valuesOf(language, facts);
  const required = new Set(letters.flatMap((letter) => REQUIRED_PARTS[letter]));
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(normalised)
    .filter((paragraph) => paragraph !== '');
  return [...required].filter((part) => !isThere(part, paragraphs, { language, values, facts }));
}

function isThere(part: LegalPart, paragraphs: readonly string[], { language, values, facts }: Known): boolean {
  if (isRecognised(part)) return paragraphs.some((paragraph) => matches(paragraph, language.marks[part]));
  const wanted = part === 'kept_items' ? keptTexts(language, facts) : [VALUE_OF[part](values)];
  return wanted.every(
    (value) => value !== undefined && paragraphs.some((paragraph) => paragraph.includes(normalised(value))),
  );
}

type Known = { language: Language; values: Values; facts: LetterFacts };

const VALUE_OF: Record<Exclude<(typeof VALUE_PARTS)[number], 'kept_items'>, (values: Values) => string | undefined> = {
  reference: (values) => values.reference,
  received_date: (values) => values.received,
  controller: (values) => values.controller,
  dpo_contact: (values) => values.dpoEmail,
  new_date: (values) => values.extended,
};

/** What stays after a deletion must be named item by item. */
function keptTexts(language: Language, facts: LetterFacts): string[] {
  return (facts.keptItems ?? []).map((item) => language.keptItems[item]);
}

function isRecognised(part: LegalPart): part is RecognisedPart {
  return !VALUE_PARTS.some((valuePart) => valuePart === part);
}

function matches(paragraph: string, mark: Mark): boolean {
  return mark.every((phrases) => phrases.some((phrase) => paragraph.includes(phrase)));
}

function normalised(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
