import { describe, expect, test } from 'vitest';
import { type Job, jobDone } from '../../src/zendesk/jobs.ts';
import { createRest } from '../../src/zendesk/rest.ts';
import { problem } from './room.ts';
import { quickTime } from './sandbox-client.ts';

/** A job that is shown so, poll after poll. */
function follow(...shown: Omit<Job, 'id'>[]) {
  const rest = createRest(
    async () => {
      const job = shown.length > 1 ? shown.shift() : shown[0];
      return { status: 200, responseText: JSON.stringify({ job_status: { id: 'j', ...job } }) };
    },
    { time: quickTime() },
  );
  return jobDone(rest, { id: 'j', status: 'queued' }, [1, 2, 3]);
}

describe('a job', () => {
  test('is followed to its end; only the items that succeeded are done', async () => {
    const results = [
      { id: 1, success: true },
      { id: 2, success: false, error: 'Forbidden' },
      { id: 3 },
      { id: 9, success: true },
    ];
    await expect(
      follow({ status: 'queued' }, { status: 'working' }, { status: 'completed', results }),
    ).resolves.toEqual([1]);
  });

  test('with one result for all of them', async () => {
    await expect(follow({ status: 'completed', results: { success: true } })).resolves.toEqual([1, 2, 3]);
    await expect(follow({ status: 'completed', results: { success: false } })).resolves.toEqual([]);
  });

  test('that failed, or tells nothing, has done nothing that we know of', async () => {
    await expect(follow({ status: 'failed', results: [{ id: 1, success: true }] })).resolves.toEqual([]);
    await expect(follow({ status: 'completed', results: null })).resolves.toEqual([]);
  });

  test('that never ends may still go on', async () => {
    await expect(follow({ status: 'working' })).rejects.toMatchObject(problem('AnswerLost'));
  });
});
