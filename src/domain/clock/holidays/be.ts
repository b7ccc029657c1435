import type { HolidayTable } from './shape.ts';

/**
 * Belgium.
 * Source: Act of 4 January 1974 on public holidays; Royal Decree of 18 April 1974, Art. 1.
 * Left out: The day in place of a holiday on a Sunday, which each sector or employer chooses; the days of the
 * communities and regions and those of the civil service only (2 January, 2 and 15 November, 26 December).
 */
export const be: HolidayTable = {
  country: 'BE',
  parts: '',
  rules: '01-01; easter+1; 05-01; easter+39; easter+50; 07-21; 08-15; 11-01; 11-11; 12-25',
};
