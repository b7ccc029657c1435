import { OUTPUTS, type Output, type PackedModel, type PackedOutput } from '../../src/domain/detect/model.ts';
import { MODIFIER_NAMES } from '../../src/domain/detect/modifiers.ts';
import type { Rule } from '../../src/domain/detect/rules.ts';
import type { Learnt } from './train.ts';

/** Weights are kept in steps of a quarter: finer says nothing. */
const STEPS = 4;
/** Modifiers of less say too little to be carried along. */
const LEAST_MODIFIER = 0.25;

/** What was learnt of an output as it is kept in the lexicon: rounded, rules of one weight in a row, without what says nothing. */
export function packOutput(rules: readonly Rule[], { rules: weights, modifiers, bias }: Learnt): PackedOutput {
  const rows = new Map<number, string[]>();
  for (const [column, { name }] of rules.entries()) {
    const weight = rounded(weights[column] ?? 0);
    if (weight !== 0) rows.set(weight, [...(rows.get(weight) ?? []), name]);
  }
  return {
    rules: [...rows]
      .sort(([a], [b]) => b - a)
      .map(([weight, names]) => `${weight}: ${names.join(', ')}`)
      .join(' '),
    modifiers: MODIFIER_NAMES.map((name, column) => ({ name, weight: rounded(modifiers[column] ?? 0) }))
      .filter(({ weight }) => Math.abs(weight) >= LEAST_MODIFIER)
      .map(({ name, weight }) => `${name} ${weight}`)
      .join(', '),
    bias: rounded(bias),
  };
}

function rounded(weight: number): number {
  return Math.round(STEPS * weight) / STEPS;
}

/** A model that says nothing: what learning begins with. */
export const NOTHING_LEARNT: PackedModel = {
  outputs: Object.fromEntries(
    OUTPUTS.map((output): [Output, PackedOutput] => [output, { rules: '', modifiers: '', bias: 0 }]),
  ) as PackedModel['outputs'],
  calibration: { slope: 1, offset: 0 },
};
