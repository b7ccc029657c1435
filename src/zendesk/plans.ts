import * as z from 'zod/mini';
import { type DeletionPlan, planHash } from '../domain/fulfil/deletion-plan.ts';
import type { PlanStore } from '../workflow/ports.ts';
import { isProblem } from './failures.ts';
import { listAll } from './paging.ts';
import type { Schema } from './parse.ts';
import type { Rest } from './rest.ts';
import { uploadFile } from './uploads.ts';
import { fromJson } from './values.ts';

const ids = z.array(z.number());
const plan: Schema<DeletionPlan> = z.object({
  version: z.literal(1),
  dataSubjectId: z.number(),
  delete: ids,
  deleteLast: ids,
  keep: z.array(z.object({ ticketId: z.number(), why: z.literal('other_requester') })),
});

const comment = z.object({
  body: z._default(z.string(), ''),
  attachments: z.array(z.object({ file_name: z.string(), content_url: z.string() })),
});

/** Plans as files of the record. What is read is only taken for the plan if its hash says so. */
export function createPlanStore(rest: Rest): PlanStore {
  return {
    put: (proposed, hash) => uploadFile(rest, fileName(hash), 'application/json', JSON.stringify(proposed)),

    async get(recordId, hash) {
      const path = `/api/v2/tickets/${recordId}/comments.json`;
      const comments = await listAll(rest, path, { key: 'comments', item: comment });
      // The note's own words first: a file may lie on another host, where the app can't read it (docs/assumptions.md, 5).
      for (const { body } of comments.slice().reverse()) {
        const written = planIn(body);
        if (written && (await planHash(written)) === hash) return written;
      }
      const files = comments.flatMap(({ attachments }) => attachments).reverse();
      for (const file of files.filter(({ file_name }) => file_name === fileName(hash))) {
        const stored = await readPlan(rest, file.content_url);
        if (stored && (await planHash(stored)) === hash) return stored;
      }
      return null;
    },
  };
}

/** The plan that a note spells out, if it does. */
function planIn(body: string): DeletionPlan | null {
  const line = body.split('\n').find((text) => text.startsWith('{"version":1,'));
  const parsed = line === undefined ? null : plan.safeParse(fromJson(line.trim()));
  return parsed?.success ? parsed.data : null;
}

function fileName(hash: string): string {
  return `deletion-plan-${hash.slice(0, 16)}.json`;
}

/** Null where the file isn't one: another file of the same name may still be it. */
async function readPlan(rest: Rest, contentUrl: string): Promise<DeletionPlan | null> {
  // The path alone: an account's files lie on its own host, and the call must go nowhere else.
  const { pathname, search } = new URL(contentUrl, 'https://host.invalid');
  try {
    return await rest.get(pathname + search, { schema: plan });
  } catch (thrown) {
    if (isProblem(thrown, 'UnexpectedAnswer', 'Gone')) return null;
    throw thrown;
  }
}
