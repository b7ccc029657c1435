import type { Example } from '../../../scripts/learn/examples.ts';
import { compileLexicon, type Lexicon, type Phrase } from '../../../src/domain/detect/compile.ts';
import { LANGUAGES } from '../../../src/domain/detect/lexicon/index.ts';
import { LEARNT } from '../../../src/domain/detect/lexicon/lexicons.ts';
import { packedItem } from '../../../src/domain/detect/lexicon/packed.ts';
import type { LanguageLexicon } from '../../../src/domain/detect/lexicon/shape.ts';
import { listOf } from '../../../src/domain/detect/lexicon/table.ts';
import { OUTPUTS, type PackedModel } from '../../../src/domain/detect/model.ts';
import { tokenise } from '../../../src/domain/detect/tokens.ts';
import { REQUEST_KINDS, type RequestKind } from '../../../src/domain/request.ts';
import type { Item } from './corpus.ts';
import { judge } from './judge.ts';
import { NgramModel } from './ngrams.ts';
import { type Judged, type Scores, scoresOf } from './scores.ts';

export type Ablation = { name: string; scores: Scores };

/** What is left of detection without its parts, and what other ways would find, on mails that it was not tuned on. */
export function ablations(clear: readonly Item[], examples: readonly Example[], lexicon: Lexicon): Ablation[] {
  const reported = clear.filter(({ half }) => half === 'reported');
  const of = (name: string, judged: readonly Judged[]): Ablation => ({ name, scores: scoresOf(judged) });
  const ngrams = new NgramModel(examples.filter(({ isHeldOut }) => !isHeldOut));
  const byRules = judge(reported, lexicon);
  return [
    of('lexicon with learnt rules (what the app uses)', byRules),
    of('the same without modifiers: rules alone', judge(reported, compileLexicon(LANGUAGES, withoutModifiers(LEARNT)))),
    of(
      'without words that stand in one of these mails only',
      judge(reported, compileLexicon(withoutRareWords(clear, lexicon), LEARNT)),
    ),
    of(
      'hashed n-grams alone (words and pairs of words)',
      reported.map((item) => judgedBy(item, ngrams.kindsOf(item.mail))),
    ),
    of(
      'both: a kind counts where lexicon and n-grams agree',
      reported.map((item, index) => {
        const said = ngrams.kindsOf(item.mail);
        return judgedBy(item, new Set([...(byRules[index]?.said ?? [])].filter((kind) => said.has(kind))));
      }),
    ),
    of(
      'a list of key words',
      reported.map((item) => judgedBy(item, keywordKinds(`${item.mail.subject} ${item.mail.body}`))),
    ),
  ];
}

function judgedBy({ kinds, isOrdinary }: Item, said: ReadonlySet<RequestKind>): Judged {
  return { wanted: kinds, said, isOrdinary };
}

function withoutModifiers(model: PackedModel): PackedModel {
  const outputs = { ...model.outputs };
  for (const output of OUTPUTS) outputs[output] = { ...outputs[output], modifiers: '' };
  return { ...model, outputs };
}

/** The lexicons without each word or phrase that stands in exactly one of the mails: nothing may rest on a single mail. */
function withoutRareWords(clear: readonly Item[], lexicon: Lexicon): LanguageLexicon[] {
  const mails = new Map<string, number>();
  for (const { mail } of clear) {
    const seen = new Set<string>();
    for (const { word } of tokenise(`${mail.subject}\n${mail.body}`))
      for (const phrase of lexicon.index.find(word)) if (isWhole(phrase)) seen.add(phrase.name);
    for (const name of seen) mails.set(name, (mails.get(name) ?? 0) + 1);
  }
  return LANGUAGES.map((language) => ({
    ...language,
    concepts: Object.fromEntries(
      Object.entries(language.concepts).map(([concept, list]) => [
        concept,
        listOf(list)
          .filter((item) => mails.get(`${language.language ?? 'common'} ${concept}: ${packedItem(item)}`) !== 1)
          .join(','),
      ]),
    ),
  }));
}

const isWhole = ({ rest }: Phrase) => rest.length === 0;

/** What a list of words in a rule of the help desk would find. */
const KEY_WORDS: Readonly<Record<RequestKind, RegExp>> = {
  access: /subject access|access request|copy of my data|right of access|auskunft|acc[eè]s|acceso|accesso/iu,
  correction: /rectif|correct my|berichtig|corriger|corregir/iu,
  deletion: /delete my|erase|erasure|right to be forgotten|l[öo]sch|supprim|elimina|cancell/iu,
  portability: /portab|machine.readable|export my data|maschinenlesbar/iu,
  objection: /unsubscribe|opt.?out|withdraw my consent|widerspr|d[ée]sinscri/iu,
  restriction: /restrict(?:ion of)? (?:the )?processing|einschr[äa]nkung der verarbeitung|limitation du traitement/iu,
};

function keywordKinds(text: string): Set<RequestKind> {
  return new Set(REQUEST_KINDS.filter((kind) => KEY_WORDS[kind].test(text)));
}
