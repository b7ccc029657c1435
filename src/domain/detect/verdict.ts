import type { RequestKind } from '../request.ts';

/** What a mail can show beside the rights that it invokes. */
export const SIGNALS = ['law', 'follow-up', 'breach', 'complaint', 'third-person'] as const;
export type Signal = (typeof SIGNALS)[number];

/** The two texts of a ticket that are read. */
export type Field = 'subject' | 'body';

/** What is read: the texts as a person sees them (for HTML, pass `visibleText(html)` and keep it for the offsets). */
export type Mail = { subject: string; body: string };

/** Words that speak for a kind or a signal. `mail[field].slice(start, end) === text`; `weight` is in log-odds. */
export type Evidence = {
  kind: RequestKind | Signal;
  text: string;
  field: Field;
  start: number;
  end: number;
  weight: number;
};

/** A kind and how sure we are of it, from 0 to 1. */
export type KindConfidence = { kind: RequestKind; confidence: number };

/** What detection says of a ticket. */
export type Verdict = {
  /** True where at least one kind reaches 0.5. */
  isRequest: boolean;
  /** At 0.5 and more, strongest first. */
  kinds: KindConfidence[];
  /** Weaker guesses, strongest first. */
  possible: KindConfidence[];
  evidence: Evidence[];
  /** ISO 639-1, null where no known language shows. */
  language: string | null;
  /** Chases an earlier request: opens no new clock. */
  followUp: boolean;
  suspectedBreach: boolean;
};
