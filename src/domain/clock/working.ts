import type { PassedDay } from './calendar.ts';
import type { CalendarDate } from './calendar-date.ts';
import type { DateSpan, WaitReason } from './regime.ts';

/** Which date a step of the working belongs to. */
export type WorkingFor = 'due' | 'extended' | 'acknowledgement' | 'without-suspension';

/** Why an extension does not count. */
export type ExtensionRefusal =
  | 'law-knows-none'
  | 'notified-after-period'
  | 'already-extended'
  | 'no-date-named'
  | 'date-named-too-early';

/** Why waiting did not move the date. */
type NotSuspendedBecause = 'law-knows-none' | 'asked-after-period';

/**
 * One step of how a date came about, as data: the interface says it in the agent's language, the record keeps it.
 * Each has the article that it follows, where there is one.
 */
export type WorkingStep = { article: string | null } & (
  | { step: 'received'; at: string; timeZone: string; on: CalendarDate }
  | { step: 'calendar'; calendar: string; knows: 'weekends-only' | 'holidays'; validUntil: number | null }
  | { step: 'beyond-calendar'; calendar: string; validUntil: number; on: CalendarDate }
  | { step: 'restarted'; because: WaitReason; from: CalendarDate; on: CalendarDate; isOpen: boolean }
  | { step: 'not-suspended'; because: NotSuspendedBecause; waitedFor: WaitReason; askedOn: CalendarDate }
  | {
      step: 'counted';
      for: WorkingFor;
      from: CalendarDate;
      span: DateSpan;
      isReceiptDayCounted: boolean;
      rawEndOn: CalendarDate;
      isMonthEnd: boolean;
    }
  | {
      step: 'suspended';
      for: WorkingFor;
      because: WaitReason[];
      from: CalendarDate;
      to: CalendarDate;
      days: number;
      isOpen: boolean;
    }
  | { step: 'lengthened'; for: WorkingFor; days: number; on: CalendarDate }
  | { step: 'rolled'; for: WorkingFor; from: CalendarDate; to: CalendarDate; passed: PassedDay[] }
  | { step: 'earlier-reading'; for: WorkingFor; because: EarlierReading[]; on: CalendarDate }
  | { step: 'elapsed-hours'; hours: number; endsAt: string }
  | { step: 'full-hour-reading'; endsAt: string }
  | { step: 'extended'; noticeOn: CalendarDate; dueOn: CalendarDate }
  | { step: 'extension-refused'; because: ExtensionRefusal; noticeOn: CalendarDate }
);

/** Why a second reading of the law ends earlier. */
export type EarlierReading = 'receipt-day-counts' | 'months-chained' | 'last-day-of-pause-counts';
