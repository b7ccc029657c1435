import type { HolidayTable } from './shape.ts';

/**
 * Ireland. A holiday on a weekend stays there: the employee gets another day, the calendar none.
 * Source: Organisation of Working Time Act 1997, Second Schedule.
 * Left out: Good Friday is a bank holiday only.
 */
export const ie: HolidayTable = {
  country: 'IE',
  parts: '',
  // St Brigid's Day is the first Monday of February, but 1 February itself where that is a Friday: in 2030.
  rules: `
    01-01; 1mon02 ..2029; 2030-02-01; 1mon02 2031..; 03-17; easter+1; 1mon05; 1mon06; 1mon08; lmon10; 12-25; 12-26
  `,
};
