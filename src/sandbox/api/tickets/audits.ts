import { type Account, type Audit, type AuditEvent, nextId, type User, type Via } from '../account.ts';
import { recordInvalid } from '../errors.ts';

/** As much custom metadata as one audit holds, as JSON. */
const METADATA_BYTES = 1024;

/** 422 where an update brings more than 1 kB of metadata; nothing of it is kept then. */
export function checkMetadata(metadata: Record<string, unknown> | null | undefined): void {
  if (!metadata || Buffer.byteLength(JSON.stringify(metadata), 'utf8') <= METADATA_BYTES) return;
  throw recordInvalid({
    metadata: { description: `Metadata: is too long (maximum is ${METADATA_BYTES} bytes)`, error: 'TooLong' },
  });
}

export interface NewAudit {
  id: number;
  ticketId: number;
  author: User;
  at: string;
  via: Via;
  events: AuditEvent[];
  custom: Record<string, unknown> | null | undefined;
  system: Record<string, unknown> | undefined;
}

/** Stores the audit of a change. */
export function addAudit(account: Account, made: NewAudit): Audit {
  const audit: Audit = {
    id: made.id,
    ticket_id: made.ticketId,
    author_id: made.author.id,
    created_at: made.at,
    via: made.via,
    events: made.events,
    metadata: { system: made.system ?? {}, custom: made.custom ?? {} },
  };
  account.audits.set(audit.id, audit);
  return audit;
}

/** The audits of a ticket, oldest first. */
export function auditsOf(account: Account, ticketId: number): Audit[] {
  return [...account.audits.values()]
    .filter((audit) => audit.ticket_id === ticketId)
    .sort((one, other) => one.created_at.localeCompare(other.created_at) || one.id - other.id);
}

/** An id for an audit that is not stored yet: its comment needs to know it. */
export function newAuditId(account: Account): number {
  return nextId(account);
}
