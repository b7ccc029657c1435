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

/** Whether an audit is the one that put a tag on: by hand, say, or by a trigger. */
export function addedTag(audit: Audit, tag: string): boolean {
  return audit.events.some(
    ({ field_name, value, previous_value }) =>
      field_name === 'tags' && tagsIn(value).includes(tag) && !tagsIn(previous_value).includes(tag),
  );
}

function tagsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? value.split(/[\s,]+/) : [];
}
