import { DISMISSED_TAG } from '../workflow/tags.ts';
import type { Audit } from './audits.ts';
import { EVENT_KEY } from './names.ts';
import { fromJson, isRecord } from './values.ts';

/** The metadata that stores an event. Its value is a text, so that it comes back as it was. */
export function metadataOf(event: { id: string; type: string }): Record<string, string> {
  return { [EVENT_KEY]: JSON.stringify(event) };
}

/** What an audit of a customer's ticket says of us: a letter, a dismissal. Anything else is nobody's business here. */
export function markOf(audit: Audit): { id: string; type: string } | null {
  const text = audit.metadata?.custom?.[EVENT_KEY];
  const mark = typeof text === 'string' ? fromJson(text) : null;
  return isRecord(mark) && typeof mark.id === 'string' && typeof mark.type === 'string'
    ? { id: mark.id, type: mark.type }
    : null;
}

/** Whether an audit marks its ticket as "not a request": by the app, or by a tag that was put on by hand, say, or by a trigger. */
export function isDismissal(audit: Audit): boolean {
  return markOf(audit)?.type === 'dismissed' || changeOfTag(audit, DISMISSED_TAG) === 'added';
}

/** The last audit that marked a ticket as "not a request"; null where the mark was taken off since. */
export function standingDismissal(audits: readonly Audit[]): Audit | null {
  const marked = audits.findLastIndex(isDismissal);
  const takenOff = audits.findLastIndex((audit) => changeOfTag(audit, DISMISSED_TAG) === 'removed');
  return marked > takenOff ? (audits[marked] ?? null) : null;
}

/** Whether an audit put a tag on its ticket or took it off; null where it did neither. */
export function changeOfTag(audit: Audit, tag: string): 'added' | 'removed' | null {
  for (const { field_name, value, previous_value } of audit.events) {
    const [before, after] = [tagsIn(previous_value).includes(tag), tagsIn(value).includes(tag)];
    if (field_name === 'tags' && before !== after) return after ? 'added' : 'removed';
  }
  return null;
}

function tagsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/[\s,]+/) : [];
}
