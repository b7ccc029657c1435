import { type DayNumber, weekdayOf } from '../calendar-date.ts';
import { type HolidayRule, parseRules } from './rule.ts';
import { FIRST_YEAR, type HolidayTable, LAST_YEAR } from './shape.ts';

/**
 * The public holidays of a country, or of a part of it, in all years of the tables. Holidays on a weekend are among them.
 * @param part as the table names it; null for what all parts share
 */
export function holidaysOf(table: HolidayTable, part: string | null): Set<DayNumber> {
  const rules = parseRules(table.rules).filter(({ holdsIn }) => holdsIn(part));
  const days = new Set<DayNumber>();
  // A day that moves on to the next free one must know the others first, those of the next year's beginning included.
  for (const wait of [false, true])
    for (let year = FIRST_YEAR; year <= LAST_YEAR + 1; year += 1)
      for (const rule of rules) if ([...rule.moves.values()].includes('next') === wait) addDay(days, rule, year);
  return days;
}

function addDay(days: Set<DayNumber>, rule: HolidayRule, year: number): void {
  const day = rule.isInForce(year) ? rule.dayIn(year) : null;
  if (day === null) return;
  const move = rule.moves.get(weekdayOf(day)) ?? 0;
  days.add(move === 'next' ? nextFree(day, days) : day + move);
}

function nextFree(day: DayNumber, days: ReadonlySet<DayNumber>): DayNumber {
  let at = day + 1;
  while (weekdayOf(at) === 0 || weekdayOf(at) === 6 || days.has(at)) at += 1;
  return at;
}
