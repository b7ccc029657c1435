import * as z from 'zod/mini';
import { OutsideProblem } from '../workflow/problems.ts';
import type { Schema } from './parse.ts';
import type { Rest } from './rest.ts';

const item = z.object({ id: z.nullish(z.number()), success: z.nullish(z.boolean()), error: z.nullish(z.string()) });
const jobStatus = z.object({
  id: z.string(),
  status: z.string(),
  results: z.nullish(z.union([z.array(item), z.object({ success: z.boolean() })])),
});

export interface Job {
  id: string;
  status: string;
  results?: JobItem[] | { success: boolean } | null | undefined;
}

export interface JobItem {
  id?: number | null | undefined;
  success?: boolean | null | undefined;
  error?: string | null | undefined;
}

export const jobAnswer: Schema<{ job_status: Job }> = z.object({ job_status: jobStatus });

const LONGEST_MS = 10 * 60_000;
const SLOWEST_POLL_MS = 5_000;

/**
 * Follows a job to its end. A job that is `completed` can hold items that failed, so each has to be looked at.
 * @returns the ids, of those given, that the job says were done
 * @throws `AnswerLost` where it doesn't end within ten minutes: it may still go on
 */
export async function jobDone(rest: Rest, job: Job, ids: readonly number[]): Promise<number[]> {
  const start = rest.time.now();
  let current = job;
  for (let pause = 500; isRunning(current); pause = Math.min(pause * 2, SLOWEST_POLL_MS)) {
    if (rest.time.now() - start > LONGEST_MS) throw new OutsideProblem('AnswerLost', { codes: [current.status] });
    await rest.time.sleep(pause);
    current = (await rest.get(`/api/v2/job_statuses/${encodeURIComponent(job.id)}.json`, { schema: jobAnswer }))
      .job_status;
  }
  const { results } = current;
  if (current.status !== 'completed' || !results) return [];
  if (!Array.isArray(results)) return results.success ? [...ids] : [];
  const done = new Set(results.filter((result) => result.success === true).map((result) => result.id));
  return ids.filter((id) => done.has(id));
}

function isRunning(job: Job): boolean {
  return job.status === 'queued' || job.status === 'working';
}
