import { describe, expect, test } from 'vitest';
import {
  breachClock,
  isLaterDay,
  ownTargetOn,
  recordDueAt,
  requestClock,
  runningClock,
  standingAt,
} from '../../src/workflow/clock.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/workflow/settings.ts';

const around = (settings: Partial<Settings> = {}) => ({
  timeZone: 'Europe/Berlin',
  settings: { ...DEFAULT_SETTINGS, ...settings },
});
const received = (at: string) => ({ receivedAt: at, clockEntries: [] });
const NOW = new Date('2026-05-01T10:00:00Z');

describe('the holidays that count', () => {
  test('none where no place is set: a period of 25 April ends on Whit Monday', () => {
    expect(runningClock('2026-04-25T08:00:00Z', around(), NOW).dueOn).toBe('2026-05-25');
  });
  test('those of the place: Whit Monday moves the end to Tuesday', () => {
    expect(runningClock('2026-04-25T08:00:00Z', around({ holidayPlaces: ['DE'] }), NOW).dueOn).toBe('2026-05-26');
  });
  test('those of the first place where the law holds: a German one says nothing under the UK GDPR', () => {
    const clock = requestClock(
      { ...received('2026-04-25T08:00:00Z'), regime: 'UK-GDPR' },
      around({ holidayPlaces: ['DE'] }),
      NOW,
    );
    expect(clock.working).toContainEqual(expect.objectContaining({ step: 'calendar', knows: 'weekends-only' }));
  });
  test('a day that the administrator added', () => {
    const changes = { holidayPlaces: ['DE'], holidayChanges: { added: ['2026-05-26' as const], removed: [] } };
    expect(runningClock('2026-04-25T08:00:00Z', around(changes), NOW).dueOn).toBe('2026-05-27');
  });
});

test('a request is timed under its own law: Switzerland gives 30 days, the GDPR a month', () => {
  const at = { ...received('2026-03-02T08:00:00Z') };
  expect(requestClock({ ...at, regime: 'EU-GDPR' }, around(), NOW).dueOn).toBe('2026-04-02');
  expect(requestClock({ ...at, regime: 'CH-FADP' }, around(), NOW).dueOn).toBe('2026-04-01');
});

describe('the own target', () => {
  const clock = runningClock('2026-03-02T08:00:00Z', around(), NOW);
  test('is seven days before the date to work towards', () => {
    expect(ownTargetOn(clock, around())).toBe('2026-03-26');
  });
  test('is never before the day of receipt', () => {
    expect(ownTargetOn(clock, around({ targetDays: 60 }))).toBe('2026-03-02');
  });
});

test('a breach is due 72 hours after the mail that told of it, to the minute, over a weekend', () => {
  const now = new Date('2026-05-04T07:30:00Z');
  const clock = breachClock('2026-05-01T08:30:00Z', around({ holidayPlaces: ['DE'] }), now);
  expect(clock.dueAt).toBe('2026-05-04T08:30:00.000Z');
  expect(standingAt(clock, around(), now)).toMatchObject({ hoursLeft: 1, level: 'due-today' });
});

test('working days left leave the place’s holidays out', () => {
  const clock = runningClock('2026-04-30T08:00:00Z', around({ holidayPlaces: ['DE'] }), NOW);
  // Due on Monday 1 June, seen on Friday 22 May: Tuesday to Friday, and Monday.
  const now = new Date('2026-05-22T08:00:00Z');
  expect(clock.dueOn).toBe('2026-06-01');
  expect(standingAt(clock, around({ holidayPlaces: ['DE'] }), now).workingDaysLeft).toBe(5);
});

describe('the record’s own due date', () => {
  test('is noon of the earliest reading’s last day, summer time or not', () => {
    expect(recordDueAt(runningClock('2026-03-02T08:00:00Z', around(), NOW))).toBe('2026-04-02T10:00:00Z');
    expect(recordDueAt(runningClock('2026-01-02T08:00:00Z', around(), NOW))).toBe('2026-02-02T11:00:00Z');
  });
  test('is the same day for people in London, Kyiv and New York', () => {
    const dueAt = new Date(recordDueAt(runningClock('2026-03-02T08:00:00Z', around(), NOW)));
    for (const timeZone of ['Europe/London', 'Europe/Kyiv', 'America/New_York']) {
      expect(new Intl.DateTimeFormat('en-CA', { timeZone }).format(dueAt)).toBe('2026-04-02');
    }
  });
  test.each([
    ['a later day', '2026-04-03T10:00:00Z', '2026-04-02T10:00:00Z', true],
    ['another time of the same day', '2026-04-02T10:00:00Z', '2026-04-01T22:30:00Z', false],
    ['an earlier day', '2026-04-01T10:00:00Z', '2026-04-02T10:00:00Z', false],
    ['a day where there was none', '2026-04-02T10:00:00Z', null, false],
  ])('moved later: %s', (_, dueAt, before, isLater) => {
    expect(isLaterDay(dueAt, before, 'Europe/Berlin')).toBe(isLater);
  });
});
