import type { CalendarDate } from './calendar-date.ts';
import type { ExtensionNotice } from './clock-event.ts';
import type { Extension } from './regime.ts';
import { localDateAt } from './time-zone.ts';
import type { ExtensionRefusal, WorkingStep } from './working.ts';

/** The notice that extends a period, if one does, and what to say of each. */
export type ExtensionVerdict = {
  granted: ExtensionNotice | null;
  refused: ExtensionRefusal | null;
  steps: WorkingStep[];
};

/**
 * Which notice extends the period. It must have been sent before the first period had ended (Art. 12(3) GDPR: within one month of
 * receipt), once, under a law that knows an extension; where the controller names the date, with a date after the first.
 * @param endsAt epoch ms at which the first period has ended
 */
export function extensionVerdict(
  notices: readonly ExtensionNotice[],
  extension: Extension,
  first: { dueOn: CalendarDate; endsAt: number },
  timeZone: string,
  article: string,
): ExtensionVerdict {
  const verdict: ExtensionVerdict = { granted: null, refused: null, steps: [] };
  for (const notice of notices) {
    const refusal = verdict.granted === null ? refusalOf(notice, extension, first) : 'already-extended';
    if (refusal === null) {
      verdict.granted = notice;
      continue;
    }
    verdict.refused = refusal;
    const noticeOn = localDateAt(notice.at, timeZone);
    verdict.steps.push({ step: 'extension-refused', because: refusal, noticeOn, article });
  }
  return verdict;
}

function refusalOf(
  notice: ExtensionNotice,
  extension: Extension,
  first: { dueOn: CalendarDate; endsAt: number },
): ExtensionRefusal | null {
  if (extension === null) return 'law-knows-none';
  if (notice.at >= first.endsAt) return 'notified-after-period';
  if (extension !== 'controller-names-date') return null;
  if (notice.until === null) return 'no-date-named';
  return notice.until > first.dueOn ? null : 'date-named-too-early';
}
