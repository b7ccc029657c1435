import type { COMPOSED, Concept } from '../concepts.ts';

/**
 * # How to correct a language without knowing the engine
 *
 * A language is one file. Under `concepts` stand, for each meaning, the words that carry it, separated by commas. Case and
 * accents never matter, nor does ß for ss or æ for ae. Marks:
 *
 * | write | it means |
 * |---|---|
 * | `data` | exactly this word |
 * | `eras*` | any word that begins so |
 * | `*konto` | any word that ends so |
 * | `*konto*` | any word with this inside |
 * | `opt out` | these words, side by side, each with or without stars |
 * | `take .. off` | the same, with up to five other words between |
 *
 * In Chinese and Japanese each character is a word: write phrases without spaces and without stars.
 *
 * The meanings: `data` held on a person, `personal`, `my` (my, about me), `me`, `account`, `you` (and what is yours), `hold` (store,
 * keep, know), `all`; `delete`, `forget`, `close`; `give` (send, tell), `copy`, `access` (see, know), `what` (which, whether),
 * `origin` (source, purpose, recipients); `correct`, `change`, `wrong`, `field` (name, address, phone …); `move` (transfer),
 * `export`, `portable` (machine-readable), `provider` (another company); `marketing`, `contact`, `stop`, `unsubscribe`,
 * `object`, `consent`, `withdraw`, `profiling` (selling, tracking); `processing`, `restrict`, `pending` (until, meanwhile);
 * `want` (please, I request), `right`, `law`, `deadline`, `request` (the noun). And what tells a request from the rest: `not`,
 * `how` (questions how to), `may` (can I), `story` (customers, users, features), `thing` (orders, files, comments …), `tech`, `login`, `done`
 * (already, thank you), `undone` (thanks for what was done; restore, by mistake), `sales` (policies, contracts, quotes), `other` (somebody else's). And the signals: `reminder`,
 * `breach`, `complaint`, `behalf` (for somebody else). `newValue` and `oldValue` are words right before a corrected value.
 * `myData`, `myAccount` and `notDelete` are single words that say both. `feature` is talk of
 * software to be built, `link` what stands in links, and `accessRight`, `correctionRight` … are the names of the rights.
 *
 * Earlier mails below a reply are known by what is alike in all languages: lines that begin with `>`, a date with its time, an address,
 * dashes, lines "name: value". `quoteMarks` holds the words that are asked for where that does not suffice: `wrote`, the verb of
 * "On 3 March, Ada wrote:"; `headers`, the names in Outlook's header of a quoted mail, without which it could be a contact form;
 * `forwards`, a word that only the line above a mail that is passed on has; `programLines`, how "Sent from my phone" begins.
 *
 * What they weigh together is learnt from `examples/` by `npm run learn`, for all languages at once: a corrected word counts
 * at once, and better after learning anew.
 */
export type LanguageLexicon = {
  /** ISO 639-1; `null` for what is the same in every language. */
  language: string | null;
  /** Twenty to forty very common words, separated by spaces, which tell the language. */
  commonWords: string;
  concepts: Readonly<Partial<Record<Concept | keyof typeof COMPOSED, string>>>;
  /** Sentences that no writer means: disclaimers, unsubscribe lines, rights listed in a privacy footer. */
  footers: string;
  /** Words of mail programs; see above. */
  quoteMarks: Readonly<Record<'wrote' | 'headers' | 'forwards' | 'programLines', string>>;
};
