import type { HolidayTable } from './shape.ts';

/**
 * Liechtenstein.
 * Source: Arbeitsgesetz (LR 822.10), Art. 18(2).
 * Left out: Days that Art. 18 does not name: 2 January, 2 February, 19 March, Good Friday, 24 and 31 December.
 */
export const li: HolidayTable = {
  country: 'LI',
  parts: '',
  rules: `
    01-01; 01-06; easter+1; 05-01; easter+39; easter+50; easter+60; 08-15; 09-08; 11-01; 12-08; 12-25; 12-26
  `,
};
