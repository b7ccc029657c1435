import type { Account, Attachment } from '../api/account.ts';
import { textOfHtml } from '../api/tickets/html.ts';
import { storeAttachment } from '../api/uploads.ts';
import type { IncomingMail, MailFile } from './parse-mail.ts';
import { replyHtml, replyText } from './reply-text.ts';

/** A stored file with the name that the mail's HTML has for it. */
export interface KeptFile {
  id: number;
  contentId: string | null;
  attachment: Attachment;
}

/** Stores a mail's attachments. */
export function keepFiles(account: Account, files: MailFile[], at: string): KeptFile[] {
  return files.map((file) => {
    const attachment = storeAttachment(account, file);
    attachment.created_at = at;
    return { id: attachment.id, contentId: file.contentId, attachment };
  });
}

/**
 * The comment that a mail becomes: its HTML where it has any (the API makes the plain text of it), else its text.
 * @param isReply leaves out the history that the mail program put below it
 */
export function commentOf(
  mail: IncomingMail,
  files: KeptFile[],
  isReply: boolean,
): { body: string } | { html_body: string } {
  const html = mail.html === null ? '' : isReply ? replyHtml(mail.html) : mail.html;
  if (textOfHtml(html) === '') return { body: isReply ? replyText(mail.text) : mail.text };
  return { html_body: withFilesShown(html, files) };
}

/** Inline pictures point at the stored file instead of a part of the mail. */
function withFilesShown(html: string, files: KeptFile[]): string {
  const byContentId = new Map(files.map(({ contentId, attachment }) => [contentId, attachment]));
  return html.replace(/\bcid:([^"'\s>)]{1,200})/gi, (whole, contentId: string) => {
    const attachment = byContentId.get(contentId) ?? byContentId.get(decoded(contentId));
    return attachment ? contentUrl(attachment) : whole;
  });
}

function contentUrl({ id, file_name }: Attachment): string {
  return `/attachments/token/${id}/?name=${encodeURIComponent(file_name)}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
