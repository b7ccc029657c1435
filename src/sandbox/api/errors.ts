/** The answers that Zendesk gives when it refuses a call. A route throws one of these; the server answers with it. */

/** What one record field was refused for, as Zendesk words it. */
export interface InvalidDetail {
  description: string;
  error?: string;
  [extra: string]: unknown;
}

/** A refusal: an HTTP status and the JSON body (one of Zendesk's documented envelopes). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Record<string, string>;

  constructor(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** 404: there is no such record, or the caller may not know of it. */
export function recordNotFound(): ApiError {
  return new ApiError(404, { error: 'RecordNotFound', description: 'Not found' });
}

/** 404: there is no such route. */
export function invalidEndpoint(): ApiError {
  return new ApiError(404, { error: 'InvalidEndpoint', description: 'Not found' });
}

/**
 * 422: the record can't be stored so.
 * @param details by field (or `base`): a text, or whole details with an error code
 */
export function recordInvalid(details: Record<string, string | InvalidDetail | InvalidDetail[]>): ApiError {
  const listed = Object.entries(details).map(([field, detail]): [string, InvalidDetail[]] => {
    if (typeof detail === 'string') return [field, [{ description: detail }]];
    return [field, Array.isArray(detail) ? detail : [detail]];
  });
  return new ApiError(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: Object.fromEntries(listed),
  });
}

/** 403: the caller's role (or the account's plan) does not allow this. */
export function forbidden(message = 'You do not have access to this page.'): ApiError {
  return new ApiError(403, { error: { title: 'Forbidden', message } });
}

/** 401: nobody is signed in. */
export function unauthorized(): ApiError {
  return new ApiError(401, { error: "Couldn't authenticate you" });
}

/** 409: a safe update came too late. */
export function conflict(
  description = 'Safe Update prevented the update: the ticket has changed since the updated_stamp',
): ApiError {
  return new ApiError(409, { error: 'UpdateConflict', description });
}

/** 400: a parameter is missing or out of its range, in the newer envelope with a list. */
export function invalidParameter(code: string, title: string): ApiError {
  return new ApiError(400, { errors: [{ code, title }] });
}

/** 422 in the plain envelope, for refusals that name no field (search's limits, for example). */
export function unprocessable(error: string, description: string): ApiError {
  return new ApiError(422, { error, description });
}

/** 429: come back in `retryAfter` seconds. */
export function tooManyRequests(
  retryAfter: number,
  description = 'Number of allowed API requests per minute exceeded',
): ApiError {
  return new ApiError(429, { error: 'APIRateLimitExceeded', description }, { 'Retry-After': String(retryAfter) });
}

/** 429: the account has 30 jobs queued or running already. */
export function tooManyJobs(currentJobIds: string[]): ApiError {
  return new ApiError(
    429,
    {
      error: 'TooManyJobs',
      description: 'You have too many jobs queued or running. Please wait for one to finish.',
      current_job_ids: currentJobIds,
    },
    { 'Retry-After': '60' },
  );
}
