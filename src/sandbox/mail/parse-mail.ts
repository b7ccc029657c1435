import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import type { MailAddress } from './addresses.ts';

export interface MailFile {
  fileName: string;
  contentType: string;
  bytes: Uint8Array;
  inline: boolean;
  /** What `cid:` URLs in the HTML name it by. */
  contentId: string | null;
}

/** A mail as it came in, taken apart; nothing in it is trusted. */
export interface IncomingMail {
  from: MailAddress | null;
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
  /** The text part, or the HTML part's text where there is none. */
  text: string;
  html: string | null;
  files: MailFile[];
  messageId: string | null;
  /** In-Reply-To and References, the nearest first. */
  references: string[];
  /** Header lines by lower-case name; the first where a name is repeated. */
  headers: Map<string, string>;
}

/** Takes a raw mail (RFC 822) apart. It never throws on broken mail: what is missing is empty. */
export async function parseMail(raw: Uint8Array): Promise<IncomingMail> {
  const parsed = await simpleParser(Buffer.from(raw), { keepCidLinks: true, skipTextToHtml: true });
  return {
    from: addressesOf(parsed.replyTo)[0] ?? addressesOf(parsed.from)[0] ?? null,
    to: addressesOf(parsed.to),
    cc: addressesOf(parsed.cc),
    subject: (parsed.subject ?? '').trim(),
    text: (parsed.text ?? '').replace(/\r\n/g, '\n').trim(),
    html: parsed.html || null,
    files: parsed.attachments.map((file, index) => ({
      fileName: fileNameOf(file.filename, file.contentType, index),
      contentType: file.contentType,
      bytes: file.content,
      inline: file.related || file.contentDisposition === 'inline',
      contentId: file.cid ?? null,
    })),
    messageId: parsed.messageId ?? null,
    references: referencesOf(parsed),
    headers: new Map([...parsed.headerLines].reverse().map(({ key, line }) => [key, headerValue(line)])),
  };
}

/** A message id without its angle brackets, to compare. */
export function bareMessageId(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}

function addressesOf(objects: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const listed = objects === undefined ? [] : Array.isArray(objects) ? objects : [objects];
  return listed
    .flatMap((object) => object.value.flatMap((entry) => entry.group ?? [entry]))
    .flatMap(({ name, address }) =>
      address?.includes('@') ? [{ name: name.trim(), address: address.toLowerCase() }] : [],
    );
}

function referencesOf(parsed: ParsedMail): string[] {
  const references = parsed.references === undefined ? [] : [parsed.references].flat();
  const inReplyTo = parsed.inReplyTo === undefined ? [] : parsed.inReplyTo.split(/\s+/);
  return [...inReplyTo, ...references.reverse()].filter((id) => id !== '').map(bareMessageId);
}

function headerValue(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

function fileNameOf(name: string | undefined, contentType: string, index: number): string {
  const base = (name ?? '').split(/[\\/]/).at(-1)?.trim();
  if (base) return base;
  return contentType === 'message/rfc822' ? `message-${index + 1}.eml` : `file-${index + 1}`;
}
