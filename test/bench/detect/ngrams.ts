import { type Example, hashOf } from '../../../scripts/learn/examples.ts';
import { tokenise } from '../../../src/domain/detect/tokens.ts';
import type { Mail } from '../../../src/domain/detect/verdict.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../src/domain/request.ts';

const BUCKETS = 2 ** 18;
const EPOCHS = 8;
const RATE = 0.2;

/**
 * What was tried beside the lexicon and not taken: logistic regression over hashed words and pairs of words, one output a kind.
 * It stands here to be compared with.
 */
export class NgramModel {
  private readonly weights = new Map<RequestKind, Float32Array>();
  private readonly squares = new Float32Array(BUCKETS);

  constructor(examples: readonly Example[]) {
    const samples = examples
      .map(({ mail, outputs, isUnsure }) => ({ buckets: bucketsOf(mail), outputs, isUnsure }))
      .filter(({ isUnsure }) => !isUnsure)
      .map((sample, index) => ({ ...sample, order: hashOf(String(index)) }))
      .sort((a, b) => a.order - b.order);
    for (const kind of REQUEST_KINDS) {
      const weights = new Float32Array(BUCKETS);
      this.squares.fill(1);
      for (let epoch = 0; epoch < EPOCHS; epoch += 1)
        for (const { buckets, outputs } of samples) this.learn(weights, buckets, outputs.includes(kind) ? 1 : 0);
      this.weights.set(kind, weights);
    }
  }

  kindsOf(mail: Mail): Set<RequestKind> {
    const buckets = bucketsOf(mail);
    return new Set([...this.weights].filter(([, weights]) => scoreOf(weights, buckets) > 0).map(([kind]) => kind));
  }

  private learn(weights: Float32Array, buckets: readonly number[], target: number): void {
    const error = 1 / (1 + Math.exp(-scoreOf(weights, buckets))) - target;
    if (Math.abs(error) < 0.01) return;
    const share = error / Math.sqrt(buckets.length);
    for (const bucket of buckets) {
      const square = (this.squares[bucket] ?? 0) + share * share;
      this.squares[bucket] = square;
      weights[bucket] = (weights[bucket] ?? 0) - (RATE * share) / Math.sqrt(square);
    }
  }
}

function scoreOf(weights: Float32Array, buckets: readonly number[]): number {
  let sum = 0;
  for (const bucket of buckets) sum += weights[bucket] ?? 0;
  return sum - 2;
}

function bucketsOf({ subject, body }: Mail): number[] {
  const words = tokenise(`${subject}\n\n${body}`).map(({ word }) => word);
  const grams = words.flatMap((word, index) => [word, `${word} ${words[index + 1] ?? ''}`]);
  return [...new Set(grams.map((gram) => hashOf(gram) % BUCKETS))];
}
