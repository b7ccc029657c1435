import type { HolidayTable } from './shape.ts';

/** Sweden. */
export const se: HolidayTable = {
  country: 'SE',
  parts: '',
  source: 'Lag (1989:253) om allmänna helgdagar; the three eves: lag (1930:173) om beräkning av lagstadgad tid, § 2',
  // Midsummer, Christmas and New Year's eve are no public holidays, but by § 2 a period set by law does not end on them.
  rules: `
    01-01; 01-06; easter-2; easter; easter+1; 05-01; easter+39; easter+49; 06-06; sat>=06-20; sat>=10-31; 12-25; 12-26
    fri>=06-19; 12-24; 12-31
  `,
  leftOut: 'Other eves (5 January, Maundy Thursday, 30 April): neither law names them.',
};
