import { shownValues } from '../model/open-ticket.ts';
import { sameValue } from '../model/ticket-form.ts';
import { readPath } from './answer.ts';
import { type TicketSource, ticketTree } from './ticket-tree.ts';

/** An event as the app hears it. */
export interface AppEvent {
  event: string;
  payload: unknown;
}

/** What is watched, and where its value is read from if that isn't the name itself. */
const WATCHED = [
  ['ticket.subject'],
  ['ticket.status'],
  ['ticket.statusCategory'],
  ['ticket.priority'],
  ['ticket.type'],
  ['ticket.tags'],
  ['ticket.externalId'],
  ['ticket.postSaveAction'],
  ['ticket.form.id'],
  ['ticket.assignee.user.id'],
  ['ticket.assignee.user.name'],
  ['ticket.assignee.user.email'],
  ['ticket.assignee.group.id'],
  ['ticket.assignee.group.name'],
  ['ticket.requester.id'],
  ['ticket.requester.name'],
  ['ticket.requester.email'],
  ['ticket.requester.externalId'],
  ['ticket.brand'],
  ['ticket.collaborators'],
  ['ticket.comments'],
  ['ticket.conversation'],
  ['ticket.sharedWith'],
  ['ticket.viewers'],
  ['channel'],
  ['comment.text'],
  ['comment.type'],
  ['comment.attachments'],
] as const;

/** The names of everything whose changes an app hears of, with the values at this moment. */
export async function watchedValues(source: TicketSource): Promise<Map<string, unknown>> {
  const surface = { tree: ticketTree(source), setters: {}, actions: {} };
  const values = new Map<string, unknown>();
  for (const [path] of WATCHED) values.set(path, await readPath(surface, path));
  const { ticket } = source.ready;
  values.set('ticket.due_date', shownValues(source.ready).due_at);
  values.set('ticket.problem_id', ticket?.problem_id ?? null);
  for (const field of source.fields.filter((one) => one.removable)) {
    const name = `custom_field_${field.id}`;
    values.set(`ticket.${name}`, await readPath(surface, `ticket.customField:${name}`));
  }
  return values;
}

/** The events for what is different now. Each change is told twice: by its own name, and as `*.changed`. */
export function changedEvents(before: Map<string, unknown>, after: Map<string, unknown>): AppEvent[] {
  const events: AppEvent[] = [];
  for (const [name, newValue] of after) {
    if (!before.has(name) || sameValue(before.get(name), newValue)) continue;
    events.push({ event: `${name}.changed`, payload: newValue });
    events.push({ event: '*.changed', payload: { propertyName: name, newValue } });
  }
  return events;
}
