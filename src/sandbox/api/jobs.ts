import { randomUUID } from 'node:crypto';
import { type Account, type JobStatus, now } from './account.ts';
import { ApiError, tooManyJobs } from './errors.ts';

/** So many jobs may be queued or running at once. */
const MOST_JOBS = 30;
/** A job that nobody polls runs after this time all the same. */
const BACKGROUND_MS = 2000;

/** One record that a job works on. */
export interface JobItem {
  id: number;
  /** What is done to it, as the result says: `update`, `delete` … */
  action: string;
  /** The result's status when it went well: `Updated` … */
  done: string;
  run: () => void;
}

// What a queued job has still to do. Not part of the saved account: a job that a restart cut off is shown as failed.
const waiting = new WeakMap<Account, Map<string, JobItem[]>>();

/**
 * Queues a job; nothing is done before it is polled (twice) or two seconds have passed.
 * @throws ApiError 429 TooManyJobs while 30 are queued or running
 */
export function queueJob(account: Account, jobType: string, items: JobItem[]): JobStatus {
  const current = [...account.job_statuses.values()].filter(
    (job) => job.status === 'queued' || job.status === 'working',
  );
  if (current.length >= MOST_JOBS) throw tooManyJobs(current.map((job) => job.id));
  const job: JobStatus = {
    id: randomUUID().replaceAll('-', ''),
    job_type: jobType,
    status: 'queued',
    total: items.length,
    progress: 0,
    message: null,
    results: [],
  };
  account.job_statuses.set(job.id, job);
  workOf(account).set(job.id, items);
  setTimeout(() => finish(account, job), BACKGROUND_MS).unref();
  return job;
}

/** One poll: a queued job starts to work, a working one is carried out and completed. Null: there is no such job. */
export function advanceJob(account: Account, id: string): JobStatus | null {
  const job = account.job_statuses.get(id);
  if (!job) return null;
  if (job.status === 'queued') job.status = 'working';
  else if (job.status === 'working') finish(account, job);
  return job;
}

/** A job as the API shows it. A completed one can hold failed items: each result tells of its own. */
export function presentJob(job: JobStatus, url: string): Record<string, unknown> {
  const isOver = job.status === 'completed' || job.status === 'failed';
  return {
    id: job.id,
    job_type: job.job_type,
    url,
    status: job.status,
    total: job.total,
    progress: job.progress,
    message: job.message,
    results: isOver ? job.results.map(presentResult) : null,
  };
}

function presentResult(result: JobStatus['results'][number]): Record<string, unknown> {
  const { id, action, status, success, error, details } = result;
  return success
    ? { id, action, status, success }
    : { id, action, success, error: error ?? 'Failed', details: details ?? '' };
}

function finish(account: Account, job: JobStatus): void {
  if (job.status === 'completed' || job.status === 'failed') return;
  const items = workOf(account).get(job.id);
  workOf(account).delete(job.id);
  if (!items) {
    job.status = 'failed';
    job.message = 'The job was cut off by a restart';
    return;
  }
  job.results = items.map(runItem);
  job.progress = items.length;
  job.status = 'completed';
  job.message = `Completed at ${now(account)}`;
}

function runItem(item: JobItem, index: number): JobStatus['results'][number] {
  const { id, action, done } = item;
  try {
    item.run();
    return { id, index, action, status: done, success: true };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const name = typeof error.body.error === 'string' ? error.body.error : 'Forbidden';
    const details = JSON.stringify(error.body.details ?? error.body.description ?? error.body.error);
    return { id, index, action, status: 'Failed', success: false, error: name, details };
  }
}

function workOf(account: Account): Map<string, JobItem[]> {
  const known = waiting.get(account);
  if (known) return known;
  const made = new Map<string, JobItem[]>();
  waiting.set(account, made);
  return made;
}
