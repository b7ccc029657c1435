import type { HolidayTable } from './shape.ts';

/**
 * Slovenia. 14 August 2023 was a day of solidarity after the floods.
 * Source: Zakon o praznikih in dela prostih dnevih, Arts. 1, 2.
 * Left out: Holidays on which people work: 8 June, 17 August, 15 and 23 September, 25 October, 23 November.
 */
export const si: HolidayTable = {
  country: 'SI',
  parts: '',
  rules: `
    01-01; 01-02; 02-08; easter; easter+1; 04-27; 05-01; 05-02; easter+49; 06-25; 08-15; 10-31; 11-01; 12-25; 12-26
    2023-08-14
  `,
};
