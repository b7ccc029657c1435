import type { Attachment, Comment } from '../api/schemas.ts';
import { useStore } from '../model/store.ts';
import { useFormats, useWorkspace } from './context.ts';
import { sizeText } from './format.ts';
import { Icon } from './icons.tsx';
import { Avatar } from './parts.tsx';

/** What was written, oldest first; text only, whatever a mail brought along. */
export function Conversation({ comments, requesterId }: { comments: Comment[]; requesterId: number }) {
  return (
    <ol class="messages">
      {comments.map((comment) => (
        <Message key={comment.id} comment={comment} isRequester={comment.author_id === requesterId} />
      ))}
    </ol>
  );
}

function Message({ comment, isRequester }: { comment: Comment; isRequester: boolean }) {
  const { people } = useWorkspace();
  const formats = useFormats();
  useStore(people.store);
  const name = people.nameOf(comment.author_id);
  return (
    <li class={comment.public ? 'message' : 'message message-internal'}>
      <Avatar name={name} kind={isRequester ? 'customer' : 'staff'} />
      <div class="message-content">
        <div class="message-head">
          <span class="message-author">{name}</span>
          {!comment.public && (
            <span class="message-mark">
              <Icon name="lock" size={12} />
              Internal
            </span>
          )}
          <time class="muted" dateTime={comment.created_at}>
            {formats.dateTime(comment.created_at)}
          </time>
        </div>
        <div class="message-text">{comment.plain_body ?? comment.body}</div>
        <Attachments attachments={comment.attachments} />
      </div>
    </li>
  );
}

function Attachments({ attachments }: { attachments: Attachment[] }) {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <a class="attachment" href={attachment.content_url} target="_blank" rel="noreferrer">
            <Icon name="clip" />
            <span>{attachment.file_name}</span>
            <span class="muted">{sizeText(attachment.size ?? 0)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
