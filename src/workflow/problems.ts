/**
 * What broke outside, by what a person can do about it. Errors are recognised by their name, because `instanceof` fails across frames.
 * They carry no personal data: a schema error has paths, never values.
 */
export const PROBLEM_NAMES = [
  'Refused', // 401, 403: this person may not
  'Gone', // 404
  'Conflict', // 409: somebody else changed it meanwhile
  'Invalid', // 422 and other 4xx: Zendesk says why in `codes`
  'TooManyCalls', // 429: wait `retryAfterSeconds`
  'Unavailable', // 5xx, or no connection before anything was sent for sure
  'AnswerLost', // sent, but no answer: it may have happened
  'UnexpectedAnswer', // an answer that is not what Zendesk documents
  'NotInZendesk', // the host page is none of Zendesk's
] as const;
export type ProblemName = (typeof PROBLEM_NAMES)[number];

/** Something outside did not do what was asked. */
export class OutsideProblem extends Error {
  override readonly name: ProblemName;
  readonly status: number | null;
  readonly retryAfterSeconds: number | null;
  /** Zendesk's own short codes or field names, such as `RecordInvalid` or `status`. */
  readonly codes: readonly string[];

  constructor(
    name: ProblemName,
    about: {
      status?: number | null;
      retryAfterSeconds?: number | null;
      codes?: readonly string[];
      message?: string;
    } = {},
  ) {
    super(about.message ?? name);
    this.name = name;
    this.status = about.status ?? null;
    this.retryAfterSeconds = about.retryAfterSeconds ?? null;
    this.codes = about.codes ?? [];
  }
}

/** The problem that an unknown thrown value is, or null where it is a fault of our own. */
export function outsideProblem(thrown: unknown): OutsideProblem | null {
  return thrown instanceof Error && PROBLEM_NAMES.some((name) => name === thrown.name) && 'codes' in thrown
    ? new OutsideProblem(nameOf(thrown.name), {
        status: numberOr(thrown, 'status'),
        retryAfterSeconds: numberOr(thrown, 'retryAfterSeconds'),
        codes: Array.isArray(thrown.codes) ? thrown.codes.filter((code) => typeof code === 'string') : [],
        message: thrown.message,
      })
    : null;
}

/** These are about one ticket; anything else would be the same with the next one. */
const OF_ONE_TICKET: readonly ProblemName[] = ['Gone', 'Refused', 'Invalid', 'UnexpectedAnswer'];

/**
 * What becomes of a ticket among others that can't be read: it is counted, and the others are read all the same.
 * @throws what was thrown, where the other tickets could not be read either
 */
export function notRead(thrown: unknown): 'not_read' {
  const problem = outsideProblem(thrown);
  if (problem && OF_ONE_TICKET.includes(problem.name)) return 'not_read';
  throw thrown;
}

function nameOf(name: string): ProblemName {
  return PROBLEM_NAMES.find((known) => known === name) ?? 'UnexpectedAnswer';
}

function numberOr(thrown: Error, key: string): number | null {
  const value: unknown = Reflect.get(thrown, key);
  return typeof value === 'number' ? value : null;
}
