import { REQUEST_KINDS } from '../request.ts';
import { MODIFIER_NAMES } from './modifiers.ts';
import { parseRules, RuleIndex } from './rules.ts';
import { SIGNALS } from './verdict.ts';

/** What the model gives a score for. */
export const OUTPUTS = [...REQUEST_KINDS, ...SIGNALS] as const;
export type Output = (typeof OUTPUTS)[number];

/** What was learnt of one output, in log-odds: rules in rows as in `lexicon/rules.ts`, and `in not -1.5, …`. */
export type PackedOutput = { rules: string; modifiers: string; bias: number };
export type PackedModel = {
  outputs: Readonly<Record<Output, PackedOutput>>;
  /** Makes probabilities of scores: `1 / (1 + exp(-(slope * score + offset)))`. */
  calibration: Readonly<Record<'slope' | 'offset', number>>;
};

/** What one output rests on; `modifiers` holds weights in the order of `MODIFIER_NAMES`. All in log-odds. */
export type OutputModel = { rules: RuleIndex; modifiers: readonly number[]; bias: number };
/** Learnt weights, ready to be used. */
export type Model = {
  outputs: ReadonlyMap<Output, OutputModel>;
  slope: number;
  offset: number;
};

/** @throws Error where a row cannot be read: a fault of the file. */
export function unpackModel({ outputs, calibration }: PackedModel): Model {
  return {
    outputs: new Map(OUTPUTS.map((output) => [output, unpackOutput(outputs[output])])),
    ...calibration,
  };
}

function unpackOutput({ rules, modifiers, bias }: PackedOutput): OutputModel {
  const weights = new Map(pairsOf(modifiers));
  for (const name of weights.keys())
    if (!MODIFIER_NAMES.includes(name)) throw new Error(`There is no modifier ${JSON.stringify(name)}`);
  return {
    rules: new RuleIndex(parseRules(rules)),
    modifiers: MODIFIER_NAMES.map((name) => weights.get(name) ?? 0),
    bias,
  };
}

function pairsOf(packed: string): [name: string, weight: number][] {
  return packed
    .split(',')
    .map((pair) => pair.trim())
    .filter((pair) => pair !== '')
    .map((pair) => {
      const space = pair.lastIndexOf(' ');
      const weight = Number(pair.slice(space));
      if (Number.isNaN(weight)) throw new Error(`Weight cannot be read: ${JSON.stringify(pair)}`);
      return [pair.slice(0, space), weight];
    });
}
