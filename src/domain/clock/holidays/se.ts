import type { HolidayTable } from './shape.ts';

/**
 * Sweden. Midsummer Day and All Saints' Day are Saturdays.
 * Source: Lag (1989:253) om allmänna helgdagar.
 * Left out: Midsummer, Christmas and New Year's Eve: periods of Swedish law do not end on them (lag 1930:173, § 2),
 * but that law too tells them from public holidays.
 */
export const se: HolidayTable = {
  country: 'SE',
  parts: '',
  rules: `
    01-01; 01-06; easter-2; easter; easter+1; 05-01; easter+39; easter+49; 06-06; sat>=06-20; sat>=10-31; 12-25; 12-26
  `,
};
