import type { HolidayTable } from './shape.ts';

/**
 * Iceland.
 * Source: Lög nr. 88/1971, Art. 6; lög nr. 32/1997, Art. 2.
 * Left out: 24 and 31 December are free from 13:00 only.
 */
export const is: HolidayTable = {
  country: 'IS',
  parts: '',
  rules: `
    01-01; easter-3; easter-2; easter; easter+1; thu>=04-19; 05-01; easter+39; easter+49; easter+50; 06-17; 1mon08; 12-25; 12-26
  `,
};
