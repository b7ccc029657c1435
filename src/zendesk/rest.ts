import * as z from 'zod/mini';
import { OutsideProblem, outsideProblem } from '../workflow/problems.ts';
import { type Answer, problemOf, readAnswer } from './answers.ts';
import { createBudget } from './budget.ts';
import { parse, type Schema } from './parse.ts';
import type { RequestOptions, Send } from './request-options.ts';
import { realTime, type Time } from './time.ts';

export type Query = Record<string, string | number>;

export interface Asked<T> {
  query?: Query;
  schema: Schema<T>;
}

export interface Written<T> extends Asked<T> {
  body?: unknown;
  /** Doing it twice is doing it once: tried again where the answer got lost. */
  idempotent?: boolean;
}

/** Zendesk's REST API with the agent's own rights. Every answer is parsed, every failure is an `OutsideProblem`. */
export interface Rest {
  get<T>(path: string, asked: Asked<T>): Promise<T>;
  post<T>(path: string, written: Written<T>): Promise<T>;
  put<T>(path: string, written: Written<T>): Promise<T>;
  delete<T>(path: string, written: Written<T>): Promise<T>;
  /** Sends a text file as it is. */
  upload<T>(path: string, file: Asked<T> & { contentType: string; text: string }): Promise<T>;
  time: Time;
}

export interface RestOptions {
  time?: Time;
  /** Called when a call has to wait for this many seconds, so that the screen can say so. */
  onWait?: (seconds: number) => void;
}

/** For answers whose content doesn't matter. */
export const anything: Schema<unknown> = z.unknown();

const TIMEOUT_MS = 30_000;
const RETRY_AFTER_MS = 500;
const WAITS = 2;
/** Errors through the host may come without headers. */
const WAIT_WITHOUT_HEADER_S = 60;
/** Nobody sits in front of a screen for longer: the agent is told instead. */
const LONGEST_WAIT_S = 120;

interface Content {
  contentType: string;
  data: string;
}

/** The REST API through a host's `request`. */
export function createRest(send: Send, { time = realTime, onWait = () => {} }: RestOptions = {}): Rest {
  const book = createBudget(time);

  async function dispatch(options: RequestOptions): Promise<Answer> {
    const wait = book();
    if (wait >= 1000) onWait(Math.ceil(wait / 1000));
    if (wait > 0) await time.sleep(wait);
    try {
      return readAnswer(await send(options), true);
    } catch (thrown) {
      const problem = outsideProblem(thrown);
      return problem ? { status: 0, body: undefined, retryAfterSeconds: null } : readAnswer(thrown, false);
    }
  }

  /** A 429 did nothing, so any call may go again after it; after anything else only one that does no harm twice. */
  async function answerOf(options: RequestOptions, mayRepeat: boolean): Promise<Answer> {
    let waits = 0;
    let repeated = false;
    for (;;) {
      const answer = await dispatch(options);
      if (answer.status >= 200 && answer.status < 300) return answer;
      const seconds = answer.retryAfterSeconds ?? WAIT_WITHOUT_HEADER_S;
      if (answer.status === 429 && waits < WAITS && seconds <= LONGEST_WAIT_S) {
        waits += 1;
        onWait(seconds);
        await time.sleep(seconds * 1000);
      } else if (mayRepeat && !repeated && (answer.status === 0 || answer.status >= 500)) {
        repeated = true;
        await time.sleep(RETRY_AFTER_MS);
      } else {
        throw problemOf(answer, options.type !== 'GET');
      }
    }
  }

  async function call<T>(
    type: RequestOptions['type'],
    path: string,
    written: Written<T>,
    content?: Content,
  ): Promise<T> {
    const isWrite = type !== 'GET';
    const options: RequestOptions = {
      url: path + queryText(written.query),
      type,
      dataType: 'json',
      httpCompleteResponse: true,
      autoRetry: false,
      timeout: TIMEOUT_MS,
      ...content,
    };
    const answer = await answerOf(options, !isWrite || written.idempotent === true);
    try {
      return parse(written.schema, answer.body);
    } catch (thrown) {
      // Of a write we know then that it was taken, not what came of it.
      const problem = isWrite ? outsideProblem(thrown) : null;
      throw problem ? new OutsideProblem('AnswerLost', { status: answer.status, codes: problem.codes }) : thrown;
    }
  }

  const withBody = <T>(type: RequestOptions['type'], path: string, written: Written<T>) =>
    call(type, path, written, jsonOf(written.body));

  return {
    time,
    get: (path, asked) => call('GET', path, asked),
    post: (path, written) => withBody('POST', path, written),
    put: (path, written) => withBody('PUT', path, written),
    delete: (path, written) => withBody('DELETE', path, written),
    // A file that is stored twice and taken by a comment once is forgotten by Zendesk, so it may go again.
    upload: (path, { contentType, text, ...asked }) =>
      call('POST', path, { ...asked, idempotent: true }, { contentType, data: text }),
  };
}

function jsonOf(body: unknown): Content | undefined {
  return body === undefined ? undefined : { contentType: 'application/json', data: JSON.stringify(body) };
}

function queryText(query: Query = {}): string {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
