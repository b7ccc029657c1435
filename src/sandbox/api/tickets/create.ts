import { type Account, type Audit, now, type Ticket, type User, type Via } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import type { Actor } from '../session.ts';
import { runTriggers } from '../triggers.ts';
import { applyInput, checkInput } from './apply.ts';
import { addAudit, newAuditId } from './audits.ts';
import { createEvents } from './changes.ts';
import { addComment, authorOf, hasContent, isPublicComment } from './comments.ts';
import type { CommentInput, TicketInput } from './input.ts';
import { type ChangeOptions, viaOfChange } from './options.ts';
import { namedRequester } from './people.ts';

/** The only brand that the account has. */
export const BRAND_ID = 360_000_000_001;

/**
 * Makes a ticket as POST tickets does: first comment, audit, triggers.
 * @throws ApiError 422 without a description, and for values that Zendesk refuses
 */
export function createTicket(
  account: Account,
  actor: Actor,
  input: TicketInput,
  options: ChangeOptions = {},
): { ticket: Ticket; audit: Audit } {
  const comment = firstComment(account, input, options);
  checkInput(account, actor.user, null, input, options.silent === true);
  const author = authorOf(account, actor, { ...comment, author_id: comment.author_id ?? input.submitter_id });

  const source = followedTicket(account, input);
  const requester = namedRequester(account, input) ?? requesterOf(account, source) ?? actor.user;
  const at = options.at ?? now(account);
  const via = source ? followUpVia(viaOfChange(actor, options), source) : viaOfChange(actor, options);
  account.next.ticket += 1;
  const ticket = blankTicket(account.next.ticket, requester, author, via, at);
  if (source) inherit(ticket, source);
  applyInput(account, actor, ticket, input);
  ticket.is_public = isPublicComment(account, ticket, actor, comment);

  const auditId = newAuditId(account);
  const stored = addComment(account, {
    ticket,
    auditId,
    author,
    isPublic: ticket.is_public,
    input: comment,
    attachmentIds: options.attachmentIds ?? [],
    at,
    via,
  });
  ticket.description = stored.body;
  account.tickets.set(ticket.id, ticket);
  source?.followup_ids.push(ticket.id);
  const audit = addAudit(account, {
    id: auditId,
    ticketId: ticket.id,
    author,
    at,
    via,
    events: [{ id: stored.id, type: 'Comment', comment_id: stored.id }, ...createEvents(account, ticket)],
    custom: input.metadata,
    system: options.system,
  });
  if (options.silent !== true) runTriggers(account, { ticket, before: null, audit, comment: stored, actor });
  return { ticket, audit };
}

function firstComment(account: Account, input: TicketInput, options: ChangeOptions): CommentInput {
  const said = input.comment ?? (input.description === undefined ? undefined : { body: input.description });
  if (hasContent(account, said) || (options.attachmentIds ?? []).length > 0) return said ?? {};
  // A mail without a text still becomes a ticket.
  if (options.via?.channel === 'email') return said ?? { body: '' };
  throw recordInvalid({ base: { description: 'Description: cannot be blank', error: 'BlankValue' } });
}

/** The closed ticket that this one follows up; the parameter has no effect with any other ticket. */
function followedTicket(account: Account, input: TicketInput): Ticket | null {
  const source = account.tickets.get(input.via_followup_source_id ?? 0);
  return source?.status === 'closed' ? source : null;
}

function requesterOf(account: Account, source: Ticket | null): User | undefined {
  const requester = source ? account.users.get(source.requester_id) : undefined;
  return requester?.active ? requester : undefined;
}

function followUpVia(via: Via, source: Ticket): Via {
  const from = { ...via.source.from, ticket_id: source.id, subject: source.subject };
  return { channel: via.channel, source: { ...via.source, from, rel: 'follow_up' } };
}

/** What a follow-up has from the closed ticket, unless its own body says otherwise. */
function inherit(ticket: Ticket, source: Ticket): void {
  ticket.followup_source_id = source.id;
  ticket.subject = source.subject;
  ticket.tags = [...source.tags];
  ticket.custom_fields = { ...source.custom_fields };
}

function blankTicket(id: number, requester: User, submitter: User, via: Via, at: string): Ticket {
  return {
    id,
    external_id: null,
    subject: '',
    description: '',
    type: null,
    priority: null,
    status: 'new',
    requester_id: requester.id,
    submitter_id: submitter.id,
    assignee_id: null,
    group_id: null,
    organization_id: requester.organization_id,
    brand_id: BRAND_ID,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    tags: [],
    custom_fields: {},
    due_at: null,
    problem_id: null,
    recipient: null,
    via,
    is_public: true,
    followup_source_id: null,
    followup_ids: [],
    merged_into_id: null,
    created_at: at,
    updated_at: at,
    deleted_at: null,
  };
}
