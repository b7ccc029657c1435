import type { Account, Ticket, User } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import type { Actor } from '../session.ts';
import { assignTo, checkAssignment, isAssignable, setAssignment } from './assign.ts';
import { checkMetadata } from './audits.ts';
import { checkRequiredToSolve, followTags, setCustomFields } from './custom-fields.ts';
import type { TicketInput } from './input.ts';
import { setCollaborators } from './people.ts';
import { normalTags } from './tags.ts';
import { chosenValues } from './values.ts';

/** Refuses a body before anything is made from it, so that a refused call leaves no half of itself behind. */
export function checkInput(
  account: Account,
  caller: User,
  before: Ticket | null,
  input: TicketInput,
  mayClose: boolean,
): void {
  checkMetadata(input.metadata);
  const { status } = chosenValues(input);
  // "Closed can only be set by a trigger or an automation": the API refuses it to agents and administrators alike.
  if (status === 'closed' && !mayClose) {
    throw recordInvalid({ status: { description: 'Status: closed cannot be set by an agent', error: 'InvalidValue' } });
  }
  checkAssignment(account, caller, before, input);
}

/** Sets on a ticket what a body says of its properties (all but requester and comment), with what follows from it. */
export function applyInput(account: Account, actor: Actor, ticket: Ticket, input: TicketInput): void {
  const chosen = chosenValues(input);
  const subject = input.raw_subject ?? input.subject;
  if (typeof subject === 'string') ticket.subject = subject;
  if (chosen.priority !== undefined) ticket.priority = chosen.priority;
  if (chosen.type !== undefined) ticket.type = chosen.type;
  if (chosen.due_at !== undefined) ticket.due_at = chosen.due_at;
  if (ticket.type !== 'task') ticket.due_at = null;
  if (input.external_id !== undefined) ticket.external_id = input.external_id;
  if (input.problem_id !== undefined) ticket.problem_id = input.problem_id;
  if (input.brand_id !== undefined) ticket.brand_id = input.brand_id;
  if (input.organization_id !== undefined) ticket.organization_id = input.organization_id;
  if (input.recipient !== undefined) ticket.recipient = input.recipient;
  setCollaborators(account, ticket, input);
  if (input.tags !== undefined) {
    ticket.tags = normalTags(input.tags ?? []);
    followTags(account, ticket);
  }
  setCustomFields(account, ticket, [...(input.custom_fields ?? []), ...(input.fields ?? [])]);
  setAssignment(account, ticket, input);
  if (chosen.status !== undefined) setStatus(account, actor, ticket, chosen.status);
}

function setStatus(account: Account, actor: Actor, ticket: Ticket, status: Ticket['status']): void {
  const becomesSolved = status === 'solved' && ticket.status !== 'solved';
  ticket.status = status;
  if (!becomesSolved) return;
  checkRequiredToSolve(account, ticket);
  if (ticket.assignee_id === null && isAssignable(actor.user)) assignTo(account, ticket, actor.user);
}
