import { type Concept, conceptNumber } from './concepts.ts';
import { HERE, MANNER, type Place, type Sentence } from './sentences.ts';

/**
 * What changes how much a sentence's words for a kind count, wherever it stands in the sentence. What rules are made of ("my",
 * "data") is not among them: it would be counted twice.
 */
const INSIDE = [
  ...(['not', 'may', 'story', 'feature', 'thing', 'tech', 'login', 'done', 'sales', 'other', 'link'] as const),
  ...([
    'asking',
    'brief',
    'heading',
    'lengthy',
    'impersonal',
    'want',
    'deadline',
    'pending',
    'behalf',
    'breach',
  ] as const),
  ...(['reminder', 'marketing', 'unsubscribe', 'contact', 'provider', 'portable', 'export', 'move', 'change'] as const),
  ...(['wrong', 'restrict', 'processing', 'profiling', 'consent'] as const),
] as const satisfies readonly Concept[];
/** The same, where it stands right beside the words that act. */
const BESIDE = [
  'not',
  'thing',
  'tech',
  'may',
  'other',
  'story',
  'feature',
  'done',
  'login',
  'want',
  'my',
  'account',
  'data',
] as const satisfies readonly Concept[];
/** What counts wherever it stands in the mail. */
const ANYWHERE = [
  'story',
  'feature',
  'tech',
  'sales',
  'link',
  'law',
  'login',
  'thing',
  'reminder',
  'breach',
  'lengthy',
] as const satisfies readonly Concept[];

const NUMBERS = {
  inside: INSIDE.map(conceptNumber),
  beside: BESIDE.map(conceptNumber),
  mail: ANYWHERE.map(conceptNumber),
};
const YOU = conceptNumber('you');
const STORY = conceptNumber('story');
const OWN = (['my', 'me'] as const).map(conceptNumber);
const HELD = (['data', 'account', 'field', 'personal'] as const).map(conceptNumber);
/** Words between, in the same part of a sentence: "do not ever delete". */
const BESIDE_WITHIN = 1;

/** Names of all modifiers, in the order of their weights. */
export const MODIFIER_NAMES: readonly string[] = [
  ...INSIDE.map((name) => `in ${name}`),
  ...BESIDE.map((name) => `beside ${name}`),
  ...ANYWHERE.map((name) => `mail ${name}`),
  // What companies write of: the reader's data, not the writer's.
  'your data',
];

/**
 * The modifiers of a sentence, by their number.
 * @param acting the places of the words that act for a kind: those that the rules rest on and that are its own
 * @param mail every concept of the mail
 */
export function modifiersOf(sentence: Sentence, acting: readonly Place[], mail: ReadonlySet<number>): number[] {
  const found: number[] = [];
  // "As a customer of yours, I want my data deleted": who says whose it is tells no story.
  const isOwn = OWN.some((concept) => hasNow(sentence, concept));
  for (const [index, concept] of NUMBERS.inside.entries())
    if (hasNow(sentence, concept) && !(isOwn && concept === STORY)) found.push(index);
  for (const [index, concept] of NUMBERS.beside.entries()) {
    if (!hasNow(sentence, concept) || (isOwn && concept === STORY)) continue;
    const isBeside = sentence.places.some(
      (place) => place.concept === concept && acting.some((act) => gap(place, act, sentence) <= BESIDE_WITHIN),
    );
    if (isBeside) found.push(INSIDE.length + index);
  }
  for (const [index, concept] of NUMBERS.mail.entries())
    if (mail.has(concept)) found.push(INSIDE.length + NUMBERS.beside.length + index);
  if (saysYourData(sentence)) found.push(MODIFIER_NAMES.length - 1);
  return found;
}

function saysYourData({ places }: Sentence): boolean {
  return places.some(
    ({ concept, to }) => concept === YOU && places.some((held) => HELD.includes(held.concept) && held.from === to),
  );
}

/** Words between two places, a comma as one. */
function gap(a: Place, b: Place, { positions }: Sentence): number {
  const [first, last] = a.from <= b.from ? [a, b] : [b, a];
  return (positions[last.from] ?? 0) - (positions[first.to - 1] ?? 0) - 1;
}

/** Whether a sentence has a concept of its own or in how it stands there. */
export function hasNow({ flags }: Sentence, concept: number): boolean {
  return ((flags[concept] ?? 0) & (HERE | MANNER)) !== 0;
}
