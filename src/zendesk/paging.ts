import * as z from 'zod/mini';
import { OutsideProblem } from '../workflow/problems.ts';
import { parse, type Schema } from './parse.ts';
import type { Query, Rest } from './rest.ts';

export interface Listed<T> {
  /** Where the list stands in the answer: `tickets`, `audits` … */
  key: string;
  item: Schema<T>;
  query?: Query;
  /** A few lists know pages by number only. */
  by?: 'cursor' | 'offset';
}

export interface Page<T> {
  items: T[];
  /** How many there are in all, where Zendesk says so. */
  count: number | null;
}

/** More than any data subject or record has: a list that is longer has gone wrong. */
const MOST_ITEMS = 20_000;

const envelope = z.looseObject({
  meta: z.optional(z.object({ has_more: z.optional(z.boolean()) })),
  links: z.optional(z.object({ next: z.nullish(z.string()) })),
  next_page: z.nullish(z.string()),
  count: z.nullish(z.number()),
});

/** The pages of a list, a hundred items each, asked for as they are needed. */
export async function* pages<T>(rest: Rest, path: string, listed: Listed<T>): AsyncGenerator<Page<T>> {
  const size: Query = listed.by === 'offset' ? { per_page: 100 } : { 'page[size]': 100 };
  let answer = await rest.get(path, { query: { ...listed.query, ...size }, schema: envelope });
  for (;;) {
    yield { items: parse(z.array(listed.item), answer[listed.key]), count: answer.count ?? null };
    const next = answer.meta?.has_more === false ? null : (answer.links?.next ?? answer.next_page);
    if (!next) return;
    answer = await rest.get(apiPath(next), { schema: envelope });
  }
}

/**
 * A whole list.
 * @throws `UnexpectedAnswer` where it never ends: a part of it must not pass for all of it
 */
export async function listAll<T>(rest: Rest, path: string, listed: Listed<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const { items } of pages(rest, path, listed)) {
    all.push(...items);
    if (all.length > MOST_ITEMS) throw new OutsideProblem('UnexpectedAnswer', { codes: ['endless_list'] });
  }
  return all;
}

/** A list cut into parts of at most so many: Zendesk takes 100 ids at a time. */
export function inBatches<T>(items: readonly T[], size = 100): T[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** The path of a link, so that a call never leaves for another host. */
function apiPath(link: string): string {
  const url = new URL(link, 'https://host.invalid');
  if (!url.pathname.startsWith('/api/v2/')) throw new OutsideProblem('UnexpectedAnswer', { codes: ['links.next'] });
  return url.pathname + url.search;
}
