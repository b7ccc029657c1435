import type { Lexicon } from './compile.ts';
import { languageOf } from './language.ts';
import { findHits, type Meter } from './match.ts';
import { type FieldHits, type Standing, score } from './score.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Evidence, Field, Mail, Verdict } from './verdict.ts';
import { writtenRanges } from './written.ts';

/** What stands further down is not read: no person writes a request there, and the work stays bounded. */
const LONGEST_TEXT = 200_000;
const MOST_EVIDENCE = 24;

/**
 * Says whether a mail is a privacy request, which kinds it invokes and on which words.
 * Never throws; the work grows linearly with the text. For HTML, pass `visibleText(html)` as the body.
 * @param meter counts the visits to words, for tests.
 * @example detect({ subject: '', body: 'Please delete my data.' }, lexicon).kinds[0]?.kind //=> 'deletion'
 */
export function detect(mail: Mail, lexicon: Lexicon, meter?: Meter): Verdict {
  const fields = [readSubject(mail.subject), readBody(mail.body, lexicon)].map(
    ({ field, tokens }): FieldHits => ({ field, tokens, hits: findHits(tokens, lexicon, meter) }),
  );
  const { confidences, standing, signals } = score(fields);
  const kinds = confidences.filter(({ confidence }) => confidence >= 0.5);
  const possible = confidences.filter(({ confidence }) => confidence < 0.5);
  return {
    isRequest: kinds.length > 0,
    kinds,
    possible,
    evidence: evidenceOf(standing, mail),
    language: languageOf(
      fields.map(({ tokens }) => tokens),
      standing,
      lexicon,
    ),
    // "I have been waiting for three weeks" alone may be about a parcel.
    followUp: signals.has('follow-up') && confidences.length > 0,
    suspectedBreach: signals.has('breach'),
  };
}

function readSubject(subject: string): { field: Field; tokens: Token[] } {
  return { field: 'subject', tokens: tokenise(subject, [{ start: 0, end: Math.min(subject.length, 1000) }]) };
}

function readBody(body: string, lexicon: Lexicon): { field: Field; tokens: Token[] } {
  const cut = body.slice(0, LONGEST_TEXT);
  return { field: 'body', tokens: tokenise(cut, writtenRanges(cut, lexicon.quoteMarks)) };
}

/** The words to show: strongest first, and of two that overlap only the stronger. */
function evidenceOf(standing: readonly Standing[], mail: Mail): Evidence[] {
  const chosen: Evidence[] = [];
  for (const { kind, weight, hit, field, tokens } of [...standing].sort((a, b) => b.weight - a.weight)) {
    const start = tokens[hit.from]?.start;
    const end = tokens[hit.to - 1]?.end;
    if (start === undefined || end === undefined) continue;
    const isTold = chosen.some(
      (other) => other.kind === kind && other.field === field && start < other.end && other.start < end,
    );
    if (isTold) continue;
    chosen.push({
      kind,
      text: mail[field].slice(start, end),
      field,
      start,
      end,
      weight: Math.round(weight * 100) / 100,
    });
    if (chosen.length === MOST_EVIDENCE) break;
  }
  return chosen;
}
