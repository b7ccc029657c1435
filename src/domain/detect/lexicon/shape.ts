import type { RequestKind } from '../../request.ts';
import type { Signal } from '../verdict.ts';
import type { QuoteMarks } from '../written.ts';

/**
 * # How to correct a language without knowing the engine
 *
 * A language is one file with groups of words and lists of patterns. Case, accents and spelling of ß or æ never matter.
 *
 * A **pattern** is what people write, word for word, with these marks:
 *
 * | write | it means |
 * |---|---|
 * | `my data` | these words, side by side |
 * | `eras*` | any word that begins so |
 * | `details\|info` | one of these words |
 * | `{delete}` | any word or phrase of the group `delete` below |
 * | `..4` | up to four other words may stand here, in the same sentence |
 * | `~4` | the same, but not across a comma, bracket or dash |
 * | `/4` | the same, and the next sentence may have begun |
 * | `?please` | may be left out |
 * | `^` / `$` | the sentence begins / ends here |
 * | `^^` / `$$` | the whole text begins / ends here |
 *
 * Words and patterns are separated by commas and may run over lines. In a table of patterns each row begins with its
 * **weight** and a colon; all patterns of a row say the same thing and count once. Weights are log-odds: a kind needs 3 to
 * count as a request (0.5); 4 is 0.73, 5 is 0.88, 6 is 0.95; bare hints have 1 to 2.5. The strongest row counts in full,
 * further ones a little.
 */
export type LanguageLexicon = {
  /** ISO 639-1; `null` for what is the same in every language. */
  language: string | null;
  /** Letters that people also write out: `{ ä: 'ae' }` lets `lösch*` find "loeschen" as well as "loschen". */
  writtenOut?: Readonly<Record<string, string>>;
  /** Twenty to sixty very common words, separated by spaces, which tell the language. */
  commonWords: string;
  /** Words and phrases that can stand for each other, named for the patterns. No marks but `*` inside. */
  groups: Readonly<Record<string, string>>;
  /** What speaks for a kind. */
  speaksFor: PatternTables<RequestKind>;
  /** Adds to a kind that already has words of its own, never more: the name of a law, say. */
  supports: PatternTables<RequestKind | 'any'>;
  /**
   * What looks like a request and is none; the weight is taken off, 9 cancels.
   * `words` weakens what overlaps with it, `sentence` all of its sentence, `mail` the whole mail.
   */
  speaksAgainst: Readonly<Partial<Record<OpposingScope, PatternTables<RequestKind | 'any'>>>>;
  signals: PatternTables<Signal>;
  /** Sentences that no writer means: disclaimers, unsubscribe lines, rights listed in a privacy footer. */
  footers: string;
  /** Lines of mail programs, without accents. */
  quoteMarks: Readonly<Record<keyof QuoteMarks, string>>;
};

/** What a pattern table speaks for or against, with the table as text. */
type PatternTables<Name extends string> = Readonly<Partial<Record<Name, string>>>;

export const OPPOSING_SCOPES = ['words', 'sentence', 'mail'] as const;
export type OpposingScope = (typeof OPPOSING_SCOPES)[number];
