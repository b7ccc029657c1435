import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../src/domain/clock/calendar-date.ts';
import { parseInstant, toInstant } from '../../../src/domain/clock/instant.ts';
import {
  checkTimeZone,
  endOfDayAt,
  localDateAt,
  nextFullHourAt,
  startOfDayAt,
} from '../../../src/domain/clock/time-zone.ts';
import { errorOf } from './build-clock.ts';

describe('the date on the wall', () => {
  test.each([
    ['2026-03-31T22:30:00Z', 'Europe/Berlin', '2026-04-01'],
    ['2026-03-31T21:59:59Z', 'Europe/Berlin', '2026-03-31'],
    ['2026-01-14T23:59:59Z', 'Europe/Madrid', '2026-01-15'],
    ['2026-01-14T23:59:59Z', 'Europe/Lisbon', '2026-01-14'],
    ['2026-03-02T05:00:00Z', 'America/Los_Angeles', '2026-03-01'],
    ['2026-06-30T10:00:00Z', 'Pacific/Kiritimati', '2026-07-01'],
    ['2026-06-30T10:59:00Z', 'Pacific/Pago_Pago', '2026-06-29'],
    ['2026-05-01T18:29:59Z', 'Asia/Kolkata', '2026-05-01'],
    ['2026-05-01T18:30:00Z', 'Asia/Kolkata', '2026-05-02'],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-24T22:00:00Z', 'Europe/Berlin', '2026-10-25'],
  ])('%s in %s is %s', (instant, timeZone, date) => {
    expect(localDateAt(parseInstant(instant, 'at'), timeZone)).toBe(date);
  });
});

describe('a day ends when the next one begins', () => {
  test.each([
    ['2026-04-02', 'Europe/Berlin', '2026-04-02T22:00:00.000Z'],
    ['2026-10-24', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-02-16', 'Europe/Lisbon', '2026-02-17T00:00:00.000Z'],
    ['2026-03-04', 'Australia/Sydney', '2026-03-04T13:00:00.000Z'],
    ['2026-08-30', 'Asia/Kolkata', '2026-08-30T18:30:00.000Z'],
    // Midnight itself is left out here: the day begins at one o'clock.
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // The last hour comes twice here: the day ends after the second.
    ['2024-10-26', 'Asia/Beirut', '2024-10-26T22:00:00.000Z'],
    // Midnight comes twice here: the next day begins the first time.
    ['2024-11-02', 'America/Havana', '2024-11-03T04:00:00.000Z'],
  ] as const)('%s in %s ends at %s', (date, timeZone, end) => {
    expect(toInstant(endOfDayAt(date, timeZone))).toBe(end);
  });

  test('every day of two years in zones that change at odd times begins with its own first instant', () => {
    const zones = [
      'America/Sao_Paulo',
      'Asia/Beirut',
      'America/Santiago',
      'America/Havana',
      'Africa/Cairo',
      'Australia/Lord_Howe',
      'Europe/Berlin',
    ];
    for (const timeZone of zones) {
      for (let at = Date.UTC(2017, 0, 1, 12); at < Date.UTC(2019, 0, 1); at += 86_400_000) {
        const date = localDateAt(at, timeZone);
        const start = startOfDayAt(date, timeZone);
        expect(localDateAt(start, timeZone)).toBe(date);
        expect(localDateAt(start - 1, timeZone) < date).toBe(true);
      }
    }
  });
});

test('the next full hour is one of the wall clock, also in a zone with half an hour', () => {
  const hour = (at: string, zone: string) => toInstant(nextFullHourAt(parseInstant(at, 'at'), zone));
  expect(hour('2020-12-22T12:17:00+01:00', 'Europe/Berlin')).toBe('2020-12-22T12:00:00.000Z');
  expect(hour('2020-12-22T12:00:00+01:00', 'Europe/Berlin')).toBe('2020-12-22T11:00:00.000Z');
  expect(hour('2026-05-01T12:10:00+05:30', 'Asia/Kolkata')).toBe('2026-05-01T07:30:00.000Z');
});

test('an instant is read as the engine reads it, whatever its fraction and offset', () => {
  const digits = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const fraction = fc.option(fc.stringMatching(/^[0-9]{1,9}$/), { nil: null });
  const offset = fc.oneof(
    fc.constant('Z'),
    fc
      .tuple(fc.constantFrom('+', '-'), digits(14), digits(59))
      .map(([sign, hour, minute]) => `${sign}${hour}:${minute}`),
  );
  fc.assert(
    fc.property(
      fc.tuple(fc.integer({ min: -10_000, max: 40_000 }), digits(23), digits(59), fc.option(digits(59), { nil: null })),
      fraction,
      offset,
      ([day, hour, minute, second], part, zone) => {
        const seconds = second === null ? '' : `:${second}${part === null ? '' : `.${part}`}`;
        const text = `${fromDayNumber(day)}T${hour}:${minute}${seconds}${zone}`;
        expect(parseInstant(text, 'at')).toBe(Date.parse(text));
      },
    ),
  );
});

test('the offset is found in weeks with and without a clock change, also before 1970', () => {
  const printer = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short' });
  for (let at = Date.UTC(1967, 11, 1); at < Date.UTC(1973, 0, 1); at += 3_600_000 * 5) {
    expect(localDateAt(at, 'Europe/London')).toBe(printer.format(at));
  }
});

describe('what is no zone and no instant is refused', () => {
  test.each(['Mars/Base', '', '+01:00', 'Europe/Berlin ', '1'])('zone "%s"', (timeZone) => {
    expect(errorOf(() => checkTimeZone(timeZone))).toMatchObject({ name: 'ClockInputError', field: 'timeZone' });
  });
  test.each([
    '2026-01-31T10:00:00',
    '2026-01-31',
    '2026-02-30T10:00:00Z',
    '2026-01-31T24:00:00Z',
    '2026-01-31T10:60:00Z',
    '2026-01-31T10:00:00+25:00',
    '2026-01-31T10:00:00+01:60',
    '2026-01-31T10:00:60Z',
    '2026-01-31T10:00:00.Z',
    '0999-01-31T10:00:00Z',
    '-002026-01-31T10:00:00Z',
    '31 January 2026 10:00 UTC',
    '',
  ])('instant "%s"', (text) => {
    expect(errorOf(() => parseInstant(text, 'receivedAt'))).toMatchObject({
      name: 'ClockInputError',
      field: 'receivedAt',
    });
  });
});
