/** How one conversation of the made-up account is written down, before a seed gives it names, numbers and dates. */

export type Kind = 'access' | 'correction' | 'deletion' | 'portability' | 'objection' | 'restriction';

export interface Reply {
  /** 'requester', a key of the staff, or a key of the cast. */
  by: string;
  /** Hours after the comment before. */
  after: number;
  text: string;
  /** An internal note of the staff; everything else is public. */
  note?: true;
  files?: FileName[];
}

export type FileName = 'authority.txt' | 'invoice.txt' | 'order.txt' | 'error-log.txt' | 'screenshot.png' | 'photo.png';

export interface Conversation {
  /** Unlike all others; what tests and records name the conversation by. */
  key: string;
  /** What the mail truly asks for; empty for an ordinary mail. */
  about: readonly Kind[];
  /** What else is worth knowing of it. */
  special?: 'reminder' | 'on_behalf' | 'breach';
  /** A key of the cast; without it somebody new writes. */
  from?: string;
  /** Written from the person's second address. */
  fromSecondAddress?: true;
  /** Received so many days before the account's day, given as `2026-03-01`. */
  days: number | ((today: string) => number);
  /** Received so many hours before the account's day began, instead. */
  hours?: number;
  to?: 'privacy' | 'support' | 'billing';
  channel?: 'email' | 'web' | 'phone';
  /** Texts may hold slots, see fill.ts. */
  subject: string;
  text: string;
  /** Sent as HTML too; what is hidden in it by CSS. */
  html?: { hidden?: string };
  cc?: readonly string[];
  files?: FileName[];
  replies?: readonly Reply[];
  /** Default: new without a reply of the staff, otherwise open. */
  status?: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  assignee?: string;
  /** The key of the closed conversation that this one goes on from. */
  followUpOf?: string;
  /** The key of the conversation that this one was merged into. */
  mergedInto?: string;
  /** Never became a ticket: why. */
  suspended?: 'spam' | 'out_of_office' | 'no_reply';
}

/** The conversations of one language. */
export interface LanguageConversations {
  language: string;
  conversations: readonly Conversation[];
}
