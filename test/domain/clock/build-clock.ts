import { WEEKENDS_ONLY } from '../../../src/domain/clock/calendar.ts';
import { type TimelineInput, timeline } from '../../../src/domain/clock/timeline.ts';

/** A request under the EU GDPR in Berlin on weekends only, unless told otherwise. */
export function clockOf(input: Partial<TimelineInput> & Pick<TimelineInput, 'receivedAt'>) {
  return timeline({ regime: 'EU-GDPR', calendar: WEEKENDS_ONLY, timeZone: 'Europe/Berlin', events: [], ...input });
}

/** The error that a call throws; fails if it throws none. */
export function errorOf(call: () => unknown): { name: string; field: string; message: string } {
  try {
    call();
  } catch (error) {
    if (error instanceof Error && 'field' in error && typeof error.field === 'string') {
      return { name: error.name, field: error.field, message: error.message };
    }
    throw error;
  }
  throw new Error('nothing was thrown');
}
