import { Hono } from 'hono';
import type { Account, Attachment, Ticket } from '../account.ts';
import type { ApiContext, ApiEnv } from '../context.ts';
import { forbidden, recordNotFound } from '../errors.ts';
import { idIn, invalidAttribute } from '../input.ts';
import { canSeeTicket } from '../permissions.ts';
import { presentAttachment } from '../tickets/present.ts';
import { attachmentsOfToken, dropUpload, newUploadToken, storeAttachment } from '../uploads.ts';

/** Uploads, which wait for a comment to take them, and what is known about files. */
export function attachmentRoutes({ account }: ApiContext): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();

  routes.post('/uploads', async (c) => {
    const fileName = c.req.query('filename');
    if (!fileName) throw invalidAttribute('filename', 'is required');
    const token = c.req.query('token');
    if (token !== undefined && attachmentsOfToken(account, token).length === 0) throw recordNotFound();
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const contentType = c.req.header('Content-Type') ?? 'application/octet-stream';
    const attachment = storeAttachment(account, { fileName, contentType, bytes, token: token ?? newUploadToken() });
    const files = attachmentsOfToken(account, attachment.upload_token ?? '');
    const upload = {
      token: attachment.upload_token,
      attachment: presentAttachment(c, attachment),
      attachments: files.map((file) => presentAttachment(c, file)),
    };
    return c.json({ upload }, 201);
  });

  routes.delete('/uploads/:token', (c) => {
    if (!dropUpload(account, c.req.param('token'))) throw recordNotFound();
    return c.body(null, 204);
  });

  routes.get('/attachments/:id{[0-9]+}', (c) => {
    const attachment = account.attachments.get(idIn(c));
    if (!attachment) throw recordNotFound();
    const holders = ticketsWith(account, attachment);
    const { user } = c.get('actor');
    if (holders.length > 0 && !holders.some((ticket) => canSeeTicket(account, user, ticket))) throw forbidden();
    return c.json({ attachment: presentAttachment(c, attachment) });
  });

  return routes;
}

/**
 * The files themselves, at `/attachments/token/<id>/?name=…` on the host page's origin, outside /api/v2. Whoever has
 * the link gets the file, as in an account without private attachments; it is never shown as a page.
 */
export function attachmentFiles({ account }: Pick<ApiContext, 'account'>): Hono {
  const files = new Hono({ strict: false });
  files.get('/attachments/token/:id{[0-9]+}', (c) => {
    const attachment = account.attachments.get(idIn(c));
    if (!attachment) return c.text('Not found', 404);
    return c.body(new Uint8Array(Buffer.from(attachment.content, 'base64')), 200, {
      'Content-Type': attachment.content_type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(attachment.file_name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': 'sandbox',
    });
  });
  return files;
}

function ticketsWith(account: Account, attachment: Attachment): Ticket[] {
  const ids = [...account.comments.values()]
    .filter((comment) => comment.attachment_ids.includes(attachment.id))
    .map((comment) => comment.ticket_id);
  return [...account.tickets.values()].filter((ticket) => ids.includes(ticket.id));
}
