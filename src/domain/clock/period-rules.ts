import type { Calendar } from './calendar.ts';
import type { CalendarDate, DayNumber } from './calendar-date.ts';
import type { Clock } from './clock.ts';
import type { PeriodRule } from './period-reading.ts';
import type { DateSpan, Regime } from './regime.ts';
import { type RegimeId, regimeId, regimeOf } from './regimes.ts';
import { checkTimeZone } from './time-zone.ts';
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
  /** When days end in the zone. */
  ends: Map<CalendarDate, DayEnd>;
};

/** The instant at which a day has ended, in epoch ms and written. */
export type DayEnd = { at: number; text: string };

/** What a clock says besides the receipt. */
export type Outcome = Omit<Clock, 'regime' | 'unit' | 'timeZone' | 'receivedOn' | 'working'> & {
  steps: readonly WorkingStep[];
};

/** A law at a place and in a zone; without rules for dates where it counts hours or sets no number. */
type Law = { id: RegimeId; regime: Regime; rules: PeriodRules | null };

// Made and checked once, so that they keep what was reckoned by them.
const made = new WeakMap<Calendar, Map<string, Map<string, Law>>>();

/** The law of that id at a place. Throws ClockInputError naming `regime` or `timeZone` if there is none. */
export function lawAt(regime: string, calendar: Calendar, timeZone: string): Law {
  return made.get(calendar)?.get(regime)?.get(timeZone) ?? makeLaw(regime, calendar, timeZone);
}

function makeLaw(name: string, calendar: Calendar, timeZone: string): Law {
  const id = regimeId(name);
  const regime = regimeOf(id);
  const { period } = regime;
  checkTimeZone(timeZone);
  const isInDays = period.unit !== 'hour' && period.unit !== 'without-delay';
  const law = { id, regime, rules: isInDays ? rulesOf(id, regime, period, calendar, timeZone) : null };
  const atPlace = made.get(calendar) ?? new Map<string, Map<string, Law>>();
  const inZones = atPlace.get(id) ?? new Map<string, Law>();
  made.set(calendar, atPlace.set(id, inZones.set(timeZone, law)));
  return law;
}

function rulesOf(id: RegimeId, regime: Regime, span: DateSpan, calendar: Calendar, timeZone: string): PeriodRules {
  const { article, extension, extensionArticle, acknowledgement, closedPeriod } = regime;
  const workingDays = { calendar, closedPeriod };
  const rule = (forDate: WorkingFor, of: string, spans: PeriodRule['spans']): PeriodRule => ({
    regime,
    workingDays,
    spans,
    forDate,
    article: of,
    rawEnds: { limit: new Map(), target: new Map() },
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
    ends: new Map(),
  };
}
