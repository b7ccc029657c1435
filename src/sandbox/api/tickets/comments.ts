import { type Account, type Comment, nextId, type Ticket, type User, type Via } from '../account.ts';
import { recordInvalid } from '../errors.ts';
import { isLightAgent } from '../permissions.ts';
import type { Actor } from '../session.ts';
import { attachmentsOfToken, takeUpload } from '../uploads.ts';
import { cleanHtml, htmlOfText, textOfHtml } from './html.ts';
import type { CommentInput } from './input.ts';

/** The comments of a ticket, oldest first. */
export function commentsOf(account: Account, ticketId: number): Comment[] {
  return [...account.comments.values()]
    .filter((comment) => comment.ticket_id === ticketId)
    .sort((one, other) => one.created_at.localeCompare(other.created_at) || one.id - other.id);
}

/** Whether there is anything to write: words, or an upload that still waits. */
export function hasContent(account: Account, input: CommentInput | undefined): input is CommentInput {
  if (input === undefined) return false;
  if ((input.html_body ?? input.body ?? '').trim() !== '') return true;
  return (input.uploads ?? []).some((token) => attachmentsOfToken(account, token).length > 0);
}

/** Who wrote a comment: agents may name somebody else, end users are themselves. 422 for nobody known. */
export function authorOf(account: Account, actor: Actor, input: CommentInput | undefined): User {
  const named = input?.author_id ?? null;
  if (named === null || named === actor.user.id || actor.user.role === 'end-user') return actor.user;
  const author = account.users.get(named);
  if (!author?.active) throw recordInvalid({ author: { description: 'Author: is invalid', error: 'InvalidValue' } });
  return author;
}

/**
 * Whether a comment is public. Said nothing, it inherits from the ticket's first comment, so that on an e-mail
 * ticket a comment meant as a note goes out unless `public: false` is said. End users can't write notes, light
 * agents can't write anything else.
 */
export function isPublicComment(account: Account, ticket: Ticket, actor: Actor, input: CommentInput): boolean {
  if (isLightAgent(actor.user)) return false;
  if (actor.user.role === 'end-user') return true;
  return input.public ?? commentsOf(account, ticket.id)[0]?.public ?? true;
}

export interface NewComment {
  ticket: Ticket;
  auditId: number;
  author: User;
  isPublic: boolean;
  input: CommentInput;
  /** Attachments beside the uploads (a mail's, a merged ticket's). */
  attachmentIds: number[];
  at: string;
  via: Via;
}

/** Stores a comment and takes its uploads. The comment's id is also that of its audit event. */
export function addComment(account: Account, made: NewComment): Comment {
  const { input } = made;
  const html = input.html_body === undefined ? undefined : cleanHtml(input.html_body);
  const body = html === undefined ? (input.body ?? '') : textOfHtml(html);
  const comment: Comment = {
    id: nextId(account),
    ticket_id: made.ticket.id,
    audit_id: made.auditId,
    author_id: made.author.id,
    public: made.isPublic,
    body,
    html_body: html === undefined ? htmlOfText(body) : `<div class="zd-comment" dir="auto">${html}</div>`,
    attachment_ids: [
      ...made.attachmentIds,
      ...(input.uploads ?? []).flatMap((token) => takeUpload(account, token).map((attachment) => attachment.id)),
    ],
    via: made.via,
    created_at: made.at,
  };
  account.comments.set(comment.id, comment);
  return comment;
}
