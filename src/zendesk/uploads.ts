import * as z from 'zod/mini';
import type { Uploaded } from '../workflow/ports.ts';
import type { Rest } from './rest.ts';

const answer = z.object({ upload: z.object({ token: z.string(), attachment: z.object({ id: z.number() }) }) });

/** Stores a text file with Zendesk. It is forgotten within days unless a comment takes its token. */
export async function uploadFile(rest: Rest, fileName: string, contentType: string, text: string): Promise<Uploaded> {
  const query = { filename: fileName };
  const { upload } = await rest.upload('/api/v2/uploads.json', { query, contentType, text, schema: answer });
  return { token: upload.token, attachmentId: upload.attachment.id };
}
