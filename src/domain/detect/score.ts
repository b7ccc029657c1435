import { ACTING, conceptNumber } from './concepts.ts';
import { type Model, OUTPUTS, type Output, type OutputModel } from './model.ts';
import { hasNow, modifiersOf } from './modifiers.ts';
import type { Fired } from './rules.ts';
import type { Place, ReadSentence, Sentence } from './sentences.ts';

/** What a sentence says for an output, in log-odds. */
export type Spoken = { sentence: ReadSentence; score: number; fired: readonly Fired[] };

/** What a mail has of an output: log-odds before calibration, and the sentences that it comes from. */
export type Scored = {
  total: number;
  spoken: readonly Spoken[];
  /** Nothing in it but questions how to do it. */
  isHowTo: boolean;
};

/**
 * How much the strongest sentence outweighs the rest: a mail is a request because of one sentence, and a long mail must not
 * become one by its length.
 */
export const SHARPNESS = 3;

/** What a further rule of a sentence adds, as a share of its weight. */
export const FURTHER_SHARE = 0.15;

/** What a question how to do a thing scores at most, in log-odds before calibration: it asks for an answer, perhaps for more. */
export const HOW_TO = 0;
const HOW = conceptNumber('how');
const MAY = conceptNumber('may');
const IS_ASKING = conceptNumber('asking');
const QUESTION = conceptNumber('question');
const ORIGIN = conceptNumber('origin');
const HOW_WITHIN = 2;

/**
 * "How can I delete my account?", "Please tell me how to delete it." "Can I delete it?" asks the same; "Can I have a copy?" asks for the
 * copy, and "How did you get my address?" for the origin, which is access.
 */
export function isHowTo(sentence: Sentence, output: Output): boolean {
  if (output === 'access') return hasNow(sentence, IS_ASKING) && hasNow(sentence, HOW) && !hasNow(sentence, ORIGIN);
  if (hasNow(sentence, QUESTION))
    return hasNow(sentence, HOW) || (hasNow(sentence, MAY) && hasNow(sentence, IS_ASKING));
  return saysHow(sentence);
}

/** "How" right before what is to be done, in a sentence that is no question. */
function saysHow({ places, positions }: Sentence): boolean {
  return places.some(
    (how) =>
      how.concept === HOW &&
      places.some((act) => {
        const gap = (positions[act.from] ?? 0) - (positions[how.to - 1] ?? 0) - 1;
        return ACTING.has(act.concept) && gap >= 0 && gap <= HOW_WITHIN;
      }),
  );
}

/** Scores a mail for each output; null where no rule of the output holds anywhere: then nothing speaks for it. */
export function score(sentences: readonly ReadSentence[], model: Model): Map<Output, Scored | null> {
  const mail = conceptsOf(sentences);
  return new Map(
    OUTPUTS.map((output) => {
      const own = model.outputs.get(output);
      return [output, own === undefined ? null : scoreOutput(sentences, output, own, mail)];
    }),
  );
}

function scoreOutput(
  sentences: readonly ReadSentence[],
  output: Output,
  model: OutputModel,
  mail: ReadonlySet<number>,
): Scored | null {
  const spoken: Spoken[] = [];
  for (const sentence of sentences) {
    const fired = model.rules.firedIn(sentence);
    if (!fired.some(({ rule }) => rule.weight > 0)) continue;
    let sum = together(fired.map(({ rule, share }) => share * rule.weight));
    for (const modifier of modifiersAround(sentence, fired, mail)) sum += model.modifiers[modifier] ?? 0;
    spoken.push({ sentence, score: isHowTo(sentence, output) ? Math.min(sum, HOW_TO - model.bias) : sum, fired });
  }
  if (spoken.length === 0) return null;
  return {
    total: model.bias + pooled(spoken.map((one) => one.score)),
    spoken,
    isHowTo: spoken.every(({ sentence }) => isHowTo(sentence, output)),
  };
}

/**
 * What several rules weigh: the strongest in full, the others that speak for it a little, for they say much the same; those
 * that speak against it in full.
 */
export function together(weights: readonly number[]): number {
  let strongest = 0;
  let sum = 0;
  let against = 0;
  for (const weight of weights) {
    if (weight > strongest) strongest = weight;
    if (weight > 0) sum += weight;
    else against += weight;
  }
  return strongest + FURTHER_SHARE * (sum - strongest) + against;
}

/** The modifiers of what the rules that hold in a sentence rest on, by their number. */
export function modifiersAround(sentence: Sentence, fired: readonly Fired[], mail: ReadonlySet<number>): number[] {
  const acting = new Set<Place>();
  for (const { places } of fired) for (const place of places) if (ACTING.has(place.concept)) acting.add(place);
  return modifiersOf(sentence, [...acting], mail);
}

/** A soft maximum. */
function pooled(scores: readonly number[]): number {
  const most = Math.max(...scores);
  return most + Math.log(scores.reduce((sum, one) => sum + Math.exp(SHARPNESS * (one - most)), 0)) / SHARPNESS;
}

/** Every concept that stands somewhere in the mail. */
export function conceptsOf(sentences: readonly Sentence[]): Set<number> {
  const all = new Set<number>();
  for (const { present } of sentences) for (const concept of present) all.add(concept);
  return all;
}

/** A probability of a score, from 0 to 1. */
export function confidenceOf(total: number, { slope, offset }: Model): number {
  return 1 / (1 + Math.exp(-(slope * total + offset)));
}
