import type { Account, User } from '../api/account.ts';
import { isSupportAddress } from './addresses.ts';
import type { IncomingMail } from './parse-mail.ts';

export interface SuspensionCause {
  id: number;
  text: string;
}

/** The causes that the sandbox knows, with Zendesk's own numbers and wording. */
export const CAUSES = {
  spam: { id: 0, text: 'Detected as spam' },
  automated: { id: 3, text: 'Automated response mail' },
  notDelivered: { id: 7, text: 'Automated response mail, delivery failed' },
  outOfOffice: { id: 8, text: 'Automated response mail, out of office' },
  systemUser: { id: 9, text: 'Detected email as being from a system user' },
  unknownAuthor: { id: 10, text: 'Permission denied for unknown email submitter' },
  blank: { id: 11, text: 'Email has no content' },
  ourselves: { id: 22, text: 'Received from Zendesk Support email address' },
  noReply: { id: 27, text: 'Email from "noreply" address' },
  loop: { id: 4, text: 'Detected as mail loop' },
} as const satisfies Record<string, SuspensionCause>;

/** As many mails of one sender within an hour are taken for a loop. */
const LOOP_LIMIT = 20;

/**
 * Why a mail goes to the suspended tickets rather than to an agent; null where nothing is suspicious.
 * @param sender the user that the sender's address belongs to, where there is one
 */
export function suspensionCause(
  mail: IncomingMail,
  sender: User | null,
  recentFromSender: number,
): SuspensionCause | null {
  if (!mail.from) return CAUSES.unknownAuthor;
  const mailbox = mail.from.address.split('@')[0] ?? '';
  if (isSupportAddress(mail.from.address)) return CAUSES.ourselves;
  if (isDeliveryReport(mail)) return CAUSES.notDelivered;
  if (/^(mailer-daemon|postmaster|mail-daemon)$/.test(mailbox)) return CAUSES.systemUser;
  if (/^(no-?reply|do-?not-?reply)$/.test(mailbox)) return CAUSES.noReply;
  if (isOutOfOffice(mail)) return CAUSES.outOfOffice;
  if (isAutomated(mail)) return CAUSES.automated;
  if (/^yes\b/i.test(mail.headers.get('x-spam-flag') ?? '')) return CAUSES.spam;
  if (sender?.suspended) return CAUSES.spam;
  if (recentFromSender >= LOOP_LIMIT) return CAUSES.loop;
  if (mail.subject === '' && mail.text === '' && mail.files.length === 0) return CAUSES.blank;
  return null;
}

/** How many mails the address has sent in the hour before `at`. */
export function recentMailsOf(account: Account, userId: number, at: string): number {
  const since = Date.parse(at) - 3_600_000;
  let count = 0;
  for (const comment of account.comments.values()) {
    if (comment.author_id !== userId || comment.via.channel !== 'email') continue;
    if (Date.parse(comment.created_at) >= since) count += 1;
  }
  return count;
}

function isDeliveryReport(mail: IncomingMail): boolean {
  const type = mail.headers.get('content-type') ?? '';
  return /multipart\/report/i.test(type) && /delivery-status/i.test(type);
}

function isOutOfOffice(mail: IncomingMail): boolean {
  if (mail.headers.has('x-autoreply') || mail.headers.has('x-autorespond')) return true;
  const submitted = mail.headers.get('auto-submitted') ?? '';
  return /^auto-replied/i.test(submitted) || /^(auto_)?reply/i.test(mail.headers.get('precedence') ?? '');
}

function isAutomated(mail: IncomingMail): boolean {
  const submitted = mail.headers.get('auto-submitted');
  if (submitted !== undefined && !/^no\b/i.test(submitted)) return true;
  if (/^(bulk|junk|list)/i.test(mail.headers.get('precedence') ?? '')) return true;
  return mail.headers.has('x-auto-response-suppress') && /^auto/i.test(mail.subject);
}
