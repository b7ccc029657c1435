/** What the workflows need from outside, as plain types. `zendesk/` carries them out; tests may too. */
import type { DeletionPlan } from '../domain/fulfil/deletion-plan.ts';
import type { Stage } from '../domain/fulfil/stage.ts';
import type { HandedOver, HandedOverSettled, HandOver } from '../domain/hand-over.ts';
import type { Detected, RequestEvent, RequestKind, StoredEvent } from '../domain/request.ts';
import type { Settings } from './settings.ts';

/** A message of the conversation as the agent sees it. `html` is hostile input. */
export interface Message {
  authorId: number | null;
  byEndUser: boolean;
  html: string;
  /** Instant, ISO 8601; null where the host does not say. */
  at: string | null;
}

/** The ticket in front of the agent, from one bulk `get` of the host: no REST call. */
export interface OpenTicket {
  id: number;
  subject: string;
  /** The text that it began with; used where the host gives no conversation. */
  description: string;
  conversation: Message[];
  status: string;
  tags: string[];
  externalId: string | null;
  createdAt: string;
  /** The address it was sent to, if it came by mail. */
  recipient: string | null;
  requester: { id: number; name: string; email: string | null } | null;
  /** The mirror as the ticket's fields have it; the record wins over it. */
  mirroredRecordId: number | null;
  mirroredDueOn: string | null;
  mirroredStage: Stage | null;
}

/** The signed-in person. */
export interface Staff {
  id: number;
  name: string;
  role: string;
  locale: string;
}

/** A request's record as read: its events in full, and what is needed to add one without overwriting anybody. */
export interface RecordRead {
  id: number;
  status: string;
  tags: string[];
  updatedAt: string;
  /** The native due date as it stands, instant, ISO 8601; null where the record lost it. */
  dueAt: string | null;
  assigneeId: number | null;
  events: StoredEvent[];
  /** Entries of ours that can't be read: spoilt by somebody, or written by a newer version. */
  unreadable: number;
}

/** What one update of the record holds beside the event. */
export interface RecordUpdate {
  /** For people who read the record as a ticket; absent for approvals, which must be updates without a comment. */
  note?: string;
  /** All tags that the record shall have. */
  tags: string[];
  status?: 'open' | 'pending' | 'hold' | 'solved';
  /** Instant, ISO 8601. */
  dueAt?: string;
  /** Token of an upload that goes with the note. */
  upload?: string;
}

export interface RecordStore {
  /** The record of a ticket, by its external id; the oldest where two were opened at once; null where none is. */
  find(ticketId: number): Promise<RecordRead | null>;
  read(recordId: number): Promise<RecordRead>;
  /**
   * Opens a record with its first event; finds the other one where a colleague was faster. It belongs to the DPO group, and to the
   * assignee as well where they are of that group; to the assignee alone where they could not see it otherwise.
   */
  open(
    ticketId: number,
    first: RequestEvent,
    update: RecordUpdate & { subject: string; assigneeId: number },
  ): Promise<RecordRead>;
  /**
   * Adds one event in one update, and says what the record holds afterwards. An answer that got lost is looked up in the audits before
   * anything is sent again, so the event is stored once.
   * @throws `Conflict` where somebody else changed the record meanwhile: read it again and decide anew.
   */
  append(record: RecordRead, event: RequestEvent, update: RecordUpdate): Promise<RecordRead>;
  /** Open records, nearest due date first, and how many there are. Search lags by minutes. */
  listOpen(): Promise<{ records: RecordListed[]; total: number }>;
}

export interface RecordListed {
  recordId: number;
  ticketId: number | null;
  subject: string;
  status: string;
  tags: string[];
  /** Instant, ISO 8601. */
  dueAt: string | null;
  assigneeId: number | null;
}

/** A customer's ticket as REST has it. */
export interface TicketRead {
  id: number;
  status: string;
  subject: string;
  tags: string[];
  requesterId: number;
  /** Closed because it was merged into another. */
  isMerged: boolean;
  /** How many other people get every public comment as a copy. */
  copies: number;
  updatedAt: string;
}

/** A letter found in, or just written to, a customer's ticket. */
export interface LetterPosted {
  auditId: number;
  /** A Notification event says that a trigger mailed it to the requester. */
  mailed: boolean;
}

/** A conversation to be opened with a letter, because the old one can't carry it any more. */
export interface NewConversation {
  requesterId: number;
  /** The closed ticket that it continues; null where that one is deleted. */
  followUpOf: number | null;
  subject: string;
  letter: { eventId: string; text: string; uploads: string[] };
}

export interface TicketStore {
  /** null where it is deleted or cannot be seen. */
  read(ticketId: number): Promise<TicketRead | null>;
  /** A letter that was posted into this ticket before, by its event id; null where it was not. */
  postedLetter(ticketId: number, eventId: string): Promise<LetterPosted | null>;
  /** Posts a public comment once: a letter with the same event id that is there already is not sent again. */
  postLetter(ticketId: number, letter: { eventId: string; text: string; uploads: string[] }): Promise<LetterPosted>;
  /** Opens a ticket with the letter as its first public comment, once for a letter. */
  startConversation(conversation: NewConversation): Promise<LetterPosted & { ticketId: number }>;
  /** The mirror on the customer's ticket: tags and fields. False where the ticket can't be changed (closed, deleted, no right). */
  mirror(ticketId: number, mirror: Mirror): Promise<boolean>;
  /** Takes the mirror off a ticket that does not belong to the request. False where the ticket can't be changed. */
  unmirror(ticketId: number): Promise<boolean>;
  /** Marks or unmarks "not a request"; the mark holds what detection had said. */
  setDismissed(ticketId: number, dismissed: boolean, eventId: string, detected?: Detected): Promise<void>;
  /** Who marked it, and when; null where it is not marked. */
  dismissal(ticketId: number): Promise<{ by: number; at: string } | null>;
  /** The ticket that a merged one went into, as the note that Zendesk leaves in it says; null where it does not say. */
  mergedInto(ticketId: number): Promise<number | null>;
  /** Opens a solved one again; false where Zendesk won't. */
  takeUp(ticketId: number): Promise<boolean>;
  /** Solves it; false where it is closed, deleted, or a required field is missing. */
  solve(ticketId: number): Promise<boolean>;
  /** Those of the ids that still exist, deleted but restorable ones apart. */
  whereabouts(ticketIds: readonly number[]): Promise<Whereabouts>;
  /** First step of deleting, one ticket. */
  softDelete(ticketId: number): Promise<void>;
  /** Second step, up to any number of tickets, followed to each item's result: the ids that are gone for good. */
  deleteForGood(ticketIds: readonly number[]): Promise<number[]>;
  /** Stores a text file with Zendesk and gives the token for a comment. */
  upload(fileName: string, contentType: string, text: string): Promise<Uploaded>;
}

/** What is left of tickets that shall be deleted. */
export interface Whereabouts {
  there: { id: number; requesterId: number }[];
  softDeleted: number[];
}

export interface Mirror {
  recordId: number;
  kinds: RequestKind[];
  /** Calendar date. */
  dueOn: string;
  stage: Stage;
}

/** What Zendesk holds of a person, as far as this first export goes. Nobody else's names are in it, and no internal note. */
export interface PersonData {
  profile: {
    name: string;
    email: string | null;
    phone: string | null;
    locale: string | null;
    timeZone: string | null;
    createdAt: string;
    lastLoginAt: string | null;
    fields: Record<string, unknown>;
  };
  identities: { type: string; value: string; verified: boolean; createdAt: string }[];
  tickets: {
    id: number;
    subject: string;
    status: string;
    createdAt: string;
    updatedAt: string;
    comments: { at: string; from: 'data_subject' | 'other'; text: string; attachments: string[] }[];
  }[];
  /** How many tickets Zendesk says there are: more than listed means that this agent may not see all. */
  requestedTickets: number;
}

export interface PersonStore {
  names(userIds: readonly number[]): Promise<Map<number, string>>;
  read(
    userId: number,
  ): Promise<{ id: number; name: string; email: string | null; role: string; createdAt: string } | null>;
  rename(userId: number, name: string): Promise<void>;
  gather(userId: number): Promise<PersonData>;
  ticketsOf(userId: number): Promise<{ requested: number[]; copied: number[]; requestedInAll: number }>;
  tag(userId: number, tag: string): Promise<void>;
  /** The person's own tickets that are marked as requests, the newest first; what the mirror on them says. */
  requestsOf(userId: number): Promise<MarkedTicket[]>;
  /** Both steps; does what is left of them. */
  deleteUser(userId: number): Promise<void>;
  /** Whether the signed-in person's role shows every ticket of the account, or only a part. */
  seesAllTickets(): Promise<boolean>;
  /** Whether the signed-in person's role may delete people: administrators, and custom roles that were given the right. */
  mayDelete(): Promise<boolean>;
  /** Whether somebody belongs to the DPO group now. */
  isDpo(userId: number): Promise<boolean>;
}

/** A customer's ticket with the mark of a request. */
export interface MarkedTicket {
  ticketId: number;
  /** Which record its mirror names; null where the account lacks the field, or it is empty. */
  recordId: number | null;
  tags: string[];
  /** Instant, ISO 8601. */
  createdAt: string;
}

/** A stored text: its token goes into the comment that shall hold it, its id is known at once. */
export interface Uploaded {
  token: string;
  attachmentId: number;
}

export interface PlanStore {
  put(plan: DeletionPlan, hash: string): Promise<Uploaded>;
  /** The stored plan with this hash; null where no attachment of the record holds it. */
  get(recordId: number, hash: string): Promise<DeletionPlan | null>;
}

/** What agents said of verdicts where they said otherwise. */
export interface CorrectionStore {
  /** The tickets that are marked as "not a request", and the records whose kinds are others than detected. Search lags by minutes. */
  list(): Promise<{ dismissed: number[]; changed: number[] }>;
  /**
   * When a ticket was marked as "not a request", and what detection had said then, null where the mark doesn't say. Null where the mark
   * was taken off.
   */
  dismissal(ticketId: number): Promise<{ at: string; detected: Detected | null } | null>;
}

/** What agents handed over to the DPO: tags and notes of the customers' own tickets. */
export interface HandOverStore {
  /**
   * Gives a customer's ticket to the DPO group, marked, with an internal note, in one update; where the group is refused, or there is none,
   * mark and note all the same. Where it is marked already, nothing is sent, and what stands is the answer.
   */
  give(ticketId: number, event: HandedOver, note: string): Promise<HandOver>;
  /** What was handed over of this ticket, once for each reason. */
  read(ticketId: number): Promise<HandOver[]>;
  /** Marks a hand-over as settled, with an internal note; nothing is sent where none stands any more. */
  settle(ticketId: number, event: HandedOverSettled, note: string): Promise<void>;
  /** The tickets and records that carry the tag of one. Search lags by minutes. */
  list(): Promise<HandOverListed[]>;
}

export interface HandOverListed {
  ticketId: number;
  /** A record whose request is flagged, and no customer's ticket. */
  isRecord: boolean;
  /** Closed by Zendesk: nothing can be marked on it any more. */
  isClosed: boolean;
}

/** Everything a workflow may use. "Now" and randomness are arguments as well. */
export interface Ports {
  records: RecordStore;
  tickets: TicketStore;
  people: PersonStore;
  plans: PlanStore;
  corrections: CorrectionStore;
  handOvers: HandOverStore;
  me: Staff;
  settings: Settings;
  /** The zone in which days are counted: the setting, else the account's; never the browser's. */
  timeZone: string;
  now: () => Date;
  newId: () => string;
}
