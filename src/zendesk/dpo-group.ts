import * as z from 'zod/mini';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

const group = z.object({ id: z.number(), name: z.string(), deleted: z.optional(z.boolean()) });
const membership = z.object({ user_id: z.number() });

/** Long enough for the questions of one screen, short enough that "now" stays true. */
const KEPT_MS = 30_000;

/** Answers whether somebody belongs to the group of this name now. Nobody belongs to a group that doesn't exist. */
export function createDpoGroup(rest: Rest, name: string): (userId: number) => Promise<boolean> {
  let kept: { members: Set<number>; until: number } | null = null;

  async function members(): Promise<Set<number>> {
    const groups = await listAll(rest, '/api/v2/groups.json', { key: 'groups', item: group });
    const ids = new Set<number>();
    for (const { id } of groups.filter((each) => each.name === name && each.deleted !== true)) {
      const path = `/api/v2/groups/${id}/memberships.json`;
      const listed = await listAll(rest, path, { key: 'group_memberships', item: membership });
      for (const { user_id } of listed) ids.add(user_id);
    }
    return ids;
  }

  return async (userId) => {
    if (!kept || rest.time.now() >= kept.until) {
      kept = { members: await members(), until: rest.time.now() + KEPT_MS };
    }
    return kept.members.has(userId);
  };
}
