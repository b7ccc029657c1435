import type { HolidayTable } from './shape.ts';

/**
 * Italy.
 * Source: L. 260/1949, Art. 2, with L. 54/1977, D.P.R. 792/1985, L. 336/2000 and L. 151/2025 (4 October).
 * Left out: Patron saints of towns (Rome: 29 June); Whit Monday in South Tyrol.
 */
export const it: HolidayTable = {
  country: 'IT',
  parts: '',
  rules: `
    01-01; 01-06; easter+1; 04-25; 05-01; 06-02; 08-15; 10-04 2026..; 11-01; 12-08; 12-25; 12-26
  `,
};
