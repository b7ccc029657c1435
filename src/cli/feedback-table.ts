import { type Correction, missedIn, wronglySaid } from '../domain/detect/correction.ts';
import { REQUEST_KINDS, type RequestKind } from '../domain/request.ts';

/** How often something happened, and in mails of which language. */
type Tally = Map<string, number>;

/** What agents said of one kind. */
interface KindFeedback {
  kind: RequestKind;
  wrong: number;
  rules: Map<string, Tally>;
  missed: Tally;
  /** Of those missed, how often it had been a weaker guess. */
  guessed: number;
}

/**
 * The rules that were wrong, kind by kind, the most frequent first, and how often a kind was missed: a text for people.
 * Strongest and weaker rules of a verdict count alike, for together they made it.
 */
export function feedbackTable(corrections: readonly Correction[]): string {
  if (corrections.length === 0) return 'No corrected verdicts.\n';
  const kinds = REQUEST_KINDS.map((kind) => feedbackOn(kind, corrections));
  const sections = kinds.filter(({ wrong, missed }) => wrong > 0 || missed.size > 0).map(sectionOf);
  return `${[...sections, totalOf(corrections)].join('\n\n')}\n`;
}

function feedbackOn(kind: RequestKind, corrections: readonly Correction[]): KindFeedback {
  const feedback: KindFeedback = { kind, wrong: 0, rules: new Map(), missed: new Map(), guessed: 0 };
  for (const correction of corrections) {
    const language = correction.language ?? 'unknown';
    const rules = wronglySaid(correction)[kind];
    if (rules !== undefined) feedback.wrong += 1;
    for (const rule of rules ?? []) {
      const tally = feedback.rules.get(rule) ?? new Map();
      feedback.rules.set(rule, tally);
      count(tally, language);
    }
    if (missedIn(correction).includes(kind)) {
      count(feedback.missed, language);
      if (correction.possible[kind] !== undefined) feedback.guessed += 1;
    }
  }
  return feedback;
}

function sectionOf({ kind, wrong, rules, missed, guessed }: KindFeedback): string {
  const rows = [...rules]
    .map(([rule, tally]) => ({ times: sum(tally), rule, languages: languagesOf(tally) }))
    .sort((a, b) => b.times - a.times || (a.rule < b.rule ? -1 : 1));
  const widest = Math.max(...rows.map(({ rule }) => rule.length), 'rule'.length);
  const row = (times: string, rule: string, languages: string) =>
    `  ${times.padStart(5)}  ${rule.padEnd(widest)}  ${languages}`;
  return [
    `${kind}: wrong ${wrong}, missed ${sum(missed)}`,
    ...(rows.length > 0 ? [row('wrong', 'rule', 'language')] : []),
    ...rows.map(({ times, rule, languages }) => row(String(times), rule, languages)),
    ...(missed.size > 0 ? [`  missed in ${languagesOf(missed)}; a weaker guess in ${guessed} of ${sum(missed)}`] : []),
  ].join('\n');
}

function totalOf(corrections: readonly Correction[]): string {
  const none = corrections.filter(({ decided }) => decided.length === 0).length;
  const leftOut = corrections.reduce((total, correction) => total + (correction.leftOut ?? 0), 0);
  const total = `Corrected verdicts: ${corrections.length} (not a request: ${none}, other kinds: ${corrections.length - none}).`;
  return leftOut === 0 ? total : `${total}\nNot counted: ${leftOut} weaker rules that there was no room for.`;
}

/** `de 2, en 1`: the most frequent first. */
function languagesOf(tally: Tally): string {
  return [...tally]
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .map(([language, times]) => `${language} ${times}`)
    .join(', ');
}

function count(tally: Tally, language: string): void {
  tally.set(language, (tally.get(language) ?? 0) + 1);
}

function sum(tally: Tally): number {
  return [...tally.values()].reduce((total, times) => total + times, 0);
}
