/**
 * The sandbox's one state: a whole made-up Zendesk account, as plain values that can be written to a JSON file.
 * Instants are ISO 8601 strings in UTC with whole seconds, as Zendesk gives them.
 */

export type Role = 'end-user' | 'agent' | 'admin';

export interface User {
  id: number;
  name: string;
  /** The primary e-mail address; null for a record-keeper or a phone-only user. */
  email: string | null;
  phone: string | null;
  role: Role;
  /** 0 = custom agent, 1 = light agent, 4 = admin; null for end users (Zendesk's own numbers). */
  role_type: number | null;
  /** What an agent may see; end users have 'requested'. */
  ticket_restriction: 'organization' | 'groups' | 'assigned' | 'requested' | null;
  locale: string;
  time_zone: string;
  iana_time_zone: string;
  active: boolean;
  suspended: boolean;
  verified: boolean;
  moderator: boolean;
  organization_id: number | null;
  external_id: string | null;
  tags: string[];
  details: string;
  notes: string;
  user_fields: Record<string, unknown>;
  created_at: string;
  updated_at: string;
  last_login_at: string | null;
  /** Set by the second deletion step; such a user keeps only a name and nulls. */
  permanently_deleted: boolean;
}

export interface Identity {
  id: number;
  user_id: number;
  type: 'email' | 'phone_number' | 'twitter' | 'facebook' | 'google';
  value: string;
  verified: boolean;
  primary: boolean;
  deliverable_state: 'deliverable' | 'undeliverable';
  undeliverable_count: number;
  created_at: string;
  updated_at: string;
}

export type TicketStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed' | 'deleted';

export interface Via {
  channel: 'email' | 'web' | 'api' | 'rule' | 'system' | 'phone' | 'chat';
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null };
}

export interface Ticket {
  id: number;
  external_id: string | null;
  subject: string;
  description: string;
  type: 'problem' | 'incident' | 'question' | 'task' | null;
  priority: 'urgent' | 'high' | 'normal' | 'low' | null;
  status: TicketStatus;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  group_id: number | null;
  organization_id: number | null;
  brand_id: number;
  collaborator_ids: number[];
  follower_ids: number[];
  email_cc_ids: number[];
  tags: string[];
  custom_fields: Record<number, unknown>;
  due_at: string | null;
  problem_id: number | null;
  recipient: string | null;
  via: Via;
  is_public: boolean;
  /** For a follow-up of a closed ticket: the closed one. */
  followup_source_id: number | null;
  followup_ids: number[];
  /** For a merged ticket: the one that it went into. */
  merged_into_id: number | null;
  created_at: string;
  updated_at: string;
  /** When it was soft-deleted; 30 days later Zendesk deletes it for good. */
  deleted_at: string | null;
}

export interface Attachment {
  id: number;
  file_name: string;
  content_type: string;
  size: number;
  inline: boolean;
  /** The bytes, base64. */
  content: string;
  /** The token of the upload it belongs to until a comment takes it. */
  upload_token: string | null;
  created_at: string;
}

export interface Comment {
  id: number;
  ticket_id: number;
  audit_id: number;
  author_id: number;
  public: boolean;
  /** Plain text as Zendesk's `body` gives it (text hidden by CSS shows up in it). */
  body: string;
  html_body: string;
  attachment_ids: number[];
  via: Via;
  created_at: string;
}

/** `via` stands on an event only where it isn't the audit's own: a trigger did it. */
export type AuditEvent =
  | { id: number; type: 'Create'; field_name: string; value: unknown; via?: Via }
  | { id: number; type: 'Change'; field_name: string; value: unknown; previous_value: unknown; via?: Via }
  | { id: number; type: 'EmailCcChange'; previous_email_ccs: string[]; current_email_ccs: string[]; via?: Via }
  | { id: number; type: 'FollowerChange'; previous_followers: string[]; current_followers: string[]; via?: Via }
  | { id: number; type: 'Comment'; comment_id: number }
  | { id: number; type: 'Notification'; subject: string; body: string; recipients: number[]; via: Via };

export interface Audit {
  id: number;
  ticket_id: number;
  author_id: number;
  created_at: string;
  via: Via;
  events: AuditEvent[];
  metadata: {
    system: Record<string, unknown>;
    custom: Record<string, unknown>;
    /** Zendesk's comment flags, 2: the author was not part of the conversation. */
    flags?: number[];
    flags_options?: Record<number, { trusted: boolean }>;
    trusted?: boolean;
  };
}

export interface Group {
  id: number;
  name: string;
  description: string;
  default: boolean;
  is_public: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}
export interface GroupMembership {
  id: number;
  user_id: number;
  group_id: number;
  default: boolean;
  created_at: string;
  updated_at: string;
}
export interface Organization {
  id: number;
  name: string;
  domain_names: string[];
  created_at: string;
  updated_at: string;
}

export interface TicketField {
  id: number;
  type: string;
  title: string;
  description: string;
  position: number;
  active: boolean;
  required: boolean;
  tag: string | null;
  removable: boolean;
  system: boolean;
  custom_field_options: { id: number; name: string; value: string }[];
  created_at: string;
  updated_at: string;
}

/** A property that the account's admins (or an app's requirements) gave to users; its value is under `user_fields[key]`. */
export interface UserField {
  id: number;
  key: string;
  type: string;
  title: string;
  description: string;
  position: number;
  active: boolean;
  custom_field_options: { id: number; name: string; value: string }[];
  created_at: string;
  updated_at: string;
}

export interface Condition {
  field: string;
  operator: string;
  value: unknown;
}
export interface Action {
  field: string;
  value: unknown;
}
export interface Trigger {
  id: number;
  title: string;
  active: boolean;
  position: number;
  conditions: { all: Condition[]; any: Condition[] };
  actions: Action[];
  created_at: string;
  updated_at: string;
}
/** What an account does by itself when time passes: looked at once an hour. */
export interface Automation {
  id: number;
  title: string;
  active: boolean;
  position: number;
  conditions: { all: Condition[]; any: Condition[] };
  actions: Action[];
  created_at: string;
  updated_at: string;
}
export interface View {
  id: number;
  title: string;
  active: boolean;
  position: number;
  conditions: { all: Condition[]; any: Condition[] };
  created_at: string;
  updated_at: string;
}

export interface SuspendedTicket {
  id: number;
  author: { id: number | null; name: string; email: string };
  subject: string;
  content: string;
  cause: string;
  cause_id: number;
  recipient: string;
  ticket_id: number | null;
  message_id: string | null;
  via: Via;
  attachment_ids: number[];
  created_at: string;
  updated_at: string;
}

export interface JobStatus {
  id: string;
  job_type: string;
  status: 'queued' | 'working' | 'failed' | 'completed';
  total: number;
  progress: number;
  message: string | null;
  results: {
    id: number;
    index: number;
    action: string;
    status: string;
    success: boolean;
    error?: string;
    details?: string;
  }[];
}

/**
 * A mail that left: what the outbox page shows. Triggers write here what customers get, and automations what anybody gets: nobody is
 * there to see an automation at work.
 */
export interface OutgoingMail {
  id: number;
  ticket_id: number;
  audit_id: number;
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  cc: { name: string; address: string }[];
  subject: string;
  text: string;
  html: string;
  attachment_ids: number[];
  message_id: string;
  in_reply_to: string | null;
  sent_at: string;
  /** The automation that sent it; absent: a trigger did. */
  automation?: string;
}

/** What threads a reply into its ticket: message ids seen on incoming and outgoing mail. */
export interface MessageReference {
  message_id: string;
  ticket_id: number;
}

export interface Account {
  subdomain: string;
  name: string;
  locale: string;
  iana_time_zone: string;
  support_address: string;
  plan: string;
  /** Seconds that the account's clock runs ahead of the machine's (set by tests and by the demo). */
  clock_offset_seconds: number;
  /** The whole hour for which automations ran last; null: they never did. */
  automations_ran_at: string | null;
  next: { ticket: number; other: number };
  users: Map<number, User>;
  identities: Map<number, Identity>;
  tickets: Map<number, Ticket>;
  comments: Map<number, Comment>;
  audits: Map<number, Audit>;
  attachments: Map<number, Attachment>;
  groups: Map<number, Group>;
  memberships: Map<number, GroupMembership>;
  organizations: Map<number, Organization>;
  ticket_fields: Map<number, TicketField>;
  user_fields: Map<number, UserField>;
  triggers: Map<number, Trigger>;
  automations: Map<number, Automation>;
  views: Map<number, View>;
  suspended_tickets: Map<number, SuspendedTicket>;
  job_statuses: Map<string, JobStatus>;
  compliance: {
    user_id: number;
    action: string;
    application: string;
    executer_id: number | null;
    created_at: string;
  }[];
  outbox: OutgoingMail[];
  references: MessageReference[];
  /** From requirements.json of the installed app: its key -> the id that was created. */
  requirements: Record<string, { requirement_type: string; requirement_id: number }>;
}

/** Now, on the account's clock, in whole seconds: `2026-03-01T09:00:00Z`. */
export function now(account: Account): string {
  return new Date(Date.now() + account.clock_offset_seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A fresh id for anything but a ticket: large, as Zendesk's are. */
export function nextId(account: Account): number {
  account.next.other += 1;
  return account.next.other;
}

/** An account with nothing in it but the id counters. */
export function emptyAccount(subdomain: string, name: string): Account {
  return {
    subdomain,
    name,
    locale: 'en-US',
    iana_time_zone: 'Europe/Berlin',
    support_address: 'privacy@jxsupport.com',
    plan: 'Suite Professional',
    clock_offset_seconds: 0,
    automations_ran_at: null,
    next: { ticket: 0, other: 900_000_000_000 },
    users: new Map(),
    identities: new Map(),
    tickets: new Map(),
    comments: new Map(),
    audits: new Map(),
    attachments: new Map(),
    groups: new Map(),
    memberships: new Map(),
    organizations: new Map(),
    ticket_fields: new Map(),
    user_fields: new Map(),
    triggers: new Map(),
    automations: new Map(),
    views: new Map(),
    suspended_tickets: new Map(),
    job_statuses: new Map(),
    compliance: [],
    outbox: [],
    references: [],
    requirements: {},
  };
}
