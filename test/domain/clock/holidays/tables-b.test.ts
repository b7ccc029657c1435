import { describe, expect, test } from 'vitest';
import { fromDayNumber } from '../../../../src/domain/clock/calendar-date.ts';
import { holidaysOf } from '../../../../src/domain/clock/holidays/generate.ts';
import { TABLES } from '../../../../src/domain/clock/holidays/index.ts';
import type { HolidayTable } from '../../../../src/domain/clock/holidays/shape.ts';

function tableOf(country: string): HolidayTable {
  const table = TABLES.find((one) => one.country === country);
  if (table === undefined) throw new Error(`No table of ${country}`);
  return table;
}

/** A place's holidays in a year, in order: `daysOf('GB-ENG', 2026) //=> '01-01 04-03 …'`. */
function daysOf(place: string, year: number): string {
  const [country = '', part = null] = place.split('-');
  return [...holidaysOf(tableOf(country), part)]
    .map(fromDayNumber)
    .filter((date) => date.startsWith(`${year}-`))
    .map((date) => date.slice(5))
    .sort()
    .join(' ');
}

/** A year's holidays, all of them, as they were published. */
type Year = readonly [place: string, year: number, days: string];

const lists = (years: readonly Year[]) =>
  test.each(years)('%s %i', (place, year, days) => {
    expect(daysOf(place, year)).toBe(days);
  });

describe('Ireland: Organisation of Working Time Act 1997, Second Schedule, as Citizens Information publishes it', () => {
  lists([
    ['IE', 2023, '01-01 02-06 03-17 04-10 05-01 06-05 08-07 10-30 12-25 12-26'],
    ['IE', 2026, '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26'],
    // 1 February 2030 is a Friday, so St Brigid's Day is that Friday and not the Monday.
    ['IE', 2030, '01-01 02-01 03-17 04-22 05-06 06-03 08-05 10-28 12-25 12-26'],
  ]);
});

describe('Iceland: laws 88/1971 and 32/1997, as the Almanak of the University publishes it', () => {
  lists([
    ['IS', 2024, '01-01 03-28 03-29 03-31 04-01 04-25 05-01 05-09 05-19 05-20 06-17 08-05 12-25 12-26'],
    ['IS', 2026, '01-01 04-02 04-03 04-05 04-06 04-23 05-01 05-14 05-24 05-25 06-17 08-03 12-25 12-26'],
  ]);
});

describe('Italy: L. 260/1949, Art. 2; St Francis (4 October) since 2026 by L. 151/2025', () => {
  lists([
    ['IT', 2025, '01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26'],
    ['IT', 2027, '01-01 01-06 03-29 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'],
  ]);
});

describe('Liechtenstein: the 13 days of Art. 18(2) Arbeitsgesetz (LGBl. 1986 Nr. 85)', () => {
  lists([
    ['LI', 2026, '01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 09-08 11-01 12-08 12-25 12-26'],
    ['LI', 2027, '01-01 01-06 03-29 05-01 05-06 05-17 05-27 08-15 09-08 11-01 12-08 12-25 12-26'],
  ]);
});

describe("Lithuania: Darbo kodeksas, Art. 123, with Mother's and Father's Day", () => {
  lists([
    ['LT', 2025, '01-01 02-16 03-11 04-20 04-21 05-01 05-04 06-01 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26'],
    ['LT', 2026, '01-01 02-16 03-11 04-05 04-06 05-01 05-03 06-07 06-24 07-06 08-15 11-01 11-02 12-24 12-25 12-26'],
  ]);
});

describe('Luxembourg: Code du travail, Art. L. 232-2, as the Inspection du travail publishes it', () => {
  lists([
    // In 2024 Ascension and Europe Day were the same day.
    ['LU', 2024, '01-01 04-01 05-01 05-09 05-20 06-23 08-15 11-01 12-25 12-26'],
    ['LU', 2026, '01-01 04-06 05-01 05-09 05-14 05-25 06-23 08-15 11-01 12-25 12-26'],
  ]);
});

describe('Latvia: law on public holidays, Art. 1; 4 May and 18 November on a weekend free the Monday', () => {
  lists([
    // 29 May: the bronze of the ice hockey team; 10 July: the day after the Song Festival.
    [
      'LV',
      2023,
      '01-01 04-07 04-09 04-10 05-01 05-04 05-14 05-28 05-29 06-23 06-24 07-09 07-10 11-18 11-20 12-24 12-25 12-26 12-31',
    ],
    ['LV', 2024, '01-01 03-29 03-31 04-01 05-01 05-04 05-06 05-12 05-19 06-23 06-24 11-18 12-24 12-25 12-26 12-31'],
    ['LV', 2025, '01-01 04-18 04-20 04-21 05-01 05-04 05-05 05-11 06-08 06-23 06-24 11-18 12-24 12-25 12-26 12-31'],
  ]);
});

describe('Malta: National Holidays and Other Public Holidays Act (Cap. 252)', () => {
  lists([
    ['MT', 2026, '01-01 02-10 03-19 03-31 04-03 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25'],
    ['MT', 2027, '01-01 02-10 03-19 03-26 03-31 05-01 06-07 06-29 08-15 09-08 09-21 12-08 12-13 12-25'],
  ]);
});

describe("The Netherlands: Algemene termijnenwet, Art. 3(1) and (2); King's Day on 26 April where the 27th is a Sunday", () => {
  lists([
    ['NL', 2025, '01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26'],
    ['NL', 2026, '01-01 04-03 04-06 04-27 05-05 05-14 05-25 12-25 12-26'],
  ]);
});

describe('Norway: the laws of 24 February 1995 and 26 April 1947', () => {
  lists([
    ['NO', 2024, '01-01 03-28 03-29 03-31 04-01 05-01 05-09 05-17 05-19 05-20 12-25 12-26'],
    ['NO', 2026, '01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-17 05-24 05-25 12-25 12-26'],
  ]);
});

describe('New Zealand: public holidays as Employment New Zealand publishes them, without the anniversaries of provinces', () => {
  lists([
    // 1 January 2023 was a Sunday: Tuesday the 3rd, because Monday the 2nd is a holiday itself.
    ['NZ', 2023, '01-02 01-03 02-06 04-07 04-10 04-25 06-05 07-14 10-23 12-25 12-26'],
    ['NZ', 2026, '01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28'],
    ['NZ', 2027, '01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28'],
  ]);

  test.each([
    [2023, '07-14'],
    [2024, '06-28'],
    [2025, '06-20'],
    [2026, '07-10'],
    [2027, '06-25'],
    [2028, '07-14'],
    [2029, '07-06'],
    [2030, '06-21'],
    [2031, '07-11'],
    [2032, '07-02'],
  ])('Matariki %i is on %s: Te Kāhui o Matariki Public Holiday Act 2022, sch. 1', (year, day) => {
    expect(daysOf('NZ', year)).toContain(day);
  });
});

describe('Poland: law of 18 January 1951; Christmas Eve since 2025', () => {
  lists([
    ['PL', 2024, '01-01 01-06 03-31 04-01 05-01 05-03 05-19 05-30 08-15 11-01 11-11 12-25 12-26'],
    ['PL', 2025, '01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26'],
    ['PL', 2026, '01-01 01-06 04-05 04-06 05-01 05-03 05-24 06-04 08-15 11-01 11-11 12-24 12-25 12-26'],
  ]);
});

describe('Portugal: the 13 days of Art. 234(1) Código do Trabalho', () => {
  lists([
    ['PT', 2025, '01-01 04-18 04-20 04-25 05-01 06-10 06-19 08-15 10-05 11-01 12-01 12-08 12-25'],
    ['PT', 2026, '01-01 04-03 04-05 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25'],
  ]);
});

describe('Romania: Codul muncii, Art. 139; Orthodox feasts; 6 and 7 January since 2024', () => {
  lists([
    ['RO', 2023, '01-01 01-02 01-24 04-14 04-16 04-17 05-01 06-01 06-04 06-05 08-15 11-30 12-01 12-25 12-26'],
    [
      'RO',
      2024,
      '01-01 01-02 01-06 01-07 01-24 05-01 05-03 05-05 05-06 06-01 06-23 06-24 08-15 11-30 12-01 12-25 12-26',
    ],
    // In 2026 the Monday of Pentecost is 1 June, Children's Day.
    ['RO', 2026, '01-01 01-02 01-06 01-07 01-24 04-10 04-12 04-13 05-01 05-31 06-01 08-15 11-30 12-01 12-25 12-26'],
  ]);
});

describe('Sweden: lag (1989:253) om allmänna helgdagar; no eves', () => {
  lists([
    ['SE', 2025, '01-01 01-06 04-18 04-20 04-21 05-01 05-29 06-06 06-08 06-21 11-01 12-25 12-26'],
    ['SE', 2026, '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-06 06-20 10-31 12-25 12-26'],
  ]);
});

describe('Slovenia: work-free days, as gov.si publishes them', () => {
  lists([
    // 14 August 2023: the day of solidarity after the floods.
    ['SI', 2023, '01-01 01-02 02-08 04-09 04-10 04-27 05-01 05-02 05-28 06-25 08-14 08-15 10-31 11-01 12-25 12-26'],
    ['SI', 2026, '01-01 01-02 02-08 04-05 04-06 04-27 05-01 05-02 05-24 06-25 08-15 10-31 11-01 12-25 12-26'],
  ]);
});

describe('Slovakia: days of rest by zákon 241/1993 Z. z. and its savings amendments', () => {
  lists([
    ['SK', 2023, '01-01 01-06 04-07 04-10 05-01 05-08 07-05 08-29 09-01 09-15 11-01 11-17 12-24 12-25 12-26'],
    ['SK', 2024, '01-01 01-06 03-29 04-01 05-01 05-08 07-05 08-29 09-15 11-01 11-17 12-24 12-25 12-26'],
    ['SK', 2025, '01-01 01-06 04-18 04-21 05-01 05-08 07-05 08-29 09-15 11-01 12-24 12-25 12-26'],
    ['SK', 2026, '01-01 01-06 04-03 04-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26'],
  ]);
});

describe('United Kingdom: bank holidays as gov.uk/bank-holidays lists them, substitutes in place of weekends', () => {
  lists([
    ['GB-ENG', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['GB-ENG', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-ENG', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-ENG', 2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    ['GB-WLS', 2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    ['GB-WLS', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    ['GB-WLS', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    ['GB-SCT', 2023, '01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26'],
    ['GB-SCT', 2024, '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26'],
    // 15 June 2026: proclaimed for the World Cup.
    ['GB-SCT', 2026, '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28'],
    ['GB-SCT', 2027, '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
    ['GB-NIR', 2024, '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26'],
    ['GB-NIR', 2025, '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26'],
    ['GB-NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28'],
  ]);

  test.each<Year>([
    ['GB', 2023, '01-02 04-07 05-01 05-08 05-29 12-25 12-26'],
    ['GB', 2026, '01-01 04-03 05-04 05-25 12-25 12-28'],
  ])(
    '%s %i without a part: neither Easter Monday nor the summer bank holiday, which Scotland has not',
    (place, year, days) => {
      expect(daysOf(place, year)).toBe(days);
    },
  );

  test('Scotland 2028: 1 and 2 January are a weekend, so Monday and Tuesday are bank holidays', () => {
    expect(daysOf('GB-SCT', 2028)).toBe('01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26');
  });
});

describe('California: court holidays of the Judicial Council, without 12 February and the fourth Friday of September', () => {
  lists([
    // 11 November 2023 was a Saturday: Friday (Gov. Code § 6701).
    ['US-CA', 2023, '01-02 01-16 02-20 03-31 05-29 06-19 07-04 09-04 11-10 11-23 11-24 12-25'],
    // 31 March 2024 was a Sunday: Monday (Gov. Code § 6701).
    ['US-CA', 2024, '01-01 01-15 02-19 04-01 05-27 06-19 07-04 09-02 11-11 11-28 11-29 12-25'],
    ['US-CA', 2026, '01-01 01-19 02-16 03-31 05-25 06-19 07-03 07-04 09-07 11-11 11-26 11-27 12-25'],
  ]);

  test('Columbus Day is a federal holiday, not a day off in California', () => {
    expect(daysOf('US-CA', 2026)).not.toContain('10-12');
    expect(daysOf('US', 2026)).not.toContain('10-12');
  });

  test('the Friday before a Saturday in December counts for federal offices only, so it is not certain', () => {
    expect(daysOf('US-CA', 2027)).toBe('01-01 01-18 02-15 03-31 05-31 06-19 07-05 09-06 11-11 11-25 11-26 12-25');
  });
});

describe('United States: federal holidays under 5 U.S.C. § 6103, as OPM publishes them', () => {
  test.each<Year>([
    ['US-elsewhere', 2023, '01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25'],
    ['US-elsewhere', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
    // 1 January 2028 is a Saturday: 31 December 2027.
    ['US-elsewhere', 2027, '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31'],
  ])('outside California, on weekdays: %s %i', (place, year, days) => {
    expect(onWeekdays(place, year)).toBe(days);
  });

  test('without a part, what the federation and California share, 2026', () => {
    expect(daysOf('US', 2026)).toBe('01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 11-11 11-26 12-25');
  });
});

function onWeekdays(place: string, year: number): string {
  const isWeekday = (day: string) => ![0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay());
  return daysOf(place, year).split(' ').filter(isWeekday).join(' ');
}

/** The names of Swiss law, in each year that is checked. Easter is on 5 April 2026 and on 16 April 2028. */
const SWISS_DAYS = {
  2026: {
    Neujahr: '01-01',
    Berchtoldstag: '01-02',
    Dreikönige: '01-06',
    Republik: '03-01',
    Josef: '03-19',
    Karfreitag: '04-03',
    Ostermontag: '04-06',
    // The first Thursday of April, the 2nd, is in Holy Week.
    Fahrtsfest: '04-09',
    Mai: '05-01',
    Auffahrt: '05-14',
    Pfingstmontag: '05-25',
    Fronleichnam: '06-04',
    Bundesfeier: '08-01',
    'Mariä-Himmelfahrt': '08-15',
    'Jeûne-genevois': '09-10',
    'lundi-du-Jeûne': '09-21',
    Allerheiligen: '11-01',
    'Mariä-Empfängnis': '12-08',
    Weihnachten: '12-25',
    Stephanstag: '12-26',
    Restauration: '12-31',
  },
  2028: {
    Neujahr: '01-01',
    Berchtoldstag: '01-02',
    Dreikönige: '01-06',
    Republik: '03-01',
    Josef: '03-19',
    Karfreitag: '04-14',
    Ostermontag: '04-17',
    Fahrtsfest: '04-06',
    Mai: '05-01',
    Auffahrt: '05-25',
    Pfingstmontag: '06-05',
    Fronleichnam: '06-15',
    Bundesfeier: '08-01',
    'Mariä-Himmelfahrt': '08-15',
    'Jeûne-genevois': '09-07',
    'lundi-du-Jeûne': '09-18',
    Allerheiligen: '11-01',
    'Mariä-Empfängnis': '12-08',
    Weihnachten: '12-25',
    Stephanstag: '12-26',
    Restauration: '12-31',
  },
} as const satisfies Record<number, Record<string, string>>;

describe('Switzerland: the days that each canton equates with Sundays (Art. 20a ArG), besides New Year, Ascension, 1 August, Christmas', () => {
  test.each([
    ['AG', 'EG ArR § 6, days of all districts', 'Karfreitag'],
    // 26 December 2026 and 2028 would each be the third day of rest in a row.
    ['AI', 'GS 822.200 Art. 2(1)(b)', 'Karfreitag Ostermontag Pfingstmontag Fronleichnam'],
    ['AR', 'cantonal ordinance on the ArG', 'Karfreitag Ostermontag Pfingstmontag'],
    ['BE', 'BSG 555.1 Art. 2', 'Berchtoldstag Karfreitag Ostermontag Pfingstmontag Stephanstag'],
    ['BL', 'Ruhetagsgesetz', 'Karfreitag Ostermontag Mai Pfingstmontag Stephanstag'],
    ['BS', 'SG 811.100 § 2', 'Karfreitag Ostermontag Mai Pfingstmontag Stephanstag'],
    ['FR', 'days of both parts of the canton', 'Karfreitag'],
    ['GE', 'J 1 45 Art. 1', 'Karfreitag Ostermontag Pfingstmontag Jeûne-genevois Restauration'],
    ['GL', 'IX B/21/1 Art. 2', 'Karfreitag Ostermontag Fahrtsfest Allerheiligen Stephanstag'],
    ['GR', 'BR 520.100 Art. 2', 'Karfreitag Ostermontag Pfingstmontag Stephanstag'],
    ['JU', 'RSJU 555.1 Art. 4', 'Karfreitag Ostermontag Mai Pfingstmontag Fronleichnam'],
    ['LU', 'SRL 855 § 1a', 'Karfreitag Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['NE', 'loi sur le dimanche et les jours fériés', 'Republik Karfreitag Mai'],
    ['NW', 'NG 921.1 Art. 2(2)', 'Karfreitag Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['OW', 'Ruhetagsgesetz Art. 2(3)', 'Karfreitag Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['SG', 'sGS 552.1 Art. 2', 'Karfreitag Ostermontag Pfingstmontag Allerheiligen Stephanstag'],
    ['SH', 'SHR 900.200 Art. 1', 'Karfreitag Ostermontag Mai Pfingstmontag Stephanstag'],
    ['SO', 'days of the canton with Bucheggberg', 'Karfreitag'],
    ['SZ', 'SRSZ 545.110 § 2(2)', 'Josef Karfreitag Fronleichnam Mariä-Himmelfahrt Allerheiligen'],
    ['TG', 'RB 822.9 §§ 1, 2', 'Karfreitag Ostermontag Pfingstmontag Stephanstag'],
    ['TI', 'giorni parificati alle domeniche', 'Dreikönige Ostermontag Mariä-Himmelfahrt Allerheiligen Stephanstag'],
    ['UR', 'those that are certain', 'Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['VD', 'LEmp Art. 47', 'Berchtoldstag Karfreitag Ostermontag Pfingstmontag lundi-du-Jeûne'],
    ['VS', 'SGS 822.200 Art. 1', 'Josef Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['ZG', 'BGS 942.31 § 1(2)', 'Karfreitag Fronleichnam Mariä-Himmelfahrt Allerheiligen Mariä-Empfängnis'],
    ['ZH', 'LS 822.4 § 1', 'Karfreitag Ostermontag Mai Pfingstmontag Stephanstag'],
  ])('%s, %s: %s', (canton, _law, own) => {
    const names = [...own.split(' '), 'Neujahr', 'Auffahrt', 'Bundesfeier', 'Weihnachten'];
    for (const [year, days] of Object.entries(SWISS_DAYS)) {
      const expected = Object.entries(days).flatMap(([name, day]) => (names.includes(name) ? [day] : []));
      expect(expected).toHaveLength(names.length);
      expect(daysOf(`CH-${canton}`, Number(year))).toBe(expected.sort().join(' '));
    }
  });

  test('without a canton: what all 26 share', () => {
    expect(daysOf('CH', 2026)).toBe('01-01 05-14 08-01 12-25');
  });

  test('Zurich 2026, as the canton publishes it', () => {
    expect(daysOf('CH-ZH', 2026)).toBe('01-01 04-03 04-06 05-01 05-14 05-25 08-01 12-25 12-26');
  });

  test('both Appenzells have 26 December in 2025, after a Thursday, and not in 2023, after a Monday', () => {
    for (const canton of ['CH-AI', 'CH-AR']) {
      expect(daysOf(canton, 2025)).toContain('12-26');
      expect(daysOf(canton, 2023)).not.toContain('12-26');
    }
  });

  test('Glarus keeps the Näfelser Fahrt out of Holy Week: 13 April 2023, but 4 April 2024', () => {
    expect(daysOf('CH-GL', 2023)).toContain('04-13');
    expect(daysOf('CH-GL', 2023)).not.toContain('04-06');
    expect(daysOf('CH-GL', 2024)).toContain('04-04');
  });

  test('Thurgau has 2 January by the law that held until 2025', () => {
    expect(daysOf('CH-TG', 2025)).toContain('01-02');
  });
});

describe('days that a working period must know', () => {
  test.each([
    ['GB-ENG', '2027-12-27'],
    ['GB-ENG', '2027-12-28'],
    ['GB-ENG', '2028-01-03'],
    ['GB-ENG', '2026-12-28'],
    ['GB-ENG', '2026-08-31'],
    ['US-CA', '2026-06-19'],
    ['US-CA', '2026-07-03'],
    ['NZ', '2026-04-03'],
    ['NZ', '2026-04-06'],
    ['PL', '2026-12-24'],
    ['IT', '2026-06-02'],
  ])('%s: %s is one', (place, date) => {
    expect(daysOf(place, Number(date.slice(0, 4)))).toContain(date.slice(5));
  });

  test('31 August 2026 is a working day in Scotland', () => {
    expect(daysOf('GB-SCT', 2026)).not.toContain('08-31');
  });
});
