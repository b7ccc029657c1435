import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { inBatches, listAll } from '../../src/zendesk/paging.ts';
import { createRest } from '../../src/zendesk/rest.ts';
import { problem } from './room.ts';
import { quickTime } from './sandbox-client.ts';

const item = z.object({ id: z.number() });

function answering(answers: Record<string, unknown>) {
  const urls: string[] = [];
  const rest = createRest(
    async ({ url }) => {
      urls.push(url);
      const body = answers[url] ?? Object.values(answers)[0];
      return { status: 200, responseText: JSON.stringify(body) };
    },
    { time: quickTime() },
  );
  return { rest, urls };
}

describe('lists in pages', () => {
  test("by cursor, until there is no more; the links' host is left out", async () => {
    const { rest, urls } = answering({
      '/api/v2/x.json?page%5Bsize%5D=100': {
        x: [{ id: 1 }],
        meta: { has_more: true },
        links: { next: 'https://elsewhere.example/api/v2/x.json?page%5Bafter%5D=b' },
      },
      '/api/v2/x.json?page%5Bafter%5D=b': {
        x: [{ id: 2 }],
        meta: { has_more: false },
        links: { next: 'https://elsewhere.example/api/v2/x.json?page%5Bafter%5D=c' },
      },
    });
    await expect(listAll(rest, '/api/v2/x.json', { key: 'x', item })).resolves.toEqual([{ id: 1 }, { id: 2 }]);
    expect(urls).toHaveLength(2);
  });

  test('by number, as far as next_page goes', async () => {
    const { rest, urls } = answering({
      '/api/v2/x.json?per_page=100': { x: [{ id: 1 }], count: 2, next_page: '/api/v2/x.json?page=2' },
      '/api/v2/x.json?page=2': { x: [{ id: 2 }], count: 2, next_page: null },
    });
    await expect(listAll(rest, '/api/v2/x.json', { key: 'x', item, by: 'offset' })).resolves.toHaveLength(2);
    expect(urls).toHaveLength(2);
  });

  test('a list that never ends is an error, not a part that passes for all', async () => {
    const many = Array.from({ length: 100 }, (_, id) => ({ id }));
    const { rest } = answering({ any: { x: many, next_page: '/api/v2/x.json?page=2' } });
    await expect(listAll(rest, '/api/v2/x.json', { key: 'x', item })).rejects.toMatchObject(
      problem('UnexpectedAnswer', { codes: ['endless_list'] }),
    );
  });

  test('a link out of the API is not followed; a page without the list is no empty list', async () => {
    const away = answering({ any: { x: [], next_page: 'https://evil.example/steal' } });
    await expect(listAll(away.rest, '/api/v2/x.json', { key: 'x', item })).rejects.toMatchObject(
      problem('UnexpectedAnswer'),
    );
    const empty = answering({ any: { count: 0 } });
    await expect(listAll(empty.rest, '/api/v2/x.json', { key: 'x', item })).rejects.toMatchObject(
      problem('UnexpectedAnswer'),
    );
  });
});

test('batches of a hundred', () => {
  expect(inBatches(Array.from({ length: 230 }, (_, id) => id)).map((batch) => batch.length)).toEqual([100, 100, 30]);
  expect(inBatches([])).toEqual([]);
});
