import { type Account, emptyAccount, type Ticket, type User } from '../api/account.ts';
import { Company } from './cast.ts';
import { furnish, installApp } from './company.ts';
import type { Conversation, LanguageConversations } from './conversation.ts';
import { german } from './conversations/de.ts';
import { english } from './conversations/en.ts';
import { englishClocks } from './conversations/en-clocks.ts';
import { englishOrdinary } from './conversations/en-ordinary.ts';
import { spanish } from './conversations/es.ts';
import { french } from './conversations/fr.ts';
import { furtherLanguages } from './conversations/further.ts';
import { italian } from './conversations/it.ts';
import { dutch } from './conversations/nl.ts';
import { polish } from './conversations/pl.ts';
import { Moments } from './moments.ts';
import { type Random, randomOf } from './random.ts';
import { RECORD_STORIES } from './record-stories.ts';
import { writeRecord } from './records.ts';
import { hireStaff } from './staff.ts';
import { tell } from './tell.ts';

export interface AccountOptions {
  seed: number;
  /** The account's calendar day in UTC, `2026-03-01`: everything in it lies before or on it. */
  today: string;
  /** The app's requirements.json, read: what installing the app makes. */
  requirements?: unknown;
}

/** A whole made-up account and where its conversations went. */
export interface MadeAccount {
  account: Account;
  /** By the conversation's key. */
  tickets: Map<string, Ticket>;
  /** By the key of each member of the staff. */
  staff: Map<string, User>;
}

/** As old as the company's help desk is. */
const AGE_DAYS = 800;

export const CONVERSATIONS: readonly LanguageConversations[] = [
  english,
  englishOrdinary,
  englishClocks,
  german,
  french,
  spanish,
  italian,
  dutch,
  polish,
  ...furtherLanguages,
];

/** The made-up account of JX Support: the same for the same seed and day. */
export function makeAccount(options: AccountOptions): Account {
  return makeAccountWithKeys(options).account;
}

/** An account with staff, groups, views and triggers, and nobody who has written yet. */
export function makeEmptyAccount(options: AccountOptions): Account {
  return found(options, randomOf(options.seed), false).account;
}

/** As makeAccount, and tells which ticket is which. */
export function makeAccountWithKeys(options: AccountOptions): MadeAccount {
  const random = randomOf(options.seed);
  const { account, moments, staff } = found(options, random, true);
  const company = new Company(account, random, staff);
  const teller = { account, company, random, moments, told: new Map<string, Ticket>() };
  for (const { conversation, language, at } of inOrder(moments)) tell(teller, conversation, language, at);
  const made = { account, tickets: teller.told, staff };
  for (const story of RECORD_STORIES) writeRecord({ ...made, random, moments }, story);
  account.outbox.sort((one, other) => one.sent_at.localeCompare(other.sent_at));
  return made;
}

function found(
  options: AccountOptions,
  random: Random,
  all: boolean,
): { account: Account; moments: Moments; staff: Map<string, User> } {
  const account = emptyAccount('jxsupport', 'JX Support');
  const moments = new Moments(options.today, random);
  const at = moments.startOf(AGE_DAYS);
  const staff = hireStaff(account, at, all);
  furnish(account, at);
  if (options.requirements !== undefined) installApp(account, options.requirements, at);
  return { account, moments, staff };
}

function inOrder(moments: Moments): { conversation: Conversation; language: string; at: string }[] {
  return CONVERSATIONS.flatMap(({ language, conversations }) =>
    conversations.map((conversation) => ({ conversation, language, at: moments.beginningOf(conversation) })),
  ).sort((one, other) => one.at.localeCompare(other.at) || one.conversation.key.localeCompare(other.conversation.key));
}
