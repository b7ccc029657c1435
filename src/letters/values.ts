import type { CalendarDate } from '../domain/clock/calendar-date.ts';
import type { Language, Placeholder } from './language.ts';
import type { LetterFacts } from './letter.ts';

/** The text of each placeholder; undefined where the fact is not known. */
export type Values = Record<Placeholder, string | undefined>;

// A profile's name is whatever somebody typed: no line breaks, control or direction characters may get into a letter.
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/gu;
const LONGEST_NAME = 120;

/** The facts in the language's own words and formats. */
export function valuesOf(language: Language, facts: LetterFacts): Values {
  const list = (items: readonly string[] | undefined) => listOf(language.locale, items?.map(oneLine));
  return {
    name: oneLine(facts.subjectName) || undefined,
    reference: oneLine(facts.reference),
    received: dateText(facts.receivedOn, language.locale),
    due: facts.dueOn && dateText(facts.dueOn, language.locale),
    extended: facts.extendedDueOn && dateText(facts.extendedDueOn, language.locale),
    extensionReason: facts.extensionReason && language.extensionReasons[facts.extensionReason],
    kinds: list(facts.kinds.map((kind) => language.kinds[kind])),
    controller: oneLine(facts.controllerName),
    dpo: oneLine(facts.dpoName),
    dpoEmail: oneLine(facts.dpoEmail),
    authority: facts.authority && oneLine(facts.authority),
    ground: facts.refusalGround && language.grounds[facts.refusalGround],
    kept: bullets(facts.keptItems?.map((item) => language.keptItems[item])),
    fields: list(facts.correctedFields?.map((field) => language.fields[field])),
    tickets: facts.counts && numberText(facts.counts.tickets, language.locale),
    comments: facts.counts && numberText(facts.counts.comments, language.locale),
    recipients: list(facts.recipients),
    told: list(facts.recipientsTold),
    code: facts.code && oneLine(facts.code),
  };
}

/** A day as the reader writes it: `dateText('2026-03-02', 'de') //=> '2. März 2026'`. */
function dateText(date: CalendarDate, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

function numberText(number: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(number);
}

function listOf(locale: string, items: readonly string[] | undefined): string | undefined {
  if (items === undefined || items.length === 0) return undefined;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

function bullets(items: readonly string[] | undefined): string | undefined {
  return items === undefined || items.length === 0 ? undefined : items.map((item) => `\n- ${item}`).join('');
}

function oneLine(text: string): string {
  return text.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME).trim();
}
