import MailComposer from 'nodemailer/lib/mail-composer';
import type { Attachment, OutgoingMail } from '../api/account.ts';

/** A mail of the outbox as a file that mail programs open (RFC 822). */
export function emlOf(mail: OutgoingMail, attachments: Attachment[]): Promise<Buffer> {
  const composed = new MailComposer({
    from: mail.from,
    to: mail.to,
    cc: mail.cc,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: mail.message_id,
    ...(mail.in_reply_to === null ? {} : { inReplyTo: mail.in_reply_to, references: mail.in_reply_to }),
    date: new Date(mail.sent_at),
    attachments: attachments.map((attachment) => ({
      filename: attachment.file_name,
      contentType: attachment.content_type,
      content: Buffer.from(attachment.content, 'base64'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composed.compile().build();
}
