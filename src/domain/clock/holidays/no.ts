import type { HolidayTable } from './shape.ts';

/**
 * Norway.
 * Source: Lov om helligdager (LOV-1995-02-24-12), § 2; lov om 1 og 17 mai (LOV-1947-04-26-1).
 * Left out: 24 and 31 December: no holidays by law.
 */
export const no: HolidayTable = {
  country: 'NO',
  parts: '',
  rules: `
    01-01; easter-3; easter-2; easter; easter+1; 05-01; 05-17; easter+39; easter+49; easter+50; 12-25; 12-26
  `,
};
