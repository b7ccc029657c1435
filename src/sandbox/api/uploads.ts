import { randomUUID } from 'node:crypto';
import { type Account, type Attachment, nextId, now } from './account.ts';

/** An upload that no comment has taken is forgotten after this time. */
const TOKEN_LIFE_MS = 60 * 60 * 1000;

export interface NewFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
  inline?: boolean;
  /** The upload it belongs to; none for a mail's attachment, which its comment takes at once. */
  token?: string;
}

/** Stores a file and gives its record. */
export function storeAttachment(account: Account, file: NewFile): Attachment {
  const attachment: Attachment = {
    id: nextId(account),
    file_name: file.fileName,
    content_type: file.contentType,
    size: file.bytes.byteLength,
    inline: file.inline ?? false,
    content: Buffer.from(file.bytes).toString('base64'),
    upload_token: file.token ?? null,
    created_at: now(account),
  };
  account.attachments.set(attachment.id, attachment);
  return attachment;
}

/** A name for a new upload that nobody can guess. */
export function newUploadToken(): string {
  return randomUUID().replaceAll('-', '');
}

/** The files of an upload that no comment has taken yet; none once its 60 minutes are over. */
export function attachmentsOfToken(account: Account, token: string): Attachment[] {
  const oldest = Date.parse(now(account)) - TOKEN_LIFE_MS;
  return [...account.attachments.values()].filter(
    (attachment) => attachment.upload_token === token && Date.parse(attachment.created_at) >= oldest,
  );
}

/** Gives the files of an upload to the comment that names it; its token is used up. An unknown token gives none. */
export function takeUpload(account: Account, token: string): Attachment[] {
  const files = attachmentsOfToken(account, token);
  for (const file of files) file.upload_token = null;
  return files;
}

/** Drops an upload that no comment has taken. False: there is none. */
export function dropUpload(account: Account, token: string): boolean {
  const files = attachmentsOfToken(account, token);
  for (const file of files) account.attachments.delete(file.id);
  return files.length > 0;
}
