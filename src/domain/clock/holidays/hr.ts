import type { HolidayTable } from './shape.ts';

/**
 * Croatia, as since the reform of 2020: 30 May and 18 November in, 25 June and 8 October out.
 * Source: Zakon o blagdanima, spomendanima i neradnim danima (NN 110/2019), Art. 1.
 * Left out: Days on which only the members of a religious community may stay away from work.
 */
export const hr: HolidayTable = {
  country: 'HR',
  parts: '',
  rules: `
    01-01; 01-06; easter; easter+1; 05-01; 05-30; easter+60; 06-22; 08-05; 08-15; 11-01; 11-18; 12-25; 12-26
  `,
};
