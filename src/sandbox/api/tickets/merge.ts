import { z } from 'zod';
import type { Account, Ticket, Via } from '../account.ts';
import { forbidden, recordInvalid } from '../errors.ts';
import { invalidAttribute, type JsonObject } from '../input.ts';
import { canEditTicket, visibleTicket } from '../permissions.ts';
import type { Actor } from '../session.ts';
import { commentsOf } from './comments.ts';
import type { ChangeOptions } from './options.ts';
import { withTags } from './tags.ts';
import { updateTicket } from './update.ts';

const body = z.object({
  ids: z.array(z.number().int()).min(1).max(100),
  target_comment: z.string().optional(),
  source_comment: z.string().optional(),
  target_comment_is_public: z.boolean().optional(),
  source_comment_is_public: z.boolean().optional(),
});

export type MergeInput = z.output<typeof body>;

/** Reads the body of POST tickets/{id}/merge. */
export function parseMerge(value: JsonObject): MergeInput {
  const read = body.safeParse(value);
  if (read.success) return read.data;
  throw invalidAttribute(read.error.issues[0]?.path.map(String).join('.') || 'ids', 'is invalid');
}

/**
 * Merges one ticket into another: the source is closed with a note and a tag, the target gets a comment with a copy
 * of the source's newest words and all of its attachments, and the source's people as CCs.
 * @throws ApiError 422 where one of them is closed or both are the same
 */
export function mergeTicket(
  account: Account,
  actor: Actor,
  targetId: number,
  sourceId: number,
  input: MergeInput,
  options: Pick<ChangeOptions, 'at' | 'silent'> = {},
): void {
  const target = editableTicket(account, actor, targetId);
  const source = editableTicket(account, actor, sourceId);
  if (source.id === target.id) throw notMergeable('a ticket cannot be merged into itself');
  if (source.status === 'closed' || target.status === 'closed') throw notMergeable('closed prevents ticket update');

  // Both comments stay private where one of the tickets is.
  const mayBePublic = source.is_public && target.is_public;
  const comments = commentsOf(account, source.id);
  updateTicket(
    account,
    actor,
    target.id,
    {
      comment: {
        body: input.target_comment ?? copyOf(source, comments.at(-1)?.body ?? ''),
        public: mayBePublic && input.target_comment_is_public === true,
      },
      additional_collaborators: [source.requester_id, ...source.email_cc_ids].filter(
        (id) => id !== target.requester_id && account.users.get(id)?.active === true,
      ),
    },
    { ...options, via: mergeVia(source), attachmentIds: comments.flatMap((comment) => comment.attachment_ids) },
  );
  updateTicket(
    account,
    actor,
    source.id,
    {
      comment: {
        body:
          input.source_comment ?? `This request was closed and merged into request #${target.id} "${target.subject}".`,
        public: mayBePublic && input.source_comment_is_public === true,
      },
    },
    {
      ...options,
      via: mergeVia(target),
      alter: (draft) => {
        draft.status = 'closed';
        draft.merged_into_id = target.id;
        draft.tags = withTags(draft.tags, 'closed_by_merge');
      },
    },
  );
}

function editableTicket(account: Account, actor: Actor, id: number): Ticket {
  const ticket = visibleTicket(account, actor.user, id);
  if (!canEditTicket(account, actor.user, ticket)) throw forbidden();
  return ticket;
}

function copyOf(source: Ticket, words: string): string {
  return (
    `Request #${source.id} "${source.subject}" was closed and merged into this request. ` +
    `Last comment in request #${source.id}:\n\n${words}`
  );
}

function mergeVia(other: Ticket): Via {
  const from = { ticket_id: other.id, subject: other.subject };
  return { channel: 'web', source: { from, to: {}, rel: 'merge' } };
}

function notMergeable(description: string) {
  return recordInvalid({ base: { description, error: 'InvalidValue' } });
}
