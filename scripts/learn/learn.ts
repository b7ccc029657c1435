import { compileLexicon, type Lexicon } from '../../src/domain/detect/compile.ts';
import { readMail } from '../../src/domain/detect/detect.ts';
import { RULES } from '../../src/domain/detect/lexicon/rules.ts';
import type { LanguageLexicon } from '../../src/domain/detect/lexicon/shape.ts';
import { OUTPUTS, type Output, type PackedModel } from '../../src/domain/detect/model.ts';
import { MODIFIER_NAMES } from '../../src/domain/detect/modifiers.ts';
import { type Fired, parseRules, type Rule, RuleIndex } from '../../src/domain/detect/rules.ts';
import { conceptsOf, isHowTo, modifiersAround } from '../../src/domain/detect/score.ts';
import type { Sentence } from '../../src/domain/detect/sentences.ts';
import { REQUEST_KINDS } from '../../src/domain/request.ts';
import { type Example, hashOf } from './examples.ts';
import { NOTHING_LEARNT, packOutput } from './pack.ts';
import { type Sample, type Settings, train } from './train.ts';

const SETTINGS: Settings = { steps: 120, rate: 0.1, holdRules: 50, holdModifiers: 20, holdBias: 1000 };

/** What a mail scores before anything is learnt, in log-odds: requests are rare. */
const BIAS = -3;

/** Half of the examples are requests; of an account's tickets very few are, and most of those say it plainly. */
const CALIBRATION = { slope: 1, offset: -0.8 };
/** What an unsure example should score, and how much it counts. */
const UNSURE_TARGET = 0.25;
const UNSURE_WEIGHT = 0.5;
/** So many ordinary mails of the same language are put around an example once more: requests hide in long mails. */
const MOST_AROUND = 3;

/** What speaks against every kind before anything is learnt: talk about features and other people's data. */
const ELSEWHERE = ['in feature', 'mail feature', 'in story', 'in link'];

/** Whoever says "not" does not ask for more by it; where "not" belongs to what is asked, a rule says so. */
const AGAINST = ['in not', 'beside not', 'in done', 'beside thing'];

type ReadExample = Example & { sentences: readonly Sentence[] };

/** Learns what the rules and their modifiers weigh, from examples and the given languages' words. */
export function learn(
  examples: readonly Example[],
  languages: readonly LanguageLexicon[],
  settings: Settings = SETTINGS,
): PackedModel {
  const lexicon = compileLexicon(languages, NOTHING_LEARNT);
  const all = shuffled(withMailsAround(examples)).map((example) => read(example, lexicon));
  const outputs = OUTPUTS.map((output) => {
    const rules = parseRules(RULES[output]);
    const index = new RuleIndex(rules);
    const columns = new Map(rules.map((rule, column) => [rule, column]));
    const samples = all.flatMap((example) => sampleOf(example, output, index, columns));
    const start = {
      rules: Float64Array.from(rules, ({ weight }) => weight),
      modifiers: Float64Array.from(MODIFIER_NAMES, (name) => (ELSEWHERE.includes(name) ? -3 : 0)),
      bias: BIAS,
      mostOfModifiers: MODIFIER_NAMES.map((name) => (AGAINST.includes(name) ? 0 : Number.POSITIVE_INFINITY)),
    };
    return [output, packOutput(rules, train(samples, start, settings))];
  });
  return { outputs: Object.fromEntries(outputs), calibration: CALIBRATION };
}

function read(example: Example, lexicon: Lexicon): ReadExample {
  return { ...example, sentences: readMail(example.mail, lexicon).sentences };
}

/** A mail as an output sees it; nothing where none of its rules holds, because nothing can be learnt there. */
function sampleOf(
  { sentences, outputs, isUnsure }: ReadExample,
  output: Output,
  index: RuleIndex,
  columns: ReadonlyMap<Rule, number>,
): Sample[] {
  const columnsOf = (fired: readonly Fired[]) => Uint16Array.from(fired, ({ rule }) => columns.get(rule) ?? 0);
  const mail = conceptsOf(sentences);
  const seen = sentences.flatMap((sentence) => {
    const fired = index.firedIn(sentence);
    const [speaking, against] = [
      fired.filter(({ rule }) => rule.weight > 0),
      fired.filter(({ rule }) => rule.weight <= 0),
    ];
    if (speaking.length === 0) return [];
    return {
      rules: columnsOf(speaking),
      shares: Float64Array.from(speaking, ({ share }) => share),
      against: columnsOf(against),
      modifiers: Uint16Array.from(modifiersAround(sentence, fired, mail)),
      isHowTo: isHowTo(sentence, output),
    };
  });
  if (seen.length === 0) return [];
  const isRequest = outputs.some((one) => REQUEST_KINDS.some((kind) => kind === one));
  return [
    {
      sentences: seen,
      target: outputs.includes(output) ? (isUnsure ? UNSURE_TARGET : 1) : 0,
      weight: isUnsure && isRequest ? UNSURE_WEIGHT : 1,
    },
  ];
}

/** The examples, and each once more among ordinary mails' words. */
function withMailsAround(examples: readonly Example[]): Example[] {
  const ordinary = new Map<string, Example[]>();
  for (const example of examples) {
    if (example.outputs.length > 0 || example.isUnsure) continue;
    ordinary.set(example.language, [...(ordinary.get(example.language) ?? []), example]);
  }
  return examples.flatMap((example) => {
    const around = ordinary.get(example.language) ?? [];
    const parts = [example.mail.body];
    for (let count = 1 + (hashOf(example.mail.body) % MOST_AROUND); count > 0; count -= 1) {
      const chance = hashOf(`${count} ${example.mail.body}`);
      const other = around[chance % around.length];
      if (other !== undefined) parts.splice((chance >>> 16) % (parts.length + 1), 0, other.mail.body);
    }
    return [example, { ...example, mail: { subject: example.mail.subject, body: parts.join('\n\n') } }];
  });
}

/** In an order that depends on nothing but their number. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item, index) => ({ item, key: hashOf(`sample ${index}`) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
