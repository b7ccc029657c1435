import type { Ticket, TicketStatus } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import type { TicketInput } from './input.ts';

const STATUSES = ['new', 'open', 'pending', 'hold', 'solved', 'closed'] as const;
const TYPES = ['problem', 'incident', 'question', 'task'] as const;
const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** The closed sets of values that a body says, known to be right. `undefined`: nothing is said. */
export interface ChosenValues {
  status: Exclude<TicketStatus, 'deleted'> | undefined;
  type: Ticket['type'] | undefined;
  priority: Ticket['priority'] | undefined;
  due_at: string | null | undefined;
}

/** Reads status, type, priority and due date of a body; 422 for a value that Zendesk doesn't know. */
export function chosenValues(input: TicketInput): ChosenValues {
  return {
    status: input.status ? among(STATUSES, input.status, 'status') : undefined,
    type: input.type ? among(TYPES, input.type, 'type') : emptied(input.type),
    priority: input.priority ? among(PRIORITIES, input.priority, 'priority') : emptied(input.priority),
    due_at: input.due_at ? instant(input.due_at) : emptied(input.due_at),
  };
}

function emptied(value: string | null | undefined): null | undefined {
  return value === undefined ? undefined : null;
}

function among<Value extends string>(values: readonly Value[], value: string, field: string): Value {
  const known = values.find((each) => each === value);
  if (known !== undefined) return known;
  const title = field.charAt(0).toUpperCase() + field.slice(1);
  throw recordInvalid({ [field]: { description: `${title}: ${value} is not recognized`, error: 'InvalidValue' } });
}

function instant(text: string): string {
  const parsed = new Date(text);
  if (Number.isNaN(parsed.getTime())) {
    throw recordInvalid({ due_at: { description: 'Due at: is not a date', error: 'InvalidValue' } });
  }
  return parsed.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
