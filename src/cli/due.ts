import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { calendarOf } from '../domain/clock/calendar.ts';
import { isCalendarDate } from '../domain/clock/calendar-date.ts';
import type { Clock } from '../domain/clock/clock.ts';
import { CLOCK_EVENT_TYPES } from '../domain/clock/clock-event.ts';
import { isClockInputError } from '../domain/clock/clock-input-error.ts';
import { hasFixedPeriod, regimeId } from '../domain/clock/regimes.ts';
import { timeline } from '../domain/clock/timeline.ts';
import { readJsonArray } from './array-items.ts';
import { BadInputError, writeJsonLine } from './lines.ts';

const Example = z.object({
  id: z.string(),
  regime: z.string(),
  jurisdiction: z.string(),
  received: z.string(),
  tz: z.string(),
  events: z
    .array(
      z.object({
        type: z.enum(CLOCK_EVENT_TYPES),
        at: z.string(),
        until: z.string().refine(isCalendarDate, 'not a day that exists').optional(),
      }),
    )
    .default([]),
});
type Example = z.infer<typeof Example>;

/** One line of the answer: the dates of an example. All null where the law sets no number. */
type DueLine = {
  id: string;
  dueOn: string | null;
  targetOn: string | null;
  dueAt: string | null;
  extendedDueOn: string | null;
  extensionRefused?: true;
  extensionRefusedBecause?: string;
};

/**
 * Computes the due dates of worked examples: one JSON array in, one JSON line an example out.
 * @throws BadInputError naming the example's index and what is wrong with it; the lines of the examples before it are written.
 */
export async function due(input: Readable, output: Writable): Promise<void> {
  for await (const { index, value } of readJsonArray(input)) {
    await writeJsonLine(output, dueLine(value, index));
  }
}

function dueLine(value: unknown, index: number): DueLine {
  const parsed = Example.safeParse(value);
  if (!parsed.success) throw new BadInputError(`index ${index}`, reasonOf(parsed.error));
  try {
    return lineOf(parsed.data);
  } catch (error) {
    if (!isClockInputError(error)) throw error;
    throw new BadInputError(`index ${index}`, inTheInputsWords(error.message));
  }
}

function lineOf({ id, regime, jurisdiction, received, tz, events }: Example): DueLine {
  const calendar = calendarOf(jurisdiction);
  if (!hasFixedPeriod(regimeId(regime))) {
    return { id, dueOn: null, targetOn: null, dueAt: null, extendedDueOn: null };
  }
  const clock = timeline({ regime, calendar, receivedAt: received, timeZone: tz, events: events.map(clockEventOf) });
  return { id, ...datesOf(clock) };
}

function clockEventOf({ type, at, until }: Example['events'][number]) {
  return until === undefined ? { type, at } : { type, at, until };
}

function datesOf({ dueOn, targetOn, dueAt, extendedDueOn, extensionRefused }: Clock): Omit<DueLine, 'id'> {
  const dates = { dueOn, targetOn, dueAt, extendedDueOn };
  if (extensionRefused === null) return dates;
  return { ...dates, extensionRefused: true, extensionRefusedBecause: extensionRefused };
}

function reasonOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'example'}: ${issue.message}`).join('; ');
}

/** The clock's fields under the names that they have in the input. */
function inTheInputsWords(message: string): string {
  return message.replace(/^receivedAt:/, 'received:').replace(/^timeZone:/, 'tz:');
}
