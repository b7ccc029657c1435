/** The names under which a request's things are found in Zendesk again: tags, ids and keys. */
export const DUPLICATE_TAG = 'privacy_request_duplicate';

/** Under this key an audit's metadata holds an event. */
export const EVENT_KEY = 'privacy_event';

export const KEEPER = { name: 'Privacy record keeper', externalId: 'privacy-record-keeper' } as const;

/** The keys of requirements.json behind the mirror's fields. */
export const FIELD_KEYS = ['privacy_record', 'privacy_due_on', 'privacy_stage'] as const;
export type FieldKey = (typeof FIELD_KEYS)[number];
/** The ids that the fields got in this account; null for one that isn't there. */
export type FieldIds = Record<FieldKey, number | null>;

/** The external id of a ticket's record. */
export function recordExternalId(ticketId: number): string {
  return `privacy-request:${ticketId}`;
}

/** The external id of a ticket that was opened to carry a letter. */
export function letterExternalId(eventId: string): string {
  return `privacy-letter:${eventId}`;
}

/** The ticket that a record is about, from its external id. */
export function ticketOfRecord(externalId: string | null | undefined): number | null {
  const match = /^privacy-request:(\d{1,15})$/.exec(externalId ?? '');
  return match ? Number(match[1]) : null;
}
