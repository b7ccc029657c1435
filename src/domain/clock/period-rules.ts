import type { Calendar } from './calendar.ts';
import type { DayNumber } from './calendar-date.ts';
import type { Clock } from './clock.ts';
import type { PeriodRule } from './period-reading.ts';
import type { DateSpan, Regime } from './regime.ts';
import type { RegimeId } from './regimes.ts';
import { remembered } from './remembered.ts';
import type { WorkingFor, WorkingStep } from './working.ts';

/** What a clock in days or months goes by, whatever the request: a law, a place and its zone. */
export type PeriodRules = {
  id: RegimeId;
  regime: Regime;
  calendar: Calendar;
  timeZone: string;
  first: PeriodRule;
  /** The same, as it is shown where a suspension counts. */
  withoutSuspension: PeriodRule;
  /** Null where the law knows no extension or leaves its date to the controller. */
  extended: PeriodRule | null;
  acknowledgement: PeriodRule | null;
  /** What the requests of a day come to if nothing happens to them: thousands were received on the same few hundred days. */
  undisturbed: Map<DayNumber, Outcome>;
};

/** What a clock says besides the receipt. */
export type Outcome = Omit<Clock, 'regime' | 'unit' | 'timeZone' | 'receivedOn' | 'working'> & {
  steps: readonly WorkingStep[];
};

type Law = Pick<PeriodRules, 'id' | 'regime' | 'calendar' | 'timeZone'> & { span: DateSpan };

// Made once, so that they keep what was reckoned by them.
const made = new WeakMap<Calendar, Map<RegimeId, Map<string, PeriodRules>>>();

/** The rules of a law whose length is `span`. */
export function periodRulesOf(law: Law): PeriodRules {
  const atPlace = remembered(made, law.calendar, () => new Map());
  const underLaw = remembered(atPlace, law.id, () => new Map());
  return remembered(underLaw, law.timeZone, () => rulesAfresh(law));
}

function rulesAfresh({ id, regime, calendar, timeZone, span }: Law): PeriodRules {
  const { article, extension, extensionArticle, acknowledgement, closedPeriod } = regime;
  const workingDays = { calendar, closedPeriod };
  const rule = (forDate: WorkingFor, of: string, spans: PeriodRule['spans']): PeriodRule => ({
    regime,
    workingDays,
    spans,
    forDate,
    article: of,
    undisturbed: new Map(),
  });
  return {
    id,
    regime,
    calendar,
    timeZone,
    first: rule('due', article, [span]),
    withoutSuspension: rule('without-suspension', article, [span]),
    extended:
      extension === null || extension === 'controller-names-date'
        ? null
        : rule('extended', extensionArticle ?? article, [span, extension]),
    acknowledgement: acknowledgement && rule('acknowledgement', acknowledgement.article, [acknowledgement.span]),
    undisturbed: new Map(),
  };
}
