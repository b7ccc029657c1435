import { describe, expect, test } from 'vitest';
import { calendarDate, fromDayNumber, toDayNumber, weekdayOf } from '../../../../src/domain/clock/calendar-date.ts';
import { holidaysOf } from '../../../../src/domain/clock/holidays/generate.ts';
import { TABLES } from '../../../../src/domain/clock/holidays/index.ts';
import type { HolidayTable } from '../../../../src/domain/clock/holidays/shape.ts';

/** A place's holidays in a year, as MM-DD and in order: `daysOf('DE-BE', 2025)`. */
function daysOf(place: string, year: number): string[] {
  const [country = '', part = null] = place.split('-');
  return [...holidaysOf(tableOf(country), part)]
    .map(fromDayNumber)
    .filter((date) => date.startsWith(`${year}-`))
    .map((date) => date.slice(5))
    .sort();
}

function tableOf(country: string): HolidayTable {
  const table = TABLES.find((one) => one.country === country);
  if (table === undefined) throw new Error(`No table of ${country}`);
  return table;
}

const listed = (...days: string[]) =>
  [...new Set(days.flatMap((day) => day.split(' ')))].filter((day) => day !== '').sort();

describe.each([
  [
    'AT',
    'Arbeitsruhegesetz, § 7(2)',
    {
      2024: '01-01 01-06 04-01 05-01 05-09 05-20 05-30 08-15 10-26 11-01 12-08 12-25 12-26',
      2026: '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26',
    },
  ],
  [
    'BE',
    'Royal Decree of 18 April 1974, Art. 1',
    {
      2023: '01-01 04-10 05-01 05-18 05-29 07-21 08-15 11-01 11-11 12-25',
      2026: '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25',
    },
  ],
  [
    'CY',
    'list of public holidays, Public Administration and Personnel Department',
    {
      2024: '01-01 01-06 03-18 03-25 04-01 05-01 05-03 05-05 05-06 06-24 08-15 10-01 10-28 12-25 12-26',
      2026: '01-01 01-06 02-23 03-25 04-01 04-10 04-12 04-13 05-01 06-01 08-15 10-01 10-28 12-25 12-26',
    },
  ],
  [
    'CZ',
    'Act No. 245/2000 Sb., §§ 1 and 2',
    {
      2024: '01-01 03-29 04-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26',
      2026: '01-01 04-03 04-06 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26',
    },
  ],
  [
    'EE',
    'Pühade ja tähtpäevade seadus, §§ 1 and 2',
    {
      2024: '01-01 02-24 03-29 03-31 05-01 05-19 06-23 06-24 08-20 12-24 12-25 12-26',
      2026: '01-01 02-24 04-03 04-05 05-01 05-24 06-23 06-24 08-20 12-24 12-25 12-26',
    },
  ],
  [
    'FI',
    'Church Act 652/2023, Acts 272/1944 and 388/1937; Midsummer and All Saints’ Day on Saturdays',
    {
      2024: '01-01 01-06 03-29 03-31 04-01 05-01 05-09 05-19 06-22 11-02 12-06 12-25 12-26',
      2026: '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26',
    },
  ],
  [
    'FR',
    'Code du travail, Art. L3133-1',
    {
      2024: '01-01 04-01 05-01 05-08 05-09 05-20 07-14 08-15 11-01 11-11 12-25',
      2025: '01-01 04-21 05-01 05-08 05-29 06-09 07-14 08-15 11-01 11-11 12-25',
    },
  ],
  [
    'HU',
    'Labour Code (Act I of 2012), § 102(1), with Good Friday',
    {
      2024: '01-01 03-15 03-29 04-01 05-01 05-20 08-20 10-23 11-01 12-25 12-26',
      2025: '01-01 03-15 04-18 04-21 05-01 06-09 08-20 10-23 11-01 12-25 12-26',
    },
  ],
  [
    'HR',
    'NN 110/2019, Art. 1; Corpus Christi 2024 is also Statehood Day',
    {
      2024: '01-01 01-06 03-31 04-01 05-01 05-30 06-22 08-05 08-15 11-01 11-18 12-25 12-26',
      2026: '01-01 01-06 04-05 04-06 05-01 05-30 06-04 06-22 08-05 08-15 11-01 11-18 12-25 12-26',
    },
  ],
] as const)('%s: %s', (place, _publication, years) => {
  test.each(Object.entries(years))('the holidays of %s are %s', (year, days) => {
    expect(daysOf(place, Number(year))).toEqual(listed(days));
  });
});

describe('Bulgaria: Labour Code, Art. 154(1) and (2)', () => {
  test.each([
    [
      2023,
      'New Year on a Sunday, St George’s Day on a Saturday, Christmas Eve on a Sunday bring 2 January, 8 May, 27 December',
      '01-01 01-02 03-03 04-14 04-15 04-16 04-17 05-01 05-06 05-08 05-24 09-06 09-22 12-24 12-25 12-26 12-27',
    ],
    [
      2024,
      '6 May on Easter Monday brings no further day, 3 March and 22 September on Sundays do',
      '01-01 03-03 03-04 05-01 05-03 05-04 05-05 05-06 05-24 09-06 09-22 09-23 12-24 12-25 12-26',
    ],
    [
      2026,
      '26 December on a Saturday brings Monday the 28th',
      '01-01 03-03 04-10 04-11 04-12 04-13 05-01 05-06 05-24 05-25 09-06 09-07 09-22 12-24 12-25 12-26 12-28',
    ],
    [
      2027,
      '1 May on Holy Saturday brings the Tuesday after Easter, two days of Christmas on a weekend bring two days',
      '01-01 03-03 04-30 05-01 05-02 05-03 05-04 05-06 05-24 09-06 09-22 12-24 12-25 12-26 12-27 12-28',
    ],
  ])('%i: %s', (year, _why, days) => {
    expect(daysOf('BG', year)).toEqual(listed(days));
  });
});

describe('Denmark: Great Prayer Day abolished by the Act of 2023, from 2024', () => {
  test('2023 has it, on 5 May', () => {
    expect(daysOf('DK', 2023)).toEqual(listed('01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26'));
  });
  test('2024 has not, it would have been 26 April', () => {
    expect(daysOf('DK', 2024)).toEqual(listed('01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26'));
  });
});

describe('Greece: Law 4808/2021, Art. 60', () => {
  test.each([
    [2023, '1 May where it belongs', '01-01 01-06 03-25 04-17 05-01 08-15 10-28 12-25 12-26'],
    [
      2024,
      '1 May, Holy Wednesday, moved to 7 May by the minister',
      '01-01 01-06 03-25 05-06 05-07 08-15 10-28 12-25 12-26',
    ],
    [2025, '1 May where it belongs', '01-01 01-06 03-25 04-21 05-01 08-15 10-28 12-25 12-26'],
  ])('%i: %s', (year, _why, days) => {
    expect(daysOf('GR', year)).toEqual(listed(days));
  });
});

test.each(['57', '67', '68'])('FR-%s: Art. L3134-13 adds Good Friday and 26 December', (part) => {
  expect(daysOf(`FR-${part}`, 2024)).toEqual(listed(...daysOf('FR', 2024), '03-29 12-26'));
  expect(daysOf(`FR-${part}`, 2025)).toEqual(listed(...daysOf('FR', 2025), '04-18 12-26'));
});

const GERMANY = {
  2024: '01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26',
  2025: '01-01 04-18 04-21 05-01 05-29 06-09 10-03 12-25 12-26',
};

describe('Germany: what each Land’s law on public holidays adds to the nine that all have', () => {
  test.each([2024, 2025] as const)('the nine of %i', (year) => {
    expect(daysOf('DE', year)).toEqual(listed(GERMANY[year]));
  });
  test.each([
    ['BB', '03-31 05-19 10-31', '04-20 06-08 10-31'],
    ['BE', '03-08', '03-08 05-08'],
    ['BW', '01-06 05-30 11-01', '01-06 06-19 11-01'],
    ['BY', '01-06 05-30 11-01', '01-06 06-19 11-01'],
    ['HB', '10-31', '10-31'],
    ['HE', '05-30', '06-19'],
    ['HH', '10-31', '10-31'],
    ['MV', '03-08 10-31', '03-08 10-31'],
    ['NI', '10-31', '10-31'],
    ['NW', '05-30 11-01', '06-19 11-01'],
    ['RP', '05-30 11-01', '06-19 11-01'],
    ['SH', '10-31', '10-31'],
    ['SL', '05-30 08-15 11-01', '06-19 08-15 11-01'],
    ['SN', '10-31 11-20', '10-31 11-19'],
    ['ST', '01-06 10-31', '01-06 10-31'],
    ['TH', '09-20 10-31', '09-20 10-31'],
  ])('DE-%s: %s in 2024, %s in 2025', (part, in2024, in2025) => {
    expect(daysOf(`DE-${part}`, 2024)).toEqual(listed(GERMANY[2024], in2024));
    expect(daysOf(`DE-${part}`, 2025)).toEqual(listed(GERMANY[2025], in2025));
  });
});

const SPAIN = {
  2023: '01-01 01-06 04-07 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
  2024: '01-01 01-06 03-29 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
  2025: '01-01 01-06 04-18 05-01 08-15 10-12 11-01 12-06 12-08 12-25',
};

describe('Spain: BOE of 14 October 2022, 27 October 2023 and 18 October 2024', () => {
  test.each([2023, 2024, 2025] as const)('in %i all have the nine national days and Epiphany', (year) => {
    expect(daysOf('ES', year)).toEqual(listed(SPAIN[year]));
  });
  test('in 2027, of which no list is known, only the nine that nobody can replace (RD 2001/1983, Art. 45)', () => {
    const nine = '01-01 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25';
    expect(daysOf('ES', 2027)).toEqual(listed(nine));
    expect(daysOf('ES-MD', 2027)).toEqual(listed(nine));
  });
  const regions = [
    ['AN', '01-02 02-28 04-06', '02-28 03-28 12-09', '02-28 04-17 10-13'],
    ['AR', '01-02 04-06 04-24', '03-28 04-23 12-09', '04-17 04-23 10-13'],
    ['AS', '01-02 04-06 09-08', '03-28 09-09 12-09', '04-17 09-08 10-13'],
    ['CB', '04-06 07-28 09-15', '03-28 04-01 07-25', '04-17 07-28 09-15'],
    ['CL', '01-02 04-06 07-25', '03-28 04-23 12-09', '04-17 04-23 10-13'],
    ['CM', '04-06 05-31 06-08', '03-28 05-30 05-31', '04-17 05-31 06-19'],
    ['EX', '02-21 04-06 09-08', '02-13 03-28 12-09', '04-17 09-08 10-13'],
    ['GA', '04-06 05-17 07-25', '03-28 05-17 07-25', '04-17 05-17 07-25'],
    ['IB', '03-01 04-06 04-10', '03-01 03-28 04-01', '03-01 04-17 04-21'],
    ['MC', '01-02 04-06 06-09', '03-19 03-28 12-09', '03-19 04-17 06-09'],
    ['MD', '03-20 04-06 05-02', '03-28 05-02 07-25', '04-17 05-02 07-25'],
    ['PV', '04-06 04-10 07-25', '03-28 04-01 07-25', '04-17 04-21 07-25'],
    ['RI', '04-06 04-10 06-09', '03-28 04-01 06-10', '04-17 04-21 06-09'],
  ] as const;
  test.each(regions)('ES-%s adds %s in 2023, %s in 2024, %s in 2025', (part, ...added) => {
    for (const [index, year] of ([2023, 2024, 2025] as const).entries()) {
      // A day of the community on a Sunday, like 28 July 2024, is in the table and not in the official list: nothing hangs on it.
      expect(withoutSundays(`ES-${part}`, year)).toEqual(withoutSundays('ES', year, added[index]));
      expect(withoutSundays(`ES-${part}`, year)).toHaveLength(12); // Estatuto de los Trabajadores, Art. 37(2): 14 less two local days.
    }
  });
  test.each([
    ['CE', '03-28', '04-17', 'Ceuta’s further days are not certain'],
    ['CN', '03-28 05-30', '04-17 05-30', 'each island has one more'],
    ['CT', '04-01 06-24 09-11', '04-21 06-24 09-11', '26 December is a working day in Aran'],
    ['ML', '03-28 12-09', '04-17', 'Melilla’s further days are not certain'],
    ['NC', '03-28 04-01 07-25 12-03', '04-17 04-21 07-25 12-03', '3 December is one of the two local days'],
    ['VC', '03-19 04-01 10-09', '03-19 04-21 10-09', '24 June may be worked off'],
  ])('ES-%s adds %s in 2024, %s in 2025; %s', (part, in2024, in2025) => {
    expect(daysOf(`ES-${part}`, 2024)).toEqual(listed(SPAIN[2024], in2024));
    expect(daysOf(`ES-${part}`, 2025)).toEqual(listed(SPAIN[2025], in2025));
  });
  test.each([
    ['AN', '02-28 04-02 11-02 12-07'],
    ['AR', '04-02 04-23 11-02 12-07'],
    ['CL', '04-02 04-23 11-02 12-07'],
    ['CM', '04-02 04-06 06-04 11-02'],
    ['CT', '04-06 06-24 09-11'],
    ['IB', '03-02 04-02 04-06'],
    ['NC', '03-19 04-02 04-06 11-02 12-03'],
  ])('ES-%s adds %s in 2026 (BOE of 28 October 2025)', (part, added) => {
    expect(daysOf(`ES-${part}`, 2026)).toEqual(
      listed('01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25', added),
    );
  });
});

function withoutSundays(place: string, year: number, added = ''): string[] {
  return listed(...daysOf(place, year), added).filter(
    (day) => weekdayOf(toDayNumber(calendarDate(`${year}-${day}`))) !== 0,
  );
}

test('no table names a part twice', () => {
  expect(TABLES.length).toBeGreaterThanOrEqual(14);
  for (const { parts } of TABLES) {
    expect(new Set(parts.split(' ')).size).toBe(parts.split(' ').length);
  }
});
