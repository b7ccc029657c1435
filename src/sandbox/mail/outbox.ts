import { Hono } from 'hono';
import type { Account, Attachment, OutgoingMail } from '../api/account.ts';
import { emlOf } from './outbox-eml.ts';
import { outboxPage } from './outbox-page.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/** The outbox: every mail that left for a customer or by an automation, as a page, as JSON and as files. To be mounted at /. */
export function outboxRoutes(account: Account): Hono {
  const routes = new Hono();
  routes.get('/sandbox/outbox', (c) => {
    const seconds = Number(c.req.query('refresh'));
    const refreshes = Number.isInteger(seconds) && seconds >= 1 && seconds <= 60;
    if (refreshes) c.header('Refresh', String(seconds));
    c.header('Content-Security-Policy', PAGE_POLICY);
    return c.html(outboxPage(newestFirst(account), account.attachments, refreshes));
  });
  routes.get('/sandbox/outbox.json', (c) =>
    c.json({ mails: newestFirst(account).map((mail) => ({ ...mail, attachments: attachmentsOf(account, mail) })) }),
  );
  routes.get('/sandbox/outbox/:file{\\d+\\.eml}', async (c) => {
    const mail = mailOf(account, c.req.param('file').replace('.eml', ''));
    if (!mail) return c.notFound();
    const eml = await emlOf(mail, storedAttachments(account, mail));
    return file(eml, 'message/rfc822', `mail-${mail.id}.eml`);
  });
  routes.get('/sandbox/outbox/:id/attachments/:attachment', (c) => {
    const mail = mailOf(account, c.req.param('id'));
    const attachment =
      mail && storedAttachments(account, mail).find(({ id }) => id === Number(c.req.param('attachment')));
    if (!attachment) return c.notFound();
    return file(Buffer.from(attachment.content, 'base64'), attachment.content_type, attachment.file_name);
  });
  return routes;
}

function newestFirst(account: Account): OutgoingMail[] {
  return [...account.outbox].reverse();
}

function mailOf(account: Account, id: string): OutgoingMail | null {
  return account.outbox.find((mail) => mail.id === Number(id)) ?? null;
}

/** Those that still exist: an attachment can be deleted after its mail has left. */
function storedAttachments(account: Account, mail: OutgoingMail): Attachment[] {
  return mail.attachment_ids.flatMap((id) => account.attachments.get(id) ?? []);
}

function attachmentsOf(account: Account, mail: OutgoingMail): Record<string, unknown>[] {
  return storedAttachments(account, mail).map(({ id, file_name, content_type, size }) => ({
    id,
    file_name,
    content_type,
    size,
    url: `/sandbox/outbox/${mail.id}/attachments/${id}`,
  }));
}

/** Always a download and never run: whatever a file says that it is. */
function file(bytes: Uint8Array, contentType: string, name: string): Response {
  const isType = /^[\w.+-]+\/[\w.+-]+$/.test(contentType);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': isType ? contentType : 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  });
}
