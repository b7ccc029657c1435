import type { HolidayTable } from './shape.ts';

/**
 * Lithuania.
 * Source: Darbo kodeksas, Art. 123.
 * Left out: Working days that the government moves for its own offices.
 */
export const lt: HolidayTable = {
  country: 'LT',
  parts: '',
  rules: `
    01-01; 02-16; 03-11; easter; easter+1; 05-01; 1sun05; 1sun06; 06-24; 07-06; 08-15; 11-01; 11-02; 12-24; 12-25; 12-26
  `,
};
