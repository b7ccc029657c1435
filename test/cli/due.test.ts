import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readJsonArray } from '../../src/cli/array-items.ts';
import { due } from '../../src/cli/due.ts';

const EXAMPLE = {
  id: 'one',
  regime: 'EU-GDPR',
  jurisdiction: 'NONE',
  received: '2025-01-31T10:00:00+01:00',
  tz: 'Europe/Berlin',
  events: [],
};

async function run(input: string | readonly string[]): Promise<{ lines: unknown[]; error: Error | null }> {
  let written = '';
  const output = new Writable({
    write(chunk, _, done) {
      written += String(chunk);
      done();
    },
  });
  const error = await due(Readable.from(typeof input === 'string' ? [input] : input), output).then(
    () => null,
    (reason: unknown) => (reason instanceof Error ? reason : new Error(String(reason))),
  );
  return {
    lines: written
      .split('\n')
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
    error,
  };
}

const runOne = (example: object) => run(JSON.stringify([example]));

test('received 31 January 2025, due 28 February 2025, extended 30 April', async () => {
  const { lines, error } = await runOne(EXAMPLE);
  expect(error).toBeNull();
  expect(lines).toEqual([
    {
      id: 'one',
      dueOn: '2025-02-28',
      targetOn: '2025-02-28',
      dueAt: '2025-02-28T23:00:00.000Z',
      extendedDueOn: '2025-04-30',
    },
  ]);
});

test('an extension announced too late is refused, and what it would have given is still said', async () => {
  const { lines } = await runOne({
    ...EXAMPLE,
    received: '2026-01-15T10:00:00+01:00',
    events: [{ type: 'extension_notified', at: '2026-02-17T09:00:00+01:00' }],
  });
  expect(lines).toEqual([
    expect.objectContaining({
      dueOn: '2026-02-16',
      extendedDueOn: '2026-04-15',
      extensionRefused: true,
      extensionRefusedBecause: 'notified-after-period',
    }),
  ]);
});

test('a law without a number has no dates, and the next example follows', async () => {
  const { lines } = await run(JSON.stringify([{ ...EXAMPLE, regime: 'JP-APPI', jurisdiction: 'JP' }, EXAMPLE]));
  expect(lines).toEqual([
    { id: 'one', dueOn: null, targetOn: null, dueAt: null, extendedDueOn: null },
    expect.objectContaining({ dueOn: '2025-02-28' }),
  ]);
});

describe('bad input names the index and the reason', () => {
  test.each([
    ['an unknown law', { ...EXAMPLE, regime: 'EU' }, 'index 0: regime:'],
    ['an unknown place', { ...EXAMPLE, jurisdiction: 'XX' }, 'index 0: jurisdiction:'],
    ['an unknown zone', { ...EXAMPLE, tz: 'Mars/Base' }, 'index 0: tz:'],
    ['a day that does not exist', { ...EXAMPLE, received: '2026-02-30T10:00:00Z' }, 'index 0: received:'],
    ['no zone', { ...EXAMPLE, tz: undefined }, 'index 0: tz:'],
    [
      'an event of no known type',
      { ...EXAMPLE, events: [{ type: 'holiday', at: EXAMPLE.received }] },
      'index 0: events.0.type:',
    ],
    [
      'an answer without a question',
      { ...EXAMPLE, events: [{ type: 'id_received', at: EXAMPLE.received }] },
      'index 0: events[0].type:',
    ],
    ['no object at all', [5], 'index 0: example:'],
  ])('%s', async (_, example, message) => {
    const { lines, error } = await runOne(example);
    expect(error?.name).toBe('BadInputError');
    expect(error?.message).toContain(message);
    expect(lines).toEqual([]);
  });

  test('the examples before the bad one are answered', async () => {
    const { lines, error } = await run(JSON.stringify([EXAMPLE, { ...EXAMPLE, tz: 'x' }]));
    expect(lines).toHaveLength(1);
    expect(error?.message).toContain('index 1: tz:');
  });

  test.each([
    ['nothing', '', 'no JSON array'],
    ['an object', '{"a":1}', 'not a JSON array'],
    ['an array that is cut off', '[{"id":"a"', 'index 0: the array ends'],
    ['an item that is not JSON', `[${JSON.stringify(EXAMPLE)}, {oops}]`, 'index 1: not valid JSON'],
    ['an item left out', `[${JSON.stringify(EXAMPLE)},]`, 'index 1: not valid JSON'],
    ['something after the array', '[] []', 'something follows'],
  ])('%s', async (_, text, message) => {
    const { error } = await run(text);
    expect(error?.name).toBe('BadInputError');
    expect(error?.message).toContain(message);
  });
});

test('an empty array has no answers and is no fault', async () => {
  expect(await run(' [ ] \n')).toEqual({ lines: [], error: null });
});

test('an array is read wherever its bytes are cut, brackets and quotes in texts included', async () => {
  const items = [{ text: 'a ] , } " \\ é€😀' }, [1, [2]], 'x,y', 7, null];
  const bytes = new TextEncoder().encode(`\uFEFF${JSON.stringify(items, null, 1)}\n`);
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    const read: unknown[] = [];
    for await (const { value } of readJsonArray(Readable.from([bytes.slice(0, cut), bytes.slice(cut)])))
      read.push(value);
    expect(read).toEqual(items);
  }
});

const VECTORS = new URL('../../../shared/data/deadline-vectors.json', import.meta.url);

test.skipIf(!existsSync(VECTORS))(
  'every worked example of the shared file gets an answer (skipped without that file)',
  async () => {
    const text = readFileSync(VECTORS, 'utf8');
    const { lines, error } = await run(text);
    expect(error).toBeNull();
    const vectors: unknown = JSON.parse(text);
    expect(lines).toHaveLength(Array.isArray(vectors) ? vectors.length : -1);
  },
);
