import { type Account, now } from '../account.ts';
import { unprocessable } from '../errors.ts';
import type { Term } from './query.ts';

const HOUR = 3_600_000;
const UNITS: Record<string, number> = {
  minute: HOUR / 60,
  hour: HOUR,
  day: 24 * HOUR,
  week: 7 * 24 * HOUR,
  month: 30 * 24 * HOUR,
  year: 365 * 24 * HOUR,
};

/**
 * Whether an instant meets `created>2026-01-31`, `updated<4hours`, `due_date:2026-01-31T09:00:00Z` and the like.
 * A bare date is a whole day in UTC; a span is counted back from now.
 * @throws ApiError 422 for what is neither
 */
export function meetsDate(account: Account, at: string | null, { operator, value }: Term): boolean {
  if (value === 'none') return operator === ':' && at === null;
  const { start, end } = spanOf(account, value);
  if (at === null) return false;
  const instant = Date.parse(at);
  switch (operator) {
    case ':':
      return instant >= start && instant < end;
    case '<':
      return instant < start;
    case '<=':
      return instant < end;
    case '>':
      return instant >= end;
    case '>=':
      return instant >= start;
  }
}

function spanOf(account: Account, value: string): { start: number; end: number } {
  const back = /^(\d+)(minute|hour|day|week|month|year)s?$/.exec(value);
  if (back) {
    const at = Date.parse(now(account)) - Number(back[1]) * (UNITS[back[2] ?? ''] ?? 0);
    return { start: at, end: at };
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) {
    const start = Date.parse(value);
    return { start, end: start + 24 * HOUR };
  }
  const at = Date.parse(value);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(value) || Number.isNaN(at)) {
    throw unprocessable('invalid', 'Invalid search: not a date that can be searched for');
  }
  return { start: at, end: at + 1000 };
}
