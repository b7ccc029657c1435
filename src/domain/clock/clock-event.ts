import { type CalendarDate, calendarDate } from './calendar-date.ts';
import { ClockInputError } from './clock-input-error.ts';
import { parseInstant } from './instant.ts';
import type { WaitReason } from './regime.ts';

export const CLOCK_EVENT_TYPES = [
  'id_requested',
  'id_insufficient',
  'id_received',
  'clarification_requested',
  'clarification_received',
  'fee_requested',
  'fee_received',
  'extension_notified',
] as const;
type ClockEventType = (typeof CLOCK_EVENT_TYPES)[number];

/** What stops, restarts or extends a period. `at` is an ISO instant with its offset: when it was sent or came in. */
export type ClockEvent = {
  type: ClockEventType;
  at: string;
  /** With `extension_notified`, under a law that lets the controller name the date. */
  until?: CalendarDate;
};

/** A time of waiting for the data subject, in instants. `endedAt` is null while no sufficient answer has come. */
export type Wait = { because: WaitReason; askedAt: number; endedAt: number | null };
/** A notice of extension that was sent. */
export type ExtensionNotice = { at: number; until: CalendarDate | null };

const WAIT_EVENTS: Record<
  Exclude<ClockEventType, 'extension_notified'>,
  { because: WaitReason; does: 'ask' | 'fall-short' | 'answer' }
> = {
  id_requested: { because: 'id', does: 'ask' },
  id_insufficient: { because: 'id', does: 'fall-short' },
  id_received: { because: 'id', does: 'answer' },
  clarification_requested: { because: 'clarification', does: 'ask' },
  clarification_received: { because: 'clarification', does: 'answer' },
  fee_requested: { because: 'fee', does: 'ask' },
  fee_received: { because: 'fee', does: 'answer' },
};

// The browser's clock and Zendesk's may differ a little; more than that is a wrong date.
const CLOCK_SKEW_MS = 5 * 60_000;

/** Whether an instant lies after now, where now is known. */
export function isInFuture(at: number, now: number | null): boolean {
  return now !== null && at > now + CLOCK_SKEW_MS;
}

/**
 * The events as times of waiting and notices of extension. Throws ClockInputError naming `events[i].at`, `.until` or `.type` for a
 * moment or day that does not exist, a moment before the receipt, before the event before it or (with `now`) in the future, and for an
 * answer to which there never was a question. A question asked again while one is open is a reminder: the first one counts.
 */
export function readEvents(
  events: readonly ClockEvent[],
  receivedAt: number,
  now: number | null,
): { waits: Wait[]; notices: ExtensionNotice[] } {
  const waits: Wait[] = [];
  const notices: ExtensionNotice[] = [];
  let previousAt = receivedAt;
  events.forEach((event, index) => {
    const field = `events[${index}]`;
    const at = parseInstant(event.at, `${field}.at`);
    if (at < receivedAt) throw new ClockInputError(`${field}.at`, 'lies before the receipt of the request');
    if (at < previousAt) throw new ClockInputError(`${field}.at`, 'lies before the event that precedes it');
    if (isInFuture(at, now)) throw new ClockInputError(`${field}.at`, 'lies in the future');
    previousAt = at;
    if (event.type === 'extension_notified') {
      notices.push({ at, until: event.until === undefined ? null : calendarDate(event.until, `${field}.until`) });
    } else readWait(waits, event.type, at, field);
  });
  return { waits, notices };
}

function readWait(waits: Wait[], type: keyof typeof WAIT_EVENTS, at: number, field: string): void {
  const { because, does } = WAIT_EVENTS[type];
  const last = waits.findLast((wait) => wait.because === because);
  if (does === 'ask') {
    if (last === undefined || last.endedAt !== null) waits.push({ because, askedAt: at, endedAt: null });
    return;
  }
  if (last === undefined) throw new ClockInputError(`${field}.type`, 'is an answer, but nothing was asked before');
  // An answer found insufficient afterwards was never the end of the waiting.
  if (does === 'fall-short') last.endedAt = null;
  else last.endedAt ??= at;
}
