import type { Mirror } from '../workflow/ports.ts';
import { DISMISSED_TAG, KIND_TAG_PREFIX, REQUEST_TAG, STAGE_VALUE_PREFIX } from '../workflow/tags.ts';
import type { FieldIds } from './names.ts';

/**
 * What has to change on a customer's ticket so that it mirrors its record; null where it does already. Others' tags stay.
 * Fields that the account doesn't have are left out: the tags alone still find the ticket.
 */
export function mirrorChange(
  ticket: { tags: readonly string[]; custom_fields?: readonly FieldValue[] | null | undefined },
  mirror: Mirror,
  ids: FieldIds,
): { tags: string[]; custom_fields: FieldValue[] } | null {
  const stage = STAGE_VALUE_PREFIX + mirror.stage;
  const kept = ticket.tags.filter((tag) => !isOurs(tag));
  const kinds = mirror.kinds.map((kind) => KIND_TAG_PREFIX + kind);
  // Zendesk keeps the value of a drop-down among the tags, so both must say the same.
  const tags = [...kept, REQUEST_TAG, ...kinds, ...(ids.privacy_stage === null ? [] : [stage])];
  const values: [number | null, string | number][] = [
    [ids.privacy_record, mirror.recordId],
    [ids.privacy_due_on, mirror.dueOn],
    [ids.privacy_stage, stage],
  ];
  const custom_fields = values.flatMap(([id, value]) => (id === null ? [] : [{ id, value }]));
  const isThere = ({ id, value }: FieldValue) =>
    ticket.custom_fields?.some((field) => field.id === id && String(field.value) === String(value)) === true;
  return sameTags(tags, ticket.tags) && custom_fields.every(isThere) ? null : { tags, custom_fields };
}

/** What has to change on a ticket that mirrors no record any more; null where it shows nothing of ours. */
export function mirrorRemoval(
  ticket: { tags: readonly string[]; custom_fields?: readonly FieldValue[] | null | undefined },
  ids: FieldIds,
): { tags: string[]; custom_fields: FieldValue[] } | null {
  const tags = ticket.tags.filter((tag) => tag === DISMISSED_TAG || !isOurs(tag));
  const custom_fields = Object.values(ids).flatMap((id) => (id === null ? [] : [{ id, value: null }]));
  const isEmpty = ({ id }: FieldValue) =>
    (ticket.custom_fields?.find((field) => field.id === id)?.value ?? null) === null;
  return tags.length === ticket.tags.length && custom_fields.every(isEmpty) ? null : { tags, custom_fields };
}

export interface FieldValue {
  id: number;
  value?: unknown;
}

/** Ours to set: a request that goes on is no dismissed one. */
function isOurs(tag: string): boolean {
  return (
    tag === REQUEST_TAG ||
    tag === DISMISSED_TAG ||
    tag.startsWith(KIND_TAG_PREFIX) ||
    tag.startsWith(STAGE_VALUE_PREFIX)
  );
}

function sameTags(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((tag) => other.includes(tag));
}
