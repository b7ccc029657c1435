import * as z from 'zod/mini';
import { listAll } from './paging.ts';
import type { Rest } from './rest.ts';

const group = z.object({
  id: z.number(),
  name: z.string(),
  deleted: z.optional(z.boolean()),
  is_public: z.optional(z.boolean()),
});
const membership = z.object({ user_id: z.number() });

/** Long enough for the questions of one screen, short enough that "now" stays true. */
const KEPT_MS = 30_000;

/** The group of those who decide. */
export interface DpoGroup {
  /** Whether somebody belongs to it now. Nobody belongs to a group that doesn't exist. */
  has(userId: number): Promise<boolean>;
  /** The group to which records can belong; null where there is none, or where agents outside it could not see them (a private group). */
  recordsGroupId(): Promise<number | null>;
  /** All groups of that name, those first that everybody may see; empty where there is none. */
  ids(): Promise<readonly number[]>;
}

/** The group of this name, as the account has it now. */
export function createDpoGroup(rest: Rest, name: string): DpoGroup {
  let kept: { members: Set<number>; recordsGroupId: number | null; ids: number[]; until: number } | null = null;

  async function read() {
    const groups = await listAll(rest, '/api/v2/groups.json', { key: 'groups', item: group });
    const named = groups.filter((each) => each.name === name && each.deleted !== true);
    const members = new Set<number>();
    for (const { id } of named) {
      const path = `/api/v2/groups/${id}/memberships.json`;
      const listed = await listAll(rest, path, { key: 'group_memberships', item: membership });
      for (const { user_id } of listed) members.add(user_id);
    }
    const isOpen = (each: { is_public?: boolean | undefined }) => each.is_public !== false;
    return {
      members,
      recordsGroupId: named.find(isOpen)?.id ?? null,
      ids: [...named.filter(isOpen), ...named.filter((each) => !isOpen(each))].map(({ id }) => id),
      until: rest.time.now() + KEPT_MS,
    };
  }

  async function now() {
    if (!kept || rest.time.now() >= kept.until) kept = await read();
    return kept;
  }

  return {
    has: async (userId) => (await now()).members.has(userId),
    recordsGroupId: async () => (await now()).recordsGroupId,
    ids: async () => (await now()).ids,
  };
}
