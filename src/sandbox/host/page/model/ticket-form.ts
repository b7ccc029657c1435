import type { Ticket } from '../api/schemas.ts';

/** What an agent may change in the open form. */
export interface FormValues {
  subject: string;
  status: string;
  priority: string | null;
  type: string | null;
  tags: string[];
  assignee_id: number | null;
  group_id: number | null;
  due_at: string | null;
  external_id: string | null;
  recipient: string | null;
  requester_id: number | null;
  /** For a new ticket: somebody who may not be a user yet. */
  requester: { name: string; email: string } | null;
  custom_fields: Record<string, unknown>;
}

/** The form of an open ticket: what is stored, and what the agent (or an app) has changed since. */
export interface TicketForm {
  saved: FormValues;
  edits: Partial<FormValues>;
}

/** The form of a ticket nobody has written yet. */
export function emptyValues(): FormValues {
  return {
    subject: '',
    status: 'new',
    priority: null,
    type: null,
    tags: [],
    assignee_id: null,
    group_id: null,
    due_at: null,
    external_id: null,
    recipient: null,
    requester_id: null,
    requester: null,
    custom_fields: {},
  };
}

/** The form's values of a stored ticket. */
export function valuesOf(ticket: Ticket): FormValues {
  return {
    subject: ticket.subject ?? '',
    status: ticket.status,
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    tags: ticket.tags,
    assignee_id: ticket.assignee_id ?? null,
    group_id: ticket.group_id ?? null,
    due_at: ticket.due_at ?? null,
    external_id: ticket.external_id ?? null,
    recipient: ticket.recipient ?? null,
    requester_id: ticket.requester_id,
    requester: null,
    custom_fields: Object.fromEntries(ticket.custom_fields.map(({ id, value }) => [String(id), value ?? null])),
  };
}

/** What the form shows. */
export function currentValues(form: TicketForm): FormValues {
  const { custom_fields: changed, ...edits } = form.edits;
  return { ...form.saved, ...edits, custom_fields: { ...form.saved.custom_fields, ...changed } };
}

/** The form after a change; a value that is back to what is stored is no change any more. */
export function edited(form: TicketForm, patch: Partial<FormValues>): TicketForm {
  const custom = { ...form.edits.custom_fields, ...patch.custom_fields };
  return { ...form, edits: realEdits(form.saved, { ...form.edits, ...patch, custom_fields: custom }) };
}

/** The form when the ticket was changed elsewhere: what was edited here stays edited. */
export function rebased(form: TicketForm, saved: FormValues): TicketForm {
  return { saved, edits: realEdits(saved, form.edits) };
}

/** Whether leaving the form would lose anything. */
export function isEdited(form: TicketForm): boolean {
  return Object.keys(form.edits).length > 0;
}

function realEdits(saved: FormValues, { custom_fields: custom, ...edits }: Partial<FormValues>): Partial<FormValues> {
  const before = new Map<string, unknown>(Object.entries(saved));
  const kept: Partial<FormValues> = Object.fromEntries(
    Object.entries(edits).filter(([key, value]) => !sameValue(value, before.get(key))),
  );
  const keptCustom = Object.entries(custom ?? {}).filter(([id, value]) => !sameValue(value, saved.custom_fields[id]));
  return keptCustom.length > 0 ? { ...kept, custom_fields: Object.fromEntries(keptCustom) } : kept;
}

/** Equal as JSON, with null and undefined alike. */
export function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** The changes as the API's `ticket` object takes them. */
export function changesForApi({ edits }: TicketForm): Record<string, unknown> {
  const { custom_fields: custom, requester, ...rest } = edits;
  return {
    ...rest,
    ...(requester ? { requester } : {}),
    ...(custom ? { custom_fields: Object.entries(custom).map(([id, value]) => ({ id: Number(id), value })) } : {}),
  };
}
