/**
 * Something given to the clock cannot be used. `field` names it (`timeZone`, `events[2].at`), so that a person can find it.
 * Recognise it by `name`: `instanceof` fails across frames.
 */
export class ClockInputError extends Error {
  override readonly name = 'ClockInputError';
  readonly field: string;

  constructor(field: string, reason: string) {
    super(`${field}: ${reason}`);
    this.field = field;
  }
}

/** Whether a caught value is the clock's complaint about its input. */
export function isClockInputError(error: unknown): error is ClockInputError {
  return error instanceof Error && error.name === 'ClockInputError' && 'field' in error;
}
