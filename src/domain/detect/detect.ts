import { REQUEST_KINDS } from '../request.ts';
import type { Lexicon } from './compile.ts';
import { entriesAt } from './entries.ts';
import { evidenceOf } from './evidence.ts';
import { languageOf, languagesOfSentence } from './language.ts';
import type { Meter } from './mentions.ts';
import type { Output } from './model.ts';
import { requestedValues } from './requested-values.ts';
import { confidenceOf, score } from './score.ts';
import { type FieldTokens, type Reading, readSentences } from './sentences.ts';
import { tokenise } from './tokens.ts';
import { type Circumstance, type KindConfidence, type Mail, SIGNALS, type Verdict } from './verdict.ts';
import { writtenRanges } from './written.ts';

/** What stands further down is not read: no person writes a request there, and the work stays bounded. */
const LONGEST_TEXT = 100_000;
const LONGEST_SUBJECT = 1000;
/** How mail programs begin the subject of a reply. */
const REPLY =
  /^\s{0,9}(?:re|aw|antw|antwort|sv|odp|ref|rif|res|r|vá|ynt|απ|ats|отв|回复|答复|返信|رد)(?:\[\d{1,3}\])?\s?[:：]/iu;
const WEAKEST_SHOWN = 0.1;
/** A signal is a note to the agent and starts nothing: it is shown a little sooner than a kind. In log-odds. */
const SIGNALS_ARE_NOTES = 1.6;
/** Log-odds that the circumstances of a mail add to each kind of which there is some hint in its words. */
const WEIGHT_OF: Readonly<Record<Circumstance, number>> = { 'privacy-address': 1.5, staff: -1.5 };

/**
 * Says whether a mail is a privacy request, which kinds it invokes and on which words.
 * Never throws; the work grows linearly with the text. For HTML, pass `visibleText(html)` as the body.
 * @param meter counts the visits to words, for tests.
 * @example detect({ subject: '', body: 'Please delete my data.' }, lexicon).kinds[0]?.kind //=> 'deletion'
 */
export function detect(mail: Mail, lexicon: Lexicon, meter: Meter = { visits: 0 }): Verdict {
  const { sentences, tally } = readMail(mail, lexicon, meter);
  const scores = score(sentences, lexicon.model);
  const circumstances = (mail.circumstances ?? []).map((circumstance) => ({
    circumstance,
    weight: WEIGHT_OF[circumstance],
  }));
  const shift = circumstances.reduce((sum, { weight }) => sum + weight, 0);
  const sure = (output: Output, by = 0) => {
    const scored = scores.get(output);
    // A question how to do it stays one wherever it is sent.
    return scored ? Math.round(1000 * confidenceOf(scored.total + (scored.isHowTo ? 0 : by), lexicon.model)) / 1000 : 0;
  };
  const byWords = REQUEST_KINDS.map((kind) => ({ kind, confidence: sure(kind) })).sort(byConfidence);
  // The circumstances say that it is a request, not of which further kinds.
  const confidences = byWords
    .map(({ kind, confidence }, index) => ({ kind, confidence: index === 0 ? sure(kind, shift) : confidence }))
    .filter(({ confidence }) => confidence >= WEAKEST_SHOWN)
    .sort(byConfidence);
  const signals = SIGNALS.filter((signal) => sure(signal, SIGNALS_ARE_NOTES) >= 0.5);
  const kinds = confidences.filter(({ confidence }) => confidence >= 0.5);
  const language = languageOf(tally, lexicon);
  const languages = (sentence: number) => languagesNamed(languagesOfSentence(tally, sentence), language, lexicon);
  return {
    isRequest: kinds.length > 0,
    kinds,
    possible: confidences.filter(({ confidence }) => confidence < 0.5),
    evidence: evidenceOf(
      [...confidences.map(({ kind }) => kind), ...signals],
      scores,
      sentences,
      mail,
      (place, { tokens }) => entriesAt(place, tokens, languages(tokens[place.from]?.sentence ?? 0), lexicon),
    ),
    circumstances,
    requestedValues: confidences.some(({ kind }) => kind === 'correction')
      ? requestedValues(sentences, scores.get('correction')?.spoken ?? [], mail, languages, meter)
      : [],
    language,
    // "I have been waiting for three weeks" alone may be about a parcel.
    followUp: signals.includes('follow-up') && confidences.length > 0,
    suspectedBreach: signals.includes('breach'),
    complaint: signals.includes('complaint'),
    thirdPerson: signals.includes('third-person') && confidences.length > 0,
  };
}

const byConfidence = (a: KindConfidence, b: KindConfidence) => b.confidence - a.confidence;

/** The languages of a sentence with the mail's own; that alone where the sentence shows none. */
function languagesNamed(bits: number, own: string | null, { languages }: Lexicon): string[] {
  const shown = bits === -1 ? [] : languages.filter((_, bit) => (bits & (1 << bit)) !== 0);
  return own === null || shown.includes(own) ? shown : [own, ...shown];
}

/** The sentences that the writer of a mail wrote, as the model sees them. Used by detection and by learning alike. */
export function readMail({ subject, body }: Mail, lexicon: Lexicon, meter: Meter = { visits: 0 }): Reading {
  const cut = body.slice(0, LONGEST_TEXT);
  // The subject of a reply is that of the mail before it: what the writer asks for stands in the text.
  const isInherited = REPLY.test(subject) && /\p{L}/u.test(cut);
  const heading = isInherited ? [] : tokenise(subject, [{ start: 0, end: Math.min(subject.length, LONGEST_SUBJECT) }]);
  const fields: FieldTokens[] = [
    { field: 'subject', text: subject, tokens: heading },
    {
      field: 'body',
      text: cut,
      tokens: tokenise(
        cut,
        writtenRanges(cut, lexicon.quoteMarks, subject, meter),
        (heading.at(-1)?.sentence ?? -1) + 1,
      ),
    },
  ];
  return readSentences(fields, lexicon, meter);
}
