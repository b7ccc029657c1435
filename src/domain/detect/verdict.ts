import type { RequestKind } from '../request.ts';

/** What a mail can show beside the rights that it invokes. */
export const SIGNALS = ['follow-up', 'third-person', 'breach', 'complaint'] as const;
export type Signal = (typeof SIGNALS)[number];

/** What is not in the text: each makes a request more or less likely. */
export const CIRCUMSTANCES = ['privacy-address', 'staff'] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

/** The two texts of a ticket that are read. */
export type Field = 'subject' | 'body';

/** What is read: the texts as a person sees them (for HTML, pass `visibleText(html)` and keep it for the offsets). */
export type Mail = {
  subject: string;
  body: string;
  /** What is known of the mail beside its text. */
  circumstances?: readonly Circumstance[];
};

/** Words that speak for a kind or a signal. `mail[field].slice(start, end) === text`; `weight` is in log-odds, `rules` are those that say so, strongest first, `entries` the lexicon's that they rest on (`en delete: delet*`). */
export type Evidence = {
  kind: RequestKind | Signal | 'law';
  text: string;
  field: Field;
  start: number;
  end: number;
  weight: number;
  rules: string[];
  entries: string[];
};

/** A kind and how sure we are of it, from 0 to 1. */
export type KindConfidence = { kind: RequestKind; confidence: number };

/** What a correction asks to be written, with its place in the mail. */
export type RequestedValue = {
  sort: 'name' | 'address' | 'email' | 'phone' | 'date';
  text: string;
  field: Field;
  start: number;
  end: number;
};

/** What detection says of a ticket. */
export type Verdict = {
  /** True where at least one kind reaches 0.5. */
  isRequest: boolean;
  /** At 0.5 and more, strongest first. */
  kinds: KindConfidence[];
  /** Weaker guesses, strongest first. */
  possible: KindConfidence[];
  evidence: Evidence[];
  /** What counted beside the text. */
  circumstances: { circumstance: Circumstance; weight: number }[];
  /** What a correction wants to be written; empty where none is asked for. */
  requestedValues: RequestedValue[];
  /** ISO 639-1, null where no known language shows. */
  language: string | null;
  /** Chases an earlier request: opens no new clock. */
  followUp: boolean;
  suspectedBreach: boolean;
  complaint: boolean;
  /** Somebody writes for the data subject: a parent, lawyer or agent. */
  thirdPerson: boolean;
};
