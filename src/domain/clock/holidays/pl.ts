import type { HolidayTable } from './shape.ts';

/**
 * Poland.
 * Source: Ustawa o dniach wolnych od pracy (18 January 1951), Art. 1; 24 December since 2025.
 * Left out: The day that each employer gives for a holiday on a Saturday.
 */
export const pl: HolidayTable = {
  country: 'PL',
  parts: '',
  rules: `
    01-01; 01-06; easter; easter+1; 05-01; 05-03; easter+49; easter+60; 08-15; 11-01; 11-11; 12-24 2025..; 12-25; 12-26
  `,
};
