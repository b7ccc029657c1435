import type { Clock } from './clock.ts';
import type { ExtensionNotice, Wait } from './clock-event.ts';
import { toInstant } from './instant.ts';
import type { Regime } from './regime.ts';
import type { RegimeId } from './regimes.ts';
import { localDateAt, nextFullHourAt } from './time-zone.ts';
import type { WorkingStep } from './working.ts';

const MS_PER_HOUR = 3_600_000;

type HourClockInput = {
  id: RegimeId;
  regime: Regime;
  hours: number;
  timeZone: string;
  receivedAt: number;
  waits: readonly Wait[];
  notices: readonly ExtensionNotice[];
};

/**
 * A period in elapsed hours, like the 72 of Art. 33(1) GDPR: it runs through nights, weekends, holidays and clock changes.
 * Judgement: the strict end counts. Not counting the hour of the event (Reg. 1182/71, Art. 3(1)) gives up to an hour more, which is
 * shown in the working only; the two working days of Art. 3(5) are disputed for hours and not used.
 */
export function hourClock({ id, regime, hours, timeZone, receivedAt, waits, notices }: HourClockInput): Clock {
  const endsAt = receivedAt + hours * MS_PER_HOUR;
  const dueAt = toInstant(endsAt);
  const dueOn = localDateAt(endsAt, timeZone);
  const receivedOn = localDateAt(receivedAt, timeZone);
  const { article } = regime;
  const working: WorkingStep[] = [
    { step: 'received', at: toInstant(receivedAt), timeZone, on: receivedOn, article },
    { step: 'elapsed-hours', hours, endsAt: dueAt, article },
    {
      step: 'full-hour-reading',
      endsAt: toInstant(nextFullHourAt(receivedAt, timeZone) + hours * MS_PER_HOUR),
      article: 'Reg. (EEC, Euratom) 1182/71, Art. 3(1)',
    },
  ];
  for (const wait of waits) {
    const askedOn = localDateAt(wait.askedAt, timeZone);
    working.push({ step: 'not-suspended', because: 'law-knows-none', waitedFor: wait.because, askedOn, article });
  }
  for (const notice of notices) {
    const noticeOn = localDateAt(notice.at, timeZone);
    working.push({ step: 'extension-refused', because: 'law-knows-none', noticeOn, article });
  }
  return {
    regime: id,
    unit: 'hour',
    timeZone,
    receivedOn,
    dueOn,
    targetOn: dueOn,
    dueAt,
    dueWithoutSuspensionOn: dueOn,
    extendedDueOn: null,
    extendedTargetOn: null,
    isExtended: false,
    extensionRefused: notices.length > 0 ? 'law-knows-none' : null,
    extensionNoticeBy: null,
    acknowledgeOn: null,
    suspendedSinceOn: null,
    current: { dueOn, targetOn: dueOn, dueAt, warnOn: dueOn },
    working,
  };
}
