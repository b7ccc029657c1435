import { FURTHER_SHARE, HOW_TO, SHARPNESS } from '../../src/domain/detect/score.ts';

/**
 * A sentence as one output sees it: columns of the rules that speak for it, with the share of each that counts, of those against
 * it, and of the modifiers.
 */
export type SampleSentence = {
  rules: Uint16Array;
  shares: Float64Array;
  against: Uint16Array;
  modifiers: Uint16Array;
  isHowTo: boolean;
};
/** A mail as one output sees it: the sentences in which a rule of it holds. */
export type Sample = {
  sentences: readonly SampleSentence[];
  /** What the output should be, from 0 to 1. */
  target: number;
  /** How much it counts. */
  weight: number;
};

export type Settings = {
  steps: number;
  rate: number;
  /** How much the examples must say to move a rule from its own weight, a modifier from nothing, the bias from its own. */
  holdRules: number;
  holdModifiers: number;
  holdBias: number;
};

/** No weight grows beyond this. */
const MOST = 12;

/** Weights of one output, in log-odds. */
export type Learnt = { rules: Float64Array; modifiers: Float64Array; bias: number };
/** What learning begins with; a modifier whose most is 0 can only speak against. */
export type Start = Learnt & { mostOfModifiers: readonly number[] };

/**
 * Learns one output by logistic regression over pooled sentences, all samples at each step (Adam), held to the weights that the
 * rules begin with. No chance in it: the same samples give the same weights.
 */
export function train(samples: readonly Sample[], start: Start, settings: Settings): Learnt {
  const rules = new Descent(start.rules, settings.rate, settings.holdRules);
  const modifiers = new Descent(start.modifiers, settings.rate, settings.holdModifiers);
  const bias = new Descent(Float64Array.of(start.bias), settings.rate, settings.holdBias);
  for (let step = 1; step <= settings.steps; step += 1) {
    for (const sample of samples) {
      const now = { rules: rules.weights, modifiers: modifiers.weights, bias: bias.weights[0] ?? 0 };
      const { total, scores, together } = scored(sample, now);
      const error = sample.weight * (1 / (1 + Math.exp(-total)) - sample.target);
      bias.add(0, error);
      for (const [index, sentence] of sample.sentences.entries()) {
        const share = error * Math.exp(SHARPNESS * ((scores[index] ?? 0) - together));
        const isCapped = sentence.isHowTo && scores[index] === HOW_TO - now.bias;
        if (Math.abs(share) < 1e-6 || isCapped) continue;
        const strongest = strongestOf(sentence, rules.weights);
        for (const [at, column] of sentence.rules.entries())
          rules.add(column, (sentence.shares[at] ?? 0) * (at === strongest ? share : FURTHER_SHARE * share));
        for (const column of sentence.against) rules.add(column, share);
        for (const column of sentence.modifiers) modifiers.add(column, share);
      }
    }
    rules.step(step, (begun) => (begun > 0 ? [0, MOST] : [-MOST, 0]));
    modifiers.step(step, (_begun, column) => (start.mostOfModifiers[column] === 0 ? [-MOST, 0] : [-MOST, MOST]));
    bias.step(step, () => [-MOST, MOST]);
  }
  return { rules: rules.weights, modifiers: modifiers.weights, bias: bias.weights[0] ?? 0 };
}

function scored({ sentences }: Sample, { rules, modifiers, bias }: Learnt) {
  const scores = sentences.map((sentence) => {
    let most = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let at = 0; at < sentence.rules.length; at += 1) {
      const weight = weightAt(sentence, at, rules);
      sum += weight;
      if (weight > most) most = weight;
    }
    let score = most + FURTHER_SHARE * (sum - most);
    for (const column of sentence.against) score += rules[column] ?? 0;
    for (const column of sentence.modifiers) score += modifiers[column] ?? 0;
    return sentence.isHowTo ? Math.min(score, HOW_TO - bias) : score;
  });
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) most = Math.max(most, score);
  let sum = 0;
  for (const score of scores) sum += Math.exp(SHARPNESS * (score - most));
  const together = most + Math.log(sum) / SHARPNESS;
  return { total: bias + together, scores, together };
}

function weightAt({ rules, shares }: SampleSentence, at: number, weights: Float64Array): number {
  return (shares[at] ?? 0) * (weights[rules[at] ?? 0] ?? 0);
}

/** Which of a sentence's rules weighs most, by its place among them. */
function strongestOf(sentence: SampleSentence, weights: Float64Array): number {
  let strongest = 0;
  for (let at = 1; at < sentence.rules.length; at += 1)
    if (weightAt(sentence, at, weights) > weightAt(sentence, strongest, weights)) strongest = at;
  return strongest;
}

/** Weights that go down a slope (Adam), held to where they began. */
class Descent {
  readonly weights: Float64Array;
  private readonly begun: Float64Array;
  private readonly slope: Float64Array;
  private readonly mean: Float64Array;
  private readonly spread: Float64Array;
  private readonly rate: number;
  private readonly hold: number;

  constructor(begun: Float64Array, rate: number, hold: number) {
    this.begun = begun;
    this.weights = Float64Array.from(begun);
    this.slope = new Float64Array(begun.length);
    this.mean = new Float64Array(begun.length);
    this.spread = new Float64Array(begun.length);
    this.rate = rate;
    this.hold = hold;
  }

  add(column: number, slope: number): void {
    this.slope[column] = (this.slope[column] ?? 0) + slope;
  }

  step(count: number, bounds: (begun: number, column: number) => readonly [least: number, most: number]): void {
    for (let column = 0; column < this.weights.length; column += 1) {
      const weight = this.weights[column] ?? 0;
      const slope = (this.slope[column] ?? 0) + this.hold * (weight - (this.begun[column] ?? 0));
      const mean = 0.9 * (this.mean[column] ?? 0) + 0.1 * slope;
      const spread = 0.999 * (this.spread[column] ?? 0) + 0.001 * slope * slope;
      this.mean[column] = mean;
      this.spread[column] = spread;
      this.slope[column] = 0;
      const move = (this.rate * (mean / (1 - 0.9 ** count))) / (Math.sqrt(spread / (1 - 0.999 ** count)) + 1e-8);
      const [least, most] = bounds(this.begun[column] ?? 0, column);
      this.weights[column] = Math.min(most, Math.max(least, weight - move));
    }
  }
}
