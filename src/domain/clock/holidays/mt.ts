import type { HolidayTable } from './shape.ts';

/**
 * Malta. A holiday on a weekend stays there.
 * Source: National Holidays and Other Public Holidays Act (Cap. 252).
 * Left out: Easter Monday is none; feasts of parishes.
 */
export const mt: HolidayTable = {
  country: 'MT',
  parts: '',
  rules: `
    01-01; 02-10; 03-19; 03-31; easter-2; 05-01; 06-07; 06-29; 08-15; 09-08; 09-21; 12-08; 12-13; 12-25
  `,
};
