import type { Context } from 'hono';
import { invalidParameter } from './errors.ts';

export interface PageOptions {
  /** What the largest page may hold; 100 unless the endpoint says otherwise. */
  max?: number;
  /** A newer endpoint that pages by cursor even when nothing is asked for. */
  cursorByDefault?: boolean;
  /** Cursors that end: how long they hold, and the time now in milliseconds. */
  cursorLife?: { seconds: number; at: number };
}

/** One page of a list, with the fields that go beside it into the answer. */
export interface Page<Item> {
  items: Item[];
  paging: Record<string, unknown>;
}

/**
 * The page that a request asks for: by cursor (`page[size]`, `page[after]`, `page[before]` -> `meta`, `links`) or by
 * offset (`page`, `per_page` -> `count`, `next_page`, `previous_page`). Links lead back to the request's own origin.
 * @throws ApiError 400 for a page that is too large, too deep or not a number
 */
export function pageOf<Item extends { id: number | string }>(
  c: Context,
  list: readonly Item[],
  options: PageOptions = {},
): Page<Item> {
  const byCursor = ['page[size]', 'page[after]', 'page[before]'].some((name) => c.req.query(name) !== undefined);
  const byOffset = c.req.query('page') !== undefined || c.req.query('per_page') !== undefined;
  return byCursor || (options.cursorByDefault === true && !byOffset)
    ? cursorPage(c, list, options.max ?? 100, options.cursorLife)
    : offsetPage(c, list, options.max ?? 100);
}

/** Whether the request asks for paging by cursor. */
export function asksForCursor(c: Context): boolean {
  return Object.keys(c.req.query()).some((name) => name.startsWith('page['));
}

function offsetPage<Item>(c: Context, list: readonly Item[], max: number): Page<Item> {
  const page = wholeNumber(c, 'page', 1);
  const perPage = Math.min(wholeNumber(c, 'per_page', 100), max);
  if (page > 100 || page * perPage > 10_000) {
    throw invalidParameter(
      'InvalidPaginationDepth',
      'Offset pagination reaches 100 pages and 10,000 records; use cursor pagination beyond that',
    );
  }
  const items = list.slice((page - 1) * perPage, page * perPage);
  return {
    items,
    paging: {
      count: list.length,
      next_page: page * perPage < list.length ? linkTo(c, { page: String(page + 1) }) : null,
      previous_page: page > 1 ? linkTo(c, { page: String(page - 1) }) : null,
    },
  };
}

function cursorPage<Item extends { id: number | string }>(
  c: Context,
  list: readonly Item[],
  max: number,
  life: PageOptions['cursorLife'],
): Page<Item> {
  const size = wholeNumber(c, 'page[size]', max);
  if (size > max) throw invalidParameter('InvalidPaginationParameter', `page[size] must be between 1 and ${max}`);
  const after = c.req.query('page[after]');
  const before = c.req.query('page[before]');
  if (after !== undefined && before !== undefined) {
    throw invalidParameter('InvalidPaginationParameter', 'page[after] and page[before] exclude each other');
  }
  const end = before === undefined ? undefined : placeOf(list, readCursor(before, life)).at;
  const from = after === undefined ? 0 : placeOf(list, readCursor(after, life)).next;
  const start = end === undefined ? from : Math.max(0, end - size);
  const items = list.slice(start, end ?? start + size);
  const first = items[0];
  const last = items.at(-1);
  const stop = start + items.length;
  const afterCursor = last ? writeCursor(stop - 1, last.id, life) : null;
  const beforeCursor = first ? writeCursor(start, first.id, life) : null;
  const hasMore = end === undefined ? stop < list.length : start > 0;
  return {
    items,
    paging: {
      meta: { has_more: hasMore, after_cursor: afterCursor, before_cursor: beforeCursor },
      links: {
        next: afterCursor !== null && stop < list.length ? cursorLink(c, 'page[after]', afterCursor, size) : null,
        prev: beforeCursor !== null && start > 0 ? cursorLink(c, 'page[before]', beforeCursor, size) : null,
      },
    },
  };
}

interface Cursor {
  at: number;
  id: number | string;
}

/** Where a cursor's item is now, and where the one after it. An item that has gone since leaves its place to the next. */
function placeOf(list: readonly { id: number | string }[], cursor: Cursor): { at: number; next: number } {
  const found = list.findIndex((item) => item.id === cursor.id);
  return found < 0 ? { at: cursor.at, next: cursor.at } : { at: found, next: found + 1 };
}

function writeCursor(at: number, id: number | string, life: PageOptions['cursorLife']): string {
  return Buffer.from(JSON.stringify([at, id, life?.at ?? null])).toString('base64url');
}

function readCursor(text: string, life: PageOptions['cursorLife']): Cursor {
  const [at, id, writtenAt] = partsOf(text);
  if (typeof at !== 'number' || !(typeof id === 'number' || typeof id === 'string')) {
    throw invalidParameter('InvalidCursor', 'the cursor is not one that this endpoint gave out');
  }
  if (life && (typeof writtenAt !== 'number' || life.at - writtenAt > life.seconds * 1000)) {
    throw invalidParameter('InvalidCursor', 'the cursor has expired');
  }
  return { at, id };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function wholeNumber(c: Context, name: string, fallback: number): number {
  const text = c.req.query(name);
  if (text === undefined || text === '') return fallback;
  if (!/^\d+$/.test(text) || Number(text) < 1) {
    throw invalidParameter('InvalidPaginationParameter', `${name} must be a whole number of 1 and more`);
  }
  return Number(text);
}

function cursorLink(c: Context, name: string, cursor: string, size: number): string {
  return linkTo(c, { 'page[after]': null, 'page[before]': null, [name]: cursor, 'page[size]': String(size) });
}

function linkTo(c: Context, changes: Record<string, string | null>): string {
  const url = new URL(c.req.url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.toString();
}
