import { type Correction, entriesWronglySaid, missedIn, wronglySaid } from '../domain/detect/correction.ts';
import { REQUEST_KINDS, type RequestKind } from '../domain/request.ts';

/** How often something happened, and in mails of which language. */
type Tally = Map<string, number>;

/** What agents said of one kind. */
interface KindFeedback {
  kind: RequestKind;
  wrong: number;
  /** By the name of the rule, and of the lexicon's entry. */
  rules: Map<string, Tally>;
  entries: Map<string, Tally>;
  missed: Tally;
  /** Of those missed, how often it had been a weaker guess. */
  guessed: number;
}

/**
 * The rules and the lexicon's entries that were wrong, kind by kind, the most frequent first, and how often a kind was missed: a text for
 * people. Strongest and weaker ones of a verdict count alike, for together they made it.
 * @param unknown how many entries the lexicon does not have
 */
export function feedbackTable(corrections: readonly Correction[], unknown = 0): string {
  if (corrections.length === 0) return 'No corrected verdicts.\n';
  const kinds = REQUEST_KINDS.map((kind) => feedbackOn(kind, corrections));
  const sections = kinds.filter(({ wrong, missed }) => wrong > 0 || missed.size > 0).map(sectionOf);
  return `${[...sections, totalOf(corrections, unknown)].join('\n\n')}\n`;
}

function feedbackOn(kind: RequestKind, corrections: readonly Correction[]): KindFeedback {
  const feedback: KindFeedback = {
    kind,
    wrong: 0,
    rules: new Map(),
    entries: new Map(),
    missed: new Map(),
    guessed: 0,
  };
  for (const correction of corrections) {
    const language = correction.language ?? 'unknown';
    const rules = wronglySaid(correction)[kind];
    if (rules !== undefined) feedback.wrong += 1;
    for (const rule of rules ?? []) count(tallyOf(feedback.rules, rule), language);
    for (const entry of entriesWronglySaid(correction)[kind] ?? []) count(tallyOf(feedback.entries, entry), language);
    if (missedIn(correction).includes(kind)) {
      count(feedback.missed, language);
      if (correction.possible[kind] !== undefined) feedback.guessed += 1;
    }
  }
  return feedback;
}

function sectionOf({ kind, wrong, rules, entries, missed, guessed }: KindFeedback): string {
  return [
    `${kind}: wrong ${wrong}, missed ${sum(missed)}`,
    ...rowsOf('rule', rules),
    ...rowsOf('lexicon entry', entries),
    ...(missed.size > 0 ? [`  missed in ${languagesOf(missed)}; a weaker guess in ${guessed} of ${sum(missed)}`] : []),
  ].join('\n');
}

/** What was wrong, under its heading; no lines where nothing was. */
function rowsOf(what: string, tallies: ReadonlyMap<string, Tally>): string[] {
  if (tallies.size === 0) return [];
  const rows = [...tallies]
    .map(([name, tally]) => ({ times: sum(tally), name, languages: languagesOf(tally) }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
  const widest = Math.max(...rows.map(({ name }) => name.length), what.length);
  const row = (times: string, name: string, languages: string) =>
    `  ${times.padStart(5)}  ${name.padEnd(widest)}  ${languages}`;
  return [
    row('wrong', what, 'language'),
    ...rows.map(({ times, name, languages }) => row(String(times), name, languages)),
  ];
}

function totalOf(corrections: readonly Correction[], unknown: number): string {
  const none = corrections.filter(({ decided }) => decided.length === 0).length;
  const leftOut = corrections.reduce((total, correction) => total + (correction.leftOut ?? 0), 0);
  return [
    `Corrected verdicts: ${corrections.length} (not a request: ${none}, other kinds: ${corrections.length - none}).`,
    ...(leftOut > 0 ? [`Not counted: ${leftOut} weaker rules and entries that there was no room for.`] : []),
    ...(unknown > 0 ? [`Entries that this lexicon does not have, and that are not shown: ${unknown}.`] : []),
  ].join('\n');
}

/** `de 2, en 1`: the most frequent first. */
function languagesOf(tally: Tally): string {
  return [...tally]
    .sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    .map(([language, times]) => `${language} ${times}`)
    .join(', ');
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? new Map();
  tallies.set(name, tally);
  return tally;
}

function count(tally: Tally, language: string): void {
  tally.set(language, (tally.get(language) ?? 0) + 1);
}

function sum(tally: Tally): number {
  return [...tally.values()].reduce((total, times) => total + times, 0);
}
