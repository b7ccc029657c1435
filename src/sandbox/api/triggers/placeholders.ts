import type { Account, Comment, Ticket } from '../account.ts';
import { dayIn } from '../local-time.ts';
import { commentsOf } from '../tickets/comments.ts';
import { escapeHtml } from '../tickets/html.ts';
import type { Happening } from './happening.ts';

/** A text with its placeholders filled in, as plain text and as HTML. One that isn't known becomes nothing. */
export function fillIn(account: Account, template: string, happening: Happening): { text: string; html: string } {
  const values = placeholders(account, happening);
  const text = template.replaceAll(PLACEHOLDER, (_, name: string) => values.get(name)?.text ?? '');
  const html = escapeHtml(template)
    .replaceAll(/\r?\n/g, '<br>')
    .replaceAll(PLACEHOLDER, (_, name: string) => {
      const value = values.get(name);
      return value?.html ?? escapeHtml(value?.text ?? '').replaceAll(/\r?\n/g, '<br>');
    });
  return { text, html };
}

const PLACEHOLDER = /\{\{\s{0,5}([a-z0-9_.]{1,80})\s{0,5}\}\}/g;

interface Value {
  text: string;
  html?: string;
}

function placeholders(account: Account, { ticket, actor }: Happening): Map<string, Value> {
  const requester = account.users.get(ticket.requester_id);
  const assignee = account.users.get(ticket.assignee_id ?? 0);
  const comments = commentsOf(account, ticket.id).reverse();
  const publicComments = comments.filter((comment) => comment.public);
  const plain: [string, string | number | null | undefined][] = [
    ['ticket.id', ticket.id],
    ['ticket.title', ticket.subject],
    ['ticket.status', ticket.status],
    ['ticket.priority', ticket.priority],
    ['ticket.ticket_type', ticket.type],
    ['ticket.external_id', ticket.external_id],
    ['ticket.tags', ticket.tags.join(' ')],
    ['ticket.due_date', ticket.due_at === null ? null : dayIn(ticket.due_at, account.iana_time_zone)],
    ['ticket.description', ticket.description],
    ['ticket.account', account.name],
    ['ticket.link', linkOf(account, ticket)],
    ['ticket.url', linkOf(account, ticket)],
    ['ticket.requester.name', requester?.name],
    ['ticket.requester.first_name', requester?.name.split(' ')[0]],
    ['ticket.requester.email', requester?.email],
    ['ticket.assignee.name', assignee?.name],
    ['ticket.group.name', account.groups.get(ticket.group_id ?? 0)?.name],
    ['current_user.name', actor.user.name],
    ['current_user.email', actor.user.email],
  ];
  const values = new Map<string, Value>(plain.map(([name, value]) => [name, { text: String(value ?? '') }]));
  for (const [fieldId, value] of Object.entries(ticket.custom_fields)) {
    values.set(`ticket.ticket_field_${fieldId}`, { text: value === null ? '' : String(value) });
  }
  const formatted = (comment: Comment | undefined): Value => (comment ? format(account, comment) : { text: '' });
  values.set('ticket.latest_comment', said(comments[0]));
  values.set('ticket.latest_public_comment', said(publicComments[0]));
  values.set('ticket.latest_comment_formatted', formatted(comments[0]));
  values.set('ticket.latest_public_comment_formatted', formatted(publicComments[0]));
  // Zendesk's standard mails show the newest public comment here, not the whole history.
  values.set('ticket.comments_formatted', formatted(publicComments[0]));
  values.set('ticket.public_comments_formatted', formatted(publicComments[0]));
  return values;
}

function said(comment: Comment | undefined): Value {
  return comment ? { text: comment.body, html: comment.html_body } : { text: '' };
}

function format(account: Account, comment: Comment): Value {
  const author = account.users.get(comment.author_id)?.name ?? '';
  const heading = `${author}, ${comment.created_at}`;
  return {
    text: `----------------------------------------------\n\n${heading}\n\n${comment.body}`,
    html: `<hr><p><strong>${escapeHtml(author)}</strong>, ${comment.created_at}</p>${comment.html_body}`,
  };
}

function linkOf(account: Account, ticket: Ticket): string {
  return `https://${account.subdomain}.zendesk.com/agent/tickets/${ticket.id}`;
}
