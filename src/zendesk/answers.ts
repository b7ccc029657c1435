import { OutsideProblem, type ProblemName } from '../workflow/problems.ts';
import { fromJson, isRecord } from './values.ts';

/** An HTTP answer as far as the host passes it on. */
export interface Answer {
  /** 0: none came. */
  status: number;
  /** The parsed JSON; undefined where there is none. */
  body: unknown;
  /** Null where the host gives no headers, or not this one. */
  retryAfterSeconds: number | null;
}

/** What the host resolved or rejected a call with, as an answer. */
export function readAnswer(given: unknown, succeeded: boolean): Answer {
  if (
    isRecord(given) &&
    typeof given.status === 'number' &&
    ('responseText' in given || 'responseJSON' in given || !succeeded)
  ) {
    return { status: given.status, body: bodyOf(given), retryAfterSeconds: retryAfterOf(given.headers) };
  }
  // A host that doesn't know `httpCompleteResponse` resolves with the body alone.
  if (succeeded)
    return { status: 200, body: typeof given === 'string' ? fromJson(given) : given, retryAfterSeconds: null };
  return { status: 0, body: undefined, retryAfterSeconds: null };
}

function bodyOf(given: Record<string, unknown>): unknown {
  if (given.responseJSON !== undefined) return given.responseJSON;
  return typeof given.responseText === 'string' ? fromJson(given.responseText) : undefined;
}

function retryAfterOf(headers: unknown): number | null {
  if (!isRecord(headers)) return null;
  const entry = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after');
  const seconds = entry ? Number(entry[1]) : Number.NaN;
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : null;
}

/**
 * The problem that an answer means. Of a write whose answer is missing or comes from a gateway nobody knows whether it happened.
 * @param answer one with a status other than 2xx
 */
export function problemOf(answer: Answer, isWrite: boolean): OutsideProblem {
  const { status } = answer;
  const about = { status, codes: errorCodes(answer.body), retryAfterSeconds: answer.retryAfterSeconds };
  return new OutsideProblem(nameOf(status, isWrite), about);
}

function nameOf(status: number, isWrite: boolean): ProblemName {
  if (status === 401 || status === 403) return 'Refused';
  if (status === 404) return 'Gone';
  if (status === 409) return 'Conflict';
  if (status === 429) return 'TooManyCalls';
  if (status >= 400 && status < 500) return 'Invalid';
  if (isWrite && (status === 0 || (status >= 502 && status <= 504 && status !== 503))) return 'AnswerLost';
  if (status === 0 || status >= 500) return 'Unavailable';
  return isWrite ? 'AnswerLost' : 'UnexpectedAnswer';
}

/**
 * Zendesk's short codes in any of its four error envelopes. Its sentences stay out: they may quote a person's data.
 * @example errorCodes({ error: 'RecordInvalid', details: { status: [{ error: 'InvalidValue' }] } })  //=> ['RecordInvalid', 'status', 'InvalidValue']
 */
function errorCodes(body: unknown): string[] {
  if (!isRecord(body)) return [];
  const codes: unknown[] = [];
  if (isRecord(body.error)) codes.push(body.error.title);
  else codes.push(body.error);
  if (Array.isArray(body.errors)) for (const error of body.errors) if (isRecord(error)) codes.push(error.code);
  if (isRecord(body.details)) {
    for (const [field, details] of Object.entries(body.details)) {
      codes.push(field);
      if (Array.isArray(details)) for (const detail of details) if (isRecord(detail)) codes.push(detail.error);
    }
  }
  return [...new Set(codes.filter((code) => typeof code === 'string').filter(isCode))];
}

function isCode(text: string): boolean {
  return /^[A-Za-z][A-Za-z_ ]{1,40}$/.test(text);
}
